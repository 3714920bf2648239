// npm run bench:edges [-- COUNT] (after npm run build): so many totals that are exactly the cut of a grade or a tie of the second
// decimal, each worked out exactly and by the module. A million takes about ten minutes.
import { spawnSync } from 'node:child_process';
import { script } from './build.js';

const file = await script({ file: 'parts/edges.ts' }, 'edges');
process.exitCode = spawnSync(process.execPath, [file, ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1;
