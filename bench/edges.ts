// npm run bench:edges [-- COUNT [SEED]] (after npm run build): so many totals that are exactly the cut of a grade or a tie of the
// second decimal, each by the evaluator, by the module and by columns.
import { spawnSync } from 'node:child_process';
import { script } from './build.js';

const file = await script({ file: 'parts/edges.ts' }, 'edges');
process.exitCode = spawnSync(process.execPath, [file, ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1;
