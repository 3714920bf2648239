import { dirname, posix } from 'node:path';
import { toWorkbook } from '../../bridges/workbook/to-workbook.js';
import { writeXlsx } from '../../bridges/xlsx/write-xlsx.js';
import { unwrap, type Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Assessment } from '../../evaluate/assessment.js';
import { evaluate } from '../../evaluate/evaluator.js';
import type { EvaluateOptions } from '../../evaluate/options.js';
import type { Plan } from '../../plan/plan.js';
import { readFilled } from '../sheets/filled.js';
import { readTables, type FilledTables } from '../sheets/tables.js';
import { usageLine } from './arguments.js';
import { inputProblem, usageProblem } from './codes.js';
import { done, usage, valueOf, wrong, type Call, type Command, type Reply } from './command.js';
import { AS_OF, evaluationOptions, optionProblems, READING, SET } from './evaluation-options.js';
import { loadFacts } from './facts-input.js';
import type { GivenFacts } from './given-facts.js';
import { errorCode } from './io.js';
import { problemsIn, type Problem } from './problem.js';
import { builtIn, builtInIds, loadRulebook } from './rulebook-input.js';
import { example, RULEBOOK } from './rulebook-operand.js';
import { scoreFacts, type ScoredFacts } from './score-facts.js';
import { reasonOf } from './text-file.js';

export const workbook: Command = {
  name: 'workbook',
  summary: { zh: '写出边填边计分的工作簿（.xlsx），空白的或填好的', en: 'write a workbook (.xlsx) that scores as it is filled in, empty or filled in' },
  about: [
    { zh: '有填报、评分表、读法、说明四个工作表；WPS、Excel、LibreOffice 都能打开。填好后交给 pingfen score。', en: 'It has the sheets 填报 (facts), 评分表 (the table), 读法 (readings) and 说明 (notes), for WPS, Excel and LibreOffice. Give it to "pingfen score" when it is filled in.' },
    { zh: '不知道的留空：评分表给出最低和最高，从不当作零分。以 pingfen score 的得分为准。', en: 'Leave empty what is not known: the table shows the least and the most, never a silent zero. The score of "pingfen score" is the one that counts.' },
  ],
  operands: [
    { ...RULEBOOK, optional: true },
    {
      name: { zh: '事实', en: 'FACTS' },
      words: { zh: '已知的事实，填进工作簿；与 pingfen score 的一样', en: 'facts to be filled in, as for "pingfen score"' },
      optional: true,
    },
  ],
  options: [
    { name: 'out', short: 'o', value: { zh: '文件', en: 'FILE' }, required: true, words: { zh: '写到哪个 .xlsx 文件；加 --all 时是文件夹', en: 'the .xlsx file to write; a folder with --all' } },
    { name: 'all', words: { zh: '内置的评分表，凡有分数的各写一份', en: 'one for each built-in rulebook that has points' } },
    { name: 'force', words: { zh: '已有的文件也覆盖', en: 'replace files that are there' } },
    READING,
    SET,
    AS_OF,
  ],
  examples: [
    example('pingfen workbook weihai/estate --out estate.xlsx', '取得空白工作簿', 'get an empty workbook'),
    example('pingfen workbook weihai/estate facts.yaml --out estate.xlsx', '把已知的事实填进去', 'with facts filled in'),
    example('pingfen workbook --all --out workbooks', '每个评分表一份', 'one for each rulebook'),
  ],
  run: async (call) => {
    const options = evaluationOptions(call.options);
    const mistakes = [...('diagnostics' in options ? options.diagnostics : []), ...operandMistakes(call)];
    if ('diagnostics' in options || mistakes.length > 0) return usage(mistakes);
    return call.options.has('all') ? everyWorkbook(options.value, call) : oneWorkbook(options.value, call);
  },
};

/** Either a rulebook or --all. */
function operandMistakes({ operands, options }: Call): readonly Diagnostic[] {
  const slots = { usage: usageLine(workbook), argument: RULEBOOK.name, mend: RULEBOOK.mend! };
  if (options.has('all')) return operands.map((found) => usageProblem('USAGE_ARGUMENT_EXTRA', { found, slots }));
  return operands.length === 0 ? [usageProblem('USAGE_ARGUMENT_MISSING', { slots })] : [];
}

