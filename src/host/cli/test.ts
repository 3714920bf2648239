import { coverage } from '../../authoring/coverage/coverage.js';
import type { TestCase } from '../../authoring/cases/case-file.js';
import { runCases } from '../../authoring/cases/run-cases.js';
import { compileTraced } from '../../compile/compile.js';
import { suggest } from '../../diagnostics/suggest.js';
import { didYouMean } from '../../evaluate/read-fact.js';
import { CASES, casesPath, hasCases, loadWithCases, type RulebookWithCases } from './cases-input.js';
import { inputProblem } from './codes.js';
import { done, usage, valueOf, wrong, type Call, type Command, type Option, type Reply } from './command.js';
import { findRulebooks } from './find-rulebooks.js';
import { loaded, problemsIn, refused, type Loaded, type Problem } from './problem.js';
import { example } from './rulebook-operand.js';
import { passedLine, testedData, testedText, type Tested } from './test-text.js';
import { isBelow, THRESHOLD, thresholdOf } from './threshold.js';

const OPTIONS: readonly Option[] = [
  CASES,
  { name: 'only', value: { zh: '文字', en: 'TEXT' }, words: { zh: '只做名称里有这些文字的用例', en: 'only the cases with this text in their name' } },
  { name: 'coverage', words: { zh: '还说出评分表的哪些地方没有用例', en: 'tell as well what of the rulebook no case shows' } },
  THRESHOLD,
  {
    name: 'format',
    value: { zh: 'text|json', en: 'text|json' },
    choices: ['text', 'json'],
    jsonValue: 'json',
    words: { zh: '结果的形式，默认 text；--json 同 --format json', en: 'the form of the result, text by default; --json is --format json' },
  },
];

export const test: Command = {
  name: 'test',
  summary: { zh: '做评分表的用例，看结果是不是应得的', en: 'run the cases of rulebooks and see whether they come out as expected' },
  about: [
    {
      zh: '用例写在评分表旁边的 .cases.yaml 里：给出事实和应得的结果，总是精确比较。结果不同的，说出在哪一行、应为多少、实为多少、怎样算出。',
      en: 'Cases stand in the .cases.yaml beside a rulebook: facts, and what must come out, compared exactly. Where something else comes out it is told with its line, what was expected and found, and how it was reached.',
    },
    { zh: '有用例未通过时以 1 退出；有 --threshold 时，覆盖不足也是。', en: 'Ends with 1 where a case fails; with --threshold also where too little is covered.' },
  ],
  operands: [
    { name: { zh: '文件', en: 'FILE' }, words: { zh: '评分表的 .yaml 文件，或放着它们的文件夹；不写就是当前文件夹', en: 'the .yaml file of a rulebook, or a folder of them; the current folder where none is given' }, many: true, optional: true },
  ],
  options: OPTIONS,
  examples: [
    example('pingfen test mine.yaml', '做 mine.cases.yaml 里的用例', 'run the cases of mine.cases.yaml'),
    example('pingfen test rules --coverage --threshold 90', '做文件夹里的全部用例，覆盖不到 90% 就以 1 退出', 'run all cases of a folder, and end with 1 where less than 90 % is covered'),
  ],
  run: async (call) => {
    const threshold = thresholdOf(call.options);
    if ('diagnostics' in threshold) return usage(threshold.diagnostics);
    const all = await loadAll(call);
    return all.ok ? runAll(all.value, threshold.value, call) : wrong(all.problems);
  },
};

/** A rulebook file, and what was read from it and its case file. */
interface Read extends RulebookWithCases {
  readonly path: string;
}

/** A rulebook that was named must have cases; of those in a folder some may have none. */
async function loadAll(call: Call): Promise<Loaded<readonly Read[]>> {
  const found = await findRulebooks(call.operands.length === 0 ? ['.'] : call.operands, call.io.files);
  if (!found.ok) return found;
  const problems: Problem[] = [];
  const read: Read[] = [];
  for (const path of found.value) {
    if (!call.operands.includes(path) && !(await hasCases(path, call))) {
      await call.note({ zh: `${path} 没有用例`, en: `${path}: no cases` });
      continue;
    }
    const one = await loadWithCases(path, call);
    if (one.ok) read.push({ ...one.value, path });
    else problems.push(...one.problems);
  }
  if (problems.length > 0) return refused(problems);
  return read.length > 0 ? loaded(read) : refused(problemsIn([inputProblem('CASES_NONE', { slots: { file: casesPath(found.value[0]!, call) } })]));
}

async function runAll(all: readonly Read[], threshold: number | undefined, call: Call): Promise<Reply> {
  const only = valueOf(call.options, 'only') ?? '';
  const chosen = all.map((one) => ({ ...one, asked: one.cases.cases.filter(({ name }) => name.includes(only)) })).filter(({ asked }) => asked.length > 0);
  if (chosen.length === 0) return wrong(problemsIn([notNamed(only, all.flatMap(({ cases }) => cases.cases))]));
  const problems: Problem[] = [];
  const tested: Tested[] = [];
  for (const [index, { path, rulebook, cases, sources, asked }] of chosen.entries()) {
    const traced = compileTraced(rulebook);
    if (!traced.ok) {
      problems.push(...problemsIn(traced.diagnostics, sources.rulebook));
      continue;
    }
    const report = runCases(traced.value.plan, { ...cases, cases: asked });
    const shown = call.options.has('coverage') || threshold !== undefined ? { coverage: coverage(traced.value, report) } : {};
    tested.push({ path, source: sources.cases, report, ...shown });
    await call.note(passedLine(path, report, index + 1, chosen.length));
  }
  if (problems.length > 0) return wrong(problems);
  const failed = tested.some(({ report, coverage: one }) => !report.passed || (one !== undefined && isBelow(threshold, one.counts.shown, one.counts.all)));
  const text = tested.map((one) => testedText(one, call.lang)).join('');
  return done({ text, data: { ok: !failed, rulebooks: tested.map(testedData) }, ...(failed ? { failed } : {}) });
}

function notNamed(text: string, cases: readonly TestCase[]): ReturnType<typeof inputProblem> {
  const near = suggest(text, cases.map(({ name }) => name));
  const suggestion = didYouMean(near, { zh: '写出名称里的一段文字，或去掉 --only', en: 'give some text of a name, or leave --only out' });
  return inputProblem('CASES_NOT_NAMED', { slots: { text, suggestion } });
}
