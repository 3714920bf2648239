import Engine from 'publicodes';
import type { EncodedPublicodes } from '../encode/publicodes.js';
import type { Answer, Facts } from '../table/table.js';
import type { Ready } from './engine.js';

/** Its own, see `Ready`. */
function sum(rows: readonly number[]): number {
  let read = 0;
  for (let i = 0; i < rows.length; i += 1) read += rows[i]!;
  return read;
}

/** A situation: the facts as rules. */
export type Situation = Readonly<Record<string, number | string>>;

/** The facts in the form of publicodes; made beforehand, not timed. */
export function situationOf(facts: Facts, { lists, rules }: EncodedPublicodes): Situation {
  const situation: Record<string, number | string> = {};
  const flat = new Map(lists.map((one) => [one.fact, one]));
  for (const [fact, value] of Object.entries(facts)) {
    const list = flat.get(fact);
    if (list !== undefined) {
      const [part, whole] = partOf(list, value as readonly number[]);
      situation[`${fact} part`] = part;
      situation[`${fact} whole`] = whole;
    } else if (fact in rules) situation[fact] = typeof value === 'boolean' ? (value ? 'oui' : 'non') : typeof value === 'string' ? `'${value}'` : (value as number);
  }
  return situation;
}

function partOf({ kind, test }: EncodedPublicodes['lists'][number], list: readonly number[]): readonly [number, number] {
  if (kind === 'pair') return [list[0]!, list[1]!];
  if (kind === 'sum') return [sum(list), list.length];
  return [list.filter((one) => (test!.sign === '>=' ? one >= test!.value : one === test!.value)).length, list.length];
}

/** Rules parsed once; a new situation for each. */
export function prepare({ rules, rows: names, hasGrade }: EncodedPublicodes): Ready {
  const engine = new Engine(rules as never, { logger: { log: () => undefined, warn: () => undefined, error: () => undefined } });
  const answer = (situation: Situation): Answer => {
    engine.setSituation(situation);
    const rows = names.map((name) => engine.evaluate(name).nodeValue as number);
    const total = engine.evaluate('total').nodeValue as number;
    return { total, grade: hasGrade ? (engine.evaluate('grade').nodeValue as string) : '', rows };
  };
  return {
    answer,
    run: (inputs: readonly Situation[]) => {
      let read = 0;
      for (let i = 0; i < inputs.length; i += 1) {
        const { total, grade, rows } = answer(inputs[i]!);
        read += total + grade.length + sum(rows);
      }
      return read;
    },
  };
}
