import { all, not, number, type Amount, type Formulas, type Truth } from './formulas.js';
import { fraction, larger, minus, ONE, order, over, plus, rounded, smaller, times, ZERO, type Fraction } from './fraction.js';
import { isMap, list, map, text, type Yaml, type YamlMap } from './yaml.js';

/** What a scoring awards, of so many points; `own` is the row's own fact. Not yet held between 0 and the points. */
export function awarded(formulas: Formulas, written: Yaml, points: Fraction, own: Yaml | undefined): Amount {
  const { chosen, quantity, condition, compare } = formulas;
  const node = chosen(written);
  if (node === null) return null;
  const [[method, body]] = (typeof node === 'string' ? [[node, own!]] : Object.entries(map(node))) as [[string, Yaml]];
  const b = map(body);
  const share = (part: Amount): Amount => (part === null ? null : times(points, part));
  switch (method) {
    case 'met':
      return some(condition(body), points);
    case 'judged':
      return isMap(body) ? quantity({ [text(chosen(b.take ?? 'mean')!)]: own! }) : quantity(body);
    case 'proportional':
      return share(linear(quantity(body), quantity(b.zeroAt ?? '0'), quantity(b.fullAt ?? '1')));
    case 'reach': {
      const x = quantity(body);
      if (chosen(b.below ?? 'nothing') === 'nothing') return some(compare(x, { atLeast: b.target! }), points);
      return share(linear(x, ZERO, quantity(b.target!)));
    }
    case 'checklist':
      return checklist(formulas, b, points);
    case 'parts':
      return sum(list(body).map((part) => awarded(formulas, map(part).scoring!, number(map(part).points), map(part).fact)));
    case 'steps': {
      const x = quantity(body);
      const inside: YamlMap = { from: 'atLeast', above: 'above', upTo: 'atMost', below: 'below' };
      for (const step of list(b.points).map(map)) {
        const [word] = Object.keys(inside).filter((one) => one in step) as [string];
        const truth = compare(x, { [text(inside[word])]: step[word]! });
        if (truth === null) return null;
        if (truth) return quantity(step.points!);
      }
      return quantity(b.else!);
    }
    case 'ladder':
      return quantity(b[formulas.fact(text(b.of)) as string]!);
    case 'accrue': {
      const [each, occurrences] = [quantity(b.each!), quantity(b.of!)];
      return each === null || occurrences === null ? null : smaller(points, times(each, occurrences));
    }
    case 'shortfall': {
      const [x, target, each, per] = [quantity(body), quantity(b.target!), quantity(b.each!), number(b.per)];
      if (x === null || target === null || each === null) return null;
      const units = over(larger(ZERO, minus(target, x)), per);
      const mode = { proRata: undefined, floor: 'down', ceil: 'up' }[text(chosen(b.partialUnit!)!)];
      return minus(points, times(each, mode === undefined ? units : rounded(units, ONE, mode)));
    }
    case 'deduct': {
      const [each, occurrences] = [quantity(b.each!), quantity(b.of!)];
      return each === null || occurrences === null ? null : minus(points, times(each, occurrences));
    }
    default:
      throw new Error(`no method ${method}`);
  }
}

function checklist({ chosen, condition }: Formulas, { items, award }: YamlMap, points: Fraction): Amount {
  const conditions = isMap(items) ? Object.keys(items) : list(items);
  const word = chosen(award ?? 'all');
  if (word === 'each') return sum(conditions.map((one) => some(condition(one), over(points, fraction(conditions.length)))));
  return some(word === 'any' ? not(all(conditions, (one) => not(condition(one)))) : all(conditions, condition), points);
}

/** How far from `zeroAt` to `fullAt`, from 0 to 1. */
function linear(x: Amount, zeroAt: Amount, fullAt: Amount): Amount {
  if (x === null || zeroAt === null || fullAt === null) return null;
  if (order(zeroAt, fullAt) === 0) return order(x, fullAt) >= 0 ? ONE : ZERO;
  return smaller(ONE, larger(ZERO, over(minus(x, zeroAt), minus(fullAt, zeroAt))));
}

const some = (truth: Truth, worth: Fraction): Amount => (truth === null ? null : truth ? worth : ZERO);

export const sum = (values: readonly Amount[]): Amount => (values.includes(null) ? null : (values as Fraction[]).reduce(plus, ZERO));
