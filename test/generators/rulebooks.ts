/** Small rulebooks made at random of everything that the language has, with facts that guard, cap, weigh and gate each other. */
import { compileText } from '../../src/compile/compile.js';
import { readYamlText } from '../cases/read.js';
import { FACTS, PARAMETERS, READINGS, SURVEYS } from './random-names.js';
import { condition, date, literal, quantity } from './random-formulas.js';
import { pickFrom, SEED, type Pick } from './picks.js';
import type { Subject } from './plans.js';

type Node = unknown;

/** As many rulebooks as asked for, always the same; those that the compiler refuses are left out. */
export function randomRulebooks(count: number): readonly Subject[] {
  return Array.from({ length: count }, (_, index) => index).flatMap((index) => {
    const text = randomRulebook(pickFrom(SEED + index * 7919));
    const compiled = compileText(text);
    return compiled.ok ? [{ name: `random ${String(index)}`, plan: compiled.value, rulebook: readYamlText(text) }] : [];
  });
}

export function randomRulebook(pick: Pick): string {
  const own = new Counter();
  const hasTable = !pick.in(1, 8);
  const body = {
    indicators: hasTable ? Array.from({ length: 1 + pick.below(3) }, () => section(pick, own)) : undefined,
    negativeList: hasTable && pick.in(1, 2) ? negativeList(pick) : undefined,
    ...graded(pick, hasTable),
    validity: pick.in(1, 3) ? [{ id: 'check', clause: '甲', quote: '乙', check: condition(pick, 2) }] : undefined,
    requirements: pick.in(2, 3) ? Array.from({ length: 1 + pick.below(3) }, () => requirement(pick, own)) : undefined,
    subjects: { owner: '业主', builder: '建设单位' },
    ...(hasTable ? summed(pick, own) : {}),
  };
  return JSON.stringify({
    format: 1,
    id: 'test/random',
    edition: '2024-1',
    title: '随机',
    standard: { code: 'R', name: '随机', effectiveFrom: '2024-01-01', place: '表', standing: 'plan' },
    entity: '项目',
    ...declared(body, pick),
    ...body,
  });
}

/** What the total is beside a sum: a formula, limits, a bonus, a rounding. */
function summed(pick: Pick, own: Counter): object {
  const points = { awarded: 'R-1' };
  const added = { when: [{ if: condition(pick, 1), use: pick.of([2, { product: [points, 2] }]) }], otherwise: 0 };
  const of = pick.of<Node>([{ difference: [{ sum: [3, points] }, { ratio: [points, 2] }] }, { sum: [points, added] }, { greatest: [points, 1] }]);
  return {
    total: pick.of<Node>([undefined, undefined, undefined, { max: 4 }, { min: 2 }, { of }, { of, min: 1, max: 3 }]),
    round: pick.in(1, 4) ? { to: pick.of([1, 0.5]), mode: pick.of(['halfUp', 'halfEven', 'down']), at: pick.of(['total', 'total', 'row']), basis: 'text' } : undefined,
    bonus: pick.in(1, 3) ? { cap: pick.of([undefined, 1, 2]), items: Array.from({ length: 1 + pick.below(2) }, () => row(pick, own, 2)) } : undefined,
  };
}

/** Declares what is used, and what that uses. */
function declared(body: Node, pick: Pick): Readonly<Record<string, Node>> {
  const all = { surveys: SURVEYS(pick), facts: FACTS(pick), readings: READINGS, parameters: PARAMETERS(pick) };
  const used = new Set<string>();
  const open: string[] = [JSON.stringify(body)];
  for (const text of open) {
    for (const part of Object.values(all)) {
      for (const [name, declaration] of Object.entries(part as Record<string, Node>)) {
        if (used.has(name) || !text.includes(`"${name}"`)) continue;
        used.add(name);
        open.push(JSON.stringify(declaration));
      }
    }
  }
  const some = (part: object): Node => Object.fromEntries(Object.entries(part).filter(([name]) => used.has(name)));
  return { surveys: some(all.surveys), readings: some(all.readings), parameters: some(all.parameters), facts: some(all.facts) };
}

/** Ids and names of own facts. */
class Counter {
  private readonly counts = new Map<string, number>();

  public next(prefix: string): string {
    const count = (this.counts.get(prefix) ?? 0) + 1;
    this.counts.set(prefix, count);
    return `${prefix}${String(count)}`;
  }
}

