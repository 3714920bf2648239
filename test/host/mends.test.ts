import { describe, expect, test } from 'vitest';
import { CLI_CODES } from '../../src/host/cli/codes.js';
import { run } from '../../src/host/cli/run.js';
import { argumentsOf, COMMAND_LINE_EXAMPLES, COMMAND_LINE_UNSHOWN, FILES } from '../../src/host/reference/command-line-examples.js';
import { memoryWorld, type MemoryFiles } from '../../src/host/reference/memory-io.js';

async function said(line: string, files: MemoryFiles, closed?: true): Promise<{ exit: number; stderr: string }> {
  const { io, out } = memoryWorld({ ...FILES, ...files }, closed);
  return { exit: await run(argumentsOf(line), io), stderr: out.stderr };
}

describe('a command line that is mended as the message says does its work', () => {
  test.each(COMMAND_LINE_EXAMPLES)('$code: $line', async ({ code, line, files = {}, closed, mended }) => {
    const bad = await said(line, files, closed);
    // A workbook that cannot hold every fact is written all the same.
    expect(bad.exit === 0).toBe(code === 'WORKBOOK_FACT_LOST');
    expect([...bad.stderr.matchAll(/(?:错误|提醒) ([A-Z_]+)：/g)].map(([, one]) => one)).toEqual([code]);
    expect(await said(mended.line ?? line, { ...files, ...mended.files })).toMatchObject({ exit: 0, stderr: expect.not.stringMatching(/(?:错误|提醒) [A-Z]/) });
  });

  test('for every code', () => {
    const shown = new Set([...COMMAND_LINE_EXAMPLES.map((one) => one.code), ...Object.keys(COMMAND_LINE_UNSHOWN)]);
    expect([...shown].sort()).toEqual(Object.keys(CLI_CODES).sort());
  });
});
