import { expect, it } from 'vitest';
import { runPage } from './run-page.js';

const fenced = (...blocks: readonly (readonly [string, string])[]): string => `# Page\n\n${blocks.map(([info, text]) => `\`\`\`${info}\n${text}\n\`\`\`\n`).join('\n')}`;
const faultsOf = async (...blocks: readonly (readonly [string, string])[]): Promise<readonly string[]> => (await runPage(fenced(...blocks), { wholes: ['a: { b: 1, c: 2 }'] })).faults;

it.each([
  ['a value that is another', [['ts', '1 + 1; // → 3']], '4: the value is 2'],
  ['a value of a name', [['ts', 'const a = [1]; // → [2]']], '4: the value is [ 1 ]'],
  ['a value that is not reached', [['ts', 'if (1 > 2) {\n  1 + 1; // → 2\n}']], '3: a "// →" that does not end a statement, or that was not reached'],
  ['a value that ends no statement', [['ts', 'const f = () => ({ // → 2\n});']], '3: a "// →"'],
  ['code that throws', [['ts', 'throw new Error("why");']], '3: Error: why'],
  ['what is printed and not shown', [['ts', 'console.log(1);']], '3: what it prints is not shown'],
  ['another output', [['ts', 'console.log(1);'], ['text', '2']], '7: it prints otherwise:\n1'],
  ['an output without a command', [['text', '2']], '3: text that no command prints'],
  ['a command that fails', [['sh', 'npx pingfen shw']], '3: "npx pingfen shw" ends with 2'],
  ['a command that should fail', [['sh fails', 'npx pingfen list']], '3: "npx pingfen list" ends with 0'],
  ['a command that is not known', [['sh', 'rm -r x']], '3: Error: the pages may not say "rm -r x"'],
  ['a script that is not there', [['sh', 'npm run nothing']], '3: Error: the pages may not say "npm run nothing"'],
  ['a change of what is not there', [['yaml a.yaml', 'a: 1'], ['diff a.yaml', '-b: 1\n+b: 2']], '7: Error: what it changes is not in a.yaml exactly once'],
  ['a part of nothing', [['yaml', 'a: { b: 2 }']], '3: stands in no file of the page and in no rulebook'],
  ['a part that does not compile', [['yaml', 'indicators:\n  - { id: R, title: 一, points: 1, scoring: met }']], '3: BARE_WITHOUT_FACT'],
  ['another language', [['python', '1']], '3: Error: a block of "python" that the test does not know'],
] as const)('finds %s', async (_, blocks, fault) => {
  const faults = await faultsOf(...blocks);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain(fault);
});

it('finds nothing wrong with what is right', async () => {
  const blocks = [['yaml a.yaml', 'a: 1'], ['yaml a.yaml append', 'b: 1'], ['diff a.yaml', ' a: 1\n-b: 1\n+b: 2'], ['yaml', 'c: 2'], ['js b.mjs', 'console.log(2);'], ['sh', 'node b.mjs # two'], ['text', '2']] as const;
  expect(await faultsOf(...blocks)).toEqual([]);
});

it('writes what was found in place of what the page says', async () => {
  const blocks = (value: string, text: string) => fenced(['ts', `const a = 1;\nconsole.log(a);\na; // → ${value}`], ['text', text]);
  expect((await runPage(blocks('2', '3\n4'), { wholes: [] })).mended).toBe(blocks('1', '1'));
});
