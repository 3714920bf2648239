import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findRulebook } from '../../src/catalog/catalog.js';
import { METHODS } from '../../src/methods/registry.js';
import type { Plan } from '../../src/plan/plan.js';
import type { Say } from '../../src/plan/table.js';
import { explain, type Explanation } from '../../src/report/explain.js';
import { fill, PHRASES, WORDS } from '../../src/report/phrases.js';
import { REPORT } from '../../src/report/report-words.js';
import type { EvaluateOptions } from '../../src/evaluate/options.js';
import { assess, planOf } from '../evaluate/small.js';
import { EVERY } from '../plan/every-operation.js';

interface Example {
  readonly name: string;
  /** What stands before the indicators. */
  readonly before?: string;
  /** One row, without id, title and points. */
  readonly row: string;
  readonly facts: object;
  readonly options?: EvaluateOptions;
  readonly zh: string;
  readonly en: string;
}

const EXAMPLES: readonly Example[] = [
  {
    name: 'met',
    before: 'facts: { a: { kind: yesNo, label: 有党旗 } }',
    row: 'scoring: { met: a }',
    facts: { a: true },
    zh: '有党旗：是；得 4 分（满分 4 分）',
    en: '有党旗: yes; points: 4 of 4',
  },
  {
    name: 'met, not',
    before: 'facts: { a: { kind: yesNo, label: 有党旗 } }',
    row: 'scoring: { met: a }',
    facts: { a: false },
    zh: '有党旗：否；得 0 分（满分 4 分）',
    en: '有党旗: no; points: 0 of 4',
  },
  {
    name: 'met, not known',
    before: 'facts: { a: { kind: yesNo, label: 有党旗 } }',
    row: 'scoring: { met: a }',
    facts: {},
    zh: '有党旗：未知；待定，0 至 4 分（满分 4 分）',
    en: '有党旗: unknown; points open: 0 to 4 of 4',
  },
  {
    name: 'met of any',
    before: 'facts: { a: { kind: yesNo, label: 有党旗 }, b: { kind: yesNo, label: 有标识 }, c: { kind: yesNo, label: 有场所 } }',
    row: 'scoring: { met: { any: [a, { all: [b, c] }] } }',
    facts: { a: false, b: true, c: true },
    zh: '有党旗：否、（有标识：是、有场所：是，须全部满足），满足一项即可；得 4 分（满分 4 分）',
    en: '有党旗: no, (有标识: yes, 有场所: yes, all needed), one is enough; points: 4 of 4',
  },
  {
    name: 'met of all',
    before: 'facts: { a: { kind: yesNo, label: 有党旗 }, b: { kind: yesNo, label: 有标识 }, c: { kind: yesNo, label: 有场所 } }',
    row: 'scoring: { met: { all: [a, { any: [b, c] }, { not: { any: [b, c] } }] } }',
    facts: { a: true, b: false },
    zh: '有党旗：是、（有标识：否、有场所：未知，满足一项即可）、（有标识：否、有场所：未知，满足一项即可），应为否，须全部满足；待定，0 至 4 分（满分 4 分）',
    en: '有党旗: yes, (有标识: no, 有场所: unknown, one is enough), (有标识: no, 有场所: unknown, one is enough), should be no, all needed; points open: 0 to 4 of 4',
  },
  {
    name: 'met of not',
    before: 'facts: { a: { kind: yesNo, label: 有党旗 } }',
    row: 'scoring: { met: { not: a } }',
    facts: { a: true },
    zh: '有党旗：是，应为否；得 0 分（满分 4 分）',
    en: '有党旗: yes, should be no; points: 0 of 4',
  },
  {
    name: 'met of one that is alone',
    before: 'facts: { a: { kind: yesNo, label: 有党旗 } }',
    row: 'scoring: { met: { all: [a] } }',
    facts: { a: true },
    zh: '有党旗：是；得 4 分（满分 4 分）',
    en: '有党旗: yes; points: 4 of 4',
  },
  {
    name: 'met of a literal',
    before: 'facts: { a: { kind: yesNo, label: 有党旗 } }',
    row: 'scoring: { when: [{ if: a, use: { met: true } }], otherwise: { met: false } }',
    facts: { a: true },
    zh: '视为符合；得 4 分（满分 4 分）',
    en: 'taken as met; points: 4 of 4',
  },
  {
    name: 'met of a literal, not',
    before: 'facts: { a: { kind: yesNo, label: 有党旗 } }',
    row: 'scoring: { when: [{ if: a, use: { met: true } }], otherwise: { met: false } }',
    facts: { a: false },
    zh: '视为不符合；得 0 分（满分 4 分）',
    en: 'taken as not met; points: 0 of 4',
  },
  {
    name: 'met of a number, with its unit',
    before: 'facts: { n: { kind: count, label: 活动次数, unit: 次 } }',
    row: 'scoring: { met: { of: n, above: 1, below: 4 } }',
    facts: { n: 4 },
    zh: '活动次数 4 次，高于 1 次、低于 4 次：否；得 0 分（满分 4 分）',
    en: '活动次数 4 次, above 1 次, below 4 次: no; points: 0 of 4',
  },
  {
    name: 'met of a number that is another',
    before: 'facts: { n: { kind: count, label: 活动次数, unit: 次 } }',
    row: 'scoring: { met: { of: n, is: 0 } }',
    facts: { n: 0 },
    zh: '活动次数 0 次，等于 0 次：是；得 4 分（满分 4 分）',
    en: '活动次数 0 次, equal to 0 次: yes; points: 4 of 4',
  },
  {
    name: 'met of a rate, with a percentage',
    before: 'facts: { r: { kind: rate, label: 解决率, unit: 件 } }',
    row: 'scoring: { met: { of: r, atLeast: 0.7, atMost: 99.5% } }',
    facts: { r: [5, 7] },
    zh: '解决率 5 件 ÷ 7 件 ≈ 71.43%，不低于 70%、不高于 99.5%：是；得 4 分（满分 4 分）',
    en: '解决率 5 件 ÷ 7 件 ≈ 71.43%, at least 70%, at most 99.5%: yes; points: 4 of 4',
  },
  {
    name: 'met of every entry',
    before: 'facts: { m: { kind: counts, per: quarter, label: 各季走访次数 } }',
    row: 'scoring: { met: { every: m, atLeast: 1 } }',
    facts: { m: [1, 0, null, 2] },
    zh: '各季走访次数 1、0、未知、2，每期不低于 1：否；得 0 分（满分 4 分）',
    en: '各季走访次数 1, 0, unknown, 2, at least 1 in each period: no; points: 0 of 4',
  },
  {
    name: 'met of every entry, not known',
    before: 'facts: { m: { kind: counts, per: quarter, label: 各季走访次数 } }',
    row: 'scoring: { met: { every: m, atLeast: 1 } }',
    facts: {},
    zh: '各季走访次数 未知，每期不低于 1：未知；待定，0 至 4 分（满分 4 分）',
    en: '各季走访次数 unknown, at least 1 in each period: unknown; points open: 0 to 4 of 4',
  },
  {
    name: 'met of an option',
    before: 'facts: { size: { kind: choice, label: 小区类型, options: { big: 新建小区, mid: 一般小区, small: 老旧小区 } }, a: { kind: yesNo, label: 有党旗 } }',
    row: 'scoring: { met: { all: [a, { of: size, is: small }] } }',
    facts: { a: true, size: 'big' },
    zh: '有党旗：是、小区类型 新建小区，属于老旧小区：否，须全部满足；得 0 分（满分 4 分）',
    en: '有党旗: yes, 小区类型 新建小区, is 老旧小区: no, all needed; points: 0 of 4',
  },
  {
    name: 'met of options',
    before: 'facts: { size: { kind: choice, label: 小区类型, options: { big: 新建小区, mid: 一般小区, small: 老旧小区 } }, a: { kind: yesNo, label: 有党旗 } }',
    row: 'scoring: { met: { any: [a, { of: size, oneOf: [big, mid] }] } }',
    facts: { a: false },
    zh: '有党旗：否、小区类型 未知，属于新建小区或一般小区：未知，满足一项即可；待定，0 至 4 分（满分 4 分）',
    en: '有党旗: no, 小区类型 unknown, is 新建小区 or 一般小区: unknown, one is enough; points open: 0 to 4 of 4',
  },
  {
    name: 'met of a term',
    before: 'terms: { both: { label: 党旗和标识, condition: { all: [a, b] } } }\nfacts: { a: { kind: yesNo, label: 有党旗 }, b: { kind: yesNo, label: 有标识 } }',
    row: 'scoring: { met: both }',
    facts: { a: true },
    zh: '党旗和标识：未知（有党旗：是、有标识：未知，须全部满足）；待定，0 至 4 分（满分 4 分）',
    en: '党旗和标识: unknown (有党旗: yes, 有标识: unknown, all needed); points open: 0 to 4 of 4',
  },
  {
    name: 'met of a term that says nothing more',
    before: 'readings: { ask: { clause: A, question: 问？, default: no, options: { no: 不考核, yes: 考核 } } }\nterms: { both: { label: 党旗（按所选读法）, condition: { reading: ask, no: true, yes: a } } }\nfacts: { a: { kind: yesNo, label: 有党旗 } }',
    row: 'scoring: { met: both }',
    facts: {},
    zh: '党旗（按所选读法）：是；得 4 分（满分 4 分）。读法 ask：不考核',
    en: '党旗（按所选读法）: yes; points: 4 of 4. Reading ask: 不考核',
  },
  {
    name: 'met of a choice that is not known',
    before: 'facts: { size: { kind: choice, label: 小区类型, options: { big: 新建小区, mid: 一般小区, small: 老旧小区 } }, a: { kind: yesNo, label: 有党旗 } }',
    row: 'scoring: { met: { choice: size, big: a, mid: true, small: { not: a } } }',
    facts: { a: true },
    zh: '小区类型 未知；待定，0 至 4 分（满分 4 分）',
    en: '小区类型 unknown; points open: 0 to 4 of 4',
  },
  {
    name: 'met of a choice that is known',
    before: 'facts: { size: { kind: choice, label: 小区类型, options: { big: 新建小区, mid: 一般小区, small: 老旧小区 } }, a: { kind: yesNo, label: 有党旗 } }',
    row: 'scoring: { met: { choice: size, big: a, mid: true, small: { not: a } } }',
    facts: { a: true, size: 'small' },
    zh: '有党旗：是，应为否；得 0 分（满分 4 分）',
    en: '有党旗: yes, should be no; points: 0 of 4',
  },
  {
    name: 'proportional',
    before: 'facts: { r: { kind: rate, label: 解决率, unit: 件 } }',
    row: 'scoring: { proportional: r }',
    facts: { r: '85%' },
    zh: '解决率 85%，按比例给分；得 3.40 分（满分 4 分）',
    en: '解决率 85%, points in proportion; points: 3.40 of 4',
  },
  {
    name: 'proportional of parts',
    before: 'facts: { r: { kind: rate, label: 解决率, unit: 件 } }',
    row: 'scoring: { proportional: r }',
    facts: { r: [6, 7] },
    zh: '解决率 6 件 ÷ 7 件 ≈ 85.71%，按比例给分；得 ≈3.43 分（满分 4 分）',
    en: '解决率 6 件 ÷ 7 件 ≈ 85.71%, points in proportion; points: ≈3.43 of 4',
  },
  {
    name: 'proportional, never nothing',
    before: 'facts: { r: { kind: rate, label: 解决率, unit: 件 } }',
    row: 'scoring: { proportional: r }',
    facts: { r: [1, 99999] },
    zh: '解决率 1 件 ÷ 99999 件 ≈ 0.001%，按比例给分；得 ≈0.00004 分（满分 4 分）',
    en: '解决率 1 件 ÷ 99999 件 ≈ 0.001%, points in proportion; points: ≈0.00004 of 4',
  },
  {
    name: 'proportional, not known',
    before: 'facts: { r: { kind: rate, label: 解决率, unit: 件 } }',
    row: 'scoring: { proportional: r }',
    facts: {},
    zh: '解决率 未知，按比例给分；待定，0 至 4 分（满分 4 分）',
    en: '解决率 unknown, points in proportion; points open: 0 to 4 of 4',
  },
  {
    name: 'proportional of none',
    before: 'facts: { r: { kind: rate, label: 解决率, unit: 件 } }',
    row: 'scoring: { proportional: r }',
    facts: { r: [0, 0] },
    zh: '解决率 0 件 ÷ 0 件，没有可计算的对象，按比例给分；待定，0 至 4 分（满分 4 分）',
    en: '解决率 0 件 ÷ 0 件, nothing to measure, points in proportion; points open: 0 to 4 of 4',
  },
  {
    name: 'proportional of none with a rule',
    before: 'facts: { r: { kind: rate, label: 解决率, ifNone: 100% } }',
    row: 'scoring: { proportional: r }',
    facts: { r: [0, 0] },
    zh: '解决率 0 ÷ 0，按 100% 计，按比例给分；得 4 分（满分 4 分）',
    en: '解决率 0 ÷ 0, taken as 100%, points in proportion; points: 4 of 4',
  },
  {
    name: 'proportional of a ratio',
    before: 'facts: { part: { kind: count, label: 党员人数, unit: 人, atMost: whole }, whole: { kind: count, label: 成员人数, unit: 人 } }',
    row: 'scoring: { proportional: { ratio: [part, whole] } }',
    facts: { part: 4, whole: 7 },
    zh: '党员人数 4 人 ÷ 成员人数 7 人 ≈ 57.14%，按比例给分；得 ≈2.29 分（满分 4 分）',
    en: '党员人数 4 人 ÷ 成员人数 7 人 ≈ 57.14%, points in proportion; points: ≈2.29 of 4',
  },
  {
    name: 'proportional of a ratio, half known',
    before: 'facts: { part: { kind: count, label: 党员人数, unit: 人, atMost: whole }, whole: { kind: count, label: 成员人数, unit: 人 } }',
    row: 'scoring: { proportional: { ratio: [part, whole] } }',
    facts: { part: 4 },
    zh: '党员人数 4 人 ÷ 成员人数 未知，按比例给分；待定，0 至 4 分（满分 4 分）',
    en: '党员人数 4 人 ÷ 成员人数 unknown, points in proportion; points open: 0 to 4 of 4',
  },
  {
    name: 'proportional of a ratio of none',
    before: 'facts: { part: { kind: count, label: 党员人数, unit: 人, atMost: whole }, whole: { kind: count, label: 成员人数, unit: 人 } }',
    row: 'scoring: { proportional: { ratio: [part, whole] } }',
    facts: { part: 0, whole: 0 },
    zh: '党员人数 0 人 ÷ 成员人数 0 人，没有可计算的对象，按比例给分；待定，0 至 4 分（满分 4 分）',
    en: '党员人数 0 人 ÷ 成员人数 0 人, nothing to measure, points in proportion; points open: 0 to 4 of 4',
  },
  {
    name: 'proportional of a ratio of none with a rule',
    before: 'facts: { part: { kind: count, label: 党员人数, unit: 人, atMost: whole }, whole: { kind: count, label: 成员人数, unit: 人 } }',
    row: 'scoring: { proportional: { ratio: [part, whole], ifNone: 50% } }',
    facts: { part: 0, whole: 0 },
    zh: '党员人数 0 人 ÷ 成员人数 0 人，按 50% 计，按比例给分；得 2 分（满分 4 分）',
    en: '党员人数 0 人 ÷ 成员人数 0 人, taken as 50%, points in proportion; points: 2 of 4',
  },
  {
    name: 'proportional of a pool',
    before: 'facts: { r: { kind: rate, label: 甲解决率, unit: 件 }, s: { kind: rate, label: 乙解决率 } }',
    row: 'scoring: { proportional: { pool: [r, s] } }',
    facts: { r: [43, 46], s: [35, 38] },
    zh: '合并计算（甲解决率 43 件 ÷ 46 件 ≈ 93.48%、乙解决率 35 ÷ 38 ≈ 92.11%）≈ 92.86%，按比例给分；得 ≈3.71 分（满分 4 分）',
    en: 'pooled (甲解决率 43 件 ÷ 46 件 ≈ 93.48%, 乙解决率 35 ÷ 38 ≈ 92.11%) ≈ 92.86%, points in proportion; points: ≈3.71 of 4',
  },
  {
    name: 'proportional of a pool, half known',
    before: 'facts: { r: { kind: rate, label: 甲解决率, unit: 件 }, s: { kind: rate, label: 乙解决率 } }',
    row: 'scoring: { proportional: { pool: [r, s] } }',
    facts: { r: [43, 46], s: '90%' },
    zh: '合并计算（甲解决率 43 件 ÷ 46 件 ≈ 93.48%、乙解决率 90%）：未知，按比例给分；待定，3.60 至 ≈3.74 分（满分 4 分）',
    en: 'pooled (甲解决率 43 件 ÷ 46 件 ≈ 93.48%, 乙解决率 90%): unknown, points in proportion; points open: 3.60 to ≈3.74 of 4',
  },
  {
    name: 'proportional of a pool of none',
    before: 'facts: { r: { kind: rate, label: 甲解决率 }, s: { kind: rate, label: 乙解决率 } }',
    row: 'scoring: { proportional: { pool: [r, s] } }',
    facts: { r: [0, 0], s: [0, 0] },
    zh: '合并计算（甲解决率 0 ÷ 0，没有可计算的对象、乙解决率 0 ÷ 0，没有可计算的对象）：无法确定，按比例给分；待定，0 至 4 分（满分 4 分）',
    en: 'pooled (甲解决率 0 ÷ 0, nothing to measure, 乙解决率 0 ÷ 0, nothing to measure): cannot be settled, points in proportion; points open: 0 to 4 of 4',
  },
  {
    name: 'proportional of a pool of which one is not asked',
    before: 'facts: { a: { kind: yesNo, label: 有党旗 }, r: { kind: rate, label: 甲解决率 }, s: { kind: rate, label: 乙解决率, onlyIf: a } }',
    row: 'scoring: { proportional: { pool: [r, s] } }',
    facts: { a: false, r: [1, 2] },
    zh: '合并计算（甲解决率 1 ÷ 2 = 50%、乙解决率 不适用）= 50%，按比例给分；得 2 分（满分 4 分）',
    en: 'pooled (甲解决率 1 ÷ 2 = 50%, 乙解决率 does not apply) = 50%, points in proportion; points: 2 of 4',
  },
  {
    name: 'proportional of a mean',
    before: 'facts: { r: { kind: rate, label: 甲解决率 }, s: { kind: rate, label: 乙解决率 } }',
    row: 'scoring: { proportional: { mean: [r, s] } }',
    facts: { r: [1, 2], s: '90%' },
    zh: '甲解决率 1 ÷ 2 = 50%、乙解决率 90%，平均 70%，按比例给分；得 2.80 分（满分 4 分）',
    en: '甲解决率 1 ÷ 2 = 50%, 乙解决率 90%, mean: 70%, points in proportion; points: 2.80 of 4',
  },
  {
    name: 'proportional of a least, one of none',
    before: 'facts: { r: { kind: rate, label: 甲解决率 }, s: { kind: rate, label: 乙解决率 } }',
    row: 'scoring: { proportional: { least: [r, s] } }',
    facts: { r: [0, 0], s: '90%' },
    zh: '甲解决率 0 ÷ 0，没有可计算的对象、乙解决率 90%，最低 无法确定，按比例给分；待定，0 至 3.60 分（满分 4 分）',
    en: '甲解决率 0 ÷ 0, nothing to measure, 乙解决率 90%, least: cannot be settled, points in proportion; points open: 0 to 3.60 of 4',
  },
  {
    name: 'proportional of a greatest, not known',
    before: 'facts: { r: { kind: rate, label: 甲解决率 }, s: { kind: rate, label: 乙解决率 } }',
    row: 'scoring: { proportional: { greatest: [r, s] } }',
    facts: { s: '90%' },
    zh: '甲解决率 未知、乙解决率 90%，最高 未知，按比例给分；待定，3.60 至 4 分（满分 4 分）',
    en: '甲解决率 unknown, 乙解决率 90%, greatest: unknown, points in proportion; points open: 3.60 to 4 of 4',
  },
  {
    name: 'proportional of a share',
    before: 'facts: { m: { kind: counts, per: quarter, label: 各季走访次数 } }',
    row: 'scoring: { proportional: { share: { every: m, atLeast: 1 } } }',
    facts: { m: [1, 0, 3, 2] },
    zh: '各季走访次数 1、0、3、2，不低于 1 的占比 75%，按比例给分；得 3 分（满分 4 分）',
    en: '各季走访次数 1, 0, 3, 2, share at least 1: 75%, points in proportion; points: 3 of 4',
  },
  {
    name: 'proportional of a share, not known',
    before: 'facts: { m: { kind: counts, per: quarter, label: 各季走访次数 } }',
    row: 'scoring: { proportional: { share: { every: m, atLeast: 1 } } }',
    facts: { m: [1, 0, null, 2] },
    zh: '各季走访次数 1、0、未知、2，不低于 1 的占比 未知，按比例给分；待定，2 至 3 分（满分 4 分）',
    en: '各季走访次数 1, 0, unknown, 2, share at least 1: unknown, points in proportion; points open: 2 to 3 of 4',
  },
  {
    name: 'proportional of a term',
    before: 'terms: { t: { label: 党员比例（按所选读法）, quantity: { ratio: [part, whole] } } }\nfacts: { part: { kind: count, label: 党员人数, unit: 人, atMost: whole }, whole: { kind: count, label: 成员人数, unit: 人 } }',
    row: 'scoring: { proportional: t }',
    facts: { part: 4, whole: 7 },
    zh: '党员比例（按所选读法）：党员人数 4 人 ÷ 成员人数 7 人 ≈ 57.14%，按比例给分；得 ≈2.29 分（满分 4 分）',
    en: '党员比例（按所选读法）: 党员人数 4 人 ÷ 成员人数 7 人 ≈ 57.14%, points in proportion; points: ≈2.29 of 4',
  },
  {
    name: 'proportional of a term of none',
    before: 'terms: { t: { label: 党员比例, quantity: { ratio: [part, whole] } } }\nfacts: { part: { kind: count, label: 党员人数, unit: 人, atMost: whole }, whole: { kind: count, label: 成员人数, unit: 人 } }',
    row: 'scoring: { proportional: { mean: [t, t] } }',
    facts: { part: 0, whole: 0 },
    zh: '党员比例：党员人数 0 人 ÷ 成员人数 0 人，没有可计算的对象、党员比例：党员人数 0 人 ÷ 成员人数 0 人，没有可计算的对象，平均 无法确定，按比例给分；待定，0 至 4 分（满分 4 分）',
    en: '党员比例: 党员人数 0 人 ÷ 成员人数 0 人, nothing to measure, 党员比例: 党员人数 0 人 ÷ 成员人数 0 人, nothing to measure, mean: cannot be settled, points in proportion; points open: 0 to 4 of 4',
  },
  {
    name: 'proportional of a term of which only the value is said',
    before: 'terms: { t: { label: 两倍, quantity: { product: [2, r] } } }\nfacts: { r: { kind: rate, label: 解决率, unit: 件 } }',
    row: 'scoring: { proportional: { of: t, fullAt: 2 } }',
    facts: { r: 0.4 },
    zh: '两倍：2 × 解决率 40% = 0.8，从 0（零分）到 2（满分）按比例给分；得 1.60 分（满分 4 分）',
    en: '两倍: 2 × 解决率 40% = 0.8, points in proportion from 0 (none) to 2 (all); points: 1.60 of 4',
  },
  {
    name: 'proportional by steps',
    before: 'facts: { r: { kind: rate, label: 解决率, unit: 件 } }',
    row: 'scoring: { proportional: { when: [{ if: { of: r, atLeast: 90% }, use: 100% }, { if: { of: r, atLeast: 80% }, use: 60% }], otherwise: 0 } }',
    facts: { r: 0.85 },
    zh: '解决率 85%，不低于 90%：否、解决率 85%，不低于 80%：是 → 60%，按比例给分；得 2.40 分（满分 4 分）',
    en: '解决率 85%, at least 90%: no, 解决率 85%, at least 80%: yes → 60%, points in proportion; points: 2.40 of 4',
  },
  {
    name: 'proportional by steps, none of them',
    before: 'facts: { r: { kind: rate, label: 解决率, unit: 件 } }',
    row: 'scoring: { proportional: { when: [{ if: { of: r, atLeast: 90% }, use: 100% }, { if: { of: r, atLeast: 80% }, use: 60% }], otherwise: 0 } }',
    facts: { r: 0.5 },
    zh: '解决率 50%，不低于 90%：否、解决率 50%，不低于 80%：否 → 0%，按比例给分；得 0 分（满分 4 分）',
    en: '解决率 50%, at least 90%: no, 解决率 50%, at least 80%: no → 0%, points in proportion; points: 0 of 4',
  },
  {
    name: 'proportional by steps, not known',
    before: 'facts: { r: { kind: rate, label: 解决率, unit: 件 } }',
    row: 'scoring: { proportional: { when: [{ if: { of: r, atLeast: 90% }, use: 100% }], otherwise: 0 } }',
    facts: {},
    zh: '解决率 未知，不低于 90%：未知 → 未知，按比例给分；待定，0 至 4 分（满分 4 分）',
    en: '解决率 unknown, at least 90%: unknown → unknown, points in proportion; points open: 0 to 4 of 4',
  },
  {
    name: 'proportional by steps with a parameter',
    before: 'parameters: { cut: { kind: rate, label: 当地下限 }, some: { kind: rate, label: 部分分比例 } }\nfacts: { r: { kind: rate, label: 解决率, unit: 件 } }',
    row: 'scoring: { proportional: { when: [{ if: { of: r, atLeast: cut }, use: some }], otherwise: 0 } }',
    facts: { r: 0.5 },
    options: { parameters: { cut: 0.5 } },
    zh: '解决率 50%，不低于 50%：是 → 部分分比例（没有给值），按比例给分；待定，0 至 4 分（满分 4 分）',
    en: '解决率 50%, at least 50%: yes → 部分分比例 (no value given), points in proportion; points open: 0 to 4 of 4',
  },
  {
    name: 'proportional between two ends',
    before: 'facts: { n: { kind: count, label: 活动次数, unit: 次 } }',
    row: 'scoring: { proportional: { of: n, fullAt: 2, zeroAt: 10 } }',
    facts: { n: 4 },
    zh: '活动次数 4 次，从 10 次（零分）到 2 次（满分）按比例给分；得 3 分（满分 4 分）',
    en: '活动次数 4 次, points in proportion from 10 次 (none) to 2 次 (all); points: 3 of 4',
  },
  {
    name: 'proportional between two rates',
    before: 'facts: { r: { kind: rate, label: 解决率, unit: 件 } }',
    row: 'scoring: { proportional: { of: r, fullAt: 90%, zeroAt: 50% } }',
    facts: { r: 0.7 },
    zh: '解决率 70%，从 50%（零分）到 90%（满分）按比例给分；得 2 分（满分 4 分）',
    en: '解决率 70%, points in proportion from 50% (none) to 90% (all); points: 2 of 4',
  },
  {
    name: 'reach',
    before: 'facts: { n: { kind: count, label: 活动次数, unit: 次 } }',
    row: 'scoring: { reach: { of: n, target: 4 } }',
    facts: { n: 3 },
    zh: '活动次数 3 次，低于 4 次；得 0 分（满分 4 分）',
    en: '活动次数 3 次, below 4 次; points: 0 of 4',
  },
  {
    name: 'reach, with a percentage',
    before: 'facts: { part: { kind: count, label: 党员人数, unit: 人, atMost: whole }, whole: { kind: count, label: 成员人数, unit: 人 } }',
    row: 'scoring: { reach: { ratio: [part, whole], target: 3/5 } }',
    facts: { part: 5, whole: 7 },
    zh: '党员人数 5 人 ÷ 成员人数 7 人 ≈ 71.43%，不低于 60%；得 4 分（满分 4 分）',
    en: '党员人数 5 人 ÷ 成员人数 7 人 ≈ 71.43%, not below 60%; points: 4 of 4',
  },
  {
    name: 'reach of a sum',
    before: 'facts: { m: { kind: counts, per: quarter, label: 各季走访次数 } }',
    row: 'scoring: { reach: { sum: m, target: 12 } }',
    facts: { m: [3, 3, 3, 3] },
    zh: '各季走访次数 3、3、3、3，合计 12，不低于 12；得 4 分（满分 4 分）',
    en: '各季走访次数 3, 3, 3, 3, sum: 12, not below 12; points: 4 of 4',
  },
  {
    name: 'reach of a count',
    before: 'facts: { m: { kind: counts, per: quarter, label: 各季走访次数 } }',
    row: 'scoring: { reach: { of: { count: { every: m, above: 2 } }, target: 3 } }',
    facts: { m: [3, 3, 3, 1] },
    zh: '各季走访次数 3、3、3、1，高于 2 的个数 3，不低于 3；得 4 分（满分 4 分）',
    en: '各季走访次数 3, 3, 3, 1, number above 2: 3, not below 3; points: 4 of 4',
  },
  {
    name: 'reach of something computed',
    before: 'facts: { n: { kind: count, label: 活动次数, unit: 次 } }',
    row: 'scoring: { reach: { difference: [n, 1], target: 3 } }',
    facts: { n: 3 },
    zh: '活动次数 3 次 − 1 = 2，低于 3；得 0 分（满分 4 分）',
    en: '活动次数 3 次 − 1 = 2, below 3; points: 0 of 4',
  },
  {
    name: 'reach of something computed, not known',
    before: 'facts: { n: { kind: count, label: 活动次数, unit: 次 } }',
    row: 'scoring: { reach: { difference: [n, 1], target: 3 } }',
    facts: {},
    zh: '活动次数 未知 − 1，要求不低于 3；待定，0 至 4 分（满分 4 分）',
    en: '活动次数 unknown − 1, at least 3 required; points open: 0 to 4 of 4',
  },
  {
    name: 'reach of a product',
    before: 'facts: { r: { kind: rate, label: 解决率, unit: 件 } }',
    row: 'scoring: { reach: { product: [3, r], target: 2 } }',
    facts: { r: [2, 3] },
    zh: '3 × 解决率 2 件 ÷ 3 件 ≈ 66.67% = 2，不低于 2；得 4 分（满分 4 分）',
    en: '3 × 解决率 2 件 ÷ 3 件 ≈ 66.67% = 2, not below 2; points: 4 of 4',
  },
  {
    name: 'reach of a third',
    before: 'facts: { n: { kind: count, label: 活动次数, unit: 次 } }',
    row: 'scoring: { reach: { product: [1/3, n], target: 2 } }',
    facts: { n: 7 },
    zh: '≈0.33 × 活动次数 7 次 ≈ 2.33，不低于 2；得 4 分（满分 4 分）',
    en: '≈0.33 × 活动次数 7 次 ≈ 2.33, not below 2; points: 4 of 4',
  },
  {
    name: 'reach of a third, never nothing',
    before: 'facts: { n: { kind: amount, label: 长度, unit: 米 } }',
    row: 'scoring: { reach: { of: n, target: 2 } }',
    facts: { n: '1/3000' },
    zh: '长度 ≈0.0003 米，低于 2 米；得 0 分（满分 4 分）',
    en: '长度 ≈0.0003 米, below 2 米; points: 0 of 4',
  },
  {
    name: 'reach of something cut and rounded',
    before: 'facts: { n: { kind: count, label: 活动次数, unit: 次 } }',
    row: 'scoring: { reach: { round: { clamp: n, to: 9 }, to: 5, mode: down, target: 4 } }',
    facts: { n: 11 },
    zh: '活动次数 11 次 → 9 次 → 5，不低于 4；得 4 分（满分 4 分）',
    en: '活动次数 11 次 → 9 次 → 5, not below 4; points: 4 of 4',
  },
  {
    name: 'reach of a choice that is not known',
    before: 'facts: { size: { kind: choice, label: 小区类型, options: { big: 新建小区, mid: 一般小区, small: 老旧小区 } }, n: { kind: count, label: 活动次数, unit: 次 }, a: { kind: yesNo, label: 有党旗 } }',
    row: 'scoring: { when: [{ if: a, use: { reach: { of: { choice: size, big: n, mid: 4, small: 3 }, target: 4 } } }], otherwise: { met: false } }',
    facts: { a: true },
    zh: '小区类型 未知，要求不低于 4；待定，0 至 4 分（满分 4 分）',
    en: '小区类型 unknown, at least 4 required; points open: 0 to 4 of 4',
  },
  {
    name: 'met of a condition by a condition that is not known',
    before: 'facts: { a: { kind: yesNo, label: 有党旗 }, b: { kind: yesNo, label: 有标识 }, c: { kind: yesNo, label: 有场所 } }',
    row: 'scoring: { met: { when: [{ if: a, use: b }, { if: b, use: c }], otherwise: true } }',
    facts: { a: false, c: true },
    zh: '有党旗：否、有标识：未知 → 是；得 4 分（满分 4 分）',
    en: '有党旗: no, 有标识: unknown → yes; points: 4 of 4',
  },
  {
    name: 'reach of a parameter without value',
    before: 'parameters: { goal: { kind: count, label: 当地目标值, unit: 次, min: 1 } }\nfacts: { n: { kind: count, label: 活动次数, unit: 次 } }',
    row: 'scoring: { reach: { of: n, target: goal } }',
    facts: { n: 3 },
    zh: '活动次数 3 次，要求不低于 当地目标值（没有给值）；待定，0 至 4 分（满分 4 分）',
    en: '活动次数 3 次, at least 当地目标值 (no value given) required; points open: 0 to 4 of 4',
  },
  {
    name: 'reach of a parameter with its value',
    before: 'parameters: { goal: { kind: count, label: 当地目标值, unit: 次, min: 1 } }\nfacts: { n: { kind: count, label: 活动次数, unit: 次 } }',
    row: 'scoring: { reach: { of: n, target: goal } }',
    facts: { n: 3 },
    options: { parameters: { goal: 4 } },
    zh: '活动次数 3 次，低于 4 次；得 0 分（满分 4 分）',
    en: '活动次数 3 次, below 4 次; points: 0 of 4',
  },
  {
    name: 'reach of a parameter that is measured',
    before: 'parameters: { goal: { kind: rate, label: 当地比例 } }\nfacts: { r: { kind: rate, label: 解决率, unit: 件 } }',
    row: 'scoring: { reach: { greatest: [r, goal], target: 80% } }',
    facts: { r: 0.5 },
    options: { parameters: { goal: '70%' } },
    zh: '解决率 50%、当地比例 70%，最高 70%，低于 80%；得 0 分（满分 4 分）',
    en: '解决率 50%, 当地比例 70%, greatest: 70%, below 80%; points: 0 of 4',
  },
  {
    name: 'reach of a term with a unit',
    before: 'terms: { t: { label: 次数（按所选读法）, quantity: n } }\nfacts: { n: { kind: count, label: 活动次数, unit: 次 } }',
    row: 'scoring: { reach: { of: t, target: 4 } }',
    facts: { n: 3 },
    zh: '次数（按所选读法）：活动次数 3 次，低于 4 次；得 0 分（满分 4 分）',
    en: '次数（按所选读法）: 活动次数 3 次, below 4 次; points: 0 of 4',
  },
  {
    name: 'reachLinear',
    before: 'facts: { n: { kind: count, label: 活动次数, unit: 次 } }',
    row: 'scoring: { reach: { of: n, target: 4, below: linear } }',
    facts: { n: 3 },
    zh: '活动次数 3 次，低于 4 次，按比例给分；得 3 分（满分 4 分）',
    en: '活动次数 3 次, below 4 次, points in proportion; points: 3 of 4',
  },
  {
    name: 'judged',
    before: 'facts: { n: { kind: amount, label: 环境整洁（考核组评分）, unit: 分, max: 4 } }',
    row: 'scoring: { judged: n }',
    facts: { n: 3.7 },
    zh: '评分：环境整洁（考核组评分）3.7 分；得 3.70 分（满分 4 分）',
    en: 'mark: 环境整洁（考核组评分）3.7 分; points: 3.70 of 4',
  },
  {
    name: 'judged, not known',
    before: 'facts: { n: { kind: amount, label: 环境整洁, unit: 分, max: 4 } }',
    row: 'scoring: { judged: n }',
    facts: {},
    zh: '评分：环境整洁 未知；待定，0 至 4 分（满分 4 分）',
    en: 'mark: 环境整洁 unknown; points open: 0 to 4 of 4',
  },
  {
    name: 'checklistAll',
    before: 'facts: { a: { kind: yesNo, label: 有党旗 }, b: { kind: yesNo, label: 有标识 }, c: { kind: yesNo, label: 有场所 } }',
    row: 'scoring: { checklist: { items: [a, b, c] } }',
    facts: { a: true, b: false },
    zh: '逐项核对，齐全才给分：有党旗：是、有标识：否、有场所：未知；得 0 分（满分 4 分）',
    en: 'checklist, all needed: 有党旗: yes, 有标识: no, 有场所: unknown; points: 0 of 4',
  },
  {
    name: 'checklistAny',
    before: 'facts: { a: { kind: yesNo, label: 有党旗 }, b: { kind: yesNo, label: 有标识 }, c: { kind: yesNo, label: 有场所 } }',
    row: 'scoring: { checklist: { award: any, items: [a, b, c] } }',
    facts: { a: true, b: false },
    zh: '逐项核对，有一项即给分：有党旗：是、有标识：否、有场所：未知；得 4 分（满分 4 分）',
    en: 'checklist, one is enough: 有党旗: yes, 有标识: no, 有场所: unknown; points: 4 of 4',
  },
  {
    name: 'checklistEach',
    before: 'facts: { a: { kind: yesNo, label: 有党旗 }, b: { kind: yesNo, label: 有标识 }, c: { kind: yesNo, label: 有场所 } }',
    row: 'scoring: { checklist: { award: each, items: [a, b, c] } }',
    facts: { a: true, b: false },
    zh: '逐项核对，每项给相同的分：有党旗：是、有标识：否、有场所：未知；待定，≈1.33 至 ≈2.67 分（满分 4 分）',
    en: 'checklist, an equal share for each: 有党旗: yes, 有标识: no, 有场所: unknown; points open: ≈1.33 to ≈2.67 of 4',
  },
  {
    name: 'parts',
    before: 'facts: { a: { kind: yesNo, label: 有党旗 }, b: { kind: yesNo, label: 有标识 }, c: { kind: yesNo, label: 有场所 } }',
    row: 'scoring: { parts: [{ title: 建立, points: 2.5, scoring: { met: a } }, { title: 公示, points: 1.5, scoring: { checklist: { items: [b, c] } } }] }',
    facts: { a: true, b: false },
    zh: '建立：有党旗：是；得 2.5 分（满分 2.5 分）；公示：逐项核对，齐全才给分：有标识：否、有场所：未知；得 0 分（满分 1.5 分）；得 2.50 分（满分 4 分）',
    en: '建立: 有党旗: yes; points: 2.5 of 2.5; 公示: checklist, all needed: 有标识: no, 有场所: unknown; points: 0 of 1.5; points: 2.50 of 4',
  },
  {
    name: 'parts that are still open',
    before: 'facts: { a: { kind: yesNo, label: 有党旗 }, b: { kind: yesNo, label: 有标识 } }',
    row: 'scoring: { parts: [{ title: 建立, points: 2.5, scoring: { met: a } }, { title: 公示, points: 1.5, scoring: { met: b } }] }',
    facts: { b: true },
    zh: '建立：有党旗：未知；待定，0 至 2.5 分（满分 2.5 分）；公示：有标识：是；得 1.5 分（满分 1.5 分）；待定，1.50 至 4 分（满分 4 分）',
    en: '建立: 有党旗: unknown; points open: 0 to 2.5 of 2.5; 公示: 有标识: yes; points: 1.5 of 1.5; points open: 1.50 to 4 of 4',
  },
  {
    name: 'deduct',
    before: 'facts: { n: { kind: count, label: 卫生问题, unit: 处 } }',
    row: 'scoring: { deduct: { each: 0.5, of: n } }',
    facts: { n: 3 },
    zh: '卫生问题 3 处，每处扣 0.5 分，扣完为止；得 2.50 分（满分 4 分）',
    en: '卫生问题 3 处, points off for each: 0.5, down to 0; points: 2.50 of 4',
  },
  {
    name: 'deduct without a unit',
    before: 'facts: { n: { kind: count, label: 卫生问题 } }',
    row: 'scoring: { deduct: { each: 1, of: n } }',
    facts: { n: 5 },
    zh: '卫生问题 5，每个扣 1 分，扣完为止；得 0 分（满分 4 分）',
    en: '卫生问题 5, points off for each: 1, down to 0; points: 0 of 4',
  },
  {
    name: 'deduct of a parameter',
    before: 'parameters: { each: { kind: amount, label: 每处的扣分, unit: 分, min: 0 } }\nfacts: { n: { kind: count, label: 卫生问题, unit: 处 } }',
    row: 'scoring: { deduct: { each: each, of: n } }',
    facts: { n: 3 },
    options: { parameters: { each: 0.5 } },
    zh: '卫生问题 3 处，每处扣 0.5 分，扣完为止；得 2.50 分（满分 4 分）',
    en: '卫生问题 3 处, points off for each: 0.5, down to 0; points: 2.50 of 4',
  },
  {
    name: 'deduct of a parameter without value',
    before: 'parameters: { each: { kind: amount, label: 每处的扣分, unit: 分, min: 0 } }\nfacts: { n: { kind: count, label: 卫生问题, unit: 处 } }',
    row: 'scoring: { deduct: { each: each, of: n } }',
    facts: { n: 3 },
    zh: '卫生问题 3 处，每处的扣分（没有给值），扣完为止；待定，0 至 4 分（满分 4 分）',
    en: '卫生问题 3 处, 每处的扣分 (no value given), down to 0; points open: 0 to 4 of 4',
  },
  {
    name: 'deduct of a fact that is not known',
    before: 'facts: { n: { kind: count, label: 卫生问题, unit: 处 }, each: { kind: amount, label: 每处扣分, unit: 分 } }',
    row: 'scoring: { deduct: { each: each, of: n } }',
    facts: { n: 3 },
    zh: '卫生问题 3 处，每处扣分 未知，扣完为止；待定，0 至 4 分（满分 4 分）',
    en: '卫生问题 3 处, 每处扣分 unknown, down to 0; points open: 0 to 4 of 4',
  },
  {
    name: 'deduct, the number not known',
    before: 'facts: { n: { kind: count, label: 卫生问题, unit: 处 } }',
    row: 'scoring: { deduct: { each: 0.5, of: n } }',
    facts: {},
    zh: '卫生问题 未知，每处扣 0.5 分，扣完为止；待定，0 至 4 分（满分 4 分）',
    en: '卫生问题 unknown, points off for each: 0.5, down to 0; points open: 0 to 4 of 4',
  },
  {
    name: 'steps, the first tier',
    before: 'facts: { n: { kind: count, label: 持证人数, unit: 人 } }',
    row: 'scoring: { steps: { of: n, points: [{ from: 5, points: 4 }, { from: 3, points: 2 }], else: 1 } }',
    facts: { n: 5 },
    zh: '持证人数 5 人，属于“不低于 5 人”一档；得 4 分（满分 4 分）',
    en: '持证人数 5 人, in the tier "at least 5 人"; points: 4 of 4',
  },
  {
    name: 'steps, a tier between',
    before: 'facts: { n: { kind: count, label: 持证人数, unit: 人 } }',
    row: 'scoring: { steps: { of: n, points: [{ from: 5, points: 4 }, { from: 3, points: 2 }], else: 1 } }',
    facts: { n: 4 },
    zh: '持证人数 4 人，属于“不低于 3 人、低于 5 人”一档；得 2 分（满分 4 分）',
    en: '持证人数 4 人, in the tier "at least 3 人, below 5 人"; points: 2 of 4',
  },
  {
    name: 'steps, the rest',
    before: 'facts: { n: { kind: count, label: 持证人数, unit: 人 } }',
    row: 'scoring: { steps: { of: n, points: [{ from: 5, points: 4 }, { from: 3, points: 2 }], else: 1 } }',
    facts: { n: 2 },
    zh: '持证人数 2 人，属于“低于 3 人”一档；得 1 分（满分 4 分）',
    en: '持证人数 2 人, in the tier "below 3 人"; points: 1 of 4',
  },
  {
    name: 'steps upwards, a tier between',
    before: 'facts: { n: { kind: count, label: 持证人数, unit: 人 } }',
    row: 'scoring: { steps: { of: n, points: [{ upTo: 3, points: 4 }, { upTo: 5, points: 2 }], else: 1 } }',
    facts: { n: 5 },
    zh: '持证人数 5 人，属于“高于 3 人、不高于 5 人”一档；得 2 分（满分 4 分）',
    en: '持证人数 5 人, in the tier "above 3 人, at most 5 人"; points: 2 of 4',
  },
  {
    name: 'steps upwards, the rest',
    before: 'facts: { n: { kind: count, label: 持证人数, unit: 人 } }',
    row: 'scoring: { steps: { of: n, points: [{ upTo: 3, points: 4 }, { upTo: 5, points: 2 }], else: 1 } }',
    facts: { n: 6 },
    zh: '持证人数 6 人，属于“高于 5 人”一档；得 1 分（满分 4 分）',
    en: '持证人数 6 人, in the tier "above 5 人"; points: 1 of 4',
  },
  {
    name: 'steps, a value just short of a cut',
    before: 'facts: { r: { kind: rate, label: 整改率, unit: 处 } }',
    row: 'scoring: { steps: { of: r, points: [{ from: 60%, points: 4 }], else: 0 } }',
    facts: { r: [599999, 1000003] },
    zh: '整改率 599999 处 ÷ 1000003 处 ≈ 59.9997%，属于“低于 60%”一档；得 0 分（满分 4 分）',
    en: '整改率 599999 处 ÷ 1000003 处 ≈ 59.9997%, in the tier "below 60%"; points: 0 of 4',
  },
  {
    name: 'steps, not known',
    before: 'facts: { n: { kind: count, label: 持证人数, unit: 人 } }',
    row: 'scoring: { steps: { of: n, points: [{ from: 5, points: 4 }, { from: 3, points: 2 }], else: 1 } }',
    facts: {},
    zh: '持证人数 未知，不低于 5 人：未知；待定，1 至 4 分（满分 4 分）',
    en: '持证人数 unknown, at least 5 人: unknown; points open: 1 to 4 of 4',
  },
  {
    name: 'ladder',
    before: 'facts: { s: { kind: choice, label: 申请情况, options: { no: 未申请, yes: 已申请 } } }',
    row: 'scoring: { ladder: { of: s, no: 0, yes: 4 } }',
    facts: { s: 'yes' },
    zh: '申请情况 已申请；得 4 分（满分 4 分）',
    en: '申请情况 已申请; points: 4 of 4',
  },
  {
    name: 'ladder, not known',
    before: 'facts: { s: { kind: choice, label: 申请情况, options: { no: 未申请, yes: 已申请 } } }',
    row: 'scoring: { ladder: { of: s, no: 0, yes: 4 } }',
    facts: {},
    zh: '申请情况 未知；待定，0 至 4 分（满分 4 分）',
    en: '申请情况 unknown; points open: 0 to 4 of 4',
  },
  {
    name: 'accrue',
    before: 'facts: { n: { kind: count, label: 志愿活动, unit: 次 } }',
    row: 'scoring: { accrue: { each: 0.5, of: n } }',
    facts: { n: 3 },
    zh: '志愿活动 3 次，每次得 0.5 分，得满为止；得 1.50 分（满分 4 分）',
    en: '志愿活动 3 次, points for each: 0.5, up to all; points: 1.50 of 4',
  },
  {
    name: 'accrue of a parameter without value',
    before: 'parameters: { each: { kind: amount, label: 每次的加分, unit: 分, min: 0 } }\nfacts: { n: { kind: count, label: 志愿活动, unit: 次 } }',
    row: 'scoring: { accrue: { each: each, of: n } }',
    facts: { n: 3 },
    zh: '志愿活动 3 次，每次的加分（没有给值），得满为止；待定，0 至 4 分（满分 4 分）',
    en: '志愿活动 3 次, 每次的加分 (no value given), up to all; points open: 0 to 4 of 4',
  },
  {
    name: 'shortfall',
    before: 'facts: { r: { kind: rate, label: 整改率, unit: 处 } }',
    row: 'scoring: { shortfall: { of: r, target: 90%, each: 0.5, per: 1%, partialUnit: proRata } }',
    facts: { r: [17, 20] },
    zh: '整改率 17 处 ÷ 20 处 = 85%，比 90% 低 5 个百分点，每低 1 个百分点扣 0.5 分，扣完为止；得 1.50 分（满分 4 分）',
    en: '整改率 17 处 ÷ 20 处 = 85%, below 90% by 5 percentage points, points off for each 1 percentage point: 0.5, down to 0; points: 1.50 of 4',
  },
  {
    name: 'shortfall, a part of a unit that counts as one',
    before: 'facts: { r: { kind: rate, label: 整改率, unit: 处 } }',
    row: 'scoring: { shortfall: { of: r, target: 90%, each: 0.5, per: 1%, partialUnit: ceil } }',
    facts: { r: '85.5%' },
    zh: '整改率 85.5%，比 90% 低 4.5 个百分点，按 5 个百分点计，每低 1 个百分点扣 0.5 分，扣完为止；得 1.50 分（满分 4 分）',
    en: '整改率 85.5%, below 90% by 4.5 percentage points, counted as 5 percentage points, points off for each 1 percentage point: 0.5, down to 0; points: 1.50 of 4',
  },
  {
    name: 'shortfall, the target reached',
    before: 'facts: { r: { kind: rate, label: 整改率, unit: 处 } }',
    row: 'scoring: { shortfall: { of: r, target: 90%, each: 0.5, per: 1%, partialUnit: floor } }',
    facts: { r: 0.9 },
    zh: '整改率 90%，不低于 90%；得 4 分（满分 4 分）',
    en: '整改率 90%, not below 90%; points: 4 of 4',
  },
  {
    name: 'shortfall, not known',
    before: 'facts: { r: { kind: rate, label: 整改率, unit: 处 } }',
    row: 'scoring: { shortfall: { of: r, target: 90%, each: 0.5, per: 1%, partialUnit: floor } }',
    facts: {},
    zh: '整改率 未知，要求不低于 90%，每低 1 个百分点扣 0.5 分，扣完为止；待定，0 至 4 分（满分 4 分）',
    en: '整改率 unknown, at least 90% required, points off for each 1 percentage point below: 0.5, down to 0; points open: 0 to 4 of 4',
  },
  {
    name: 'shortfall of a parameter without value',
    before: 'parameters: { each: { kind: amount, label: 每项的扣分, unit: 分, min: 0 } }\nfacts: { n: { kind: count, label: 服务项目, unit: 项 } }',
    row: 'scoring: { shortfall: { of: n, target: 4, each: each, per: 1, partialUnit: floor } }',
    facts: { n: 3 },
    zh: '服务项目 3 项，要求不低于 4 项，每低 1 项：每项的扣分（没有给值），扣完为止；待定，0 至 4 分（满分 4 分）',
    en: '服务项目 3 项, at least 4 项 required, for each 1 项 below: 每项的扣分 (no value given), down to 0; points open: 0 to 4 of 4',
  },
  {
    name: 'a choice of methods that is not known',
    before: 'facts: { size: { kind: choice, label: 小区类型, options: { big: 新建小区, mid: 一般小区, small: 老旧小区 } }, a: { kind: yesNo, label: 有党旗 } }',
    row: 'scoring: { choice: size, big: { met: a }, mid: { met: true }, small: { met: { not: a } } }',
    facts: { a: true },
    zh: '小区类型 未知；待定，0 至 4 分（满分 4 分）',
    en: '小区类型 unknown; points open: 0 to 4 of 4',
  },
  {
    name: 'a choice of methods by a condition that is not known',
    before: 'facts: { a: { kind: yesNo, label: 有党旗 }, b: { kind: yesNo, label: 有标识 }, c: { kind: yesNo, label: 有场所 } }',
    row: 'scoring: { when: [{ if: a, use: { met: b } }], otherwise: { met: c } }',
    facts: {},
    zh: '有党旗：未知；待定，0 至 4 分（满分 4 分）',
    en: '有党旗: unknown; points open: 0 to 4 of 4',
  },
  {
    name: 'a row that does not apply',
    before: 'facts: { a: { kind: yesNo, label: 有党旗 } }',
    row: 'appliesWhen: a, scoring: { met: true }',
    facts: { a: false },
    zh: '不适用：有党旗：否；不计分',
    en: 'does not apply: 有党旗: no; not counted',
  },
  {
    name: 'a row that does not apply and gets nothing',
    before: 'facts: { a: { kind: yesNo, label: 有党旗 }, b: { kind: yesNo, label: 有标识 }, c: { kind: yesNo, label: 有场所 } }',
    row: 'appliesWhen: { any: [a, b] }, otherwise: zero, scoring: { met: c }',
    facts: { a: false, b: false, c: true },
    zh: '不适用：有党旗：否、有标识：否，满足一项即可；得 0 分（满分 4 分）',
    en: 'does not apply: 有党旗: no, 有标识: no, one is enough; points: 0 of 4',
  },
  {
    name: 'a row that may not apply',
    before: 'facts: { a: { kind: yesNo, label: 有党旗 }, b: { kind: yesNo, label: 有标识 } }',
    row: 'appliesWhen: a, scoring: { met: b }',
    facts: { b: true },
    zh: '尚不知道是否适用：有党旗：未知；有标识：是；待定，0 至 4 分（满分 4 分）',
    en: 'not known whether it applies: 有党旗: unknown; 有标识: yes; points open: 0 to 4 of 4',
  },
  {
    name: 'a row that may not apply, which does not matter',
    before: 'facts: { a: { kind: yesNo, label: 有党旗 }, b: { kind: yesNo, label: 有标识 } }',
    row: 'appliesWhen: a, scoring: { met: b }',
    facts: { b: false },
    zh: '尚不知道是否适用：有党旗：未知；有标识：否；得 0 分（满分 4 分）',
    en: 'not known whether it applies: 有党旗: unknown; 有标识: no; points: 0 of 4',
  },
  {
    name: 'a row that applies',
    before: 'facts: { a: { kind: yesNo, label: 有党旗 }, b: { kind: yesNo, label: 有标识 } }',
    row: 'appliesWhen: a, scoring: { met: b }',
    facts: { a: true, b: false },
    zh: '有标识：否；得 0 分（满分 4 分）',
    en: '有标识: no; points: 0 of 4',
  },
  {
    name: 'a reading',
    before: 'readings: { below: { clause: A, question: 未达到时？, default: nothing, options: { nothing: 不给分, linear: 按比例给分 } } }\nfacts: { n: { kind: count, label: 活动次数, unit: 次 } }',
    row: 'scoring: { reach: { of: n, target: 4, below: { reading: below } } }',
    facts: { n: 3 },
    options: { readings: { below: 'linear' } },
    zh: '活动次数 3 次，低于 4 次，按比例给分；得 3 分（满分 4 分）。读法 below：按比例给分',
    en: '活动次数 3 次, below 4 次, points in proportion; points: 3 of 4. Reading below: 按比例给分',
  },
];

