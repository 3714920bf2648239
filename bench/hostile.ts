// npm run bench:hostile (after npm run build): how long bad rulebooks take, in process and from the command line.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileText } from '../src/author.js';

const TEXTS: Readonly<Record<string, string>> = {
  '5,000 nested brackets': '['.repeat(5000),
  '600 bytes of "? "': '? '.repeat(300),
  '20,000 keys': Array.from({ length: 20_000 }, (_, i) => `key${String(i)}: 1`).join('\n'),
  aliases: `a: &a [1, 2]\n${Array.from({ length: 2000 }, (_, i) => `k${String(i)}: *a`).join('\n')}`,
  directive: '%YAML 1.1\n---\nformat: 1\n',
  NaN: 'format: 1\nid: a/b\nplaces: .nan\n',
  '1e400': 'format: 1\nid: a/b\nplaces: 1e400\n',
  ['__proto__']: 'format: 1\n__proto__: { a: 1 }\n',
  '5 MB scalar': `title: ${'长'.repeat(5_000_000)}`,
};

const folder = mkdtempSync(join(tmpdir(), 'pingfen-hostile-'));
compileText('format: 1\n');
console.log('input                     in process   command line   exit   answer');
for (const [name, text] of Object.entries(TEXTS)) {
  const start = performance.now();
  const result = compileText(text);
  const inProcess = performance.now() - start;
  const file = join(folder, 'bad.yaml');
  writeFileSync(file, text);
  const begin = performance.now();
  const cli = spawnSync(process.execPath, ['--max-old-space-size=256', 'dist/cli.js', 'check', file], { encoding: 'utf8' });
  const whole = performance.now() - begin;
  const codes = [...new Set(result.diagnostics.map((one) => one.code))].join(' ');
  console.log(`${name.padEnd(24)} ${inProcess.toFixed(0).padStart(8)} ms ${whole.toFixed(0).padStart(11)} ms   ${String(cli.status).padStart(4)}   ${codes}`);
}
console.log(`heap ${(process.memoryUsage().heapUsed / 2 ** 20).toFixed(0)} MB; the command line ran with a heap of 256 MB at most`);
rmSync(folder, { recursive: true });
