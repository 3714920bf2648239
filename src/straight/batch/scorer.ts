import { fractionText } from '../../exact/text.js';
import type { Chosen } from '../../evaluate/options.js';
import type { Plan } from '../../plan/plan.js';
import type { Lowering } from '../context.js';
import { lower } from '../lower.js';
import type { Num, Truth } from '../number.js';
import { scoreOf, type Score } from '../score.js';
import { variantsOf } from '../table.js';
import type { Target } from '../target.js';
import type { Forms, Read } from './columns.js';
import { Facts } from './facts.js';
import { Graph } from './graph.js';
import { eachWhere, holdsAt, WIDTH, WORD, type Bits, type Lane } from './lanes.js';
import type { Bit, Double, Exactly, Node } from './nodes.js';
import { programOf, type Program } from './program.js';
import type { Shown, Table } from './scores.js';
import { Slots } from './slots.js';

/** Scores columns of certain forms into a table; `ask` scores one row by the evaluator. */
export type Scorer = (read: Read, table: Table, ask: (row: number) => void) => void;

/** What is found for each row. */
interface Found {
  readonly total: Double;
  readonly grades: readonly Double[];
  readonly withheld: Bit;
  /** By the place in the table: the points, and where they count. */
  readonly points: readonly (readonly [Double, Bit])[];
  readonly sections: readonly Double[];
  readonly exact: Exactly | undefined;
}

export function scorerOf(plan: Plan, chosen: Chosen, forms: Forms, shown: Required<Shown>): Scorer {
  const slots = new Slots();
  const graph = new Graph();
  const facts = new Facts(graph, forms, slots);
  const target: Target<Double, Bit, Exactly> = Object.assign(graph, { facts });
  const to = lower<Double, Bit, Exactly>(plan, chosen, target);
  const found = foundBy(to, scoreOf(to), shown);
  facts.checkRest(plan.facts);
  if (graph.isLeft) {
    return ({ rows }, _, ask) => {
      for (let row = 0; row < rows; row += 1) ask(row);
    };
  }
  const program = programOf(graph, nodesOf(found));
  const write = writerOf(found, program);
  return (read, table, ask) => {
    slots.bind(read.data);
    for (let [from, rows] = [0, 0]; from < read.rows; from += rows) {
      rows = chunkOf(read.rows - from);
      slots.seek(from, rows);
      program.left.fill(0);
      program.run(Math.ceil(rows / WORD) * WORD);
      write(table, from, rows);
      eachWhere(program.left, rows, (row) => { if (row < rows) ask(from + row); });
    }
    slots.free();
  };
}

/** As many whole words of rows as there are, and what is left of the last one by itself. */
function chunkOf(rows: number): number {
  return rows < WORD ? rows : Math.min(WIDTH, rows - (rows % WORD));
}

function foundBy(to: Lowering<Double, Bit, Exactly>, score: Score<Double, Bit, Exactly>, { points, sections, exact }: Required<Shown>): Found {
  const { plan, numbers, logic } = to;
  const isOf = (index: number): Truth<Bit> => logic.and(variantsOf(plan, index).map(({ fact, option }) => to.facts.options(fact).get(option)!));
  const doubleOf = (x: Num<Double, Exactly>): Double => numbers.double(x);
  return {
    total: numbers.v(numbers.steps(score.total, `1/${String(10 ** plan.places)}`, 'halfUp')),
    grades: score.grades.map(({ level }) => doubleOf(level)),
    withheld: logic.bit(score.withheld),
    points: points ? score.rows.map(({ index, own, counts }) => [doubleOf(own), logic.bit(logic.and([isOf(index), counts]))] as const) : [],
    sections: sections ? plan.indicators.flatMap(({ scoring }, index) => (scoring === undefined ? [doubleOf(score.section(index))] : [])) : [],
    exact: exact ? numbers.approximate(score.total).exact() : undefined,
  };
}

function nodesOf({ total, grades, withheld, points, sections, exact }: Found): readonly Node[] {
  return [total, ...grades, withheld, ...points.flat(), ...sections, ...(exact?.of ?? [])];
}

/** Writes what a chunk came to. */
function writerOf(found: Found, program: Program): (table: Table, from: number, rows: number) => void {
  const total = program.lane(found.total);
  const grades = found.grades.map(program.lane);
  const withheld = program.bits(found.withheld);
  const points = found.points.map(([x, is]): readonly [Lane, Bits] => [program.lane(x), program.bits(is)]);
  const sections = found.sections.map(program.lane);
  const exact = found.exact?.bind(program);
  return (table, from, rows) => {
    table.writeTotals(total, from, rows);
    grades.forEach((level, scale) => { table.writeGrades(scale, level, from, rows); });
    table.writeWithheld(withheld, from, rows);
    points.forEach(([x, is], at) => { table.writePoints(at, x, is, from, rows); });
    sections.forEach((x, at) => { table.writeSections(at, x, from, rows); });
    if (exact !== undefined) for (let row = 0; row < rows; row += 1) if (!holdsAt(program.left, row)) table.writeExact(from + row, fractionText(exact(row)));
  };
}
