import { CASE_CODES } from '../../authoring/cases/codes.js';
import { TABLE_CODES } from '../../authoring/scaffold/codes.js';
import { CELL_CODES } from '../../bridges/cells/codes.js';
import { COMPILE_CODES } from '../../compile/codes.js';
import { printable, type CodeTable } from '../../diagnostics/codes.js';
import type { Words } from '../../diagnostics/diagnostic.js';
import { LIMIT_CODES } from '../../diagnostics/limit.js';
import { EVALUATE_CODES } from '../../evaluate/codes.js';
import { RANK_CODES } from '../../evaluate/rank-codes.js';
import { METHOD_CODES } from '../../methods/codes.js';
import { PLAN_CODES } from '../../plan/codes.js';
import { SHAPE_CODES } from '../../rulebook/codes.js';
import { YAML_CODES } from '../../rulebook/yaml-codes.js';
import { SYNTAX_REASONS } from '../../rulebook/yaml-reasons.js';
import { BATCH_CODES } from '../../straight/batch/codes.js';
import { CLI_CODES } from '../cli/codes.js';
import { BATCH_INTRODUCTION, batchExample } from './diagnostics-batch.js';
import { CELLS_INTRODUCTION, cellsExample } from './diagnostics-cells.js';
import { COMMAND_LINE_INTRODUCTION, commandLineExample } from './diagnostics-command-line.js';
import { EVALUATE_INTRODUCTION, evaluateExample, planExample } from './diagnostics-evaluate.js';
import { RANK_INTRODUCTION, rankExample } from './diagnostics-rank.js';
import { tableExample } from './diagnostics-table.js';
import { both, fence, generatedFrom, page, plain, table } from './markdown.js';

/** The files of the tests that show the codes of rulebooks, by their path in test/invalid. */
export type InvalidFiles = (name: string) => string | undefined;

interface Room {
  readonly title: string;
  readonly said: string;
  readonly codes: CodeTable;
  readonly introduction?: string;
  readonly example: (code: string) => Promise<string> | string;
}

const AUTHORING = '`compileText`、`parseRulebook`、`compile`；`pingfen check`、`build`、`show`、`facts`、`score`';

/** Every code there is, by the room that says it. */
export function rooms(invalid: InvalidFiles): readonly Room[] {
  const example = (code: string): string => rulebookExample(code, invalid);
  return [
    { title: '文本 · The text', said: AUTHORING, codes: YAML_CODES, example },
    { title: '写法 · The shape', said: AUTHORING, codes: SHAPE_CODES, example },
    { title: '整表 · The whole rulebook', said: AUTHORING, codes: COMPILE_CODES, example },
    { title: '评分办法 · Scoring methods', said: AUTHORING, codes: METHOD_CODES, example },
    { title: '用例 · Cases', said: '`parseCases`、`checkCases`、`runCases`；`pingfen test`', codes: CASE_CODES, example: (code) => rulebookExample(code, (name) => invalid(`cases/${name}`)) },
    { title: '太多 · Too many', said: `${AUTHORING}；\`readPlan\`、\`evaluate\`、\`rank\``, codes: LIMIT_CODES, example },
    {
      title: '事实和选项 · Facts and options',
      said: '`evaluate`、`createEvaluator`、`compareReadings`；`pingfen score`',
      codes: EVALUATE_CODES,
      introduction: EVALUATE_INTRODUCTION,
      example: evaluateExample,
    },
    { title: '排名 · Rankings', said: '`rank`', codes: RANK_CODES, introduction: RANK_INTRODUCTION, example: rankExample },
    { title: '单元格 · Cells', said: '`sheetFunctions`', codes: CELL_CODES, introduction: CELLS_INTRODUCTION, example: cellsExample },
    { title: '数据列 · Columns', said: '`batch`、`createBatch`', codes: BATCH_CODES, introduction: BATCH_INTRODUCTION, example: batchExample },
    { title: '计划 · Plans', said: '`readPlan`', codes: PLAN_CODES, example: planExample },
    { title: '打印的表 · Printed tables', said: '`scaffold`；`pingfen new`', codes: TABLE_CODES, example: tableExample },
    { title: '命令行 · The command line', said: '`pingfen`', codes: CLI_CODES, introduction: COMMAND_LINE_INTRODUCTION, example: commandLineExample },
  ];
}

