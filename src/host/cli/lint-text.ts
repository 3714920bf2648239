import { exampleText } from '../../authoring/lint/example.js';
import { findingText } from '../../authoring/lint/finding-text.js';
import { lint } from '../../authoring/lint/lint.js';
import type { Finding, LintRule, LintSeverity } from '../../authoring/lint/rule.js';
import { unwrap, type Language, type Words } from '../../diagnostics/diagnostic.js';
import { columns } from './columns.js';

/** What was found in one text. */
export interface Linted {
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** The gravest first. */
export const SEVERITIES: readonly LintSeverity[] = ['error', 'warning', 'info'];

const NAMES: Readonly<Record<LintSeverity, Words>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '提醒', en: 'warning' },
  info: { zh: '提示', en: 'info' },
};

const WORDS = {
  zh: { bad: '例：', said: '说：', good: '改后：', except: (id: string) => `有道理的，在那一行或上一行写：# lint: ${id} 理由` },
  en: { bad: 'Example:', said: 'It says:', good: 'Mended:', except: (id: string) => `Where it is right as it stands, write on the line or the one above: # lint: ${id} REASON` },
} as const;

export function lintText({ text, findings }: Linted, lang: Language): string {
  return findings.map((one) => `${findingText(one, { lang, source: text })}\n`).join('');
}

/** How many there are, where there are several. */
export function countText(findings: readonly Finding[], lang: Language): string {
  if (findings.length < 2) return '';
  const parts = SEVERITIES.flatMap((severity) => {
    const count = findings.filter((one) => one.severity === severity).length;
    return count === 0 ? [] : [lang === 'zh' ? `${NAMES[severity].zh} ${String(count)} 处` : `${NAMES[severity].en}: ${String(count)}`];
  });
  return `${parts.join(lang === 'zh' ? '，' : ', ')}\n`;
}

export function rulesText(rules: readonly LintRule[], lang: Language): string {
  return columns(rules.map(({ id, severity, title }) => [id, NAMES[severity][lang], title[lang]])).map((line) => `${line}\n`).join('');
}

/** What a rule is about, with its example and what is said of it. */
export function explainText(rule: LintRule, lang: Language): string {
  const { id, severity, title, reason, bad, good } = rule;
  const words = WORDS[lang];
  return `${id} [${NAMES[severity][lang]}] ${title[lang]}\n\n${reason[lang]}\n\n${words.bad}\n\n${indented(bad)}\n${words.said}\n\n${indented(exampleFindings(rule, lang))}\n${words.good}\n\n${indented(good)}\n${words.except(id)}\n`;
}

/** What is said of the example of a rule. */
export function exampleFindings({ bad, standardText }: LintRule, lang: Language): string {
  const source = exampleText(bad);
  const findings = unwrap(lint(source, standardText === undefined ? {} : { standardText }));
  return lintText({ text: source, findings }, lang);
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}
