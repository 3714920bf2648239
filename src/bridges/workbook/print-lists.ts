import type { Condition, List, Quantity, Test } from '../../formula/formula.js';
import { fold, sumOf, type Ends } from './calc.js';
import type { ListCells, Printing } from './cells.js';
import { compared, oddOf } from './compare.js';

type Node<Op extends (Quantity | Condition)['op']> = Extract<Quantity | Condition, { readonly op: Op }>;

/** The entries that an operation runs over. */
function listOf(over: List, to: Printing): ListCells {
  if ('fact' in over) return to.cells.list(over.fact);
  const items = over.items.map((one) => to.quantity(one));
  const { infinite } = to.calc;
  return { lo: items.map(({ lo }) => lo), hi: items.map(({ hi }) => hi), length: String(items.length), open: '0', range: { lo: `-${infinite}`, hi: infinite } };
}

export function sumOver({ over }: Node<'sum'>, to: Printing): Ends {
  const { lo, hi, open, range } = listOf(over, to);
  const { infinite } = to.calc;
  const low = `IF(${range.lo}>=0,0,-${infinite})`;
  const high = `IF(${range.hi}<=0,0,${infinite})`;
  return to.calc.ends('和', ifOpen(open, low, sumOf(lo)), ifOpen(open, high, sumOf(hi)));
}

const ifOpen = (open: string, whatever: string, otherwise: string): string => (open === '0' ? otherwise : `IF(${open}=1,${whatever},${otherwise})`);

/** Of no entries, and where nobody knows how many there are, anything in the range. */
function amongEntries(what: string, name: 'MIN' | 'MAX'): (node: { readonly over: List }, to: Printing) => Ends {
  return ({ over }, to) => {
    const { lo, hi, length, range } = listOf(over, to);
    const end = (cells: readonly string[], whatever: string): string => ifEmpty(length, whatever, fold(name, cells));
    return to.calc.ends(what, end(lo, range.lo), end(hi, range.hi));
  };
}

const ifEmpty = (length: string, whatever: string, otherwise: string): string => (/^[1-9]/.test(length) ? otherwise : `IF(${length}=0,${whatever},${otherwise})`);

export const LEAST = amongEntries('最小', 'MIN');
export const GREATEST = amongEntries('最大', 'MAX');

/** The mean, each entry counting once or by its weight. While a weight is open it may be anything among the entries. */
export function meanOf({ over, weights }: Node<'mean'>, to: Printing): Ends {
  const { lo, hi, length, range } = listOf(over, to);
  if (weights === undefined) {
    const end = (cells: readonly string[], whatever: string): string => ifEmpty(length, whatever, `${sumOf(cells)}/${length}`);
    return to.calc.ends('平均', end(lo, range.lo), end(hi, range.hi));
  }
  const by = to.cells.list(weights);
  const isThere = (index: number): string => `AND(ISNUMBER(${by.lo[index]!}),ISNUMBER(${lo[index]!}))`;
  const [open, whole] = to.calc.put(
    '权',
    sumOf(by.lo.map((low, index) => `IF(${isThere(index)},IF(${low}=${by.hi[index]!},0,1),0)`)),
    sumOf(by.lo.map((low, index) => `IF(${isThere(index)},${low},0)`)),
  ) as [string, string];
  to.calc.fault('权数全是 0', `AND(${length}>0,${by.length}>0,${open}=0,${whole}=0)`);
  const weighted = (cells: readonly string[]): string => sumOf(cells.map((cell, index) => `IF(${isThere(index)},${cell}*${by.lo[index]!},0)`));
  const end = (cells: readonly string[], whatever: string, name: 'MIN' | 'MAX'): string =>
    `IF(OR(${length}=0,${by.length}=0),${whatever},IF(OR(${open}>0,${whole}=0),${fold(name, cells)},(${weighted(cells)})/${whole}))`;
  return to.calc.ends('加权平均', end(lo, range.lo, 'MIN'), end(hi, range.hi, 'MAX'));
}

/** How many entries surely pass and how many may. */
export function tallyOf({ over, tests }: { readonly over: List; readonly tests: readonly Test[] }, to: Printing): { readonly ends: Ends; readonly list: ListCells } {
  const list = listOf(over, to);
  const passes = list.lo.map((lo, index) => entryPasses(to, { lo, hi: list.hi[index]! }, tests));
  const high = sumOf(passes.map(({ hi }) => hi));
  return { list, ends: to.calc.ends('个数', sumOf(passes.map(({ lo }) => lo)), ifOpen(list.open, to.calc.infinite, high)) };
}

function entryPasses(to: Printing, x: Ends, tests: readonly Test[]): Ends {
  const each = tests.map((test) => (test.relation === 'odd' ? oddOf(x) : compared(test.relation, x, to.quantity(test.value))));
  // MOD of a text is an error, and an entry that is not there is a text.
  const all = (texts: readonly string[]): string => `IF(ISNUMBER(${x.lo}),IF(AND(${texts.join(',')}),1,0),0)`;
  return to.calc.ends('逐项', all(each.map(({ lo }) => lo)), all(each.map(({ hi }) => hi)));
}

/** The share of entries that pass; of no entries, anything. */
export function shareOf(node: Node<'share'>, to: Printing): Ends {
  const { ends, list: { length } } = tallyOf(node, to);
  const known = (cell: string, whatever: string): string => `IF(${length}=0,${whatever},${cell}/${length})`;
  return to.calc.ends('占比', known(ends.lo, '0'), known(ends.hi, '1'));
}

/** Whether every entry passes; of no entries that is open. */
export function everyOf(node: Node<'every'>, to: Printing): Ends {
  const { ends, list: { length } } = tallyOf(node, to);
  return to.calc.ends('每项', `IF(AND(${length}>0,${ends.lo}=${length}),1,0)`, `IF(OR(${length}=0,${ends.hi}>=${length}),1,0)`);
}
