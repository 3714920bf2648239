import { planOf } from '../evaluate/small.js';

/** A small table with every kind of fact, every operation and every phrase. */
export const EVERY = planOf(`
places: 1
readings:
  how: { clause: A.1, question: 怎么算？, default: one, options: { one: 一, two: 二 } }
  below: { clause: A.2, question: 未达到时？, default: nothing, options: { nothing: 不给分, linear: 按比例 } }
  without: { clause: A.3, question: 不适用时？, default: zero, options: { zero: 零分, exclude: 不计 } }
terms:
  active: { label: 活跃, condition: { all: [club, { not: { of: size, is: small } }] } }
  rate: { label: 合并比率, quantity: { pool: [solved, heard] } }
  noneRate: { label: 没有时, quantity: { reading: how, one: 100%, two: unknown } }
parameters:
  target: { kind: count, label: 目标, unit: 人, min: 1, max: 50 }
  each: { kind: amount, label: 每处扣分, unit: 分, min: 0 }
facts:
  club: { kind: yesNo, label: 有活动室 }
  size: { kind: choice, label: 规模, options: { big: 大型, small: 小型 } }
  members: { kind: count, label: 会员, unit: 人, onlyIf: club, max: 99 }
  young: { kind: count, label: 青年, unit: 人, atMost: members }
  mark: { kind: amount, label: 评分, unit: 分, max: 2, step: 0.5, note: 考核组填 }
  change: { kind: amount, label: 变化, min: null }
  solved: { kind: rate, label: 解决率, unit: 件, ifNone: noneRate }
  heard: { kind: rate, label: 答复率, onlyIf: active, ifNone: noneRate }
  visits: { kind: counts, per: quarter, label: 各季走访, unit: 次, max: 9 }
  flag: { kind: yesNo, label: 有标识 }
  sign: { kind: yesNo, label: 有公示 }
  spots: { kind: count, label: 问题, unit: 处 }
indicators:
  - title: 一
    assessor: 考核组
    points: 36
    indicators:
      - { id: R1, title: 齐全, points: 2, note: 注, clause: A.5, quote: 引文, basis: text, scoring: { met: { any: [active, flag, { of: size, oneOf: [big, small] }, { every: visits, atLeast: 1 }] } } }
      - { id: R2, title: 比率, points: 4, appliesWhen: active, otherwise: { reading: without }, scoring: { proportional: rate } }
      - { id: R3, title: 青年, points: 2, scoring: { reach: { ratio: [young, members], ifNone: 0, target: 60%, below: { reading: below } } } }
      - { id: R4, title: 评分, points: 2, scoring: { judged: mark } }
      - { id: R5, title: 核对, points: 2, scoring: { checklist: { items: [flag, sign] } } }
      - { id: R6, title: 走访, points: 2, scoring: { proportional: { share: { every: visits, above: 0 } } } }
      - { id: R7, title: 扣分, points: 4, scoring: { deduct: { each: each, of: spots } } }
      - id: R8
        title: 两项
        points: 2
        scoring:
          parts:
            - { title: 甲, points: 1, scoring: { checklist: { award: any, items: [flag, sign] } } }
            - { title: 乙, points: 1, scoring: { checklist: { award: each, items: [flag, sign] } } }
      - id: R9
        title: 合算
        points: 2
        scoring:
          when:
            - { if: flag, use: { reach: { of: { sum: visits }, target: target } } }
            - { if: { of: change, atMost: 3, below: 9 }, use: { proportional: { of: { difference: [change, 1] }, fullAt: 8, zeroAt: 2 } } }
          otherwise: { met: false }
      - id: R10
        title: 再算
        points: 4
        scoring:
          choice: size
          big: { proportional: { mean: [solved, heard] } }
          small: { proportional: { clamp: { product: [{ least: [solved, heard] }, { greatest: [solved, 0.5] }] }, from: 10%, to: { round: 0.77, to: 0.1, mode: up } } }
      - { id: R11, title: 分档, points: 2, scoring: { steps: { of: members, points: [{ above: 9, points: 2 }, { above: 3, points: 1 }], else: 0 } } }
      - { id: R12, title: 申办, points: 2, scoring: { ladder: { of: size, big: 2, small: 1 } } }
      - { id: R13, title: 加分, points: 2, scoring: { accrue: { each: each, of: spots } } }
      - { id: R14, title: 低于, points: 4, scoring: { shortfall: { of: rate, target: 90%, each: 1, per: 10%, partialUnit: ceil } } }
  - title: 二
    indicators:
      choice: size
      big: [{ id: B1, title: 大型的, points: 2, scoring: { reach: { of: { count: { every: visits, is: 2 } }, target: 2 } } }]
      small: [{ id: S1, title: 小型的, points: 2, scoring: { met: { of: change, above: -1 } } }]
validity:
  - { id: sample, clause: A.6, quote: 样本, check: { ratio: [young, members], atLeast: 30% } }
grades:
  scale: 等级
  clause: A.7
  of: { round: total, to: 0.5, mode: halfEven }
  bands: [{ id: good, label: 良好, from: 20, when: { all: [{ earned: R1, atLeast: 50% }, { awardedBy: 考核组, atLeast: 5 }] } }, { id: fair, label: 一般, from: 10 }]
  otherwise: { id: none, label: 不评 }
`);