function planWith(before: string, row: string): Plan {
  return planOf(`${before}
indicators:
  - { id: R1, title: 一行, points: 4, ${row} }
`);
}

/** The sentence without what is the same in all of them. */
function body(plan: Plan, { facts, options }: Pick<Example, 'facts' | 'options'>, lang: 'zh' | 'en'): string {
  const [row] = explain(plan, assess(plan, facts, options), { lang });
  const [start, end] = lang === 'zh' ? ['R1 一行：', '。依据：T/TEST 1—2026 附录 A 表 A.1'] : ['R1 一行: ', '. Source: T/TEST 1—2026 附录 A 表 A.1'];
  expect(row!.text.startsWith(start) && row!.text.endsWith(end)).toBe(true);
  return row!.text.slice(start.length, -end.length);
}

test.each(EXAMPLES)('$name', ({ before = '', row, zh, en, ...given }) => {
  const plan = planWith(before, row);
  expect(body(plan, given, 'zh')).toBe(zh);
  expect(body(plan, given, 'en')).toBe(en);
});

/** All phrases in a plan. */
function phrasesIn(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, part]) => (key === 'phrase' && typeof part === 'string' ? [part] : phrasesIn(part)));
}

describe('the table of phrases', () => {
  /** Not named by a method: which of two phrases it is depends on the numbers. */
  const DERIVED = ['proportionalTo', 'deductOpen', 'accrueOpen', 'shortfallOpen', 'shortfallShort', 'reachMet', 'reachShort', 'reachLinearShort'];

  test('has every phrase of every method, and no other', () => {
    const named = new Set([...phrasesIn(planWith('facts: { a: { kind: yesNo, label: 甲 } }', 'zeroWhen: a, scoring: { met: { not: a } }')), ...phrasesIn(EVERY), ...phrasesIn(findRulebook('weihai-db3710-t133-2021/estate'))]);
    expect([...named].sort()).toEqual(Object.keys(PHRASES).filter((key) => !DERIVED.includes(key)).sort());
    expect(Object.keys(METHODS).filter((method) => ![...named].some((phrase) => phrase.startsWith(method)))).toEqual([]);
  });

  test('is whole in both languages: the same slots, and no Chinese marks in English', () => {
    const slots = (text: string): readonly string[] => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const { zh, en } of Object.values(PHRASES)) expect(slots(zh).filter((slot) => slot !== '{unit}')).toEqual(slots(en));
    expect(Object.keys(WORDS.zh)).toEqual(Object.keys(WORDS.en));
    for (const key of Object.keys(WORDS.zh) as (keyof typeof WORDS.zh)[]) expect(slots(WORDS.zh[key])).toEqual(slots(WORDS.en[key]));
    expect([...Object.values(PHRASES).map(({ en }) => en), ...Object.values(WORDS.en)].filter((text) => /[^\x20-\x7e]/.test(text))).toEqual([]);
  });
});

