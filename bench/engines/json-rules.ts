import { Engine, type Almanac, type Event } from 'json-rules-engine';
import type { EncodedRules } from '../encode/json-rules.js';
import type { Answer, Facts } from '../table/table.js';
import { compute } from './compute.js';
import type { Ready } from './engine.js';

/** Documented, and left out of the package's types. */
interface WithEvents extends Almanac {
  getEvents(outcome: 'success'): readonly Event[];
}

interface Given {
  readonly id: string;
  readonly points?: number;
}

function pointsOf(events: readonly Event[]): number {
  let total = 0;
  for (const { params } of events) total += (params as Given).points ?? 0;
  return total;
}

/** One engine with all rules; each run makes an almanac of the facts. */
export function prepare({ rules, computed, deducted, ids }: EncodedRules): Ready {
  const engine = new Engine([...rules], { replaceFactsInEventParams: true });
  for (const [name, formula] of Object.entries(computed)) {
    const { reads, of } = compute(formula);
    engine.addFact(name, async (_, almanac: Almanac) => of(await Promise.all(reads.map((fact) => almanac.factValue(fact)))));
  }
  engine.addFact('total', async (_, almanac: Almanac) => {
    const lists = await Promise.all(deducted.map((list) => almanac.factValue<readonly number[]>(list)));
    const total = pointsOf((almanac as WithEvents).getEvents('success'));
    return lists.length === 0 ? total : Math.max(0, total - lists.flat().reduce((a, b) => a + b, 0));
  });
  const score = async (facts: Facts): Promise<{ total: number; events: readonly Event[] }> => {
    const { events, almanac } = await engine.run(facts);
    return { total: await almanac.factValue<number>('total'), events };
  };
  return {
    answer: async (facts: Facts) => answerOf(await score(facts), ids),
    run: async (inputs: readonly Facts[]) => {
      let read = 0;
      for (let i = 0; i < inputs.length; i += 1) {
        const { total, events } = await score(inputs[i]!);
        read += total + pointsOf(events) + events.at(-1)!.type.length;
      }
      return read;
    },
  };
}

function answerOf({ total, events }: { readonly total: number; readonly events: readonly Event[] }, ids: readonly string[]): Answer {
  const points = new Map(ids.map((id) => [id, 0]));
  let grade = '';
  for (const { type, params } of events) {
    const given = params as Given;
    if (type === 'grade') grade = given.id;
    else points.set(given.id, points.get(given.id)! + given.points!);
  }
  return { total, grade, rows: [...points.values()] };
}
