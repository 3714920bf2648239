import type { Pick } from './picks.js';

/** What random formulas may name, with guards and limits drawn anew for each rulebook. */
export function FACTS(pick: Pick): Readonly<Record<string, object>> {
  const guard = (...conditions: readonly unknown[]): object => (pick.in(1, 3) ? { onlyIf: pick.of(conditions) } : {});
  return {
    open: { kind: 'yesNo', label: '开' },
    shut: { kind: 'yesNo', label: '关', ...guard('open', { not: 'open' }) },
    grade: { kind: 'choice', label: '级', options: { low: '低', middle: '中', high: '高' }, ordered: pick.of(['lowestFirst', 'highestFirst']) },
    side: { kind: 'choice', label: '侧', options: { east: '东', west: '西' } },
    staff: { kind: 'count', label: '人', max: pick.of([2, 3, 7]) },
    trained: { kind: 'count', label: '受训', atMost: 'staff', ...guard('open', { of: 'grade', above: 'low' }) },
    mark: { kind: 'amount', label: '分', min: pick.of([0, -1]), max: 3, ...(pick.in(1, 2) ? { step: 0.5 } : {}) },
    free: { kind: 'amount', label: '数', min: null },
    solved: { kind: 'rate', label: '率', ...guard('shut', { of: 'staff', atLeast: 1 }) },
    heard: { kind: 'rate', label: '率二' },
    kept: { kind: 'rate', label: '率三', ifNone: pick.of([1, 0, '1/2', 'unknown', 'goal']), ...guard('open') },
    marks: { kind: 'amounts', per: 'project', label: '各分', max: pick.of([1, 2, 3]) },
    homes: { kind: 'counts', per: 'project', label: '各户', max: 4, ...guard('open', { of: 'side', is: 'east' }) },
    areas: { kind: 'amounts', per: 'project', label: '各面积', ...guard('shut') },
    visits: { kind: 'counts', per: 'quarter', label: '各次', ...guard('open') },
    signed: { kind: 'date', label: '签', ...guard('open', { of: 'grade', is: 'high' }) },
    moved: { kind: 'date', label: '迁' },
  };
}

const option = (...ids: readonly string[]): object => ({ clause: '甲', question: '问', default: ids[0], options: Object.fromEntries(ids.map((id) => [id, id])) });

/** Surveys whose answers are counted; their questions are rates. */
export function SURVEYS(pick: Pick): Readonly<Record<string, object>> {
  const weights = { weights: { good: 1, fair: pick.of(['1/2', '60%', 0]), poor: pick.of([0, '1/3']) } };
  const satisfied = { satisfied: pick.of([['good'], ['fair', 'good']]) };
  const index = pick.of<object>([weights, satisfied, { reading: 'byIndex', weighed: weights, counted: satisfied }]);
  return { liked: { label: '卷', answers: { good: '好', fair: '中', poor: '差' }, questions: { liked: '喜欢' }, index } };
}

export const READINGS: Readonly<Record<string, object>> = {
  byIndex: option('weighed', 'counted'),
  gone: option('rescale', 'exclude', 'zero'),
  byTake: option('mean', 'least'),
  byBelow: option('nothing', 'linear'),
  byPartial: option('ceil', 'floor', 'proRata'),
  byAward: option('each', 'all', 'any'),
  byEvents: option('greatest', 'sum'),
};

export function PARAMETERS(pick: Pick): Readonly<Record<string, object>> {
  const dated = [{ from: '2024-03-01', value: '1/3', clause: '甲' }, { from: '2024-06-30', value: 0.5, clause: '甲' }, { from: '2025-01-01', value: 1, clause: '甲' }];
  return {
    goal: { kind: 'rate', label: '目标', ...pick.of<object>([{}, { values: dated }, { values: dated.slice(1) }, { value: '1/2' }]), min: '1/7' },
    fine: { kind: 'amount', label: '罚', min: 0, max: 5, ...pick.of<object>([{}, { value: 2 }]) },
  };
}
