import type { EvaluateOptions } from '../../evaluate/options.js';

/** Facts or options with one thing wrong, and the same with what the message says done. */
export interface EvaluateExample {
  readonly code: string;
  readonly facts?: unknown;
  readonly options?: unknown;
  /** What is put in the place of `facts` or `options`. */
  readonly mended: { readonly facts: unknown } | { readonly options: EvaluateOptions };
  /** How it is shown where JSON cannot say it. */
  readonly shown?: string;
}

/** A rulebook with every kind of fact and every limit, a reading, two parameters and a subject. */
export const EVALUATE_RULEBOOK = `format: 1
id: example/club
edition: 2026-1
title: 活动室评价细则
standard: { code: T/EX 1—2026, name: 活动室评价规范, effectiveFrom: 2026-01-01, place: 附录 A, standing: informative }
entity: 小区
readings:
  halves: { clause: A.2, question: 未达到时是否给部分分？, default: whole, options: { whole: 不给分, linear: 按比例 } }
parameters:
  target: { kind: amount, label: 当地目标, unit: 次, min: 1, max: 100 }
  share: { kind: rate, label: 目标比例 }
surveys:
  users: { label: 会员调查, answers: { good: 满意, poor: 不满意 }, questions: { liked: 会员满意度 }, index: { satisfied: [good] } }
facts:
  hasClub: { kind: yesNo, label: 有活动室 }
  members: { kind: count, label: 会员人数, unit: 人, onlyIf: hasClub }
  youngMembers: { kind: count, label: 其中青年, unit: 人, atMost: members }
  mark: { kind: amount, label: 评分, max: 2, step: 0.5 }
  solved: { kind: rate, label: 解决率 }
  size: { kind: choice, label: 规模, options: { big: 大型, small: 小型 } }
  visits: { kind: counts, per: quarter, label: 各季走访次数, max: 9 }
  repaired: { kind: count, label: 修好数, unit: 件 }
  broken: { kind: count, label: 损坏数, unit: 件 }
  roomMarks: { kind: amounts, per: room, label: 各室评分, max: 100 }
  roomSeats: { kind: counts, per: room, label: 各室座位数, unit: 个 }
  opened: { kind: date, label: 启用日期 }
indicators:
  - { id: R1, title: 青年比例, points: 2, scoring: { reach: { ratio: [youngMembers, members], target: share } } }
  - { id: R2, title: 评分, points: 2, scoring: { judged: mark } }
  - { id: R3, title: 解决率, points: 2, scoring: { proportional: solved } }
  - { id: R4, title: 走访, points: 2, scoring: { reach: { sum: visits, target: target, below: { reading: halves, whole: nothing, linear: linear } } } }
  - { id: R5, title: 大型活动室, points: 2, appliesWhen: { of: size, is: big }, scoring: { met: hasClub } }
  - { id: R6, title: 维修, points: 2, scoring: { proportional: { ratio: [repaired, broken] } } }
  - { id: R7, title: 各室评分按座位数加权, points: 2, scoring: { proportional: { mean: roomMarks, weights: roomSeats, fullAt: 100 } } }
  - { id: R8, title: 满意度, points: 2, scoring: { proportional: liked } }
subjects: { owner: 产权单位, keeper: 管理单位 }
requirements:
  - { id: C3-1, clause: 3.1, quote: 产权单位应于 2025 年底前启用活动室, subject: owner, modality: shall, check: { of: opened, atMost: 2025-12-31 } }
  - { id: C3-2, clause: 3.2, quote: 管理单位应公示开放时间, subject: keeper, modality: shall, fact: hoursShown }
`;

const throwing: unknown = Object.defineProperty({}, 'hasClub', {
  enumerable: true,
  get: () => {
    throw new Error('closed');
  },
});

