import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { totalsOnCuts } from '../generators/cuts.js';
import { ESTATE } from '../generators/plans.js';
import { check, evaluatorOf, sure } from '../generators/run.js';
import { order, readFraction, show } from '../reference/fraction.js';
import { score } from '../reference/scorer.js';

vi.setConfig({ testTimeout: 120_000 });

const BANDS = [['five', '90'], ['four', '80'], ['three', '70']] as const;

test('a total on a cut, or one tiny step beside it, gets the grade of that side of the cut', () => {
  const seen = new Map<string, number>();
  check(500, totalsOnCuts(ESTATE), (built) => {
    fc.pre(built !== undefined);
    const { options, facts, target, cut } = built!;
    const { total, grade } = sure(evaluatorOf(ESTATE.plan, options)(facts));
    expect(total.value?.fraction).toBe(show(target));
    expect(grade!.value).toBe(score(ESTATE.rulebook, { facts, ...options }).grade);
    if (options.readings['starGap'] !== 'lowerBound') return;
    const [band] = BANDS.find(([, from]) => order(target, readFraction(from)!) >= 0) ?? ['none'];
    expect(grade!.value).toBe(band);
    // What is shown never seems to lie on the other side.
    expect(order(readFraction(total.value!.decimal.replace('≈', ''))!, readFraction(cut)!)).toBe(order(target, readFraction(cut)!));
    seen.set(`${cut} ${String(order(target, readFraction(cut)!))}`, (seen.get(`${cut} ${String(order(target, readFraction(cut)!))}`) ?? 0) + 1);
  });
  // Each of the three cuts was hit exactly, and missed by little on either side.
  expect([...seen].filter(([, count]) => count >= 2).length).toBe(9);
});
