import { applyFixes } from '../../authoring/lint/fix.js';
import { lint as findingsIn, type LintOptions } from '../../authoring/lint/lint.js';
import { LINT_RULES } from '../../authoring/lint/registry.js';
import type { Finding } from '../../authoring/lint/rule.js';
import { unwrap, type Words } from '../../diagnostics/diagnostic.js';
import { inputProblem, usageProblem } from './codes.js';
import { done, usage, valueOf, wrong, type Call, type Command, type Option } from './command.js';
import { findRulebooks } from './find-rulebooks.js';
import { errorCode } from './io.js';
import { countText, explainText, lintText, rulesText, SEVERITIES, type Linted } from './lint-text.js';
import { loaded, problemsIn, refused, type Loaded, type Problem } from './problem.js';
import { example } from './rulebook-operand.js';
import { readTextFile, reasonOf, STDIN } from './text-file.js';

const OPTIONS: readonly Option[] = [
  {
    name: 'standard',
    value: { zh: '文件', en: 'FILE' },
    words: { zh: '标准原文的纯文本：核对引文是不是逐字照录', en: 'the text of the standard: quotes are compared with it word by word' },
  },
  { name: 'fix', words: { zh: '能确定怎样改的就改在文件里，注释和排版不动', en: 'mend in the files what can be mended for certain; comments and layout stay' } },
  {
    name: 'severity',
    value: { zh: SEVERITIES.join('|'), en: SEVERITIES.join('|') },
    choices: SEVERITIES,
    words: { zh: '只说这样严重的和更严重的，默认 info：全部', en: 'tell only findings of this severity and above; info by default: all' },
  },
  { name: 'strict', words: { zh: '有提醒（warning）也以 1 退出', en: 'end with 1 for warnings too' } },
  {
    name: 'format',
    value: { zh: 'text|json', en: 'text|json' },
    choices: ['text', 'json'],
    jsonValue: 'json',
    words: { zh: '结果的形式，默认 text；--json 同 --format json', en: 'the form of the result, text by default; --json is --format json' },
  },
  { name: 'rules', words: { zh: '列出全部规则', en: 'list the rules' } },
  {
    name: 'explain',
    value: { zh: '规则', en: 'RULE' },
    choices: LINT_RULES.map(({ id }) => id),
    words: { zh: '说明一条规则：为什么、例子、怎样改', en: 'explain one rule: why, an example, how to mend it' },
  },
];

export const lint: Command = {
  name: 'lint',
  summary: { zh: '找出评分表里合乎写法却多半不对的地方', en: 'find what is allowed in a rulebook but most likely not meant' },
  about: [
    {
      zh: '例如定不到的等级、分档之间的空隙、重复计分。确有道理的，在那一行或上一行写注释“# lint: 规则 理由”；写在文件开头就管整个文件。',
      en: 'Such as grades that cannot be reached, gaps between bands, points given twice. Where it is right as it stands, say so in a comment "# lint: RULE REASON" on the line or the one above; at the top of a file it holds for all of it.',
    },
    { zh: '有错误（error）时以 1 退出；加 --strict，有提醒时也是。', en: 'Ends with 1 where there are errors; with --strict also for warnings.' },
  ],
  operands: [
    { name: { zh: '文件', en: 'FILE' }, words: { zh: '评分表的 .yaml 文件，或放着它们的文件夹；不写就是当前文件夹', en: 'the .yaml file of a rulebook, or a folder of them; the current folder where none is given' }, many: true, optional: true },
  ],
  options: OPTIONS,
  examples: [
    example('pingfen lint mine.yaml', '看一个文件', 'look at one file'),
    example('pingfen lint rules --standard standard.txt --strict', '看文件夹里的全部评分表，并与原文核对', 'look at every rulebook of a folder, and compare it with the text of the standard'),
    example('pingfen lint --explain unreachable-grade', '一条规则说的是什么', 'what a rule is about'),
  ],
  run: async (call) => {
    const { options, lang } = call;
    if (options.has('rules')) return done({ text: rulesText(LINT_RULES, lang), data: LINT_RULES.map(({ id, severity, title, reason }) => ({ id, severity, title, reason })) });
    const asked = LINT_RULES.find(({ id }) => id === valueOf(options, 'explain'));
    if (asked !== undefined) return done({ text: explainText(asked, lang), data: { id: asked.id, severity: asked.severity, title: asked.title, reason: asked.reason, bad: asked.bad, good: asked.good } });
    if (options.has('fix') && call.operands.includes(STDIN)) return usage([usageProblem('USAGE_FIX_STDIN')]);
    const all = await lintAll(call);
    if (!all.ok) return wrong(all.problems);
    const findings = all.value.flatMap((one) => one.findings);
    const failing = options.has('strict') ? ['error', 'warning'] : ['error'];
    const failed = findings.some(({ severity }) => failing.includes(severity));
    const text = `${all.value.map((one) => lintText(one, lang)).join('')}${countText(findings, lang)}`;
    return done({ text, data: { ok: !failed, findings }, ...(failed ? { failed } : {}) });
  },
};

async function lintAll(call: Call): Promise<Loaded<readonly Linted[]>> {
  const standard = valueOf(call.options, 'standard');
  const read = standard === undefined ? undefined : await readTextFile(standard, call);
  const found = await findRulebooks(call.operands.length === 0 ? ['.'] : call.operands, call.io.files);
  if (read?.ok === false || !found.ok) return refused([...(read?.ok === false ? read.problems : []), ...(found.ok ? [] : found.problems)]);
  const options = read === undefined ? {} : { standardText: read.value.text };
  const problems: Problem[] = [];
  const linted: Linted[] = [];
  for (const file of found.value) {
    const one = await lintFile(file, options, call);
    if (one.ok) linted.push(one.value);
    else problems.push(...one.problems);
  }
  return problems.length > 0 ? refused(problems) : loaded(linted);
}

async function lintFile(path: string, options: LintOptions, call: Call): Promise<Loaded<Linted>> {
  const file = await readTextFile(path, call);
  if (!file.ok) return file;
  const { name, text } = file.value;
  const result = findingsIn(text, { ...options, file: name });
  if (!result.ok) return refused(problemsIn(result.diagnostics, text));
  const mended = call.options.has('fix') ? applyFixes(text, result.value) : { text, fixed: 0 };
  if (mended.fixed === 0) return told(path, { text, findings: result.value }, call);
  try {
    await call.io.files.write(path, mended.text, 'replace');
  } catch (error) {
    return refused(problemsIn([inputProblem('OUTPUT_UNWRITABLE', { slots: { file: path, reason: reasonOf(errorCode(error)) } })]));
  }
  await call.note({ zh: `${path} 改好 ${String(mended.fixed)} 处`, en: `${path}: mended ${String(mended.fixed)}` });
  return told(path, { text: mended.text, findings: unwrap(findingsIn(mended.text, { ...options, file: name })) }, call);
}

/** Says at once what became of a file, and keeps what is asked for. */
async function told(path: string, { text, findings }: Linted, call: Call): Promise<Loaded<Linted>> {
  const least = SEVERITIES.indexOf((valueOf(call.options, 'severity') ?? 'info') as Finding['severity']);
  const kept = findings.filter(({ severity }) => SEVERITIES.indexOf(severity) <= least);
  const count = String(kept.length);
  const said: Words = kept.length === 0 ? { zh: `${path} 没有发现什么`, en: `${path}: nothing found` } : { zh: `${path} 有 ${count} 处`, en: `${path}: ${count} found` };
  await call.note(said);
  return loaded({ text, findings: kept });
}