/** At least one for each code, in the order of the codes. */
export const EVALUATE_EXAMPLES: readonly EvaluateExample[] = [
  { code: 'FACTS_NOT_OBJECT', facts: [true], mended: { facts: { hasClub: true } } },
  { code: 'FACT_UNKNOWN', facts: { hasclub: true }, mended: { facts: { hasClub: true } } },
  { code: 'FACT_UNKNOWN', facts: { elephants: 3 }, mended: { facts: {} } },
  { code: 'FACT_UNKNOWN', facts: { elephants: 3 }, mended: { options: { extraFacts: 'ignore' } } },
  { code: 'FACT_TYPE', facts: { hasClub: 1 }, mended: { facts: { hasClub: true } } },
  { code: 'FACT_TYPE', facts: { mark: {} }, mended: { facts: { mark: null } } },
  { code: 'FACT_TYPE', facts: { solved: [17, 20, 1] }, mended: { facts: { solved: [17, 20] } } },
  { code: 'FACT_TYPE', facts: { solved: [null, 20] }, mended: { facts: {} } },
  { code: 'FACT_TYPE', facts: { visits: [1, true, 1, 1] }, mended: { facts: { visits: [1, null, 1, 1] } } },
  { code: 'FACT_EMPTY_TEXT', facts: { hasClub: '' }, mended: { facts: { hasClub: null } } },
  { code: 'FACT_EMPTY_TEXT', facts: { solved: ['', 20] }, mended: { facts: {} } },
  { code: 'FACT_EMPTY_TEXT', options: { parameters: { share: '' } }, mended: { options: { parameters: { share: null } } } },
  { code: 'FACT_NUMBER_FORM', facts: { mark: '１.５' }, mended: { facts: { mark: '1.5' } } },
  { code: 'FACT_NUMBER_FORM', facts: { visits: [1, 2, '3 次', 4] }, mended: { facts: { visits: [1, 2, '3', 4] } } },
  { code: 'FACT_PRECISION', facts: { solved: 0.1 + 0.2 }, mended: { facts: { solved: 0.3 } } },
  { code: 'FACT_PRECISION', facts: { solved: '0.3333333333333333' }, mended: { facts: { solved: [1, 3] } } },
  { code: 'FACT_PRECISION', options: { parameters: { target: 4 / 3 } }, mended: { options: { parameters: { target: '4/3' } } } },
  { code: 'FACT_NOT_INTEGER', facts: { youngMembers: 2.5 }, mended: { facts: { youngMembers: 2 } } },
  { code: 'FACT_BELOW_MIN', facts: { youngMembers: -1 }, mended: { facts: { youngMembers: 1 } } },
  { code: 'FACT_BELOW_MIN', options: { parameters: { target: 0 } }, mended: { options: { parameters: { target: 1 } } } },
  { code: 'FACT_ABOVE_MAX', facts: { mark: 2.5 }, mended: { facts: { mark: 2 } } },
  { code: 'FACT_ABOVE_MAX', facts: { solved: 85 }, mended: { facts: { solved: '85%' } } },
  { code: 'FACT_STEP', facts: { mark: 1.7 }, mended: { facts: { mark: 1.5 } } },
  { code: 'FACT_BALLOTS', facts: { liked: { good: 60, bad: 40 } }, mended: { facts: { liked: { good: 60, poor: 40 } } } },
  { code: 'FACT_BALLOTS', facts: { liked: { good: 60 } }, mended: { facts: { liked: { good: 60, poor: null } } } },
  { code: 'FACT_RANGE', facts: { members: { min: 5, max: 3 } }, mended: { facts: { members: { min: 3, max: 5 } } } },
  { code: 'FACT_RANGE', facts: { opened: { min: '2025-06-30', max: '2025-06-01' } }, mended: { facts: { opened: { min: '2025-06-01', max: '2025-06-30' } } } },
  { code: 'FACT_OPTION', facts: { size: '大型' }, mended: { facts: { size: 'big' } } },
  { code: 'FACT_OPTION', facts: { size: 'medium' }, mended: { facts: { size: 'small' } } },
  { code: 'FACT_PARTS', facts: { solved: [21, 20] }, mended: { facts: { solved: [20, 21] } } },
  { code: 'FACT_LENGTH', facts: { visits: [1, 2, 3] }, mended: { facts: { visits: [1, 2, 3, null] } } },
  { code: 'FACT_LIST_LENGTHS', facts: { roomMarks: [80, 90, 95], roomSeats: [20, 30] }, mended: { facts: { roomMarks: [80, 90, 95], roomSeats: [20, 30, null] } } },
  { code: 'FACT_DATE', facts: { opened: '2025-6-30' }, mended: { facts: { opened: '2025-06-30' } } },
  { code: 'FACT_DATE', facts: { opened: '2025-06-31' }, mended: { facts: { opened: '2025-06-30' } } },
  { code: 'FACT_DATE', facts: { opened: '尚未' }, mended: { facts: { opened: 'never' } } },
  { code: 'WEIGHTS_ZERO', facts: { roomMarks: [80, 90], roomSeats: [0, 0] }, mended: { facts: { roomMarks: [80, 90], roomSeats: [20, null] } } },
  { code: 'FACT_CONTRADICTION', facts: { hasClub: false, members: 4 }, mended: { facts: { hasClub: true, members: 4 } } },
  { code: 'FACT_CONTRADICTION', facts: { hasClub: false, members: 4 }, mended: { facts: { hasClub: false, members: 0 } } },
  { code: 'FACT_ABOVE_OTHER', facts: { members: 4, youngMembers: 5 }, mended: { facts: { members: 5, youngMembers: 4 } } },
  { code: 'RATIO_WHOLE_ZERO', facts: { repaired: 1, broken: 0 }, mended: { facts: { repaired: 0, broken: 0 } } },
  { code: 'FACTS_UNREADABLE', facts: throwing, shown: '{ get hasClub() { throw new Error() } }', mended: { facts: { hasClub: true } } },
  { code: 'OPTIONS_UNKNOWN', options: { reading: { halves: 'linear' } }, mended: { options: { readings: { halves: 'linear' } } } },
  { code: 'OPTIONS_VALUE', options: { extraFacts: 'warn' }, mended: { options: { extraFacts: 'error' } } },
  { code: 'OPTIONS_NOT_OBJECT', options: { parameters: 'target=1' }, mended: { options: { parameters: { target: 1 } } } },
  { code: 'READING_UNKNOWN', options: { readings: { halvs: 'linear' } }, mended: { options: { readings: { halves: 'linear' } } } },
  { code: 'READING_OPTION', options: { readings: { halves: 'liner' } }, mended: { options: { readings: { halves: 'linear' } } } },
  { code: 'PARAMETER_UNKNOWN', options: { parameters: { targets: 3 } }, mended: { options: { parameters: { target: 3 } } } },
  { code: 'SUBJECT_UNKNOWN', options: { subject: 'keepr' }, mended: { options: { subject: 'keeper' } } },
  { code: 'SUBJECT_UNKNOWN', options: { subject: '管理单位' }, mended: { options: { subject: 'keeper' } } },
  { code: 'AS_OF_FORM', options: { asOf: '2026-02-29' }, mended: { options: { asOf: '2026-02-28' } } },
];
