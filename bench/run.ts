import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { script } from './build.js';

/** Says what is going on, on a line of its own. */
export function progress(text: string): void {
  process.stderr.write(`${new Date().toISOString().slice(11, 19)}  ${text}\n`);
}

/** Runs a part as a program of its own, so that no part warms up another, and gives the lines of JSON that it reports. */
export async function runPart<T>(part: string, args: readonly (number | string)[] = [], flags: readonly string[] = []): Promise<readonly T[]> {
  const file = await script({ file: `parts/${part}.ts` }, part);
  return await runScript<T>(file, args, flags);
}

export async function runScript<T>(file: string, args: readonly (number | string)[] = [], flags: readonly string[] = []): Promise<readonly T[]> {
  const child = spawn(process.execPath, [...flags, file, ...args.map(String)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: T[] = [];
  for await (const line of createInterface({ input: child.stdout })) lines.push(JSON.parse(line) as T);
  const code = child.exitCode ?? (await new Promise<number | null>((resolve) => child.once('exit', resolve)));
  if (code !== 0) throw new Error(`${file} ended with ${String(code)}`);
  return lines;
}
