import type { Quantity } from '../../formula/formula.js';
import { factOf, termOf } from '../../plan/lookup.js';
import type { Plan } from '../../plan/plan.js';
import { fold, sumOf, type Ends } from './calc.js';
import type { Printing } from './cells.js';

type Node<Op extends Quantity['op']> = Extract<Quantity, { readonly op: Op }>;

export const FRACTION: Ends = { lo: '0', hi: '1' };

/** Part over whole. 0 over 0 is what the rule for it says, and without one anything in the natural range. */
export function ratioOf(node: Node<'ratio'>, to: Printing): Ends {
  const { calc } = to;
  const [above, below] = [to.quantity(node.part), to.quantity(node.whole)];
  const range = naturalRange(node, to);
  const none = whenNone(node.ifNone, range, to);
  const isNone = `AND(${below.lo}=0,${below.hi}=0)`;
  const isKnown = `AND(${above.lo}=${above.hi},${below.lo}=${below.hi})`;
  const mayBeNone = `AND(${above.lo}<=0,${above.hi}>=0,${below.lo}<=0,${below.hi}>=0)`;
  calc.fault('除数为零', `AND(${isNone},OR(${above.lo}>0,${above.hi}<0))`);
  const bounds = quotientOf(above, below, range, to);
  const end = (side: 'lo' | 'hi', hold: 'MIN' | 'MAX'): string =>
    `IF(${isNone},${none[side]},IF(${isKnown},${above.lo}/${below.lo},IF(${mayBeNone},${fold(hold, [bounds[side], none[side]])},${bounds[side]})))`;
  return calc.ends('比', end('lo', 'MIN'), end('hi', 'MAX'));
}

/** Bounds of above over below for a divisor that is not negative; nothing is said of others. */
function quotientOf(above: Ends, below: Ends, range: Ends, { calc }: Printing): Ends {
  const { beyond, infinite } = calc;
  const end = (top: string, unbounded: string, side: '>' | '<', divisors: readonly [string, string]): string => {
    const [far, near] = divisors;
    const divide = (by: string): string => `IF(${by}>=${beyond},0,IF(${by}=0,${unbounded},${top}/${by}))`;
    return `IF(ABS(${top})>=${beyond},${unbounded},IF(${top}=0,0,IF(${top}${side}0,${divide(far)},${divide(near)})))`;
  };
  const isOdd = `${below.lo}<0`;
  const low = `IF(${isOdd},-${infinite},${end(above.lo, `-${infinite}`, '<', [below.lo, below.hi])})`;
  const high = `IF(${isOdd},${infinite},MIN(${range.hi},${end(above.hi, infinite, '>', [below.lo, below.hi])}))`;
  const bounds = calc.ends('商', low, high);
  return { lo: `MIN(${bounds.lo},${range.hi})`, hi: bounds.hi };
}

/**
 * What the rule for "there was none" says. Where it says nothing, or the word `unknown`, all that a rate may be; a rule that
 * may still say a number is not held to that.
 */
export function whenNone(rule: Quantity | undefined, range: Ends, to: Printing): Ends {
  if (rule === undefined || rule.op === 'unknown') return range;
  const said = to.quantity(rule);
  const { lo: isUnknown } = to.quantity(asFlag(to.plan, rule));
  if (isUnknown === '0') return said;
  return to.calc.ends('没有时', `IF(${isUnknown}=1,${range.lo},${said.lo})`, `IF(${isUnknown}=1,${range.hi},${said.hi})`);
}

/** The rule as 1 where it says `unknown` and 0 where it says a number. */
function asFlag(plan: Plan, rule: Quantity): Quantity {
  const each = (one: Quantity): Quantity => asFlag(plan, one);
  switch (rule.op) {
    case 'term': return each(termOf(plan, rule.term) as Quantity);
    case 'reading':
    case 'choice': return { ...rule, options: Object.fromEntries(Object.entries(rule.options).map(([id, one]) => [id, each(one)])) };
    case 'when': return { ...rule, cases: rule.cases.map((one) => ({ ...one, use: each(one.use) })), otherwise: each(rule.otherwise) };
    default: return { op: 'number', value: rule.op === 'unknown' ? '1' : '0' };
  }
}

function naturalRange({ part, whole }: Node<'ratio'>, { plan, calc }: Printing): Ends {
  if (part.op === 'awarded' && whole.op === 'available' && part.indicator === whole.indicator) return FRACTION;
  if (part.op !== 'fact' || whole.op !== 'fact') return { lo: `-${calc.infinite}`, hi: calc.infinite };
  return isAtMost(plan, part.fact, whole.fact) ? FRACTION : { lo: '0', hi: calc.infinite };
}

function isAtMost(plan: Plan, part: string, whole: string): boolean {
  const { atMost } = factOf(plan, part);
  return atMost !== undefined && (atMost === whole || isAtMost(plan, atMost, whole));
}

/** Rates pooled: their parts over their wholes. A rate without its parts weighs in with an unknown whole. */
export function poolOf(node: Node<'pool'>, to: Printing): Ends {
  const { calc, cells } = to;
  const rates = node.rates.map((id) => cells.rate(id));
  const none = whenNone(node.ifNone, FRACTION, to);
  const [part, whole, bare, open] = calc.put(
    '合并',
    sumOf(rates.map((one) => `IF(${one.given}=4,${one.part},0)`)),
    sumOf(rates.map((one) => `IF(${one.given}=4,${one.whole},0)`)),
    sumOf(rates.map((one) => `IF(${one.given}=3,1,0)`)),
    sumOf(rates.map((one) => `IF(OR(${one.given}=3,${one.given}=2),1,0)`)),
  ) as [string, string, string, string];
  const members = calc.ends(
    '各率',
    fold('MIN', rates.map((one) => `IF(${one.given}=3,${one.lo},IF(${one.given}=2,0,${calc.infinite}))`)),
    fold('MAX', rates.map((one) => `IF(${one.given}=3,${one.hi},IF(${one.given}=2,1,-${calc.infinite}))`)),
  );
  const end = (side: 'lo' | 'hi', hold: 'MIN' | 'MAX'): string =>
    `IF(${open}=0,IF(${whole}>0,${part}/${whole},${none[side]}),IF(${whole}>0,${hold}(${members[side]},${part}/${whole}),IF(${bare}>0,${members[side]},${hold}(${members[side]},${none[side]}))))`;
  return calc.ends('合并的率', end('lo', 'MIN'), end('hi', 'MAX'));
}
