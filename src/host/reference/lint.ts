import { LINT_RULES } from '../../authoring/lint/registry.js';
import type { LintRule } from '../../authoring/lint/rule.js';
import { exampleFindings } from '../cli/lint-text.js';
import { both, code, fence, generatedFrom, page, plain, table } from './markdown.js';

const SEVERITY = { error: '错误 error', warning: '提醒 warning', info: '提示 info' } as const;

const TOP = `**读完本页**，你知道 \`pingfen lint\` 找哪些地方，怎样改，怎样写明例外。
**After this page** you know what \`pingfen lint\` looks for, how to mend it, and how to explain an exception.

评分表合乎写法（\`pingfen check\` 没有错误），不等于写的就是原文的意思。每条规则找一种多半不对的地方；能用一组事实说明的，给出例证：照它评分，得分就是所说的。
A rulebook may be well formed and still not say what the text says. Each rule looks for one thing that is most likely wrong; where facts can show it, they are given, and scoring them gives what is told.

确有道理的，在那一行或上一行写注释；写在文件开头就管整个文件。没有理由的例外、不再起作用的例外，本身也会被指出。
Where it is right as it stands, say why in a comment on the line or the one above; at the top of a file it holds for all of it. An exception without a reason, or without effect, is told as well.`;

/** docs/lint: an index and a page for each rule, by their path from the root of the repository. */
export function lintPages(): ReadonlyMap<string, string> {
  return new Map([['docs/lint/README.md', index()], ...LINT_RULES.map((rule) => [`docs/lint/${rule.id}.md`, rulePage(rule)] as const)]);
}

const SOURCE = 'src/authoring/lint';

function index(): string {
  const rows = LINT_RULES.map(({ id, severity, title }) => [`[${id}](${id}.md)`, SEVERITY[severity], both(title)]);
  return page(generatedFrom(SOURCE), '# 检视评分表 · Lint', TOP, fence('yaml', '- { id: A-1, title: 垃圾日产日清, points: 2, fact: cleared, scoring: met } # lint: 规则 理由'), table(['规则 rule', '轻重 severity', '找什么 what it finds'], rows));
}

function rulePage(rule: LintRule): string {
  const { id, severity, title, reason, bad, good } = rule;
  return page(
    generatedFrom(SOURCE),
    `# ${id}`,
    `${SEVERITY[severity]}：${both(title)}`,
    both(reason),
    fence('yaml', bad),
    fence('text', (['zh', 'en'] as const).map((lang) => exampleFindings(rule, lang)).join('\n')),
    '改后 · Mended:',
    fence('yaml', good),
    `例外 · An exception: ${code(`# lint: ${id} ${plain('理由')}`)}`,
    '[全部规则 · All rules](README.md)',
  );
}
