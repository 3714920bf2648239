import { markdownTable } from './format.js';
import type { Machine, Results } from './results.js';
import { summary } from './summary.js';

/** docs/benchmarks.md. */
export function page(results: Results): string {
  return `${[...intro(results.machine), ...speed(results)].join('\n\n')}\n`;
}

function intro({ date, cores, cpu, node, quick }: Machine): readonly string[] {
  return [
    '# Benchmarks',
    'After this page you know how fast pingfen scores beside hand-written code and beside the rule and expression engines that one might take instead, and what each of them gives for it.',
    `Written by \`npm run bench\` on ${date}: ${String(cores)} cores, ${cpu}, Node ${node}${quick ? ', a quick run: a look, not figures to keep' : ''}. The machine had other work beside it, so ratios say more than rates. To run it yourself: \`npm ci --prefix bench\`, \`npm run build\`, \`npm run bench\` (\`--quick\` takes a minute, \`--check\` compares answers only).`,
  ];
}

function speed(results: Results): readonly string[] {
  const { head, rows } = summary(results);
  return [
    '## Two tables',
    markdownTable(head, rows),
    'Both tables under their default readings, 1,000 different fillings in which every fact that counts is given, one process, rounds in which each has its turn; medians. **× hand** is how many times slower than hand-written code in the same round. Every subject works out the points of each row, the total and (A.1) the grade with its precondition; all that is read and goes into a checksum.',
    'Before anything is timed all answer the same fillings. One whose row points, totals (to two decimals) or grades differ is reported and not timed. What comes out at the edges is counted apart: half of the fillings are made so that the exact total is a cut of the grades or ends in half a hundredth, which random fillings never do. There doubles, and decimals of so many digits, fall on either side.',
  ];
}
