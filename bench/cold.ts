import { spawnSync } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import { minified, script } from './build.js';
import type { Cold } from './results.js';
import { runPart } from './run.js';

/** A subject with its table in its own form, as parts/encoded.ts reports it. */
interface Encoded {
  readonly name: string;
  readonly module: string;
  readonly make: string;
  readonly planFrom?: string;
  readonly encoded?: unknown;
  readonly input: unknown;
  readonly total: number;
}

/** The code that makes a subject ready for table A.1. */
function readied({ module, make, planFrom, encoded }: Encoded): string {
  const table = planFrom === undefined ? `const encoded = ${encoded === undefined ? 'undefined' : JSON.stringify(encoded)};` : `import { estate as encoded } from '${planFrom}';`;
  return `import { ${make} as prepare } from './engines/${module}.ts';\n${table}\nexport const ready = prepare(encoded);\n`;
}

function timed(file: string): number {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, [file], { stdio: 'inherit' });
  if (status !== 0) throw new Error(`${file} answers otherwise`);
  return performance.now() - start;
}

/** Import and first score in processes of their own, in turn; and sizes. */
export async function cold(rounds: number): Promise<Cold> {
  const files = new Map([['', await script({ text: '' }, 'cold-empty')]]);
  const sizes = new Map<string, number | null>();
  for (const [i, one] of (await runPart<Encoded>('encoded')).entries()) {
    const text = readied(one);
    // Some give the total as it is shown, with two places.
    const first = `${text}const { total } = await ready.answer(${JSON.stringify(one.input)});\nif (Math.abs(total - ${String(one.total)}) > 0.006) process.exitCode = 1;\n`;
    files.set(one.name, await script({ text: first }, `cold-${String(i)}`));
    const bytes = await minified(text);
    sizes.set(one.name, bytes && gzipSync(bytes, { level: 9 }).length);
  }
  const times = new Map([...files.keys()].map((name) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round += 1) for (const [name, file] of files) times.get(name)!.push(timed(file));
  return { times, sizes };
}