test('a slot without text is left empty', () => {
  expect(fill('甲{a}乙{b}', { b: '一' })).toBe('甲乙一');
});

describe('the words that sentences are put together from', () => {
  const source = readdirSync('src/report').map((file) => readFileSync(join('src/report', file), 'utf8')).join('');
  /** Looked up by the name of an operation or a relation. */
  const BY_NAME = ['atLeast', 'atMost', 'above', 'below', 'is', 'share', 'count', 'sum', 'mean', 'least', 'greatest'];

  test('are all used', () => {
    const unused = (words: object): readonly string[] => Object.keys(words).filter((key) => !new RegExp(`(words|\\[(lang|speaker\\.lang)\\])\\.${key}\\b`).test(source));
    expect(unused(WORDS.zh).filter((key) => !BY_NAME.includes(key))).toEqual([]);
    expect(unused(REPORT.zh)).toEqual([]);
  });

  test('of reports are the same in both languages', () => {
    expect(Object.keys(REPORT.zh)).toEqual(Object.keys(REPORT.en));
    expect(Object.values(REPORT.en).flatMap((text) => (typeof text === 'string' ? [text] : Object.values(text))).filter((text) => /[\u4e00-\u9fff]/.test(text))).toEqual([]);
  });
});

describe('explanations', () => {
  const found = assess(EVERY, { club: true, size: 'big', flag: true });

  test('stand for every row in the order of the table, with its status', () => {
    const rows = explain(EVERY, found);
    expect(rows.map(({ id, title, status }) => `${id} ${title} ${status}`)).toEqual([
      'R1 齐全 scored', 'R2 比率 undetermined', 'R3 青年 undetermined', 'R4 评分 undetermined', 'R5 核对 undetermined', 'R6 走访 undetermined', 'R7 扣分 undetermined',
      'R8 两项 undetermined', 'R9 合算 undetermined', 'R10 再算 undetermined', 'R11 分档 undetermined', 'R12 申办 scored', 'R13 加分 undetermined', 'R14 低于 undetermined',
      'B1 大型的 undetermined', 'S1 小型的 notApplicable',
    ]);
    expect(rows.every(({ text }) => !text.includes('\n') && !/undefined|null|NaN|\{|\}/.test(text))).toBe(true);
  });

  test('may be asked for by id, in the order of the table', () => {
    expect(explain(EVERY, found, { only: ['S1', 'R1', 'nothing'] }).map(({ id }) => id)).toEqual(['R1', 'S1']);
    expect(explain(EVERY, found, { only: [] })).toEqual([]);
  });

  test('cite the clause of the row, or the place of the table', () => {
    const [first, second] = explain(EVERY, found, { lang: 'en' }) as [Explanation, Explanation];
    expect(first.text.endsWith('. Source: T/TEST 1—2026 A.5')).toBe(true);
    expect(second.text.endsWith('. Source: T/TEST 1—2026 附录 A 表 A.1')).toBe(true);
  });

  test('of a plan whose phrase has not what it speaks of leave that out', () => {
    const plan = planWith('facts: { a: { kind: yesNo, label: 甲 } }', 'scoring: { met: a }');
    const [row] = plan.indicators;
    const said = (say: Say): string => body({ ...plan, indicators: [{ ...row!, scoring: { ...row!.scoring!, say } }] }, { facts: { a: true } }, 'zh');
    expect(said({ phrase: 'steps', conditions: [{ op: 'yes', fact: 'a' }] })).toBe('，属于“”一档；得 4 分（满分 4 分）');
    expect(said({ phrase: 'ladder', quantities: { by: { op: 'number', value: '3' } } })).toBe('3；得 4 分（满分 4 分）');
    expect(said({ phrase: 'deduct' })).toBe('，每个扣  分，扣完为止；得 4 分（满分 4 分）');
  });

  test('of a plan whose phrase is not in the table say the points', () => {
    const plan = planWith('facts: { a: { kind: yesNo, label: 甲 } }', 'scoring: { met: a }');
    const [row] = plan.indicators;
    const other: Plan = { ...plan, indicators: [{ ...row!, scoring: { ...row!.scoring!, say: { phrase: 'toString' } } }] };
    expect(body(other, { facts: { a: true } }, 'zh')).toBe('得 4 分（满分 4 分）');
  });
});

