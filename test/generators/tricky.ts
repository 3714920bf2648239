/** A rulebook that uses what table A.1 does not: caps on caps, guards on guards, variants inside variants, and so on. */
export const TRICKY = `
format: 1
id: test/tricky
edition: 2024-1
title: 杂例
standard: { code: T 1, name: 杂例, effectiveFrom: 2024-01-01, place: 表 1, standing: normative }
entity: 项目
places: 3

readings:
  scope: { clause: 甲, question: 问, default: first, options: { first: 甲, second: 乙, third: 丙 } }
  gone: { clause: 甲, question: 问, default: exclude, options: { exclude: 甲, zero: 乙 } }
  below: { clause: 甲, question: 问, default: nothing, options: { nothing: 甲, linear: 乙 } }
  award: { clause: 甲, question: 问, default: all, options: { all: 甲, any: 乙, each: 丙 } }
  polled: { clause: 甲, question: 问, default: weighed, options: { weighed: 甲, counted: 乙 } }
  edge: { clause: 甲, question: 问, default: none, options: { none: 不修约, even: 成双, up: 进, down: 舍 } }

parameters:
  goal: { kind: rate, label: 目标 }
  fine: { kind: amount, label: 扣分, min: 0 }
  cut: { kind: amount, label: 档线, min: 5, max: 15 }
  norm: { kind: count, label: 定额, min: 1, max: 20 }

terms:
  active: { label: 在用, condition: { any: [{ all: [open, { not: closed }] }, { of: kind, oneOf: [big, huge] }] } }
  busy: { label: 繁忙, condition: { of: staff, atLeast: 7 } }
  idle: { label: 空余, quantity: { difference: [staff, trained] } }
  fallback: { label: 无时, quantity: { choice: kind, small: 0, big: 50%, huge: unknown } }
  needed: { label: 应有, quantity: { round: { product: [staff, 0.18] }, to: 1, mode: up } }

surveys:
  poll: { label: 问卷, answers: { good: 好, fair: 中, poor: 差 }, questions: [liked, trusted], index: { reading: polled, weighed: { weights: { good: 1, fair: 2/3, poor: 1/7 } }, counted: { satisfied: [good, fair] } } }
  ask: { label: 追问, answers: { yes: 是, no: 否 }, questions: { asked: 问过 }, index: { satisfied: [yes] } }

facts:
  kind: { kind: choice, label: 类型, options: { small: 小, big: 大, huge: 特大 } }
  wing: { kind: choice, label: 侧, options: { east: 东, west: 西 } }
  open: { kind: yesNo, label: 开放 }
  closed: { kind: yesNo, label: 关闭, onlyIf: open }
  staff: { kind: count, label: 人数, min: 1, max: 50 }
  trained: { kind: count, label: 受训, atMost: staff }
  certified: { kind: count, label: 持证, atMost: trained }
  experts: { kind: count, label: 专家, atMost: certified, onlyIf: active }
  guides: { kind: count, label: 向导, min: 1, onlyIf: busy }
  visits: { kind: counts, per: quarter, label: 走访, onlyIf: active }
  incidents: { kind: counts, per: halfYear, label: 事件, max: 9 }
  mark: { kind: amount, label: 评分, max: 3, step: 0.25 }
  half: { kind: amount, label: 半分, max: 2, step: 0.5 }
  heat: { kind: amount, label: 温度, min: null, max: 60 }
  debt: { kind: amount, label: 欠账, min: -10, max: 10 }
  first: { kind: rate, label: 一 }
  second: { kind: rate, label: 二 }
  third: { kind: rate, label: 三, onlyIf: active, ifNone: fallback }
  fourth: { kind: rate, label: 四, onlyIf: { all: [active, busy] }, ifNone: fallback }
  fifth: { kind: rate, label: 五, min: 20%, max: 80%, ifNone: 100% }
  signed: { kind: yesNo, label: 签字 }
  sealed: { kind: yesNo, label: 盖章, onlyIf: { not: signed } }

indicators:
  - title: 甲
    points: 24
    assessor: 甲方
    indicators:
      - { id: T-01, title: 越低越好, points: 2, scoring: { proportional: { of: heat, fullAt: 10, zeroAt: 30 } } }
      - { id: T-02, title: 空余, points: 2, scoring: { proportional: { of: idle, fullAt: 0, zeroAt: 5 } } }
      - { id: T-03, title: 持证, points: 3, scoring: { reach: { ratio: [certified, staff], target: 1/3, below: { reading: below } } } }
      - { id: T-04, title: 最低, points: 3, assessor: 乙方, scoring: { reach: { least: [first, second, third], target: goal, below: { reading: below } } } }
      - id: T-05
        title: 清单
        points: 2
        scoring: { checklist: { award: { reading: award }, items: [signed, { of: first, above: 1/2 }, { of: kind, is: big }, { not: { of: debt, below: 0 } }] } }
      - { id: T-06, title: 扣, points: 3, scoring: { deduct: { each: { choice: kind, small: 1, big: 0.5, huge: 1/3 }, of: { sum: incidents } } } }
      - { id: T-07, title: 区间, points: 1, scoring: { met: { every: visits, above: 0, below: 10 } } }
      - { id: T-08, title: 恰好, points: 1, scoring: { met: { any: [{ of: debt, is: 0 }, { all: [sealed, { not: signed }] }] } } }
      - id: T-09
        title: 分情形
        points: 2
        scoring:
          when:
            - { if: { of: heat, above: 40 }, use: { met: false } }
            - { if: { ratio: [trained, staff], atLeast: 60% }, use: { proportional: first } }
          otherwise: { judged: half }
      - { id: T-10, title: 夹, points: 1, scoring: { proportional: { clamp: { product: [first, 2] }, from: 1/4, to: 3/4, fullAt: 3/4, zeroAt: 1/4 } } }
      - { id: T-11, title: 配备, points: 1, scoring: { met: { difference: [guides, needed], atLeast: 0 } } }
      - { id: T-12, title: 扣到零, points: 3, scoring: { deduct: { each: fine, of: { count: { every: incidents, atLeast: 1, atMost: 3 } } } } }
  - title: 乙
    points: 14
    assessor: 乙方
    appliesWhen: active
    otherwise: zero
    indicators:
      - { id: T-21, title: 合并, points: 2, scoring: { proportional: { pool: [first, second] } } }
      - { id: T-22, title: 合并二, points: 2, otherwise: exclude, scoring: { proportional: { pool: [third, fourth] } } }
      - { id: T-23, title: 走访, points: 2, appliesWhen: busy, otherwise: { reading: gone }, scoring: { proportional: { share: { every: visits, atLeast: { reading: scope, first: 1, second: 3, third: norm } } } } }
      - { id: T-24, title: 五, points: 2, appliesWhen: { of: first, atLeast: 1/7 }, scoring: { proportional: { of: fifth, zeroAt: 20%, fullAt: 90% } } }
      - { id: T-26, title: 满意, points: 2, scoring: { proportional: { of: liked, zeroAt: 1/7, fullAt: 90% } } }
      - { id: T-27, title: 合问, points: 2, scoring: { parts: [{ title: 甲, points: 1, scoring: { reach: { pool: [trusted, asked], target: 1/2 } } }, { title: 乙, points: 1, scoring: { met: { pool: [asked, first], above: trusted } } }] } }
      - { id: T-25, title: 专家, points: 2, fact: expertMark, scoring: judged }
  - title: 丙
    points: 6
    assessor: 丙方
    indicators:
      choice: wing
      east:
        - title: 东
          appliesWhen: { not: closed }
          indicators:
            choice: kind
            small: [{ id: T-31, title: 小, points: 4, scoring: { proportional: { mean: visits, fullAt: norm } } }]
            big: [{ id: T-32, title: 大, points: 4, scoring: { reading: scope, first: { met: busy }, second: { proportional: second }, third: { deduct: { each: 1/7, of: { greatest: incidents } } } } }]
            huge: [{ id: T-33, title: 特大, points: 4, fact: hugeShare, scoring: proportional }]
        - { id: T-34, title: 东二, points: 2, fact: eastDone, scoring: met }
      west:
        - { id: T-35, title: 西, points: 3, appliesWhen: signed, otherwise: { reading: gone }, scoring: { parts: [{ title: 甲, points: 1, fact: westDone, scoring: met }, { title: 乙, points: 2, scoring: { reach: { of: experts, target: norm, below: linear } } }] } }
        - { id: T-36, title: 西二, points: 3, scoring: { judged: mark } }

validity:
  - { id: enough, clause: 甲, quote: 够, check: { ratio: [experts, certified], atLeast: 1/3 } }
  - { id: fresh, clause: 乙, quote: 新, check: { any: [signed, { of: fourth, above: goal }] } }

grades:
  scale: 等
  clause: 甲
  of: { reading: edge, none: total, even: { round: total, to: 0.5, mode: halfEven }, up: { round: total, to: 1, mode: up }, down: { round: total, to: 1, mode: down } }
  bands:
    - { id: A, label: 甲等, from: 30 }
    - { id: B, label: 乙等, from: { choice: kind, small: 20, big: 22, huge: 24 } }
    - { id: C, label: 丙等, from: cut }
  otherwise: { id: D, label: 丁等 }
`;