/** A condition that now and then reads what the first row comes to. Where that makes a circle the rulebook is left out. */
function gate(pick: Pick): Node {
  return pick.in(1, 4) ? pick.of([{ awarded: 'R-1', below: 1 }, { earned: 'R-1', atLeast: '1/2' }]) : condition(pick, 1);
}

function gates(pick: Pick): Readonly<Record<string, Node>> {
  return {
    ...(pick.in(1, 3) ? { appliesWhen: gate(pick) } : {}),
    ...(pick.in(1, 2) ? { otherwise: pick.of(['exclude', 'rescale', 'rescale', 'zero', 'full', { reading: 'gone' }]) } : {}),
    ...(pick.in(1, 5) ? { zeroWhen: gate(pick) } : {}),
  };
}

function section(pick: Pick, own: Counter): Node {
  const head = { title: '甲', ...(pick.in(1, 4) ? { points: pick.of([2, 5]), combine: 'share' } : {}), ...(pick.in(1, 2) ? { assessor: pick.of(['子', '丑']) } : {}), ...gates(pick) };
  if (!pick.in(1, 4)) return { ...head, indicators: Array.from({ length: 1 + pick.below(3) }, () => row(pick, own)) };
  // Variants are all worth the same: here 3 points, in one row or in two.
  const block = (): Node => (pick.in(1, 2) ? [row(pick, own, 3)] : [row(pick, own, 1), row(pick, own, 2)]);
  const [choice, options] = pick.of([['grade', ['low', 'middle', 'high']], ['side', ['east', 'west']]] as const);
  return { ...head, indicators: { choice, ...Object.fromEntries(options.map((option) => [option, block()])) } };
}

function row(pick: Pick, own: Counter, worth?: number): Node {
  const plain = worth ?? pick.of([1, 2, 3, 2.5]);
  const isByGrade = worth === undefined && pick.in(1, 4);
  const points = isByGrade ? { choice: 'grade', low: pick.of([1, 2]), middle: 2, high: pick.of([0.5, 2, 3]) } : plain;
  const { scoring, fact } = pick.in(1, 4) ? ownScoring(pick, own, isByGrade) : { scoring: scoringOf(pick, isByGrade ? undefined : plain), fact: undefined };
  return { id: own.next('R-'), title: '乙', points, scoring, fact, ...gates(pick) };
}

/** Marks go with fixed points only. */
function ownScoring(pick: Pick, own: Counter, isByGrade: boolean): { readonly scoring: Node; readonly fact: string } {
  const take = pick.of(['mean', 'least', { reading: 'byTake' }]);
  const marks = isByGrade ? [] : ['judged', { judged: { per: 'project', take } }, { judged: { per: 'quarter' } }];
  return { fact: own.next('own'), scoring: pick.of<Node>(['met', 'proportional', ...marks]) };
}

function scoringOf(pick: Pick, points: number | undefined): Node {
  const beside = (keys: object): Node => ({ ...operation(quantity(pick, 2)), ...keys });
  if (pick.in(1, 4)) return tiered(pick, beside, points ?? 'fine');
  switch (pick.below(points === undefined ? 8 : 9)) {
    case 0:
      return { met: condition(pick, 2) };
    case 1:
      return pick.of<Node>([{ met: gate(pick) }, { proportional: { earned: 'R-1' } }]);
    case 2:
      return { proportional: beside(pick.of([{}, { fullAt: 3 }, { fullAt: 0, zeroAt: 2 }, { zeroAt: -1, fullAt: 'goal' }])) };
    case 3:
      return { reach: beside({ target: pick.of([1, 2, '1/3', 'goal']), below: pick.of(['nothing', 'linear', { reading: 'byBelow' }]) }) };
    case 4:
      return { deduct: { each: pick.of([1, '1/7', 'fine']), of: quantity(pick, 1) } };
    case 5:
      return { checklist: { award: pick.of(['all', 'any', 'each', { reading: 'byAward' }]), items: [condition(pick, 1), condition(pick, 1), condition(pick, 0)] } };
    case 6:
      return { when: [{ if: condition(pick, 1), use: { met: condition(pick, 1) } }], otherwise: { proportional: quantity(pick, 1) } };
    case 7:
      return { choice: 'grade', low: { met: condition(pick, 1) }, middle: { proportional: quantity(pick, 1) }, high: { met: true } };
    default:
      return { parts: [{ title: '一', points: points! / 2, scoring: { met: condition(pick, 1) } }, { title: '二', points: points! / 2, scoring: { proportional: quantity(pick, 1) } }] };
  }
}

