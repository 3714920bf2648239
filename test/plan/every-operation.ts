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
    points: 26
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
  bands: [{ id: good, label: 良好, from: 20 }, { id: fair, label: 一般, from: 10 }]
  otherwise: { id: none, label: 不评 }
`);
