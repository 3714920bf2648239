import type { Language, Words } from '../../diagnostics/diagnostic.js';
import { noticeText, type FormatDiagnosticOptions } from '../../diagnostics/format.js';
import type { Finding, Witness } from './rule.js';

const WORDS = {
  zh: { witness: '例证', stop: '：', comma: '，', gives: '得', fix: '可以自动改：加 --fix', unknown: '没有已知的事实' },
  en: { witness: 'shown by', stop: ': ', comma: ', ', gives: 'gives', fix: 'can be mended by --fix', unknown: 'no fact known' },
} as const;

/** A finding as text: place, what is the matter, the line with a caret, what to do, and the facts that show it. */
export function findingText(finding: Finding, options: FormatDiagnosticOptions = {}): string {
  const { lang = 'zh' } = options;
  const { rule, severity, place, message, mend, witness, fix } = finding;
  const lines = [noticeText({ code: rule, severity, path: [], place, message, mend }, options)];
  if (witness !== undefined) lines.push(`  ${WORDS[lang].witness}${WORDS[lang].stop}${witnessText(witness, lang)}`);
  if (fix !== undefined) lines.push(`  ${WORDS[lang].fix}`);
  return lines.join('\n');
}

/** `inspections = 3, staff = [1, 2] gives 89.5, "三星级"` */
function witnessText({ facts, readings, parameters, total, grades }: Witness, lang: Language): string {
  const words = WORDS[lang];
  const given = Object.entries({ ...facts, ...readings, ...parameters }).map(([id, value]) => `${id} = ${typeof value === 'string' ? value : JSON.stringify(value)}`);
  const points = total.min === total.max ? total.max : `${total.min ?? '…'} – ${total.max}`;
  const unit: Words = { zh: ' 分', en: '' };
  const graded = grades === undefined ? '' : `${words.comma}${grades.map((label) => (lang === 'zh' ? `“${label}”` : `"${label}"`)).join(lang === 'zh' ? '或' : ' or ')}`;
  return `${given.length === 0 ? words.unknown : given.join(words.comma)} ${words.gives} ${points}${unit[lang]}${graded}`;
}
