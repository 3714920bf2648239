import type { Diagnostic, Place } from '../../diagnostics/diagnostic.js';
import type { Exact, OpenBounds } from '../../evaluate/assessment.js';
import { betweenText } from '../../report/points-text.js';
import type { Cell } from './cell.js';

/** `第 3 行第 2 列`, in the words of who looks at the sheet. */
export function placeText(place: Place | undefined): string {
  return place === undefined ? '' : `${place.file ?? ''}第 ${String(place.line)} 行第 ${String(place.column)} 列`;
}

/** What is wrong and how to mend it. */
export function problemText({ message, mend }: Diagnostic): string {
  return `${message.zh}；改法：${mend.zh}`;
}

/** Problems as one readable cell: the first, and how many more there are. */
export function errorCell(problems: readonly Diagnostic[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const [first] = errors as [Diagnostic];
  const at = placeText(first.place);
  const more = errors.length === 1 ? '' : `（另有 ${String(errors.length - 1)} 处，用 PINGFEN_CHECK 全部列出）`;
  return `错误：${at === '' ? '' : `${at}：`}${problemText(first)}${more}`;
}

/** A number of more digits is not what a sheet can hold. */
const MOST_DIGITS = 15;

/** A number, where a cell can hold exactly that; otherwise its text. */
export function exactCell(exact: Exact): Cell {
  const { decimal } = exact;
  return !decimal.startsWith('≈') && decimal.replace(/\D/g, '').length <= MOST_DIGITS ? Number(decimal) : decimal;
}

/** The exact value as text: decimal where it ends, a fraction where it does not. */
export function exactText({ decimal, fraction }: Exact): string {
  return decimal.startsWith('≈') ? fraction : decimal;
}

/** Both ends as text where they differ. */
export function openText({ min, max }: OpenBounds, text: (end: Exact) => string): string {
  return `${betweenText(min && text(min), max && text(max))}（待定）`;
}
