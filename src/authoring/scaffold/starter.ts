import { compileText } from '../../compile/compile.js';
import { unwrap } from '../../diagnostics/diagnostic.js';
import type { Scaffold } from './scaffold.js';
import { scalar } from './yaml-text.js';

/** What a small rulebook that is there to be changed is called. */
export interface StarterOptions {
  /** `standard/table`, as a rulebook may be called. */
  readonly id: string;
  readonly title: string;
}

/** A small rulebook with a row for each of the common methods, each line said in a comment. */
export function starter({ id, title }: StarterOptions): Scaffold {
  const rulebook = RULEBOOK.replace('{id}', () => id).replace('{title}', () => scalar(title));
  return { rulebook, cases: CASES.replace('{id}', () => id), plan: unwrap(compileText(rulebook)), open: 0 };
}

const RULEBOOK = `# 一份能用的小评分表，照着改成自己的。有打印的评分表时：pingfen new 表.tsv
format: 1                       # 这种文件的版本，总是 1
id: {id}               # 标准/表，用小写英文
edition: 2026-1                 # 版本：年-序号
title: {title}
standard: { code: 示例 T/001—2026, name: 示例, effectiveFrom: 2026-01-01, place: 表 1, standing: informative }
entity: 小区                    # 评价对象
total: 20                       # 与各行的分值核对

facts:                          # 要查明的事实；下面写 fact: 的行自带一个
  visits: { kind: count, label: 走访, unit: 次 }
  faults: { kind: count, label: 问题, unit: 处 }

indicators:
  - title: 日常工作             # 章节
    points: 20
    assessor: 考核组
    indicators:
      # 符合得满分，否则零分
      - { id: R-01, title: 有值班制度, points: 2, fact: dutyRoster, scoring: met }
      # 不少于
      - { id: R-02, title: 每年走访不少于 4 次, points: 4, scoring: { reach: { of: visits, target: 4 } } }
      # 按比例
      - { id: R-03, title: 问题解决率, points: 6, fact: solved, scoring: proportional }
      # 扣分，扣完为止
      - { id: R-04, title: 每发现一处问题扣 1 分，扣完为止, points: 4, scoring: { deduct: { each: 1, of: faults } } }
      # 由评价主体评分
      - { id: R-05, title: 环境整洁, points: 4, fact: tidyMark, scoring: judged }

grades:
  scale: 等级
  clause: 表 1 注
  quote: 18 分及以上为优秀，12 分及以上为合格
  bands: [{ id: good, label: 优秀, from: 18 }, { id: pass, label: 合格, from: 12 }]
  otherwise: { id: fail, label: 不合格 }
`;

const CASES = `# 用例：一组事实，和照原文手算的结果。
format: 1
rulebook: {id}

bases:
  full: { dutyRoster: true, visits: 4, solved: 100%, faults: 0, tidyMark: 4 }

cases:
  - { name: 全部达到, base: full, expect: { total: 20, grade: good } }
  - name: 走访 3 次，解决率 2/3，问题 5 处
    base: full
    facts: { visits: 3, solved: 2/3, faults: 5 }
    expect: { total: 10, grade: fail, rows: { R-02: 0, R-03: 4, R-04: 0 } }
`;
