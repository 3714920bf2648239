import * as fc from 'fast-check';
import { dayOf } from '../../src/exact/date.js';
import type { Condition, List, Quantity, Test } from '../../src/formula/formula.js';
import { namesIn } from '../../src/formula/names.js';
import { fact, n, type Known, UNKNOWN, yes } from './helper.js';
import type { Case } from './oracle.js';

/** Everything that may be known or not, with the values it may have; entries of the list stand one by one. */
export const DOMAINS: Readonly<Record<string, readonly string[]>> = {
  part: ['0', '1', '2', '3'],
  whole: ['0', '1', '2', '3'],
  change: ['-2', '-1/2', '0', '1'],
  mark: ['0', '3/2', '2'],
  open: ['true', 'false'],
  near: ['true', 'false'],
  kind: ['x', 'y', 'z'],
  solved: ['0:1', '1:1', '1:2', '1:3', '2:5', '0.5', 'none: 1'],
  answered: ['0:3', '1:1', '3:4', '0.25', 'none'],
  list0: ['0', '1', '2'],
  list1: ['0', '1', '2'],
  list2: ['0', '1', '2'],
  target: ['0', '1', '2'],
  free: ['-5', '0', '7'],
  total: ['0', '50', '90'],
  row: ['0:2', '1:2', '2:2', '0:0'],
  section: ['0:3', '3/2:3', '3:3', '1:2'],
  asOf: ['2020-02-29', '2021-12-31', '2022-01-01'],
  weight0: ['0', '1', '2'],
  weight1: ['0', '1'],
  weight2: ['0', '1/2'],
  // Lists of free length, which go together.
  scores: ['', '1', '0 2', '2 2 1'],
  scoreWeights: ['', '3', '0 1', '0 0', '1 2 0'],
};
const LIST = ['list0', 'list1', 'list2'];
const WEIGHTS = ['weight0', 'weight1', 'weight2'];

const entriesOf = (text: string): string[] => (text === '' ? [] : text.split(' '));

/** What stands in the place of a value that is not known. */
const UNKNOWNS: Readonly<Record<string, string>> = {
  part: '0..', whole: '0..', change: '-2..1', mark: '0..2', solved: 'unknown', answered: 'unknown', list0: '0..2', list1: '0..2', list2: '0..', target: '0..2', free: '..', total: '0..90', row: '0..2 of 0..2', section: '0..3 of 2..3',
  asOf: '..', weight0: '0..', weight1: '0..1', weight2: '0..', scores: '0..2', scoreWeights: '0..3',
};

/** A value of every name; `?` where it is not known. `1..2` where only so much is. */
export type World = Readonly<Record<string, string>>;

export const TERMS: { readonly quantities: Case['quantities']; readonly conditions: Case['conditions'] } = {
  quantities: { gain: { op: 'difference', of: [fact('change'), fact('mark')] } },
  conditions: { some: { op: 'compare', of: fact('part'), tests: [{ relation: 'atLeast', value: n('1') }] } },
};
const ASSESSORS = { owner: ['row', 'section'] };
const READINGS = { view: 'one' };

const isNumber = (text: string): boolean => text !== '?' && !text.includes('..');

/** The world as the functions see it. `linked`: unknown numbers are bounded by those they are part of, as facts are. */
export function knownOf(world: World, linked: boolean): Known {
  const of = (name: string): string => (world[name] === '?' ? UNKNOWNS[name]! : world[name]!);
  const pick = (...names: string[]): Record<string, string> => Object.fromEntries(names.map((name) => [name, of(name)]));
  const numbers = pick('part', 'whole', 'change', 'mark');
  if (linked && isNumber(world.whole!) && world.part === '?') numbers.part = `0..${world.whole!}`;
  if (linked && isNumber(world.part!) && world.whole === '?') numbers.whole = `${world.part!}..`;
  const freeList = (name: string) => (world[name] === '?' ? UNKNOWNS[name]! : { entries: entriesOf(world[name]!), range: UNKNOWNS[name]! });
  const truth = (name: string): boolean | undefined => (world[name] === '?' ? undefined : world[name] === 'true');
  return {
    yesNo: { open: truth('open'), near: truth('near') },
    quantities: numbers,
    rates: pick('solved', 'answered'),
    choices: { kind: DOMAINS.kind!.map((option) => (option === world.kind ? `${option}*` : option)).join(' ') },
    lists: { list: LIST.map(of), weights: WEIGHTS.map(of), empty: [], scores: freeList('scores'), scoreWeights: freeList('scoreWeights') },
    asOf: world.asOf === '?' ? of('asOf') : String(dayOf(world.asOf!)),
    total: of('total'),
    outcomes: { row: of('row').replace(':', ' of '), section: of('section').replace(':', ' of ') },
    assessors: ASSESSORS,
    parameters: pick('target', 'free'),
    readings: READINGS,
    terms: { gain: { quantity: TERMS.quantities.gain! }, some: { condition: TERMS.conditions.some! } },
    atMost: { part: 'whole' },
  };
}