/** A small table with all that may stand beside rows and grades by cuts: lists of free length, days, events, clauses. */
export const EVERY_CLAUSE = planOf(`
readings:
  without: { clause: A.3, question: 不适用时？, default: rescale, options: { rescale: 折算, zero: 零分 } }
  several: { clause: A.4, question: 几起怎么扣？, default: sum, options: { sum: 累加, greatest: 取最重 } }
  floor: { clause: A.4, question: 扣到几分为止？, default: zero, options: { zero: 零分, no: 不封底 } }
  take: { clause: A.5, question: 各项目的评分怎么合？, default: mean, options: { mean: 平均, least: 取最低 } }
parameters:
  target: { kind: count, label: 目标, value: 3, max: 9 }
  rate: { kind: rate, label: 比例, values: [{ from: 2021-01-01, value: 50%, clause: A.6 }, { from: 2022-01-01, value: 60%, clause: A.7, quote: 六成, basis: text }] }
surveys:
  poll: { label: 问卷, answers: { good: 好, poor: 差 }, questions: { liked: 满意度 }, index: { reading: take, mean: { weights: { good: 1, poor: 0.4 } }, least: { satisfied: [good] } } }
  ask: { label: 追问, answers: { good: 好, poor: 差 }, questions: { trusted: 信任度 }, index: { satisfied: [good] } }
facts:
  level: { kind: choice, label: 级别, ordered: highestFirst, options: { top: 优, middle: 良, low: 差 } }
  scores: { kind: amounts, per: project, label: 各项目得分, unit: 分, max: 100 }
  areas: { kind: amounts, per: project, label: 各项目面积, unit: ㎡ }
  staff: { kind: counts, per: project, label: 各项目人数, unit: 人, step: 1 }
  months: { kind: counts, per: month, label: 各月次数 }
  weights: { kind: counts, per: month, label: 各月权重 }
  free: { kind: counts, label: 不限 }
  closed: { kind: date, label: 关闭日期 }
  opened: { kind: date, label: 开放日期, onlyIf: { of: closed, above: 2021-01-01 } }
  members: { kind: count, label: 成员, unit: 人 }
indicators:
  - title: 一
    zeroWhen: { of: closed, atMost: asOf }
    indicators:
      - { id: R1, title: 加权, points: 4, assessor: 业主, scoring: { proportional: { of: { mean: scores, weights: areas }, fullAt: 100 } } }
      - { id: R2, title: 人数, points: 2, appliesWhen: { of: opened, below: never }, otherwise: { reading: without }, scoring: { met: { every: staff, atLeast: 1, odd: true } } }
      - { id: R3, title: 评分, points: 4, fact: marks, scoring: { judged: { per: project, take: { reading: take }, min: 1, step: 0.5 } } }
      - { id: R4, title: 按级, points: { choice: level, top: 3, middle: 2, low: 1 }, scoring: { met: { of: members, atLeast: target } } }
      - { id: R5, title: 按月, points: 2, scoring: { proportional: { share: { every: months, above: 0 } } } }
      - { id: R6, title: 按月加权, points: 2, scoring: { proportional: { mean: months, weights: weights } } }
      - { id: R7, title: 其余, points: 2, scoring: { met: { count: { every: free, above: 0 }, atLeast: 2 } } }
shares: [{ clause: A.8, quote: 业主 4 分, assessors: [业主], points: 4 }]
negativeList:
  assessor: 街道
  clause: A.9
  basis: text
  several: { reading: several }
  floor: { reading: floor, zero: 0, no: none }
  items:
    - { id: N1, title: 事故, deduct: [8, 12], fact: accidents, note: 注, clause: A.9.1, quote: 句 }
    - { id: N2, title: 投诉, deduct: [0, 2], fact: complaints }
grades:
  scale: 等级
  clause: A.10
  bands: [{ id: a, label: 甲, above: 12, upTo: 20, when: { of: level, atLeast: middle } }, { id: b, label: 乙, from: 8, below: 15 }]
  otherwise: { id: c, label: 丙 }
requirements:
  - { id: C-1, clause: 5.1, quote: 应达到, modality: shall, subject: [street, owner], appliesWhen: { of: members, above: 2 }, check: { product: [rate, members], atLeast: 2 }, note: 注, basis: inferred }
  - { id: C-2, clause: 5.2, quote: 可以, modality: may, subject: street }
  - { id: C-3, clause: 5.3, quote: 宜公示, modality: should, fact: shown }
  - { id: C-4, clause: 5.4, quote: 宜满意, modality: should, check: { pool: [liked, trusted], atLeast: 60% } }
subjects: { street: 街道, owner: 业主 }
notes: [{ kind: gap, clause: 附录 B, text: 附录 B 缺。 }, { kind: erratum, text: 第 3 行有误。 }]
`);
