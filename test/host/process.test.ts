import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';

const TIMEOUT = 60_000;
const SAMPLE = 'estateType: new\n';

/** Runs the program as a process of its own; `isRead: false` closes its output at once. */
async function program(args: readonly string[], { stdin = '', isRead = true } = {}): Promise<{ exit: number; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/host/cli/main.ts', ...args]);
  const kept = { stdout: '', stderr: '' };
  child.stderr.setEncoding('utf8').on('data', (text: string) => (kept.stderr += text));
  if (isRead) child.stdout.setEncoding('utf8').on('data', (text: string) => (kept.stdout += text));
  else child.stdout.destroy();
  child.stdin.end(stdin);
  const [exit] = (await once(child, 'close')) as [number];
  return { exit, ...kept };
}

it('reads its own standard input and prints', { timeout: TIMEOUT }, async () => {
  const { exit, stdout, stderr } = await program(['score', 'weihai/estate', '-', '--json'], { stdin: SAMPLE });
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
  expect(JSON.parse(stdout)).toMatchObject({ facts: { estateType: 'new' } });
});

it('ends with the exit code', { timeout: TIMEOUT }, async () => {
  const { exit, stdout, stderr } = await program(['scor']);
  expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
  expect(stderr).toContain('USAGE_COMMAND_UNKNOWN');
});

it('says so where nobody reads on', { timeout: TIMEOUT }, async () => {
  const { exit, stderr } = await program(['show', 'weihai/estate', '--json'], { isRead: false });
  expect(exit).toBe(1);
  expect(stderr).toMatch(/^提醒 OUTPUT_CLOSED：/);
});
