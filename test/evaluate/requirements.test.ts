import { describe, expect, test } from 'vitest';
import type { EvaluateOptions } from '../../src/evaluate/options.js';
import { assess, planOf } from './small.js';

const PLAN = planOf(`
subjects: { committee: 业委会, street: 街道, city: 市级 }
readings:
  half: { clause: 4.2, question: 过半含一半吗？, default: above, options: { above: 不含, atLeast: 含 } }
terms:
  active: { label: 已成立, condition: club }
facts:
  club: { kind: yesNo, label: 有业委会 }
  members: { kind: count, label: 人数, onlyIf: active }
  party: { kind: count, label: 其中党员, atMost: members }
  plan: { kind: yesNo, label: 有规划 }
requirements:
  - { id: C1, clause: 4.1, quote: 应为五人以上单数, modality: shall, subject: committee, appliesWhen: active, check: { of: members, atLeast: 5, odd: true } }
  - { id: C2, clause: 4.2, quote: 党员宜过半数, modality: should, subject: [committee, street], check: { reading: half, above: { ratio: [party, members], above: 1/2 }, atLeast: { ratio: [party, members], atLeast: 1/2 } } }
  - { id: C3, clause: 4.3, quote: 可聘请顾问, modality: may, subject: committee, appliesWhen: active }
  - { id: C4, clause: 4.4, quote: 鼓励公开, modality: aspire, fact: shown }
  - { id: C5, clause: 4.5, quote: 编制规划, modality: unstated, subject: street, check: plan }
  - { id: C6, clause: 4.6, quote: 应予指导, modality: shall, subject: street, fact: guided }
`);

const status = (facts: object, options?: EvaluateOptions): string => assess(PLAN, facts, options).requirements!.map((one) => `${one.id} ${one.status}`).join(', ');

describe('requirements', () => {
  test('come to what the facts say', () => {
    expect(status({ club: true, members: 5, party: 3, shown: true, plan: false, guided: false })).toBe('C1 met, C2 met, C3 permitted, C4 met, C5 unmet, C6 unmet');
    expect(status({ club: true, members: 6, party: 3, shown: false, plan: true, guided: true })).toBe('C1 unmet, C2 unmet, C3 permitted, C4 unmet, C5 met, C6 met');
    expect(status({ club: false })).toBe('C1 notApplicable, C2 unknown, C3 notApplicable, C4 unknown, C5 unknown, C6 unknown');
  });

  test('are unknown where that hangs on what is not known, and only there', () => {
    expect(status({})).toBe('C1 unknown, C2 unknown, C3 unknown, C4 unknown, C5 unknown, C6 unknown');
    // Even or too few is enough to fail; that it applies is not known yet.
    expect(status({ members: 4, party: 1 })).toBe('C1 unknown, C2 unmet, C3 unknown, C4 unknown, C5 unknown, C6 unknown');
    expect(status({ club: true, members: 5 })).toBe('C1 met, C2 unknown, C3 permitted, C4 unknown, C5 unknown, C6 unknown');
  });

  test('follow readings', () => {
    const facts = { club: true, members: 6, party: 3 };
    expect([status(facts), status(facts, { readings: { half: 'atLeast' } })].map((text) => text.slice(10, 18))).toEqual(['C2 unmet', 'C2 met, ']);
  });

  test('of one subject are those that name it, and those that name none', () => {
    const ids = (subject?: string): readonly string[] => assess(PLAN, {}, subject === undefined ? {} : { subject }).requirements!.map(({ id }) => id);
    expect([ids(), ids('committee'), ids('street'), ids('city')]).toEqual([['C1', 'C2', 'C3', 'C4', 'C5', 'C6'], ['C1', 'C2', 'C3', 'C4'], ['C2', 'C4', 'C5', 'C6'], ['C4']]);
    expect(assess(PLAN, {}, { subject: 'city' }).subject).toBe('city');
    expect('subject' in assess(PLAN, {})).toBe(false);
  });

  test('have what was asked of others stand by', () => {
    const found = assess(PLAN, { plan: true, members: 5, guided: true }, { subject: 'committee' });
    expect([found.unused, found.unusedUnderReadings, found.unknown.map(({ id }) => id)]).toEqual([['plan', 'guided'], [], ['club', 'party', 'shown']]);
    const all = assess(PLAN, { plan: true, members: 5, guided: true });
    expect([all.unused, all.unusedUnderReadings]).toEqual([[], []]);
  });

  test('that only another reading would ask for a fact have it stand by under that reading', () => {
    const plan = planOf(`
readings: { how: { clause: 4.1, question: 看什么？, default: a, options: { a: 看甲, b: 看乙 } } }
facts: { a: { kind: yesNo, label: 甲 }, b: { kind: yesNo, label: 乙 } }
requirements: [{ id: C1, clause: 4.1, quote: 应做到, modality: shall, check: { reading: how, a: a, b: b } }]
`);
    const found = assess(plan, { a: true, b: false });
    expect([found.requirements![0]!.status, found.unused, found.unusedUnderReadings]).toEqual(['met', [], ['b']]);
  });

  test('are counted by how they bind, in one order, and only as they occur', () => {
    const none = { met: 0, unmet: 0, unknown: 0, notApplicable: 0, permitted: 0 };
    expect(assess(PLAN, { club: true, members: 5, party: 2, shown: true, plan: false }).conformity).toEqual([
      { ...none, modality: 'shall', met: 1, unknown: 1 },
      { ...none, modality: 'should', unmet: 1 },
      { ...none, modality: 'may', permitted: 1 },
      { ...none, modality: 'aspire', met: 1 },
      { ...none, modality: 'unstated', unmet: 1 },
    ]);
    expect(assess(PLAN, { club: false }, { subject: 'committee' }).conformity).toEqual([
      { ...none, modality: 'shall', notApplicable: 1 },
      { ...none, modality: 'should', unknown: 1 },
      { ...none, modality: 'may', notApplicable: 1 },
      { ...none, modality: 'aspire', unknown: 1 },
    ]);
  });

  test('list what is unknown under their ids', () => {
    expect(assess(PLAN, { club: true, party: 3, plan: true, guided: true, shown: true }).unknown).toEqual([
      { id: 'members', kind: 'fact', label: '人数', pointsAtStake: { decimal: '0.00', fraction: '0' }, rows: [], validity: [], requirements: ['C1', 'C2'] },
    ]);
  });

  test('without a table leave a total of 0 of 0 and no rows', () => {
    const found = assess(PLAN, {});
    const zero = { decimal: '0.00', fraction: '0' };
    expect([found.total, found.indicators, found.byAssessor, 'grade' in found, 'negativeList' in found]).toEqual([{ value: zero, min: zero, max: zero, available: { min: zero, max: zero } }, [], [], false, false]);
  });

  test('are the same in every case that the table is split into, or unknown', () => {
    const plan = planOf(`
facts: { a: { kind: yesNo, label: 甲 } }
indicators: [{ id: R1, title: 甲, points: 1, appliesWhen: a, scoring: { met: true } }]
requirements:
  - { id: C1, clause: 4.1, quote: 应是, modality: shall, check: { any: [a, { not: a }] } }
  - { id: C2, clause: 4.2, quote: 应有, modality: shall, check: a }
`);
    // Both cases meet the first, so it is settled.
    expect(assess(plan, {}).requirements!.map((one) => one.status)).toEqual(['met', 'unknown']);
  });
});
