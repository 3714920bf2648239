/** A second rulebook that uses what no table does: lists that weigh lists, guards on lists and dates, all ways not to apply at once. */
export const TRICKY_LISTS = `
format: 1
id: test/tricky-lists
edition: 2024-1
title: 杂例二
standard: { code: T 2, name: 杂例二, effectiveFrom: 2024-01-01, place: 表 2, standing: plan }
entity: 项目

readings:
  gone: { clause: 甲, question: 问, default: exclude, options: { exclude: 甲, rescale: 乙, zero: 丙 } }
  take: { clause: 甲, question: 问, default: mean, options: { mean: 甲, least: 乙 } }
  events: { clause: 甲, question: 问, default: sum, options: { sum: 甲, greatest: 乙 } }
  bottom: { clause: 甲, question: 问, default: zero, options: { zero: 甲, two: 乙, free: 丙 } }

parameters:
  goal:
    kind: rate
    label: 目标
    values:
      - { from: 2024-03-01, value: 1/3, clause: 甲 }
      - { from: 2024-06-30, value: 60%, clause: 甲 }
      - { from: 2025-01-01, value: 100%, clause: 甲 }
  each: { kind: amount, label: 每次, min: 0, max: 5, value: 2/7 }
  cut: { kind: amount, label: 档线, min: -5, max: 15 }

terms:
  due: { label: 到期, condition: { of: asOf, above: 2024-06-30 } }
  typical: { label: 一般, quantity: { mean: marks, weights: areas } }

facts:
  level: { kind: choice, label: 等级, ordered: lowestFirst, options: { low: 低, middle: 中, high: 高 } }
  credit: { kind: choice, label: 信用, ordered: highestFirst, options: { A: 甲, B: 乙, C: 丙 } }
  listed: { kind: yesNo, label: 有清单 }
  breach: { kind: yesNo, label: 违约 }
  marks: { kind: amounts, per: project, label: 各项目得分, max: 4 }
  areas: { kind: amounts, per: project, label: 各项目面积 }
  units: { kind: counts, per: project, label: 各项目户数, min: 1, max: 9 }
  extras: { kind: counts, per: project, label: 各项目另有, onlyIf: listed }
  loose: { kind: amounts, label: 各笔, min: -3, max: 3, step: 0.5 }
  quarters: { kind: amounts, per: quarter, label: 各季度, max: 10 }
  done: { kind: date, label: 完成, onlyIf: listed }
  begun: { kind: date, label: 开始 }
  board: { kind: count, label: 人数, max: 11 }
  open: { kind: count, label: 公开, atMost: board, onlyIf: { of: level, above: low } }
  share: { kind: rate, label: 比率, onlyIf: { not: breach } }

indicators:
  - title: 甲
    assessor: 甲方
    indicators:
      - { id: L-01, title: 加权, points: 4, scoring: { judged: typical } }
      - { id: L-02, title: 按户数, points: 2, scoring: { proportional: { mean: marks, weights: units, fullAt: 4 } } }
      - { id: L-03, title: 逐个, points: 3, fact: ownMarks, scoring: { judged: { per: project, take: { reading: take } } } }
      - { id: L-04, title: 各有, points: 2, scoring: { met: { every: extras, atLeast: 1, odd: true } } }
      - { id: L-05, title: 部分, points: 2, scoring: { proportional: { share: { every: marks, atLeast: { mean: quarters } } } } }
      - { id: L-06, title: 最低, points: 2, scoring: { reach: { least: loose, target: 1/2, below: nothing } } }
      - { id: L-07, title: 合计, points: 2, scoring: { deduct: { each: each, of: { sum: extras } } } }
  - title: 乙
    assessor: 乙方
    appliesWhen: { any: [listed, { of: credit, atLeast: B }] }
    otherwise: { reading: gone }
    zeroWhen: { all: [breach, { of: credit, atMost: C }] }
    indicators:
      - { id: L-11, title: 分值随等级, points: { choice: level, low: 1, middle: 2.5, high: 3 }, scoring: { proportional: share } }
      - { id: L-12, title: 另一个, points: { choice: level, low: 3, middle: 2, high: 1 }, zeroWhen: { of: board, odd: true }, appliesWhen: due, scoring: { met: { of: done, atMost: asOf } } }
      - { id: L-13, title: 也不适用, points: 2, otherwise: rescale, appliesWhen: { not: { of: level, is: middle } }, scoring: { met: { of: share, atLeast: goal } } }
      - { id: L-14, title: 单数, points: 1, otherwise: zero, appliesWhen: { of: begun, below: 2024-06-30 }, scoring: { met: { of: open, odd: true, above: 1 } } }
  - title: 丙
    assessor: 甲方
    indicators:
      choice: credit
      A: [{ id: L-21, title: 早, points: 2, scoring: { met: { of: begun, atLeast: 2024-02-29, below: done } } }]
      B: [{ id: L-22, title: 计, points: 2, otherwise: rescale, appliesWhen: { count: { every: loose, above: 0 }, atLeast: 2 }, scoring: { proportional: { greatest: loose, fullAt: 3, zeroAt: -3 } } }]
      C: [{ id: L-23, title: 零, points: 2, zeroWhen: { every: quarters, below: 5 }, scoring: { met: due } }]

negativeList:
  assessor: 丙方
  several: { reading: events }
  floor: { reading: bottom, zero: 0, two: 2, free: none }
  items:
    - { id: N-1, title: 事故, deduct: [1, 6], fact: accidents }
    - { id: N-2, title: 舆情, deduct: [0, 1/2], fact: storms }

grades:
  scale: 等
  clause: 甲
  bands:
    - { id: A, label: 甲等, above: 20, when: { of: credit, atLeast: B } }
    - { id: B, label: 乙等, from: 12 }
    - { id: A, label: 甲等, from: 8, when: { of: level, is: high } }
    - { id: C, label: 丙等, above: cut, below: 12 }
    - { id: D, label: 丁等, upTo: 0 }
    - { id: E, label: 戊等, when: { all: [due, { not: breach }] } }
  otherwise: { id: F, label: 己等 }

validity:
  - { id: enough, clause: 甲, quote: 够, check: { mean: quarters, atLeast: 5 } }

subjects: { owner: 业主, builder: 建设单位 }
requirements:
  - { id: R-1, clause: 甲, quote: 应到期, subject: owner, modality: shall, appliesWhen: due, check: { of: share, atLeast: goal } }
  - { id: R-2, clause: 甲, quote: 宜, subject: [owner, builder], modality: should, appliesWhen: { of: level, atMost: middle }, check: { of: done, atMost: 2024-12-31 } }
  - { id: R-3, clause: 甲, quote: 可, modality: may, appliesWhen: breach }
  - { id: R-4, clause: 甲, quote: 鼓励, modality: aspire, fact: praised }
  - { id: R-5, clause: 甲, quote: 照办, subject: builder, modality: unstated, check: { any: [{ every: units, odd: true }, { mean: marks, weights: units, above: 3 }] } }
`;
