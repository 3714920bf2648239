import type { ByReading, Quantity, Test } from '../../formula/formula.js';
import type { PhrasePart } from '../../plan/table.js';
import { comparisonsIn, type Comparison, type Relation } from '../text/comparisons.js';
import { replaceAt, textAt } from './edits.js';
import type { Found, LintRule, LintSubject } from './rule.js';
import { statementsOf, type Statement } from './statements.js';
import { witnessOf } from './witness.js';

/** 以上 written as above, 超过 as atLeast: the number itself is decided the wrong way. */
export const inclusiveAsStrict: LintRule = {
  id: 'inclusive-as-strict',
  severity: 'error',
  title: { zh: '以上、以下、不少于写成不含本数，或超过、不满写成含本数', en: 'an inclusive word written as a strict comparison, or the other way round' },
  reason: {
    zh: '《民法典》第一千二百五十九条：以上、以下、以内、届满包括本数，不满、超过、以外不包括本数。不低于、不少于是 atLeast，不超过是 atMost，超过、高于是 above，低于、少于、不满是 below。写错了，恰好等于那个数的就判反了。',
    en: 'Civil Code, article 1259: 以上, 以下 and 以内 include the number, 不满, 超过 and 以外 do not. So 不低于 and 不少于 are atLeast, 不超过 is atMost, 超过 is above, and 低于, 少于 and 不满 are below. Otherwise whoever stands exactly at the number is decided the wrong way.',
  },
  bad: `facts:
  visits: { kind: count, label: 走访, unit: 次 }
indicators:
  - { id: A-1, title: 每年走访 4 次以上, points: 2, scoring: { met: { of: visits, above: 4 } } }
`,
  good: `facts:
  visits: { kind: count, label: 走访, unit: 次 }
indicators:
  - { id: A-1, title: 每年走访 4 次以上, points: 2, scoring: { met: { of: visits, atLeast: 4 } } }
`,
  check: (subject) => statementsOf(subject).flatMap((statement) => foundIn(statement, subject)),
};

const SAME_SIDE: Readonly<Record<Relation, Relation>> = { atLeast: 'above', above: 'atLeast', atMost: 'below', below: 'atMost' };

/** The words of steps, which begin or end at their number or beside it. */
const CUTS: Readonly<Partial<Record<string, string>>> = { from: 'above', upTo: 'below' };

/** A comparison as the rulebook makes it. */
interface Made {
  readonly relation: Relation;
  readonly value: Quantity;
  /** What is compared. */
  readonly of?: Quantity;
  /** Whether it is a target, which has no word of its own to change. */
  readonly isTarget?: true;
}

function foundIn(statement: Statement, subject: LintSubject): readonly Found[] {
  const said = comparisonsIn(statement.own);
  const made = statement.formulas.flatMap(comparisonsOf).filter(({ value }) => subject.pathOf(value) !== undefined);
  return made.flatMap((one) => {
    const value = one.value.op === 'number' ? one.value.value : undefined;
    const words = said.filter(({ amount }) => amount.value === value);
    const [word] = words;
    if (word === undefined || words.length > 1 || word.relation !== SAME_SIDE[one.relation]) return [];
    return [found(statement, word, one, made.length === 1 && said.length === 1, subject)];
  });
}

function found({ id }: Statement, { word, relation }: Comparison, made: Made, isCertain: boolean, { plan, pathOf, source, rulebook }: LintSubject): Found {
  const path = pathOf(made.value)!;
  const key = rulebook.placeOf(path, 'key');
  const isNamed = textAt(source, key) === made.relation;
  const number = textAt(source, rulebook.placeOf(path));
  const cut = CUTS[textAt(source, key)];
  const written = made.isTarget === true ? 'reach' : cut === undefined ? made.relation : textAt(source, key);
  const right = made.isTarget === true ? { zh: `改用 met: { …, ${relation}: … }`, en: `use met: { …, ${relation}: … }` } : { zh: `写成 ${cut ?? relation}`, en: `write ${cut ?? relation}` };
  const witness = made.of?.op === 'fact' ? witnessOf(plan, { facts: { [made.of.fact]: number } }, () => true) : undefined;
  return {
    path,
    ...(isNamed && { at: 'key' as const }),
    message: { zh: `${id} 的原文是“${word}”，写成了 ${written}：恰好 ${number} 时判反了`, en: `the text of ${id} says "${word}", which is written as ${written}: exactly ${number} is decided the wrong way` },
    mend: right,
    ...(witness !== undefined && { witness }),
    ...(isNamed && isCertain && { fix: [replaceAt(source, key, relation)] }),
  };
}

/** The comparisons in a formula or phrase. A target is reached from itself on; of readings, what all of them say. */
function comparisonsOf(node: unknown): readonly Made[] {
  if (Array.isArray(node)) return node.flatMap(comparisonsOf);
  if (typeof node !== 'object' || node === null) return [];
  const { op, phrase, quantities, tests, of } = node as Parts;
  if (op === 'reading') return common(Object.values((node as ByReading<unknown>).options).map(comparisonsOf));
  if (phrase === 'reach') return [{ relation: 'atLeast', value: quantities!.target!, of: quantities!.of!, isTarget: true }];
  if ('awarded' in node) return comparisonsOf((node as PhrasePart).say);
  if (tests === undefined) return Object.values(node).flatMap(comparisonsOf);
  return tests.flatMap((test) => ('value' in test && isRelation(test.relation) ? [{ relation: test.relation, value: test.value, ...(of !== undefined && { of }) }] : []));
}

interface Parts {
  readonly op?: string;
  readonly phrase?: string;
  readonly quantities?: Readonly<Record<string, Quantity>>;
  readonly tests?: readonly Test[];
  readonly of?: Quantity;
}

function isRelation(word: string): word is Relation {
  return Object.hasOwn(SAME_SIDE, word);
}

function common([first, ...others]: readonly (readonly Made[])[]): readonly Made[] {
  const text = ({ relation, value }: Made): string => `${relation} ${JSON.stringify(value)}`;
  return first!.filter((one) => others.every((list) => list.some((other) => text(other) === text(one))));
}
