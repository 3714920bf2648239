import type { Path } from '../diagnostics/diagnostic.js';
import type { Condition } from '../formula/formula.js';
import { kindWords } from './kinds.js';
import type { Context, Named } from './names.js';
import { unknownOption } from './options.js';

type Choice = Extract<Named, { sort: 'fact' }>;
type Written = Readonly<Record<string, unknown>>;

const NEVER: Condition = { op: 'literal', value: false };
const BY_OPTION = { zh: 'is 或 oneOf，加选项编号', en: 'is or oneOf, with ids of options' };
const BY_GRADE = { zh: 'atLeast、atMost、above、below、is 或 oneOf，加选项编号', en: 'atLeast, atMost, above, below, is or oneOf, with ids of options' };

/** `{ of: choice, is | oneOf | atLeast …: option }`, or `undefined` when `of` is not a choice. */
export function choiceTest(context: Context, map: Written, path: Path): Condition | undefined {
  const named = typeof map.of === 'string' ? context.names.get(map.of) : undefined;
  if (named?.sort !== 'fact' || named.fact.kind !== 'choice') return undefined;
  const comparators = Object.keys(map).filter((key) => key !== 'of');
  if (comparators.length === 0) {
    context.report('COMPARISON_MISSING', path, { slots: { wanted: wantedOf(named), example: exampleOf(named) } });
    return NEVER;
  }
  const wrong = comparators.find((comparator, index) => !isComparator(named, comparator, map[comparator]) || (index > 0 && named.fact.ordered === undefined));
  if (wrong !== undefined) {
    comparedWrongly(context, named, wrong, path);
    return NEVER;
  }
  const known = Object.keys(named.fact.options!);
  const passing = comparators.map((comparator) => optionsThat(context, named, comparator, map[comparator], [...path, comparator]));
  return { op: 'option', fact: named.id, oneOf: passing.length === 1 ? passing[0]! : known.filter((option) => passing.every((some) => some.includes(option))) };
}

function isComparator({ fact }: Choice, comparator: string, value: unknown): boolean {
  if (comparator === 'oneOf') return true;
  return typeof value === 'string' && (comparator === 'is' || (fact.ordered !== undefined && comparator in STANDS));
}

/** How many steps better than the option named an option stands. */
const STANDS: Readonly<Record<string, (better: number) => boolean>> = {
  atLeast: (better) => better >= 0,
  atMost: (better) => better <= 0,
  above: (better) => better > 0,
  below: (better) => better < 0,
};

/** The options that pass one comparator. */
function optionsThat(context: Context, { id, fact }: Choice, comparator: string, value: unknown, path: Path): readonly string[] {
  const known = Object.keys(fact.options!);
  const named = comparator === 'oneOf' ? (value as readonly string[]) : [value as string];
  named.forEach((option, index) => {
    if (!known.includes(option)) unknownOption(context, id, option, known, comparator === 'oneOf' ? [...path, index] : path);
  });
  const stands = STANDS[comparator];
  if (stands === undefined) return named;
  const up = fact.ordered === 'lowestFirst' ? 1 : -1;
  return known.filter((_, index) => stands((index - known.indexOf(named[0]!)) * up));
}

function wantedOf({ fact }: Choice): typeof BY_OPTION {
  return fact.ordered === undefined ? BY_OPTION : BY_GRADE;
}

function exampleOf({ fact }: Choice): string {
  return `is: ${Object.keys(fact.options!)[0] ?? '…'}`;
}

function comparedWrongly(context: Context, named: Choice, comparator: string, path: Path): void {
  const kind = kindWords(named);
  const what = { zh: `${kind.zh}“${named.id}”`, en: `"${named.id}", ${kind.en},` };
  context.report('COMPARISON_KIND', [...path, comparator], { found: comparator, slots: { what, comparator, wanted: wantedOf(named), example: exampleOf(named) } }, 'key');
}
