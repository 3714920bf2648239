import { resolve } from 'node:path';
import type { Diagnostic, Language } from '../../diagnostics/diagnostic.js';
import { hasPoints } from '../../straight/module/module.js';
import { batchFile, type BatchDone, type BatchJob } from '../batch/batch-file.js';
import { rowsProblem } from '../batch/codes.js';
import { PART } from '../batch/out-file.js';
import { inputProblem, usageProblem } from './codes.js';
import { done, usage, valueOf, wrong, type Call, type Command, type OptionValues, type Reply } from './command.js';
import { AS_OF, evaluationOptions, EXTRA_FACTS, optionProblems, READING, SET } from './evaluation-options.js';
import { problemsIn } from './problem.js';
import { loadRulebook } from './rulebook-input.js';
import { example, RULEBOOK } from './rulebook-operand.js';

export const batch: Command = {
  name: 'batch',
  summary: { zh: '给一个文件里的许多对象评分，一行一个', en: 'score a file of many, a line for each' },
  about: [
    { zh: '表格（.csv、.tsv）第一行是事实的编号或名称，以下一行一个对象；格里的写法与 pingfen score 的表格相同。一项事实占几格时，后面几格的列名留空。NDJSON（.ndjson、.jsonl）一行一个 JSON 对象。', en: 'A table (.csv, .tsv) has ids or labels of facts in its first line, then a line for each; cells are written as for "pingfen score". Where a fact takes several cells, the heads after its first are empty. NDJSON (.ndjson, .jsonl) has a JSON object on each line.' },
    { zh: '每行一个结果，次序不变：.csv 给人看，.ndjson 给程序用。空行略去。', en: 'There is a result for each line, in the same order: .csv for people, .ndjson for programs. Blank lines are left out.' },
    { zh: '有误的行另存一个文件，每行写明行号、原样和原因；其余照评。有这样的行时退出码是 1。', en: 'Lines that are wrong are set aside in a file of their own, each with its number, as it was given, and why; the others are scored. The exit code is 1 where there are any.' },
    { zh: '内存不随行数增长。写完以前，结果在 .part 文件里。', en: 'Memory does not grow with the lines. Until all is written the results are in a .part file.' },
  ],
  operands: [
    RULEBOOK,
    {
      name: { zh: '文件', en: 'FILE' },
      words: { zh: '.csv、.tsv、.ndjson 或 .jsonl 文件；“-”从标准输入读，要写 --format', en: 'a .csv, .tsv, .ndjson or .jsonl file; "-" reads standard input and needs --format' },
    },
  ],
  options: [
    { name: 'out', short: 'o', value: { zh: '文件', en: 'FILE' }, required: true, words: { zh: '结果写到哪个 .csv 或 .ndjson 文件', en: 'the .csv or .ndjson file for the results' } },
    { name: 'id', value: { zh: '列[,列]', en: 'COLUMN[,COLUMN]' }, repeatable: true, words: { zh: '原样带到结果里的列，如小区的名称；可写多次', en: 'columns that are carried through to the results, such as a name; repeatable' } },
    { name: 'rows', words: { zh: '也给出评分表各行的得分', en: 'also the points of each row of the table' } },
    { name: 'failed', value: { zh: '文件', en: 'FILE' }, words: { zh: '有误的行写到哪个文件，默认是结果的文件名加 .failed.ndjson', en: 'the file for lines that are wrong; by default that of the results with .failed.ndjson' } },
    { name: 'format', value: { zh: 'csv|ndjson', en: 'csv|ndjson' }, choices: ['csv', 'ndjson'], words: { zh: '输入的形式，默认看文件名', en: 'the form of the input, by default as its name says' } },
    { name: 'workers', value: { zh: '个数', en: 'COUNT' }, words: { zh: '用几个线程评分，默认 1；结果逐字节相同', en: 'how many threads score, by default 1; the results are the same to the byte' } },
    READING,
    SET,
    AS_OF,
    EXTRA_FACTS,
  ],
  examples: [
    example('pingfen batch weihai/estate estates.csv --out scores.csv --id 小区', '给一张表里的小区评分', 'score the estates of a table'),
    example('pingfen batch weihai/estate estates.ndjson --out scores.ndjson --rows --workers 4', '四个线程，带各行得分', 'with four threads, and the points of each row'),
    example('pingfen batch weihai/estate - --format ndjson --out scores.ndjson', '从标准输入读', 'from standard input'),
  ],
  run: async (call) => {
    const options = evaluationOptions(call.options);
    const asked = askedOf(call);
    const mistakes = [...('diagnostics' in options ? options.diagnostics : []), ...('diagnostics' in asked ? asked.diagnostics : [])];
    if ('diagnostics' in options || 'diagnostics' in asked) return usage(mistakes);
    const rulebook = await loadRulebook(call.operands[0]!, call);
    if (!rulebook.ok) return wrong(rulebook.problems);
    const plan = rulebook.value;
    if (!hasPoints(plan)) return wrong(problemsIn([rowsProblem('ROWS_POINTLESS', { slots: { rulebook: plan.title } })]));
    const mistaken = optionProblems(plan, options.value);
    if (mistaken.length > 0) return wrong(mistaken);
    const { ids, ...job } = asked;
    const output = { format: resultFormat(job.out)!, lang: call.lang, ids, hasRows: call.options.has('rows') };
    const scored = await batchFile({ ...job, setup: { plan, options: options.value, output } }, call);
    return scored.ok ? reply(scored.value, job.out, call.lang) : wrong(scored.problems);
  },
};

