import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { totalsOnCuts } from '../generators/cuts.js';
import { ESTATE, ESTATE_FULL } from '../generators/plans.js';
import { check, evaluatorOf, sure, TIMEOUT } from '../generators/run.js';
import { order, readFraction, show } from '../reference/fraction.js';
import { score } from '../reference/scorer.js';

vi.setConfig({ testTimeout: TIMEOUT });

const BANDS = [['five', '90'], ['four', '80'], ['three', '70']] as const;

test('a total on a cut, or one tiny step beside it, gets the grade of its side of the cut', () => {
  const seen = new Map<string, number>();
  const onCuts = totalsOnCuts(ESTATE, { near: ESTATE_FULL, readings: { starGap: 'lowerBound' } });
  check(1200, onCuts, (built) => {
    fc.pre(built !== undefined);
    const { options, facts, target, cut } = built;
    const side = order(target, readFraction(cut)!);
    const { total, grade } = sure(evaluatorOf(ESTATE.plan, options)(facts));
    const [band] = BANDS.find(([, from]) => order(target, readFraction(from)!) >= 0) ?? ['none'];
    expect([total.value?.fraction, grade!.value]).toEqual([show(target), band]);
    // What is shown never seems to lie on the other side.
    expect(order(readFraction(total.value!.decimal.replace('≈', ''))!, readFraction(cut)!)).toBe(side);
    seen.set(`${cut} ${side}`, (seen.get(`${cut} ${side}`) ?? 0) + 1);
  });
  // Each of the three cuts was hit exactly, and missed by little on either side.
  expect([...seen].filter(([, count]) => count >= 5).map(([at]) => at).sort()).toEqual(['70 -1', '70 0', '70 1', '80 -1', '80 0', '80 1', '90 -1', '90 0', '90 1']);
});

test('a total that is rounded before it is compared gets the grade of the reference', () => {
  check(800, totalsOnCuts(ESTATE, { near: ESTATE_FULL }), (built) => {
    fc.pre(built !== undefined);
    const { options, facts, target } = built;
    const { total, grade } = sure(evaluatorOf(ESTATE.plan, options)(facts));
    expect([total.value?.fraction, grade!.value]).toEqual([show(target), score(ESTATE.rulebook, { facts, ...options }).grade]);
  });
});
