import type { Highlight, Validation } from '../workbook/model.js';
import { rangeAddress } from './address.js';
import { inlineList } from './lists.js';
import { serialOf } from './serial.js';
import { highlightIndex } from './styles.js';
import { atMost, counted, element, xmlText } from './xml.js';

/** More makes Excel refuse the file. */
const MOST_IN_TITLE = 32;
const MOST_IN_MESSAGE = 255;

/** As far as the 15 digits of a cell go. */
const FARTHEST = '999999999999999';
const LAST_DAY = '9999-12-31';

/** What cells take, as the element `dataValidations`. */
export function dataValidations(validations: readonly Validation[]): string {
  return counted('dataValidations', validations.map(dataValidation));
}

function dataValidation({ range, allow, hint, error, severity }: Validation): string {
  const { type, formulas } = condition(allow);
  const attributes = {
    type,
    errorStyle: severity,
    allowBlank: 1,
    showInputMessage: hint && 1,
    showErrorMessage: 1,
    errorTitle: atMost(MOST_IN_TITLE, error.title),
    error: atMost(MOST_IN_MESSAGE, error.text),
    promptTitle: hint && atMost(MOST_IN_TITLE, hint.title),
    prompt: hint && atMost(MOST_IN_MESSAGE, hint.text),
    sqref: rangeAddress(range),
  };
  return element('dataValidation', attributes, formulas.map((formula, index) => element(`formula${String(index + 1)}`, {}, xmlText(formula))));
}

/** The type, and the formulas: two are the ends of what lies between. */
function condition(allow: Validation['allow']): { readonly type: string; readonly formulas: readonly string[] } {
  switch (allow.kind) {
    case 'list':
      // Every list that has no inline form has become a range by now.
      return { type: 'list', formulas: [typeof allow.items === 'string' ? allow.items : inlineList(allow.items)!] };
    case 'formula':
      return { type: 'custom', formulas: [allow.formula] };
    case 'date':
      return { type: 'date', formulas: [serialEnd(allow.min ?? '1900-01-01'), serialEnd(allow.max ?? LAST_DAY)] };
    case 'whole':
    case 'decimal':
      return { type: allow.kind, formulas: [allow.min ?? `-${FARTHEST}`, allow.max ?? FARTHEST] };
  }
}

function serialEnd(date: string): string {
  return String(Math.max(1, serialOf(date)));
}

/** The highlights of a sheet, those of one range together, each before the ones behind it. */
export function conditionalFormats(highlights: readonly Highlight[]): string {
  const byRange = new Map<string, string[]>();
  for (const [index, { range, formula, style }] of highlights.entries()) {
    const address = rangeAddress(range);
    const rules = byRange.get(address) ?? [];
    const attributes = { type: 'expression', dxfId: highlightIndex(style), priority: index + 1, stopIfTrue: 1 };
    rules.push(element('cfRule', attributes, element('formula', {}, xmlText(formula))));
    byRange.set(address, rules);
  }
  return [...byRange].map(([sqref, rules]) => element('conditionalFormatting', { sqref }, rules)).join('');
}
