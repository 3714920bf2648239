import type { Path } from '../diagnostics/diagnostic.js';
import { fractionText, parseNumber } from '../exact/text.js';
import type { List, Quantity, Test } from '../formula/formula.js';
import type { CompileCode } from './codes.js';

type Written = Readonly<Record<string, unknown>>;

/** What an operation may ask while it is lowered. Paths lead from the operation to the part meant. */
export interface QuantityLowering {
  readonly quantity: (written: unknown, ...at: Path) => Quantity;
  /** A quantity where `unknown` may stand. */
  readonly ruleForNone: (written: unknown, ...at: Path) => Quantity;
  readonly list: (name: string, ...at: Path) => string;
  /** Reports weights that need not go with the entries of a list, or may be negative. */
  readonly weigh: (list: string, weights: string, ...at: Path) => void;
  /** The entries of a list fact, and what is asked of each of them. */
  readonly entries: (map: Written, ...at: Path) => { readonly over: List; readonly tests: readonly Test[] };
  /** The id of a section or row, or the name of an assessor; reported where there is none. */
  readonly indicator: (id: string, ...at: Path) => string;
  readonly assessor: (name: string, ...at: Path) => string;
  readonly rate: (name: string, ...at: Path) => { readonly rule?: Quantity } | undefined;
  readonly sameUnits: (quantities: readonly Quantity[], ...at: Path) => void;
  readonly report: (code: CompileCode, ...at: Path) => void;
}

type Lower = (map: Written, lowering: QuantityLowering) => Quantity;

/** The operation of a map: the schema has made sure that there is exactly one. */
export function lowerOperation(map: Written, lowering: QuantityLowering): Quantity {
  const name = Object.keys(OPERATIONS).find((key) => Object.hasOwn(map, key))!;
  return OPERATIONS[name]!(map, lowering);
}

/** How each operation of the language becomes a formula, by the word that names it. */
const OPERATIONS: Readonly<Record<string, Lower>> = {
  of: (map, { quantity }) => quantity(map.of, 'of'),
  ratio: (map, { quantity, ruleForNone }) => {
    const [part, whole] = several('ratio', map, quantity) as [Quantity, Quantity];
    return { op: 'ratio', part, whole, ...(map.ifNone === undefined ? {} : { ifNone: ruleForNone(map.ifNone, 'ifNone') }) };
  },
  pool,
  share: (map, { entries }) => ({ op: 'share', ...entries(map.share as Written, 'share') }),
  count: (map, { entries }) => ({ op: 'count', ...entries(map.count as Written, 'count') }),
  clamp: (map, { quantity }) => ({
    op: 'clamp',
    of: quantity(map.clamp, 'clamp'),
    ...(map.from === undefined ? {} : { from: quantity(map.from, 'from') }),
    ...(map.to === undefined ? {} : { to: quantity(map.to, 'to') }),
  }),
  round: (map, { quantity }) => ({
    op: 'round',
    of: quantity(map.round, 'round'),
    to: fractionText(parseNumber(map.to as string)!),
    mode: map.mode as 'halfUp',
  }),
  awarded: (map, { indicator }) => ({ op: 'awarded', indicator: indicator(map.awarded as string, 'awarded') }),
  available: (map, { indicator }) => ({ op: 'available', indicator: indicator(map.available as string, 'available') }),
  earned: (map, { indicator }) => {
    const id = indicator(map.earned as string, 'earned');
    return { op: 'ratio', part: { op: 'awarded', indicator: id }, whole: { op: 'available', indicator: id } };
  },
  awardedBy: (map, { assessor }) => ({ op: 'awardedBy', assessor: assessor(map.awardedBy as string, 'awardedBy') }),
  sum: (map, lowering) => ({ op: 'sum', over: over('sum', map, lowering) }),
  mean,
  least: (map, lowering) => ({ op: 'least', over: over('least', map, lowering) }),
  greatest: (map, lowering) => ({ op: 'greatest', over: over('greatest', map, lowering) }),
  difference: (map, lowering) => {
    const of = several('difference', map, lowering.quantity);
    lowering.sameUnits(of, 'difference');
    return { op: 'difference', of };
  },
  product: (map, { quantity }) => ({ op: 'product', of: several('product', map, quantity) }),
};

/** Weights go with the entries of a list fact, one for each. */
function mean(map: Written, lowering: QuantityLowering): Quantity {
  const list = over('mean', map, lowering);
  if (map.weights === undefined) return { op: 'mean', over: list };
  const weights = lowering.list(map.weights as string, 'weights');
  if ('fact' in list) lowering.weigh(list.fact, weights, 'weights');
  else lowering.report('WEIGHTS_OF_LIST', 'weights');
  return { op: 'mean', over: list, weights };
}

function several(key: string, map: Written, quantity: QuantityLowering['quantity']): readonly Quantity[] {
  return (map[key] as readonly unknown[]).map((item, index) => quantity(item, key, index));
}

function over(key: string, map: Written, { quantity, list, sameUnits }: QuantityLowering): List {
  if (!Array.isArray(map[key])) return { fact: list(map[key] as string, key) };
  const items = several(key, map, quantity);
  sameUnits(items, key);
  return { items };
}

/** Only an all-empty pool asks for the rule for "none", so its members must agree on it. */
function pool(map: Written, { rate, report }: QuantityLowering): Quantity {
  const rates = map.pool as readonly string[];
  const members = rates.flatMap((name, index) => rate(name, 'pool', index) ?? []);
  if (new Set(members.map((member) => JSON.stringify(member.rule))).size > 1) report('POOL_RULES_DIFFER', 'pool');
  const rule = members[0]?.rule;
  return { op: 'pool', rates, ...(rule === undefined ? {} : { ifNone: rule }) };
}
