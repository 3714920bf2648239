import { childrenOf } from '../../plan/lookup.js';
import type { Plan } from '../../plan/plan.js';
import { cellName, onSheet } from './calc.js';
import { cellsOf, factLayout, FACTS, VALUE_COLUMN } from './fact-layout.js';
import type { DefinedName } from './model.js';

/** Cells that are to have a name, and what they could be called, the best first. */
interface Wanted {
  readonly words: readonly [string, string];
  readonly refersTo: string;
}

/** Names that stand for something else already. */
const TAKEN = ['true', 'false'];
/** What Excel, WPS and LibreOffice all take; LibreOffice reads a point as one between sheet and cell. */
const ALLOWED = /^[A-Za-z_\u4e00-\u9fff][\w\u4e00-\u9fff]{0,254}$/;
/** `A1` and `R1C1`. */
const ADDRESS = /^(?:[a-z]{1,3}\d+|r\d*(?:c\d*)?|c\d*)$/i;

/** The names of the cells that facts are typed into and of what sections come to, behind those given. */
export function cellNames(plan: Plan, given: readonly DefinedName[], subtotals: readonly string[]): readonly DefinedName[] {
  const facts = plan.facts.map((fact): Wanted => {
    const row = factLayout(plan).rowOf(fact.id);
    const [first, last] = [cellName(row, VALUE_COLUMN), cellName(row, VALUE_COLUMN + cellsOf(fact) - 1)];
    return { words: [fact.label, fact.id], refersTo: onSheet(FACTS, first === last ? first : `${first}:${last}`) };
  });
  const sections = childrenOf(plan, undefined).map((index, place): Wanted => {
    const { id, title } = plan.indicators[index]!;
    return { words: [`小计_${title}`, `小计_${id}`], refersTo: subtotals[place]! };
  });
  return named([...facts, ...sections], given);
}

function named(wanted: readonly Wanted[], given: readonly DefinedName[]): readonly DefinedName[] {
  const taken = new Set([...TAKEN, ...given.map(({ name }) => name)]);
  const isFree = (name: string): boolean => ALLOWED.test(name) && !ADDRESS.test(name) && !taken.has(name.toLowerCase());
  const names = wanted.map(({ words: [best, other], refersTo }): DefinedName => {
    let name = isFree(best) ? best : other.replace(/[^\w\u4e00-\u9fff]/g, '_').replace(/^\d/, '_$&').slice(0, 200);
    while (!isFree(name)) name += '_';
    taken.add(name.toLowerCase());
    return { name, refersTo };
  });
  return [...given, ...names];
}