describe('what does not fit', () => {
  const plan = planWith('facts: { a: { kind: yesNo, label: 甲 } }', 'scoring: { met: a }');
  const found = assess(plan, { a: true });

  test('a fact of an assessment that is not one of the plan is unknown', () => {
    for (const facts of [{}, { a: 'yes' }, { a: null }]) expect(explain(plan, { ...found, facts })[0]!.text).toBe('R1 一行：甲：未知；得 4 分（满分 4 分）。依据：T/TEST 1—2026 附录 A 表 A.1');
  });

  test('a row that is not in the assessment is left out', () => {
    expect(explain(plan, { ...found, indicators: [] })).toEqual([]);
  });
});

test('a term that the reading leaves open for ever', () => {
  const plan = planWith(`
readings: { none: { clause: A, question: 没有时？, default: open, options: { open: 待定, full: 视为 100% } } }
terms: { rate: { label: 没有时的比率, quantity: { reading: none, open: unknown, full: 100% } } }`, 'scoring: { proportional: rate }');
  expect(body(plan, { facts: {} }, 'zh')).toBe('没有时的比率 没有可计算的对象，按比例给分；待定，0 至 4 分（满分 4 分）。读法 none：待定');
  expect(body(plan, { facts: {}, options: { readings: { none: 'full' } } }, 'en')).toBe('没有时的比率 100%, points in proportion; points: 4 of 4. Reading none: 视为 100%');
});