/** The world as the oracle sees it; all of it must be known. */
export function caseOf(world: World): Case {
  const lists = { list: LIST.map((name) => world[name]!), weights: WEIGHTS.map((name) => world[name]!), empty: [] };
  const free = { scores: entriesOf(world.scores!), scoreWeights: entriesOf(world.scoreWeights!) };
  return { facts: { ...world, ...lists, ...free }, parameters: world, readings: READINGS, ...TERMS, total: world.total!, outcomes: world, assessors: ASSESSORS, asOf: world.asOf! };
}

/** Whether the facts of a complete world agree. */
export const isConsistent = (world: World): boolean => Number(world.part) <= Number(world.whole) && isPaired(world, world.scoreWeights!);

const isPaired = ({ scores }: World, weights: string): boolean => entriesOf(scores!).length === entriesOf(weights).length;

export const worlds: fc.Arbitrary<World> = fc
  .record(Object.fromEntries(Object.entries(DOMAINS).map(([name, values]) => [name, fc.constantFrom(...values)])))
  .map((world) => (Number(world.part) <= Number(world.whole) ? world : { ...world, part: world.whole!, whole: world.part! }))
  .map((world) => (isPaired(world, world.scoreWeights!) ? world : { ...world, scoreWeights: DOMAINS.scoreWeights!.find((weights) => isPaired(world, weights))! }));

/** The names of a world that a formula reads. */
export function namesRead(formula: Quantity | Condition): readonly string[] {
  const terms = { ...TERMS.quantities, ...TERMS.conditions };
  const names = namesIn(formula).flatMap(({ kind, name }) => (kind === 'term' ? namesRead(terms[name]!) : name === 'list' ? LIST : name === 'weights' ? WEIGHTS : kind === 'assessor' ? ASSESSORS.owner : [name]));
  const words = ['total', 'asOf'].filter((word) => JSON.stringify(formula).includes(`"op":"${word}"`));
  return [...new Set([...names, ...words])].filter((name) => name in DOMAINS);
}

const RELATIONS = ['atLeast', 'atMost', 'above', 'below', 'is'] as const;
const MODES = ['halfUp', 'halfEven', 'down', 'up'] as const;

interface Formulas {
  quantity: Quantity;
  condition: Condition;
}

