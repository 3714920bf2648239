import { basename, dirname, join } from 'node:path';
import { scaffold, type Scaffold } from '../../authoring/scaffold/scaffold.js';
import { starter } from '../../authoring/scaffold/starter.js';
import { printable } from '../../diagnostics/codes.js';
import { rulebookId } from '../../rulebook/leaf.js';
import { inputProblem, usageProblem } from './codes.js';
import { done, usage, valueOf, wrong, type Call, type Command, type Option } from './command.js';
import { errorCode } from './io.js';
import { plainNumber } from './number-text.js';
import { loaded, problemsIn, refused, type Loaded, type Problem } from './problem.js';
import { example } from './rulebook-operand.js';
import { readTextFile, reasonOf } from './text-file.js';

const OPTIONS: readonly Option[] = [
  { name: 'id', value: { zh: '标准/表', en: 'STANDARD/TABLE' }, words: { zh: '评分表的编号，默认 example/table', en: 'the id of the rulebook; example/table by default' } },
  { name: 'title', value: { zh: '标题', en: 'TITLE' }, words: { zh: '评分表的标题，默认取表头上面的文字', en: 'its title; what stands above the headings by default' } },
  { name: 'out', short: 'o', value: { zh: '文件', en: 'FILE' }, words: { zh: '写到哪个 .yaml 文件，默认与表同名；用例写在旁边的 .cases.yaml', en: 'the .yaml file to write, named as the table by default; cases go to the .cases.yaml beside it' } },
  { name: 'force', words: { zh: '已有的文件也覆盖', en: 'replace files that are there' } },
];

export const newCommand: Command = {
  name: 'new',
  summary: { zh: '从打印的评分表（TSV）写出评分表文件和用例的初稿', en: 'begin a rulebook and its cases from a printed table (TSV)' },
  about: [
    { zh: '表从电子表格复制即可：一行表头（一级指标、评价内容、分值、评价主体、评分标准……），列之间用制表符隔开，合并的单元格空着或填满都行。', en: 'The table is as copied from a spreadsheet: one line of headings (section, item, points, assessor, criteria …), columns separated by tabs, merged cells empty or filled.' },
    { zh: '题目和分值照录，评分办法按文字猜；拿不准的注“待核对”。不写表，就给一份带注释的小例子。', en: 'Titles and points are taken over, methods are guessed from the words; weak guesses carry the remark 待核对 (to be checked). Without a table there is a small example with comments.' },
  ],
  operands: [{ name: { zh: '表', en: 'TABLE' }, words: { zh: '打印的评分表，制表符分隔的文本（UTF-8 或 GB18030）', en: 'the printed table as tab-separated text (UTF-8 or GB18030)' }, optional: true }],
  options: OPTIONS,
  examples: [
    example('pingfen new canteen.tsv --id shili-2026/canteen', '写出 canteen.yaml 和 canteen.cases.yaml', 'write canteen.yaml and canteen.cases.yaml'),
    example('pingfen new --out mine.yaml', '写出带注释的小例子', 'write the small example'),
  ],
  run: async (call) => {
    const id = valueOf(call.options, 'id');
    if (id !== undefined && !rulebookId.safeParse(id).success) return usage([usageProblem('USAGE_ID', { found: id })]);
    const made = await begun(id, call);
    if (!made.ok) return wrong(made.problems);
    const out = valueOf(call.options, 'out') ?? fileBeside(call.operands[0]);
    const files = [[out, made.value.rulebook], [casesFile(out), made.value.cases]] as const;
    const there = call.options.has('force') ? [] : await present(files.map(([file]) => file), call);
    if (there.length > 0) return wrong(problemsIn(there.map((file) => inputProblem('NEW_EXISTS', { slots: { file } }))));
    for (const [file, text] of files) {
      const problem = await written(file, text, call);
      if (problem !== undefined) return wrong([problem, ...made.warnings]);
    }
    await said(made.value, out, call);
    const data = { ok: true, files: files.map(([file]) => file), open: made.value.open, diagnostics: made.warnings.map(({ diagnostic }) => diagnostic) };
    return done({ text: '', data, warnings: made.warnings });
  },
};

async function begun(id: string | undefined, call: Call): Promise<Loaded<Scaffold>> {
  const [table] = call.operands;
  // What cannot be seen or is not there is no title.
  const title = printable(valueOf(call.options, 'title') ?? '').trim() || undefined;
  if (table === undefined) return loaded(starter({ id: id ?? 'example/table', title: title ?? '示例评价表' }));
  const file = await readTextFile(table, call);
  if (!file.ok) return file;
  const { name, text } = file.value;
  const made = scaffold(text, { file: name, ...(id !== undefined && { id }), ...(title !== undefined && { title }) });
  const problems = problemsIn(made.diagnostics, text);
  return made.ok ? loaded(made.value, problems) : refused(problems);
}

/** `canteen.tsv` → `canteen.yaml`, in the same folder. */
function fileBeside(table = 'table.tsv'): string {
  return join(dirname(table), `${basename(table).replace(/\.[^.]*$/, '')}.yaml`);
}

function casesFile(rulebook: string): string {
  return `${rulebook.replace(/\.ya?ml$/i, '')}.cases.yaml`;
}

/** Those of the files that are there already, so that nothing is written where one of them is. */
async function present(names: readonly string[], { io }: Call): Promise<readonly string[]> {
  const there: string[] = [];
  for (const file of names) {
    try {
      await io.files.read(file);
      there.push(file);
    } catch {
      // It is not there, or writing it tells what is the matter.
    }
  }
  return there;
}

async function written(file: string, text: string, { io }: Call): Promise<Problem | undefined> {
  try {
    await io.files.write(file, text, 'replace');
    return undefined;
  } catch (error) {
    return problemsIn([inputProblem('OUTPUT_UNWRITABLE', { slots: { file, reason: reasonOf(errorCode(error)) } })])[0];
  }
}

async function said({ plan, open }: Scaffold, out: string, { note }: Call): Promise<void> {
  const rows = plan.indicators.filter(({ scoring }) => scoring !== undefined).length;
  const [count, points, left] = [String(rows), plainNumber(plan.total), String(open)];
  await note({ zh: `已写出 ${out} 和 ${casesFile(out)}：${count} 行，${points} 分，待核对 ${left} 处`, en: `${out} and ${casesFile(out)} written: ${count} rows, ${points} points, ${left} places to be checked` });
  await note({ zh: `接着：pingfen check ${out}，再逐处核对`, en: `next: pingfen check ${out}, then check each place` });
}