/** Methods that count in steps of their own. */
function tiered(pick: Pick, beside: (keys: object) => Node, most: number | string): Node {
  const each = pick.of([1, '1/7', 'fine']);
  switch (pick.below(4)) {
    case 0: {
      const [words, cuts] = pick.of([[['from', 'above'], [2, pick.of([1, 'goal'])]], [['upTo', 'below'], [1, pick.of([2, 'goal'])]]] as const);
      const word = pick.of(words);
      const [first, last] = pick.of([[most, 0], [0, most], [most, 'fine']] as const);
      return { steps: beside({ points: [{ [word]: cuts[0], points: first }, { [word]: cuts[1], points: '1/2' }], else: last }) };
    }
    case 1:
      return { ladder: { of: 'grade', low: 0, middle: pick.of(['1/3', 'fine']), high: most } };
    case 2:
      return { accrue: { each, of: quantity(pick, 1) } };
    default:
      return { shortfall: beside({ target: pick.of([1, 2, '1/3', 'goal']), each, per: pick.of([1, '1/3', '10%']), partialUnit: pick.of(['proRata', 'floor', 'ceil', { reading: 'byPartial' }]) }) };
  }
}

function operation(node: Node): object {
  return typeof node === 'object' && node !== null && !('reading' in node) && !('choice' in node) && !('when' in node) ? node : { of: node };
}

function negativeList(pick: Pick): Node {
  const item = (id: string, fact: string): Node => ({ id, title: '丙', deduct: pick.of([[0, 1], [1, 2], [2, 2], ['1/3', 5]]), fact });
  return {
    several: pick.of(['sum', 'greatest', { reading: 'byEvents' }]),
    floor: pick.of([0, 1, 'none', undefined, { reading: 'byTake', mean: 0, least: 'none' }]),
    items: [item('N-1', 'firstEvents'), ...(pick.in(1, 2) ? [item('N-2', 'otherEvents')] : [])],
  };
}

/** Cuts at the totals that small tables come to, and conditions that let a band through or not. */
function grades(pick: Pick, hasTotal: boolean): Node {
  const band = (id: string, cut: number | string): Node => ({
    id,
    label: '丁',
    ...pick.of<object>([{ from: cut }, { above: cut }, { below: cut, when: condition(pick, 1) }, { upTo: cut, above: 0, when: 'open' }, { when: condition(pick, 1) }]),
  });
  const bands = [band('A', 4), band('B', 2), ...(pick.in(1, 2) ? [band('A', 'fine')] : []), band('C', 0)];
  return { scale: '等', clause: '甲', ...(!hasTotal || pick.in(1, 4) ? { of: quantity(pick, 1) } : {}), bands, otherwise: { id: 'D', label: '戊' } };
}

/** One scale or two, and what changes their grades. */
function graded(pick: Pick, hasTotal: boolean): { readonly grades: Node; readonly effects: Node } {
  const first = grades(pick, hasTotal) as object;
  const isTwo = pick.in(1, 3);
  const change = (): Node => pick.of<object>([{ capAt: pick.of(['B', 'D']) }, { downgrade: pick.of([1, 2, 9]) }, { grade: pick.of(['A', 'C', 'D']) }]);
  const effects = Array.from({ length: pick.below(4) }, (_, index) => ({ id: `effect${String(index)}`, clause: '甲', ...(isTwo && pick.in(1, 3) ? { scale: '级' } : {}), when: condition(pick, 1), ...(change() as object) }));
  return { grades: isTwo ? [first, { ...(grades(pick, hasTotal) as object), scale: '级' }] : first, effects: effects.length === 0 ? undefined : effects };
}

function requirement(pick: Pick, own: Counter): Node {
  const modality = pick.of(['shall', 'should', 'aspire', 'may', 'unstated']);
  const test = modality === 'may' ? {} : pick.in(1, 4) ? { fact: own.next('done') } : { check: condition(pick, 2) };
  const due = { of: 'asOf', atLeast: date(pick) };
  const appliesWhen = pick.of<Node>([undefined, due, condition(pick, 1)]);
  return { id: own.next('Q-'), clause: '甲', quote: literal(pick).toString(), modality, subject: pick.of([undefined, 'owner', ['owner', 'builder']]), appliesWhen, ...test };
}
