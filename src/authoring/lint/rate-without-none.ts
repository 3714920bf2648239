import { sign } from '../../exact/rational.js';
import type { Quantity } from '../../formula/formula.js';
import { namesIn } from '../../formula/names.js';
import type { Path, Words } from '../../diagnostics/diagnostic.js';
import type { Assessment } from '../../evaluate/assessment.js';
import type { Plan, PlanFact } from '../../plan/plan.js';
import type { Found, LintRule, LintSubject, Witness } from './rule.js';
import { witnessOf } from './witness.js';
import type { Node } from './nodes.js';
import { agreed } from './worlds.js';

type Ratio = Extract<Quantity, { op: 'ratio' }>;

const MEND: Words = {
  zh: '写 ifNone：没有时按什么算；原文没有规定，就设一个读法或说明为什么待定',
  en: 'write ifNone: what counts where there was none; where the text does not say, make it a reading, or explain why it stays open',
};

/** Whether something stays open because there was nothing to measure. */
function isNone({ none }: Assessment): boolean {
  return none.length > 0;
}

/** A rate or ratio of which nobody has said what it is where there was none. */
export const rateWithoutNone: LintRule = {
  id: 'rate-without-none',
  severity: 'warning',
  title: { zh: '没有说“一件也没有”怎样算的比率', en: 'a rate that does not say what it is where there was none' },
  reason: {
    zh: '全年没有一件投诉，解决率是 100%、0，还是不适用？没有写 ifNone，这样的对象永远定不了分。原文没有规定的，应当由读法选择，不该悄悄留空。',
    en: 'With not one complaint in a year, is the share solved 100%, 0, or does the row not apply? Without ifNone nobody in that case ever gets a total. Where the text does not say, a reading should choose.',
  },
  bad: `facts:
  solved: { kind: rate, label: 投诉解决数与受理数, unit: 件 }
indicators:
  - { id: A-1, title: 投诉解决率, points: 4, scoring: { proportional: solved } }
`,
  good: `readings:
  noCases:
    clause: A.2
    question: 全年没有投诉，解决率是多少？
    default: full
    options: { full: 视为 100%, zero: 视为 0 }
facts:
  solved: { kind: rate, label: 投诉解决数与受理数, unit: 件, ifNone: { reading: noCases, full: 1, zero: 0 } }
indicators:
  - { id: A-1, title: 投诉解决率, points: 4, scoring: { proportional: solved } }
`,
  check: (subject) => [...subject.plan.facts.flatMap((fact) => rateIn(subject, fact)), ...ratiosIn(subject)],
};

/** A rate that is given as parts. The index of a survey is given by the surveyor, who had answers. */
function rateIn({ plan, pathOf }: LintSubject, fact: PlanFact): readonly Found[] {
  const path = pathOf(fact)!;
  if (fact.kind !== 'rate' || fact.ifNone !== undefined || path[0] === 'surveys') return [];
  const witness = witnessOf(plan, { facts: { [fact.id]: [0, 0] } }, isNone);
  return [found(path, { zh: `“${fact.label}”没有说一件也没有时怎样算`, en: `"${fact.label}" does not say what it is where there was none` }, witness)];
}

function ratiosIn({ plan, pathOf }: LintSubject): readonly Found[] {
  return agreed(plan, (node, { build, env }) => {
    if (!isRatio(node) || pathOf(node) === undefined) return undefined;
    const { lo } = build.quantity(node.whole)(env);
    return lo === null || sign(lo) <= 0;
  }).flatMap(({ node, told }) => {
    if (!told) return [];
    const { part, whole } = node as Ratio;
    const witness = witnessOf(plan, { facts: zeros(plan, [part, whole]) }, isNone);
    return [found(pathOf(node)!, { zh: '这个比的分母可以是 0，没有说那时怎样算', en: 'the whole of this ratio may be 0, and nothing says what counts then' }, witness)];
  });
}

function isRatio(node: Node): node is Ratio {
  return 'op' in node && node.op === 'ratio' && node.ifNone === undefined;
}

/** The numbers that a formula names, all 0. */
function zeros({ facts }: Plan, formula: unknown): Readonly<Record<string, number>> {
  const numbers = facts.filter(({ kind }) => kind === 'count' || kind === 'amount').map(({ id }) => id);
  return Object.fromEntries(namesIn(formula).flatMap(({ name }) => (numbers.includes(name) ? [[name, 0]] : [])));
}

function found(path: Path, message: Words, witness: Witness | undefined): Found {
  return { path, message, mend: MEND, ...(witness === undefined ? {} : { witness }) };
}
