import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Plan } from '../../src/plan/plan.js';
import type { Facts } from '../cases/read.js';
import { widenings } from '../generators/compare.js';
import { situations } from '../generators/facts.js';
import { pickFrom, shuffled } from '../generators/picks.js';
import { factOf, SUBJECTS, type Subject } from '../generators/plans.js';
import { narrower, rangeAround } from '../generators/ranges.js';
import { hide } from '../generators/reveal.js';
import { randomRulebooks } from '../generators/rulebooks.js';
import { check, each, evaluatorOf, MANY, runsFor, sure, TIMEOUT } from '../generators/run.js';

vi.setConfig({ testTimeout: TIMEOUT });

/** Some facts known only within a range, and the same within a narrower one. */
function blurred(plan: Plan, facts: Facts, seed: number, rarely: number): { readonly wide: Facts; readonly narrow: Facts } {
  const pick = pickFrom(seed);
  const [wide, narrow]: Record<string, unknown>[] = [{}, {}];
  for (const [id, value] of Object.entries(facts)) {
    const isBlurred = pick.in(1, rarely);
    wide![id] = isBlurred ? rangeAround(factOf(plan, id), value, pick) : value;
    narrow![id] = isBlurred && (value ?? null) !== null ? narrower(factOf(plan, id), value, wide![id], pick) : value;
  }
  return { wide: wide!, narrow: narrow! };
}

function holdWhatTheyHold({ plan }: Subject, runs: number): void {
  check(runs, fc.tuple(situations(plan, { openParameters: true, bareInPools: true }), fc.nat(), fc.constantFrom(1, 2, 6)), ([{ options, facts }, seed, rarely]) => {
    const evaluator = evaluatorOf(plan, options);
    const { wide, narrow } = blurred(plan, facts, seed, rarely);
    const [open, closer, closed] = [wide, narrow, facts].map((one) => sure(evaluator(one)));
    expect(widenings(open!, closer!)).toEqual([]);
    expect(widenings(closer!, closed!)).toEqual([]);
    // What was read may be given again, and reads the same.
    expect(sure(evaluator(open!.facts))).toEqual(open);
    // One after the other, in some order, beside facts that are not known at all.
    let known = hide(plan, wide, seed, 1, 4);
    let before = sure(evaluator(known));
    for (const id of shuffled(Object.keys(facts), seed).slice(0, 3)) {
      for (const next of [wide[id], narrow[id], facts[id]]) {
        if ((known[id] ?? null) !== null && next === wide[id]) continue;
        known = { ...known, [id]: next };
        const after = sure(evaluator(known));
        expect(widenings(before, after)).toEqual([]);
        before = after;
      }
    }
  });
}

describe.each(SUBJECTS)('$name: facts known only within a range', (subject) => {
  test('leave every value in it inside the bounds, and a narrower range widens none', () => {
    holdWhatTheyHold(subject, runsFor(subject, 80));
  });
});

test('ranges hold in rulebooks made at random', () => {
  each(randomRulebooks(40), (subject) => { holdWhatTheyHold(subject, 8); });
}, MANY);
