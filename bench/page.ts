import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reached } from './aims.js';
import { HERE } from './build.js';
import { grouped, markdownTable, rounded } from './format.js';
import type { Grown, Machine, Results } from './results.js';
import { exponent, quantile } from './statistics.js';
import { startedIn, summary } from './summary.js';
import { WORDS } from './words.js';

/** docs/benchmarks.md. */
export function page(results: Results): string {
  const parts = [intro(results.machine), speed(results), subjects(), start(results), memory(results), growth(results)];
  return `${parts.flat().join('\n\n')}\n`;
}

function intro({ date, cores, cpu, node }: Machine): readonly string[] {
  return [
    '# Benchmarks',
    'After this page you know how fast pingfen scores beside hand-written code and beside the rule and expression engines that one might take instead, and what each of them gives for it.',
    `Written by \`npm run bench\` on ${date}: ${String(cores)} cores, ${cpu}, Node ${node}. The machine may have had other work beside it, so ratios say more than rates. To run it yourself: \`npm install --no-save --prefix bench\`, \`npm run build\`, \`npm run bench\`; \`--quick\` takes a minute and writes nothing, \`--check\` only compares answers.`,
  ];
}

function speed(results: Results): readonly string[] {
  const { head, rows } = summary(results);
  return [
    '## Two tables',
    '![Scores per second of each subject, logarithmic](images/benchmarks.svg)',
    markdownTable(head, rows),
    'A.1 is `weihai/estate` for new estates, 39 rows, and A.2 is `weihai/enterprise`, 30 rows and a negative list; both under their default readings. 1,000 different fillings give every fact that counts. All subjects of a table run in one process and one thread, in rounds in which each has its turn; the figures are medians. **× hand** is how many times slower than hand-written code in the same round. Every subject works out the points of each row, the total, and for A.1 the grade with its precondition, but for the columns, which leave out the points of rows; all of it is read and goes into a checksum.',
    'Before anything is timed, all answer the same fillings. One whose row points, total or grade differs is reported and not timed. What happens at edges is counted apart: half of these fillings are made so that the exact total is a cut of the grades, or ends in half a hundredth. Random fillings never do. There doubles fall on either side, and so do decimals of a fixed number of digits: **wrong grade at a cut** and **wrong hundredth at a tie** say how often. Totals that come as doubles are rounded as a caller would: times 100, plus a half, down.',
    markdownTable(['on A.1', 'aim', 'reached'], reached(results)),
  ];
}

function subjects(): readonly string[] {
  const { dependencies } = JSON.parse(readFileSync(join(HERE, 'package.json'), 'utf8')) as { readonly dependencies: Readonly<Record<string, string>> };
  return [
    '## What each one does',
    Object.entries(WORDS).map(([name, words]) => `- **${name}**: ${words}`).join('\n'),
    `Versions: ${Object.entries(dependencies).map(([name, version]) => `${name} ${version}`).join(', ')}. The tables are turned into each engine's own form by small translators from the compiled rulebook (\`bench/encode/\`), so that none is written worse than another. Facts are given as JSON gives them and made ready beforehand, as are the encoded tables.`,
  ];
}

function start({ cold, sheetScript, explained }: Results): readonly string[] {
  return [
    '## Starting up',
    `**First score** is what a new process that imports the engine and scores A.1 once takes over an empty one (${quantile(cold.times.get('')!).toFixed(0)} ms), medians of ${String(cold.times.get('')!.length)} processes of each, in turn; the least is the shortest over the shortest empty one, which other work disturbs less. **gzip kB** is everything bundled and minified by esbuild, the table included.`,
    markdownTable(['', 'first score, ms', 'least'], [...cold.times.keys()].filter((name) => name !== '').map((name) => [name, ...startedIn(cold, name)])),
    `The script for sheets, with all rulebooks in it, is ${grouped(sheetScript.zipped)} bytes zipped; the first score in a fresh engine takes ${quantile(sheetScript.times).toFixed(1)} ms (least ${Math.min(...sheetScript.times).toFixed(1)}). \`explain\` puts ${rounded(quantile(explained))} assessments of A.1 into sentences in a second.`,
  ];
}

function memory({ kept }: Results): readonly string[] {
  const rows = kept.map(({ form, bytes, count }) => [form, (bytes / count).toFixed(0), grouped(count)]);
  return [
    '## A million kept results',
    'Totals and grades of A.1. The engines give numbers, so that theirs are as the hand-written ones; what is large is counted up from fewer.',
    markdownTable(['what is kept', 'MB for a million', 'measured with'], rows),
  ];
}

function growth({ byRows, byData }: Results): readonly string[] {
  return [
    '## Growth with the table',
    'Microseconds a score in generated rulebooks of so many rows, mixed as in A.1, with a fact for each of the first 99 rows, which the others read again: records of some hundred keys are slow in V8 for every reader. The exponent is that of the curve through the points: 1 is linear. The fastest of several rounds counts, which other work disturbs least. What takes more than half a second is left out.',
    grownTable(byRows, 'rows', (took) => (took < 10 ? took.toFixed(1) : rounded(took))),
    '## Growth with the data',
    'Seconds for so many fillings of A.1, one after another, one thread.',
    grownTable(byData, 'fillings', (took) => (took / 1000).toPrecision(2).replace(/\.0$/, '')),
  ];
}

function grownTable(grown: readonly Grown[], what: string, show: (took: number) => string): string {
  const counts = [...new Set(grown.map(({ count }) => count))].sort((a, b) => a - b);
  const names = [...new Set(grown.map(({ subject }) => subject))];
  const rows = names.map((name) => {
    const own = grown.filter(({ subject }) => subject === name);
    const cells = counts.map((count) => own.find((one) => one.count === count)).map((one) => (one === undefined ? '' : show(one.took)));
    return [name, ...cells, own.length < 2 ? '' : exponent(own.map(({ count, took }) => [count, took] as const)).toFixed(2)];
  });
  return markdownTable(['', ...counts.map((count) => `${grouped(count)} ${what}`), 'exponent'], rows);
}
