import { CELL_EXAMPLES, checkCells, type CellArguments, type CellExample } from './cell-examples.js';
import { fence, page } from './markdown.js';

export const CELLS_INTRODUCTION = `各例是 \`PINGFEN_CHECK\` 给出的行；其他函数把第一个问题写在一格里。
The examples are rows of \`PINGFEN_CHECK\`; the other functions write the first problem into one cell.`;

export function cellsExample(code: string): string {
  return CELL_EXAMPLES.filter((one) => one.code === code).map(shown).join('\n\n');
}

function shown({ given, mended, host, shown: words }: CellExample): string {
  const rows = checkCells(given, host).map((row) => row.join(' | '));
  const change = [`- ${words ?? callText(given)}`, `+ ${callText({ ...given, ...mended })}`];
  return page(fence('text', rows.join('\n')), fence('diff', change.join('\n'))).trimEnd();
}

function callText({ rulebook, range }: CellArguments): string {
  return `PINGFEN_CHECK(${JSON.stringify(rulebook)}, ${JSON.stringify(range)})`;
}
