import type { Language } from '../../diagnostics/diagnostic.js';
import { noticeText, type FormatDiagnosticOptions } from '../../diagnostics/format.js';
import type { FactValue } from '../../evaluate/assessment.js';
import { decimalText, parseFraction } from '../../exact/text.js';
import type { Finding, Witness } from './rule.js';

const WORDS = {
  zh: { witness: '例证', stop: '：', comma: '，', gives: '得', unit: ' 分', or: '或', fix: '可以自动改：加 --fix', quoted: (label: string) => `“${label}”` },
  en: { witness: 'shown by', stop: ': ', comma: ', ', gives: 'gives', unit: '', or: ' or ', fix: 'can be mended by --fix', quoted: (label: string) => `"${label}"` },
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
function witnessText({ facts, readings, total, grades }: Witness, lang: Language): string {
  const words = WORDS[lang];
  const given = Object.entries({ ...facts, ...readings }).map(([id, value]) => `${id} = ${valueText(value)}`);
  const said = given.join(words.comma);
  const graded = grades === undefined ? '' : `${words.comma}${grades.map(words.quoted).join(words.or)}`;
  return total === undefined ? said : `${said} ${words.gives} ${total.min === total.max ? shown(total.max) : `${total.min === null ? '…' : shown(total.min)} – ${shown(total.max)}`}${words.unit}${graded}`;
}

function shown(fraction: string): string {
  return decimalText(parseFraction(fraction)!, 0);
}

function valueText(value: FactValue): string {
  if (Array.isArray(value)) return `[${value.map((one) => valueText(one as FactValue)).join(', ')}]`;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
