import { dateOf } from '../../exact/date.js';
import type { FactsInput, Plan, PlanFact } from '../../plan/plan.js';
import { UNKNOWN, type Form, type Read } from './columns.js';
import type { ColumnData } from './slots.js';

type ValueOf = (row: number) => unknown;

/** The facts of single rows, as the evaluator takes them. */
export function factsOfRows(plan: Plan, { forms, data }: Read): (row: number) => FactsInput {
  const values = plan.facts.flatMap((fact): (readonly [string, ValueOf])[] => {
    const form = forms.get(fact.id);
    return form === undefined ? [] : [[fact.id, valueOf(fact, form, (part) => data.get(`${fact.id}${part}`)!)]];
  });
  return (row) => Object.fromEntries(values.map(([id, value]) => [id, value(row)]));
}

function valueOf(fact: PlanFact, form: Form, column: (part: string) => ColumnData): ValueOf {
  const number = (part: string): ValueOf => numberAt(column(part));
  switch (form.is) {
    case 'same':
      return () => form.value;
    case 'bits':
      return (row) => ((column('')[row >> 5]! >>> (row & 31)) & 1) === 1;
    case 'bytes':
      return codeAt(column(''), fact.kind === 'yesNo' ? [false, true] : fact.options!.map(({ id }) => id));
    case 'number':
      return fact.kind === 'date' ? dayAt(column('')) : number('');
    case 'parts':
      return pairAt(number('/part'), number('/whole'));
    case 'rows':
      return (row) => entriesAt(column('/values'), row * form.length, (row + 1) * form.length);
    case 'entries':
      return (row) => form.areInts.map((_, at) => numberAt(column(`/${String(at)}`))(row));
    default:
      return listAt(column('/values'), column('/offsets'), column('/known'));
  }
}

/** What is no place of an option stays a number, of which the evaluator says what is wrong. */
function codeAt(codes: ColumnData, values: readonly unknown[]): ValueOf {
  return (row) => {
    const code = codes[row]!;
    return code === 255 ? null : code < values.length ? values[code] : code;
  };
}

function numberAt(column: ColumnData): ValueOf {
  return (row) => plain(column[row]!);
}

function plain(value: number): number | null {
  return Number.isNaN(value) || value === UNKNOWN ? null : value;
}

function dayAt(column: ColumnData): ValueOf {
  return (row) => {
    const day = plain(column[row]!);
    return day === null ? null : dateOf(day);
  };
}

function pairAt(part: ValueOf, whole: ValueOf): ValueOf {
  return (row) => {
    const pair = [part(row), whole(row)];
    return pair.every((one) => one === null) ? null : pair;
  };
}

function entriesAt(values: ColumnData, from: number, to: number): readonly unknown[] {
  return Array.from(values.subarray(from, to), plain);
}

function listAt(values: ColumnData, offsets: ColumnData, known: ColumnData): ValueOf {
  return (row) => (known[row] === 1 ? entriesAt(values, offsets[row]!, offsets[row + 1]!) : null);
}