type Asked = Omit<BatchJob, 'setup'> & { readonly ids: readonly string[] };

/** What is asked for on the command line, or what is wrong with its form. */
function askedOf({ operands, options }: Call): Asked | { readonly diagnostics: readonly Diagnostic[] } {
  const file = operands[1]!;
  const out = valueOf(options, 'out')!;
  const failed = valueOf(options, 'failed') ?? `${out}.failed.ndjson`;
  const format = valueOf(options, 'format') ?? formatOf(file);
  const threads = threadsOf(options);
  const diagnostics: Diagnostic[] = [];
  if (format === undefined) diagnostics.push(usageProblem('USAGE_ROWS_FORMAT', { slots: { file } }));
  if (resultFormat(out) === undefined) diagnostics.push(usageProblem('USAGE_RESULTS_FORMAT', { slots: { file: out } }));
  if (threads === undefined) diagnostics.push(usageProblem('USAGE_WORKERS', { found: valueOf(options, 'workers')! }));
  if (resolve(out) === resolve(failed)) diagnostics.push(usageProblem('USAGE_FAILED_IS_OUTPUT', { slots: { file: failed } }));
  for (const [option, written] of [['--out', out], ['--failed', failed]] as const) {
    if ([written, `${written}${PART}`].some((path) => resolve(path) === resolve(file))) diagnostics.push(usageProblem('USAGE_OUTPUT_IS_INPUT', { slots: { option, file } }));
  }
  if (format === undefined || threads === undefined || diagnostics.length > 0) return { diagnostics };
  return { file, out, failed, threads, format: format === 'csv' ? 'csv' : 'ndjson', ids: (options.get('id') ?? []).flatMap((names) => names.split(',')).map((name) => name.trim()) };
}

function formatOf(file: string): BatchJob['format'] | undefined {
  if (/\.[ct]sv$/i.test(file)) return 'csv';
  return /\.(?:ndjson|jsonl)$/i.test(file) ? 'ndjson' : undefined;
}

function resultFormat(file: string): BatchJob['format'] | undefined {
  if (/\.csv$/i.test(file)) return 'csv';
  return /\.(?:ndjson|jsonl)$/i.test(file) ? 'ndjson' : undefined;
}

/** More threads than any machine has processors only cost memory. */
const MOST_WORKERS = 64;

function threadsOf(options: OptionValues): number | undefined {
  const text = valueOf(options, 'workers') ?? '1';
  return /^[1-9]\d?$/.test(text) && Number(text) <= MOST_WORKERS ? Number(text) : undefined;
}

function reply({ counts: { scored, open, failed }, failed: failedFile }: BatchDone, out: string, lang: Language): Reply {
  const rows = scored + open + failed;
  return done({
    text: lang === 'zh' ? `共 ${String(rows)} 行：已评 ${String(scored)}，待定 ${String(open)}，有误 ${String(failed)}；已写到 ${out}\n` : `${String(rows)} rows: ${String(scored)} scored, ${String(open)} open, ${String(failed)} failed; written to ${out}\n`,
    data: { rows, scored, open, failed, out, failedFile: failedFile ?? null },
    warnings: failedFile === undefined ? [] : problemsIn([inputProblem('ROWS_FAILED', { slots: { count: String(failed), file: failedFile } })]),
    ...(failed > 0 ? { failed: true } : {}),
  });
}