const grow: fc.LetrecTypedBuilder<Formulas> = (tie) => {
  const quantity = tie('quantity');
  const condition = tie('condition');
  const numberLeaf = fc.constantFrom('0', '1', '2', '-1', '1/2', '1/3', '3/2').map(n);
  const factLeaf = fc.constantFrom('part', 'whole', 'change', 'mark', 'solved', 'answered').map(fact);
  const otherLeaf = fc.constantFrom<Quantity>(
    { op: 'parameter', parameter: 'target' }, { op: 'parameter', parameter: 'free' }, { op: 'term', term: 'gain' }, { op: 'total' }, UNKNOWN,
    { op: 'awarded', indicator: 'row' }, { op: 'available', indicator: 'row' }, { op: 'awarded', indicator: 'section' }, { op: 'awardedBy', assessor: 'owner' },
    { op: 'asOf' }, { op: 'date', value: '2021-12-31' }, { op: 'date', value: 'never' },
  );
  const quantityLeaf = fc.oneof({ arbitrary: factLeaf, weight: 5 }, { arbitrary: numberLeaf, weight: 2 }, { arbitrary: otherLeaf, weight: 2 });
  const optional = fc.option(quantity, { nil: undefined });
  const maybe = <K extends string>(key: K, value: Quantity | undefined): Partial<Record<K, Quantity>> => (value === undefined ? {} : ({ [key]: value } as Record<K, Quantity>));
  const tests: fc.Arbitrary<Test[]> = fc.array(
    fc.oneof({ arbitrary: fc.record({ relation: fc.constantFrom(...RELATIONS), value: quantity }), weight: 5 }, fc.constant<Test>({ relation: 'odd' })),
    { minLength: 1, maxLength: 2 },
  );
  const list: fc.Arbitrary<List> = fc.oneof(
    fc.constantFrom<List>({ fact: 'list' }, { fact: 'list' }, { fact: 'empty' }, { fact: 'scores' }, { fact: 'scores' }),
    fc.array(quantity, { maxLength: 3 }).map((items) => ({ items })),
  );
  const several = fc.array(quantity, { minLength: 1, maxLength: 3 });
  const selectorOf = <T>(inner: fc.Arbitrary<T>) =>
    fc.oneof(
      fc.record({ op: fc.constant('reading' as const), reading: fc.constant('view'), options: fc.record({ one: inner, two: inner }) }),
      fc.record({ op: fc.constant('choice' as const), fact: fc.constant('kind'), options: fc.record({ x: inner, y: inner, z: inner }) }),
      fc.record({ op: fc.constant('when' as const), cases: fc.array(fc.record({ if: condition, use: inner }), { maxLength: 2 }), otherwise: inner }),
    );
  const parts = fc.oneof(fc.constant<[Quantity, Quantity]>([fact('part'), fact('whole')]), fc.constantFrom('row', 'section').map((indicator): [Quantity, Quantity] => [{ op: 'awarded', indicator }, { op: 'available', indicator }]), fc.tuple(fc.oneof(factLeaf, quantity), fc.oneof(factLeaf, quantity)));
  const quantityNode: fc.Arbitrary<Quantity> = fc.oneof(
    fc.record({ op: fc.constantFrom('sum', 'mean', 'least', 'greatest'), over: list }),
    fc.constantFrom<Quantity>(
      { op: 'mean', over: { fact: 'list' }, weights: 'weights' }, { op: 'mean', over: { fact: 'scores' }, weights: 'scoreWeights' }, { op: 'mean', over: { fact: 'empty' }, weights: 'empty' },
    ),
    fc.record({ op: fc.constantFrom('difference', 'product'), of: several }),
    fc.tuple(parts, optional).map(([[part, whole], ifNone]): Quantity => ({ op: 'ratio', part, whole, ...maybe('ifNone', ifNone) })),
    fc.tuple(fc.subarray(['solved', 'answered'], { minLength: 1 }), optional).map(([rates, ifNone]): Quantity => ({ op: 'pool', rates, ...maybe('ifNone', ifNone) })),
    fc.record({ op: fc.constantFrom('share', 'count'), over: list, tests }),
    fc.tuple(quantity, optional, optional).map(([of, from, to]): Quantity => ({ op: 'clamp', of, ...maybe('from', from), ...maybe('to', to) })),
    fc.record({ op: fc.constant('linear' as const), of: quantity, zeroAt: quantity, fullAt: quantity }),
    fc.record({ op: fc.constant('round' as const), of: quantity, to: fc.constantFrom('1', '1/2', '1/3', '20'), mode: fc.constantFrom(...MODES) }),
    selectorOf(quantity),
  );
  const conditionLeaf = fc.oneof(
    fc.constantFrom<Condition>(yes('open'), yes('near'), { op: 'holds', term: 'some' }, { op: 'literal', value: true }, { op: 'literal', value: false }),
    fc.subarray(['x', 'y', 'z']).map((oneOf): Condition => ({ op: 'option', fact: 'kind', oneOf })),
  );
  const conditionNode: fc.Arbitrary<Condition> = fc.oneof(
    { arbitrary: fc.record({ op: fc.constant('compare' as const), of: quantity, tests }), weight: 3 },
    { arbitrary: fc.record({ op: fc.constant('every' as const), over: list, tests }), weight: 1 },
    { arbitrary: fc.record({ op: fc.constantFrom('all', 'any'), of: fc.array(condition, { maxLength: 3 }) }), weight: 2 },
    { arbitrary: fc.record({ op: fc.constant('not' as const), of: condition }), weight: 1 },
    { arbitrary: selectorOf(condition), weight: 1 },
  );
  return {
    quantity: fc.oneof({ maxDepth: 3, depthIdentifier: 'formula' }, quantityLeaf, { arbitrary: quantityNode, weight: 3 }),
    condition: fc.oneof({ maxDepth: 3, depthIdentifier: 'formula' }, conditionLeaf, { arbitrary: conditionNode, weight: 3 }),
  };
};

/** Random formulas over the facts of the world. */
export const formulas = fc.letrec<Formulas>(grow);