async function oneWorkbook(options: EvaluateOptions, call: Call): Promise<Reply> {
  const [name, path] = call.operands as [string, string?];
  const rulebook = await loadRulebook(name, call);
  const facts = path === undefined ? undefined : await loadFacts(path, call);
  const problems = [...(rulebook.ok ? [] : rulebook.problems), ...(facts?.ok === false ? facts.problems : [])];
  if (!rulebook.ok || facts?.ok === false) return wrong(problems);
  const plan = rulebook.value;
  const mistaken = optionProblems(plan, options);
  if (mistaken.length > 0) return wrong(mistaken);
  const given = facts?.value(plan) ?? NOTHING;
  const scored = scoreFacts(plan, given, options);
  if (!scored.ok) return wrong(scored.problems);
  const file = valueOf(call.options, 'out')!;
  const written = await writeWorkbook(plan, scored.value, file, call);
  if ('diagnostic' in written) return wrong([written]);
  const lost = lostFacts(plan, scored.value.assessment, written);
  await call.note({ zh: `已写到 ${file}`, en: `written to ${file}` });
  return done({ text: '', data: { ok: true, files: [file] }, warnings: [...rulebook.warnings, ...(facts?.warnings ?? []), ...scored.warnings, ...lost] });
}

const NOTHING: GivenFacts = { value: {}, options: {}, found: [], problems: problemsIn };

/** One after the other, so that what is written is told as it goes; a file that is there does not stop the others. */
async function everyWorkbook(options: EvaluateOptions, call: Call): Promise<Reply> {
  const plans = builtInIds().map(builtIn).filter(hasPoints);
  const files: string[] = [];
  const problems: Problem[] = [];
  for (const [index, plan] of plans.entries()) {
    // Forward slashes do on Windows too.
    const file = posix.join(valueOf(call.options, 'out')!.replaceAll('\\', '/'), `${plan.id}.xlsx`);
    const written = await writeWorkbook(plan, { facts: {}, options }, file, call);
    const step = `[${String(index + 1)}/${String(plans.length)}] ${file}`;
    if ('diagnostic' in written) {
      problems.push(written);
      await call.note({ zh: `${step} 没有写`, en: `${step} not written` });
    } else {
      files.push(file);
      await call.note({ zh: `${step} 已写出`, en: `${step} written` });
    }
  }
  return problems.length > 0 ? wrong(problems) : done({ text: '', data: { ok: true, files }, warnings: [] });
}

function hasPoints({ indicators, negativeList }: Plan): boolean {
  return indicators.length > 0 || negativeList !== undefined;
}

async function writeWorkbook(plan: Plan, { facts, options }: Pick<ScoredFacts, 'facts' | 'options'>, file: string, { io, options: typed }: Call): Promise<Uint8Array | Problem> {
  if (!hasPoints(plan)) return { diagnostic: inputProblem('WORKBOOK_POINTLESS', { slots: { rulebook: plan.title } }) };
  // They were scored already, so nothing can be wrong with them.
  const bytes = writeXlsx(unwrap(toWorkbook(plan, { ...options, facts })));
  try {
    await io.files.makeFolder(dirname(file));
    await io.files.write(file, bytes, typed.has('force') ? 'replace' : 'newOnly');
    return bytes;
  } catch (error) {
    const code = errorCode(error);
    return { diagnostic: code === 'EEXIST' ? inputProblem('WORKBOOK_EXISTS', { slots: { file } }) : inputProblem('OUTPUT_UNWRITABLE', { slots: { file, reason: reasonOf(code) } }) };
  }
}

/** Facts that come back from the workbook as something else: a cell holds one number. */
function lostFacts(plan: Plan, { facts }: Assessment, bytes: Uint8Array): readonly Problem[] {
  const back = readFilled(plan, '', readTables('', bytes, 'workbook') as FilledTables);
  const again = unwrap(evaluate(plan, back.value, back.options)).facts;
  const lost = plan.facts.filter(({ id }) => JSON.stringify(facts[id]) !== JSON.stringify(again[id]));
  return lost.map(({ id, label }) => ({ diagnostic: inputProblem('WORKBOOK_FACT_LOST', { path: [id], slots: { label } }) }));
}