describe('the readings of a row', () => {
  const plan = planOf(`
readings:
  scope: { clause: A.1, question: 范围？, default: all, options: { all: 全部, some: 部分 } }
  below: { clause: A.2, question: 未达到时？, default: nothing, options: { nothing: 不给分, linear: 按比例 } }
  none: { clause: A.3, question: 没有时？, default: full, options: { full: 视为 100%, open: 待定 } }
  club: { clause: A.4, question: 算不算？, default: yes, options: { yes: 算, no: 不算 } }
  without: { clause: A.5, question: 不适用时？, default: zero, options: { zero: 零分, exclude: 不计 } }
terms:
  noneRate: { label: 没有时, quantity: { reading: none, full: 100%, open: unknown } }
  hasClub: { label: 有活动室, condition: { reading: club, yes: a, no: { all: [a, b] } } }
facts:
  a: { kind: yesNo, label: 甲 }
  b: { kind: yesNo, label: 乙 }
  solved: { kind: rate, label: 解决率, ifNone: noneRate }
indicators:
  - { id: R1, title: 一, points: 2, scoring: { reading: scope, all: { reach: { of: solved, target: 50%, below: { reading: below } } }, some: { met: b } } }
  - { id: R2, title: 二, points: 2, appliesWhen: hasClub, otherwise: { reading: without }, scoring: { proportional: { pool: [solved] } } }
  - { id: R3, title: 三, points: 2, scoring: { when: [{ if: hasClub, use: { met: b } }], otherwise: { reading: scope, all: { met: a }, some: { met: b } } } }
`);
  const readings = (facts: object, options?: EvaluateOptions): readonly string[] => explain(plan, assess(plan, facts, options)).map((row) => row.readings.join(' '));

  test('are those that decided it, in the order in which they were asked', () => {
    expect(readings({ a: true, b: true, solved: [1, 2] })).toEqual(['scope below', 'club', 'club']);
    expect(readings({ a: true, b: true, solved: [1, 2] }, { readings: { scope: 'some' } })).toEqual(['scope', 'club', 'club']);
    expect(readings({ a: false, b: true, solved: [1, 2] })).toEqual(['scope below', 'club without', 'club scope']);
    expect(readings({ b: true, solved: [1, 2] })).toEqual(['scope below', 'club without', 'club scope']);
  });

  test('are also those of the rule for none, where there was none', () => {
    expect(readings({ a: true, b: true, solved: [0, 0] })).toEqual(['scope below none', 'club none', 'club']);
  });

  test('of a row that does not apply are those that say so', () => {
    expect(readings({ a: false, solved: [1, 2] }, { readings: { without: 'exclude' } })[1]).toBe('club without');
  });
});

test('a value just short of a target never reads as the target', () => {
  const plan = planWith('facts: { rate: { kind: rate, label: 党员比例 } }', 'scoring: { reach: { of: rate, target: 60% } }');
  expect(body(plan, { facts: { rate: [599999, 1000003] } }, 'zh')).toBe('党员比例 599999 ÷ 1000003 ≈ 59.9997%，低于 60%；得 0 分（满分 4 分）');
  const met = planWith('facts: { rate: { kind: rate, label: 党员比例 } }', 'scoring: { met: { of: rate, atLeast: 60% } }');
  expect(body(met, { facts: { rate: [599999, 1000003] } }, 'zh')).toBe('党员比例 599999 ÷ 1000003 ≈ 59.9997%，不低于 60%：否；得 0 分（满分 4 分）');
});