const TOP = `每个诊断有不变的代码、位置、写的是什么、应为什么和改法，中英文各一份。花括号是随情形填入的内容。
Each diagnostic has a code that does not change, a place, what was found, what was expected and a mend, in both languages. Braces stand for what the case fills in.

除注明“提醒 warning”的以外都是错误：没有结果。每个改法都照着做过，做完就没有问题了；见各例后面的改动。
All are errors, which leave no result, but those marked as warnings. Each mend was followed to the letter and mends the example: the change stands below it.`;

/** docs/reference/diagnostics.md: every code with its message, an example and the mend followed. */
export async function diagnosticsPage(invalid: InvalidFiles): Promise<string> {
  const sections = await Promise.all(rooms(invalid).map(roomSection));
  return page(
    generatedFrom('the tables of codes in src and the examples in test/invalid and src/host/reference'),
    '# 诊断 · Diagnostics',
    TOP,
    ...sections,
  );
}

async function roomSection({ title, said, codes, introduction = '', example }: Room): Promise<string> {
  const entries = await Promise.all(
    Object.entries(codes).map(async ([code, { severity, message, mend }]) =>
      page(
        `### ${code}`,
        `${severity === 'warning' ? '提醒 warning' : '错误 error'}${isBlank(message) ? '' : `：${both(message)}`}`,
        isBlank(mend) ? '' : `改法 mend：${both(mend)}`,
        code === 'YAML_SYNTAX' ? reasons() : '',
        await example(code),
      ).trimEnd(),
    ),
  );
  return page(`## ${title}`, `由谁说出 · said by: ${said}`, introduction, ...entries).trimEnd();
}

/** Whether all of it is filled in by the case, so that only an example shows it. */
function isBlank({ en }: Words): boolean {
  return /^\{\w+\}$/.test(en);
}

/** YAML_SYNTAX has words of its own for each reason. */
function reasons(): string {
  return table(['写错的 wrong', '改法 mend'], Object.values(SYNTAX_REASONS).map(({ what, mend }) => [both(what), both(mend)]));
}

function rulebookExample(code: string, invalid: InvalidFiles): string {
  const frozen = invalid(`${code}.txt`);
  const [bad, mended] = [invalid(`${code}.yaml`), invalid(`mended/${code}.yaml`)];
  return page(
    frozen === undefined ? '' : fence('text', frozen.replace('\n---\n', '\n\n')),
    bad === undefined || mended === undefined ? plain('另取一份文本 · take another text') : fence('diff', changes(bad, mended)),
  ).trimEnd();
}

const MOST_CHANGES = 12;

/** The lines that a mend takes away and adds; the mark of the tests is left out. */
export function changes(bad: string, mended: string): string {
  const [before, after] = [bad, mended].map((text) => text.replaceAll(' # <-', '').split('\n')) as [string[], string[]];
  let start = 0;
  while (start < Math.min(before.length, after.length) && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < Math.min(before.length, after.length) - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const removed = before.slice(start, before.length - end);
  const added = after.slice(start, after.length - end);
  return [...cut(removed).map((line) => `- ${printable(line)}`), ...cut(added).map((line) => `+ ${printable(line)}`)].join('\n');
}

function cut(lines: readonly string[]): readonly string[] {
  return lines.length <= MOST_CHANGES ? lines : [...lines.slice(0, 2), `…（${String(lines.length - 3)} 行 lines）`, lines.at(-1)!];
}
