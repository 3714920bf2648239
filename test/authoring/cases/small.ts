import { parseCases } from '../../../src/authoring/cases/parse-cases.js';
import { runCases } from '../../../src/authoring/cases/run-cases.js';
import type { CaseFile, CaseReport } from '../../../src/authoring/cases/case-file.js';
import { compileText } from '../../../src/compile/compile.js';
import { unwrap } from '../../../src/diagnostics/diagnostic.js';
import type { Plan } from '../../../src/plan/plan.js';

/** A table with some of everything that a case can expect. */
export const RULEBOOK = `format: 1
id: example/halls
edition: 2026-1
title: 示例服务大厅评价表
standard: { code: 示例 T/007—2026, name: 示例规范, effectiveFrom: 2026-01-01, place: 附录 A, standing: informative }
entity: 大厅
subjects: { hall: 大厅, town: 镇 }
readings:
  partialCredit: { clause: 附录 A, question: 不足怎么算, default: nothing, options: { nothing: 不得分, linear: 按比例 } }
parameters:
  targetRate: { kind: rate, label: 目标, min: 0, max: 1 }
facts:
  partyMembers: { kind: count, label: 党员人数, unit: 人, atMost: members }
  members: { kind: count, label: 人数, unit: 人 }
  hasLift: { kind: yesNo, label: 有电梯 }
  visited: { kind: rate, label: 走访户数与总户数, unit: 户 }
indicators:
  - { id: H-1, title: 党员不少于 60%, points: 2, scoring: { reach: { ratio: [partyMembers, members], target: 60%, below: { reading: partialCredit } } } }
  - { id: H-2, title: 走访, points: 7, scoring: { proportional: visited } }
  - { id: H-3, title: 电梯有人维护, points: 1, appliesWhen: hasLift, fact: liftKept, scoring: met }
  - { id: H-4, title: 走访达到目标, points: 1, scoring: { reach: { of: visited, target: targetRate } } }
negativeList:
  floor: 0
  items:
    - { id: N-1, title: 事故, deduct: [1, 3], fact: accidents }
grades:
  - { scale: 等级, clause: 附录 A, bands: [{ id: good, label: 良好, from: 8 }], otherwise: { id: fair, label: 一般 } }
  - { scale: 走访等级, clause: 附录 B, of: { awarded: H-2 }, bands: [{ id: often, label: 常走访, from: 7 }], otherwise: { id: seldom, label: 少走访 } }
effects:
  - { id: noRecord, clause: 附录 A, quote: 没有记录的降一级, when: { not: recorded }, downgrade: 1 }
validity:
  - { id: enoughMembers, clause: 附录 A, quote: 不少于 5 人, check: { of: members, atLeast: 5 } }
requirements:
  - { id: C-1, clause: 4.1, quote: 应有记录, modality: shall, subject: hall, fact: recorded }
`;

export const plan: Plan = unwrap(compileText(RULEBOOK));

/** `full` has all 11 points where the target is given. */
export const HEAD = `format: 1
bases:
  full: { members: 10, partyMembers: 6, hasLift: true, liftKept: true, visited: 100%, accidents: [], recorded: true }
cases:
`;

export function read(cases: string): CaseFile {
  return unwrap(parseCases(`${HEAD}${cases}\n`, { file: 'halls.cases.yaml' }));
}

export function run(cases: string): CaseReport {
  return runCases(plan, read(cases));
}

/** A file with one case. */
export function textOf(one: string): string {
  return `${HEAD}  - { name: 一例, base: full, parameters: { targetRate: 100% }, ${one} }\n`;
}

export function runOne(one: string): CaseReport['cases'][number] {
  return runCases(plan, unwrap(parseCases(textOf(one), { file: 'halls.cases.yaml' }))).cases[0]!;
}
