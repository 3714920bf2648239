import type { Quantity } from '../../formula/formula.js';
import { termOf } from '../../plan/lookup.js';
import { fold, literal, sumOf, type Calc, type Ends } from './calc.js';
import type { Printing } from './cells.js';
import { dateNumber } from './dates.js';
import { doubtAtTies } from './doubts.js';
import { allOf, anyOf, either, FALSE, isLiteral, ordered, TRUE } from './formula-text.js';
import { GREATEST, LEAST, meanOf, shareOf, sumOver, tallyOf } from './print-lists.js';
import { poolOf, ratioOf } from './print-ratio.js';
import { byChoice, byCondition, byReading } from './print-select.js';

type Node<Op extends Quantity['op']> = Extract<Quantity, { readonly op: Op }>;

/** How each operation is printed. */
export const QUANTITIES: { readonly [Op in Quantity['op']]: (node: Node<Op>, to: Printing) => Ends } = {
  number: ({ value }) => same(literal(value)),
  unknown: (_, { calc }) => ({ lo: `-${calc.infinite}`, hi: calc.infinite }),
  date: ({ value }) => same(dateNumber(value)),
  asOf: (_, { cells }) => cells.asOf(),
  fact: ({ fact }, { cells }) => cells.number(fact),
  parameter: ({ parameter }, { cells }) => cells.parameter(parameter),
  term: ({ term }, to) => to.quantity(termOf(to.plan, term) as Quantity),
  total: (_, { cells }) => cells.total(),
  awarded: ({ indicator }, { cells }) => cells.awarded(indicator),
  available: ({ indicator }, { cells }) => cells.available(indicator),
  awardedBy: ({ assessor }, { cells }) => cells.awardedBy(assessor),
  sum: sumOver,
  mean: meanOf,
  least: LEAST,
  greatest: GREATEST,
  share: shareOf,
  count: (node, to) => tallyOf(node, to).ends,
  difference: ({ of }, to) => {
    const [first, ...rest] = of.map((one) => to.quantity(one)) as [Ends, ...Ends[]];
    return to.calc.ends('差', `${first.lo}-${sumOf(rest.map(({ hi }) => hi))}`, `${first.hi}-${sumOf(rest.map(({ lo }) => lo))}`);
  },
  product: ({ of }, to) => of.map((one) => to.quantity(one)).reduce((a, b) => timesOf(a, b, to.calc)),
  ratio: ratioOf,
  pool: poolOf,
  clamp: (node, to) => {
    const of = to.quantity(node.of);
    const from = node.from && to.quantity(node.from);
    const upTo = node.to && to.quantity(node.to);
    const end = (side: 'lo' | 'hi'): string => {
      const raised = from === undefined ? of[side] : fold('MAX', [of[side], from[side]]);
      return upTo === undefined ? raised : fold('MIN', [raised, upTo[side]]);
    };
    return to.calc.ends('限制', end('lo'), end('hi'));
  },
  linear: linearOf,
  round: roundOf,
  reading: (node, to) => byReading(node, to, to.quantity),
  choice: (node, to) => byChoice(node, to, to.quantity),
  when: (node, to) => byCondition(node, to, to.quantity),
};

export function same(cell: string): Ends {
  return { lo: cell, hi: cell };
}

const isPoint = ({ lo, hi }: Ends): boolean => lo === hi && /^[-(\d]/.test(lo);

/** A product: the least and the greatest of its corners. 0 times anything is 0. */
function timesOf(a: Ends, b: Ends, calc: Calc): Ends {
  if (isPoint(a) && isPoint(b)) return same(`(${a.lo}*${b.lo})`);
  const corner = (x: string, y: string): string => `IF(OR(${x}=0,${y}=0),0,IF(OR(ABS(${x})>=${calc.beyond},ABS(${y})>=${calc.beyond}),SIGN(${x})*SIGN(${y})*${calc.infinite},${x}*${y}))`;
  const corners = [...new Set([corner(a.lo, b.lo), corner(a.lo, b.hi), corner(a.hi, b.lo), corner(a.hi, b.hi)])];
  return calc.ends('积', fold('MIN', corners), fold('MAX', corners));
}

function linearOf(node: Node<'linear'>, to: Printing): Ends {
  const [x, zero, full] = [node.of, node.zeroAt, node.fullAt].map((one) => to.quantity(one)) as [Ends, Ends, Ends];
  const { calc } = to;
  const { beyond } = calc;
  const isEndless = (end: string, beyondIt: string): string => (isLiteral(end) ? FALSE : `${end}${beyondIt}${beyond}`);
  const isBounded = (end: string, within: string): string => (isLiteral(end) ? TRUE : `${end}${within}${beyond}`);
  const way = (at: string, bottom: string, top: string): string => `IF(${at}>=${top},1,IF(${at}<=${bottom},0,(${at}-${bottom})/(${top}-${bottom})))`;
  const low = (bottom: Ends, top: Ends): string => either(anyOf(isEndless(x.lo, '<=-'), isEndless(top.hi, '>=')), '0', way(x.lo, bottom.hi, top.hi));
  const high = (bottom: Ends, top: Ends): string => either(anyOf(isEndless(x.hi, '>='), isEndless(bottom.lo, '<=-')), '1', way(x.hi, bottom.lo, top.lo));
  const rises = allOf(isBounded(zero.hi, '<'), isBounded(full.lo, '>-'), ordered(full.lo, '>=', zero.hi));
  const falls = allOf(isBounded(full.hi, '<'), isBounded(zero.lo, '>-'), ordered(zero.lo, '>', full.hi));
  return calc.ends(
    '比例',
    either(rises, low(zero, full), either(falls, `1-${high(full, zero)}`, '0')),
    either(rises, high(zero, full), either(falls, `1-${low(full, zero)}`, '1')),
  );
}

/** Rounded to a multiple. Near a tie so many digits cannot decide. */
function roundOf({ of, to: step, mode }: Node<'round'>, to: Printing): Ends {
  const x = to.quantity(of);
  const end = (cell: string): string => `IF(ABS(${cell})>=${to.calc.beyond},${cell},${roundedText(`${cell}/${literal(step)}`, mode)}*${literal(step)})`;
  doubtAtTies(to.calc, x, literal(step));
  return to.calc.ends('修约', end(x.lo), end(x.hi));
}

export function roundedText(steps: string, mode: Node<'round'>['mode']): string {
  // Engines do not agree on INT of a negative number.
  const down = (x: string): string => `IF(${x}>=0,ROUNDDOWN(${x},0),-ROUNDUP(-(${x}),0))`;
  if (mode === 'down') return down(steps);
  if (mode === 'up') return `IF(${steps}>=0,ROUNDUP(${steps},0),-ROUNDDOWN(-(${steps}),0))`;
  const halfUp = down(`(${steps}+0.5)`);
  return mode === 'halfUp' ? halfUp : `IF(ABS(${steps}-${down(steps)}-0.5)<0.000000001,2*${down(`((${steps}+1)/2)`)},${halfUp})`;
}
