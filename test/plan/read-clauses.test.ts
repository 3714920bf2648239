import { describe, expect, test } from 'vitest';
import { readPlan } from '../../src/plan/read-plan.js';
import { edited } from './damage.js';
import { EVERY_CLAUSE } from './every-operation.js';

describe('what is refused of lists, days, events and clauses', () => {
  const row = (id: string): number => EVERY_CLAUSE.indicators.findIndex((one) => one.id === id);
  const fact = (id: string): number => EVERY_CLAUSE.facts.findIndex((one) => one.id === id);
  const problems = (plan: unknown): readonly string[] => {
    const result = readPlan(plan);
    return result.ok ? [] : result.diagnostics.map((one) => `${one.code} ${one.path.join('.')}`);
  };
  /** What is wrong with the plan with one value changed. */
  const refused = (at: string, value: unknown, how: 'set' | 'delete' | 'double' = 'set'): readonly string[] =>
    problems(edited(EVERY_CLAUSE, at.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step)), how, value));
  const weighted = { op: 'mean', over: { fact: 'scores' }, weights: 'areas' };
  const R1 = `indicators.${row('R1')}.scoring.points`;
  const compared = (tests: readonly unknown[]): unknown => ({ op: 'compare', of: { op: 'asOf' }, tests });

  test.each<[string, unknown, string]>([
    ['parameters.0.value', '3.0', 'PLAN_PART parameters.0.value'],
    ['parameters.1.values', [], 'PLAN_PART parameters.1.values'],
    ['parameters.1.values.0.from', '2021-02-29', 'PLAN_PART parameters.1.values.0.from'],
    ['parameters.1.values.0.from', 'never', 'PLAN_PART parameters.1.values.0.from'],
    ['parameters.1.values.0.from', '2022-01-01', 'PLAN_NAME parameters.1.values.1.from'],
    ['parameters.1.values.0.from', '2023-01-01', 'PLAN_NAME parameters.1.values.1.from'],
    ['parameters.1.values.1.basis', 'guess', 'PLAN_PART parameters.1.values.1.basis'],
    [`facts.${fact('level')}.ordered`, 'up', `PLAN_PART facts.${fact('level')}.ordered`],
    [`facts.${fact('scores')}.ordered`, 'highestFirst', `PLAN_PART facts.${fact('scores')}.ordered`],
    [`facts.${fact('scores')}.per`, 3, `PLAN_PART facts.${fact('scores')}.per`],
    [`facts.${fact('closed')}.min`, '0', `PLAN_PART facts.${fact('closed')}.min`],
    [`facts.${fact('free')}.kind`, 'list', 'PLAN_NAME'],
    ['indicators.0.otherwise', 'scale', 'PLAN_PART indicators.0.otherwise'],
    [`indicators.${row('R4')}.pointsBy.fact`, 'members', `PLAN_NAME indicators.${row('R4')}.pointsBy`],
    [`indicators.${row('R4')}.pointsBy.fact`, 'nobody', `PLAN_NAME indicators.${row('R4')}.pointsBy`],
    [`indicators.${row('R4')}.pointsBy.options`, { top: '3', middle: '2' }, `PLAN_NAME indicators.${row('R4')}.pointsBy`],
    [`indicators.${row('R4')}.pointsBy.options`, { top: '3', middle: '2', other: '1' }, `PLAN_NAME indicators.${row('R4')}.pointsBy`],
    [`indicators.${row('R4')}.pointsBy.options.low`, '-1', `PLAN_PART indicators.${row('R4')}.pointsBy.options.low`],
    // Weights: a list that goes entry by entry with the one weighed, nothing in it below 0.
    [R1, { ...weighted, weights: 'free' }, `PLAN_NAME ${R1}.weights`],
    [R1, { ...weighted, weights: 'months' }, `PLAN_NAME ${R1}.weights`],
    [R1, { ...weighted, weights: 'members' }, `PLAN_NAME ${R1}.weights`],
    [R1, { ...weighted, weights: 'nobody' }, `PLAN_NAME ${R1}.weights`],
    [R1, { ...weighted, weights: 5 }, `PLAN_PART ${R1}.weights`],
    [R1, { ...weighted, over: { fact: 'free' }, weights: 'free' }, `PLAN_NAME ${R1}.weights`],
    [R1, { ...weighted, over: { fact: 'months' } }, `PLAN_NAME ${R1}.weights`],
    [R1, { ...weighted, over: { items: [{ op: 'number', value: '1' }] } }, `PLAN_NAME ${R1}.weights`],
    [R1, { ...weighted, over: 'scores' }, `PLAN_PART ${R1}.over`],
    [R1, { ...weighted, op: 'sum' }, `PLAN_PART ${R1}.weights`],
    [`facts.${fact('areas')}.min`, '-1', 'PLAN_NAME indicators.1.scoring.points'],
    [`facts.${fact('weights')}.length`, 11, 'PLAN_NAME indicators'],
    [R1, { op: 'date', value: '2021-13-01' }, `PLAN_PART ${R1}.value`],
    [R1, { op: 'date' }, `PLAN_PART ${R1}.value`],
    [R1, { op: 'asOf', value: '2021-12-01' }, `PLAN_PART ${R1}.value`],
    ['requirements.0.check', compared([{ relation: 'odd', value: { op: 'asOf' } }]), 'PLAN_PART requirements.0.check.tests.0.value'],
    ['requirements.0.check', compared([{ relation: 'even' }]), 'PLAN_PART requirements.0.check.tests.0.relation'],
    ['requirements.0.check', compared([{ relation: 'is' }]), 'PLAN_PART requirements.0.check.tests.0.value'],
    ['requirements.0.check', compared([]), 'PLAN_PART requirements.0.check.tests'],
    ['requirements.0.check', compared(['odd']), 'PLAN_PART requirements.0.check.tests.0'],
    ['negativeList.several', 'least', 'PLAN_PART negativeList.several'],
    ['negativeList.several', undefined, 'PLAN_PART negativeList.several'],
    ['negativeList.floor', '-1', 'PLAN_PART negativeList.floor'],
    ['negativeList.floor.reading', 'several', 'PLAN_PART negativeList.floor.options'],
    ['negativeList.floor.options.no', 'never', 'PLAN_PART negativeList.floor.options.no'],
    ['negativeList.basis', 'guess', 'PLAN_PART negativeList.basis'],
    ['negativeList.items', [], 'PLAN_PART negativeList.items'],
    ['negativeList.items.0.deduct', ['8'], 'PLAN_PART negativeList.items.0.deduct'],
    ['negativeList.items.0.deduct', ['8', '12', '16'], 'PLAN_PART negativeList.items.0.deduct'],
    ['negativeList.items.0.deduct', '8', 'PLAN_PART negativeList.items.0.deduct'],
    ['negativeList.items.0.deduct.0', '-8', 'PLAN_PART negativeList.items.0.deduct.0'],
    ['negativeList.items.0.fact', 'nobody', 'PLAN_NAME negativeList.items.0.fact'],
    ['negativeList.items.0.fact', 'free', 'PLAN_NAME negativeList.items.0.fact'],
    ['negativeList.items.0.fact', 'scores', 'PLAN_NAME negativeList.items.0.fact'],
    [`facts.${fact('accidents')}.max`, '13', 'PLAN_NAME negativeList.items.0.fact'],
    [`facts.${fact('accidents')}.min`, '1', 'PLAN_NAME negativeList.items.0.fact'],
    ['negativeList.items.0.id', 'R1', 'PLAN_TWICE negativeList.items.0.id'],
    ['negativeList.items.1.id', 'N1', 'PLAN_TWICE negativeList.items.1.id'],
    ['shares', [], 'PLAN_PART shares'],
    ['shares.0.points', '-4', 'PLAN_PART shares.0.points'],
    ['shares.0.assessors', [], 'PLAN_PART shares.0.assessors'],
    ['grades.bands.0.when', 'always', 'PLAN_PART grades.bands.0.when'],
    ['grades.bands.0.upTo', '20', 'PLAN_PART grades.bands.0.upTo'],
    ['requirements', [], 'PLAN_PART requirements'],
    ['requirements.0.modality', 'must', 'PLAN_PART requirements.0.modality'],
    ['requirements.0.subjects', [], 'PLAN_PART requirements.0.subjects'],
    ['requirements.0.subjects', ['street', 'nobody'], 'PLAN_NAME requirements.0.subjects'],
    ['requirements.0.modality', 'may', 'PLAN_NAME requirements.0.check'],
    ['requirements.1.modality', 'shall', 'PLAN_NAME requirements.1.check'],
    ['requirements.1.id', 'C-1', 'PLAN_TWICE requirements.1.id'],
    ['requirements.0.fact', 'shown', 'PLAN_PART requirements.0.fact'],
    ['subjects', [], 'PLAN_PART subjects'],
    ['subjects.1.id', 'street', 'PLAN_NAME requirements.0.subjects'],
    ['notes', [], 'PLAN_PART notes'],
    ['notes.0.kind', 'doubt', 'PLAN_PART notes.0.kind'],
    ['notes.1.text', undefined, 'PLAN_PART notes.1.text'],
  ])('%s ← %j: %s', (at, value, first) => {
    expect(refused(at, value).filter((one) => one.startsWith(first))).not.toEqual([]);
  });

  test('an event that costs more at least than at most, or nothing at all', () => {
    const deducting = (low: string, high: string): readonly string[] => {
      const { negativeList } = EVERY_CLAUSE;
      const [first, ...rest] = negativeList!.items;
      const facts = EVERY_CLAUSE.facts.map((one) => (one.id === 'accidents' ? { ...one, min: low, max: high } : one));
      return problems({ ...EVERY_CLAUSE, facts, negativeList: { ...negativeList, items: [{ ...first, deduct: [low, high] }, ...rest] } });
    };
    expect([deducting('12', '12'), deducting('0', '1')]).toEqual([[], []]);
    expect(deducting('12', '8')).toContain('PLAN_NAME negativeList.items.0.deduct');
    expect(deducting('0', '0')).toEqual(['PLAN_NAME negativeList.items.0.deduct']);
  });

  test('what stands twice', () => {
    expect(['negativeList.items.1', 'requirements.2', 'subjects.1', 'parameters.1.values.1'].map((at) => refused(at, undefined, 'double'))).toEqual([
      ['PLAN_TWICE negativeList.items.2.id'], ['PLAN_TWICE requirements.3.id'], ['PLAN_TWICE subjects.2.id'], ['PLAN_NAME parameters.1.values.2.from'],
    ]);
  });

  test('and nothing of it need be there', () => {
    for (const key of ['negativeList', 'requirements', 'subjects', 'shares', 'notes', 'grades']) {
      const expected = key === 'subjects' ? ['PLAN_NAME requirements.0.subjects', 'PLAN_NAME requirements.0.subjects', 'PLAN_NAME requirements.1.subjects'] : [];
      expect([key, refused(key, undefined, 'delete')]).toEqual([key, expected]);
    }
    for (const key of ['floor', 'assessor', 'clause', 'basis']) expect(refused(`negativeList.${key}`, undefined, 'delete')).toEqual([]);
    for (const floor of ['0', 'none', '1/2']) expect(refused('negativeList.floor', floor)).toEqual([]);
    for (const weights of ['areas', 'staff', 'scores']) expect(refused(R1, { ...weighted, weights })).toEqual([]);
  });

  test('a parameter that is named like the day of the assessment', () => {
    const parameters = [...EVERY_CLAUSE.parameters, { id: 'asOf', kind: 'count', label: '日', basis: 'local' }];
    expect(problems({ ...EVERY_CLAUSE, parameters })).toEqual([`PLAN_NAME parameters.${EVERY_CLAUSE.parameters.length}.id`]);
  });
});
