import { parseCases } from '../../authoring/cases/parse-cases.js';
import { suggestCases, type Suggestions } from '../../authoring/suggest/suggest.js';
import { compileTraced, type TracedPlan } from '../../compile/compile.js';
import type { Words } from '../../diagnostics/diagnostic.js';
import { parseRulebook } from '../../rulebook/parse.js';
import { CASES, casesPath, hasCases, loadWithCases } from './cases-input.js';
import { inputProblem } from './codes.js';
import { done, wrong, type Call, type Command } from './command.js';
import { errorCode } from './io.js';
import { loaded, problemsIn, refused, type Loaded, type Problem } from './problem.js';
import { example } from './rulebook-operand.js';
import { readTextFile, reasonOf } from './text-file.js';

export const suggest: Command = {
  name: 'suggest',
  summary: { zh: '写出评分表还缺的用例，结果待人确认', en: 'write the cases that a rulebook lacks, to be confirmed by somebody' },
  about: [
    {
      zh: '每条没有用例走到两边的界线，写出恰在界上、差一点、多一点的三例；没有用例到过的评分行、等级、读法、分支也各写一例。由已有的用例改一两个事实得来；没有用例文件时从头写起。',
      en: 'For each threshold that the cases do not show whole: the value at the cut, just below and just above; and a case for rows, grades, readings and branches that no case shows. They are made from cases that are there by changing a fact or two; without a case file, from nothing.',
    },
    {
      zh: '应得的结果由程序算出，标明“待确认”（confirmed: false）：须有人对照原文核对，再删去这一行。写不出的，用注释说明。',
      en: 'What is expected is computed, and marked confirmed: false: somebody has to hold it against the text, and then take that line out. What no case was found for stands in a comment.',
    },
  ],
  operands: [
    {
      name: { zh: '文件', en: 'FILE' },
      words: { zh: '评分表的 .yaml 文件', en: 'the .yaml file of a rulebook' },
      mend: { zh: '写出评分表文件，例如 pingfen suggest mine.yaml', en: 'give a rulebook file, such as pingfen suggest mine.yaml' },
    },
  ],
  options: [CASES, { name: 'write', words: { zh: '加在用例文件的末尾，没有就新建', en: 'add them at the end of the case file, which is made where there is none' } }],
  examples: [
    example('pingfen suggest mine.yaml', '看还缺哪些用例', 'see which cases are missing'),
    example('pingfen suggest mine.yaml --write', '写进 mine.cases.yaml', 'write them into mine.cases.yaml'),
  ],
  run: async (call) => {
    const [path] = call.operands as readonly [string];
    const read = await readBoth(path, call);
    if (!read.ok) return wrong(read.problems);
    const { made, source } = read.value;
    const target = call.options.has('write') && made.cases.length > 0 ? casesPath(path, call) : undefined;
    const problem = target === undefined ? undefined : await written(target, source ?? `format: 1\nrulebook: ${made.rulebook}\ncases:\n`, made.yaml, call);
    if (problem !== undefined) return wrong([problem]);
    await call.note(toldOf(made, target));
    return done({ text: target === undefined ? made.yaml : '', data: made });
  },
};

/** What was made and, where it was written, into which file. */
function toldOf({ cases, missing }: Suggestions, target: string | undefined): Words {
  const open = { zh: missing.length === 0 ? '' : `；另有 ${String(missing.length)} 处没有找到`, en: missing.length === 0 ? '' : `; nothing was found for ${String(missing.length)} more` };
  if (cases.length === 0) return { zh: `没有可写的用例${open.zh}`, en: `no case to write${open.en}` };
  const count = String(cases.length);
  return target === undefined
    ? { zh: `用例 ${count} 条，结果待确认${open.zh}`, en: `cases: ${count}, to be confirmed${open.en}` }
    : { zh: `已把 ${count} 条用例加到 ${target}，结果待确认${open.zh}`, en: `added ${count} cases to ${target}, to be confirmed${open.en}` };
}

interface Made {
  readonly made: Suggestions;
  /** The text of the case file, where there is one. */
  readonly source?: string;
}

async function readBoth(path: string, call: Call): Promise<Loaded<Made>> {
  const file = await readTextFile(path, call);
  if (!file.ok) return file;
  const { name, text } = file.value;
  const parsed = parseRulebook(text, { file: name });
  const traced = parsed.ok ? compileTraced(parsed.value) : parsed;
  if (!traced.ok) return refused(problemsIn(traced.diagnostics, text));
  return (await hasCases(path, call)) ? withCases(path, traced.value, call) : loaded({ made: suggestCases(traced.value) });
}

async function withCases(path: string, traced: TracedPlan, call: Call): Promise<Loaded<Made>> {
  const both = await loadWithCases(path, call);
  return both.ok ? loaded({ made: suggestCases(traced, both.value.cases), source: both.value.sources.cases }) : both;
}

/** Adds cases at the end of a case file, if that is where its cases stand. */
async function written(file: string, before: string, yaml: string, { io }: Call): Promise<Problem | undefined> {
  const text = `${before}${before.endsWith('\n') ? '' : '\n'}${yaml}`;
  if (!parseCases(text).ok) return { diagnostic: inputProblem('CASES_NOT_LAST', { slots: { file } }) };
  try {
    await io.files.write(file, text, 'replace');
    return undefined;
  } catch (error) {
    return { diagnostic: inputProblem('OUTPUT_UNWRITABLE', { slots: { file, reason: reasonOf(errorCode(error)) } }) };
  }
}
