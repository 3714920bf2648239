import { expect, describe, it } from 'vitest';
import { rulebookPage } from '../../src/host/rulebooks/rulebook-page.js';
import { planOf, tiny } from '../compile/tiny.js';
import { Folder, pingfen } from './in-process.js';

const folder = new Folder();

const FACTS = 'a: { kind: yesNo, label: 甲事实 }';
const READINGS = 'gone: { clause: 第 1 条, question: 缺项怎样计？, default: zero, options: { zero: 不得分, full: 满分 } }\nmild: { clause: 第 1 条, question: 缺项怎样计？, default: zero, options: { zero: 不得分, exclude: 不计 } }';
const ROWS = `
- id: base
  title: 保证项目
  points: 6
  combine: share
  zeroWhen: { any: [{ awarded: R-1, is: 0 }, { earned: base, below: 40% }] }
  indicators:
    - { id: R-1, title: 一, points: 60, otherwise: { reading: gone }, appliesWhen: a, scoring: { deduct: { each: 5, of: spots } } }
    - { id: R-2, title: 二, points: 40, otherwise: { reading: mild }, appliesWhen: a, ifUnknown: notApplicable, zeroWhen: a, scoring: { met: a } }
- title: 一般项目
  points: 4
  otherwise: full
  ifUnknown: zero
  indicators:
    - { id: R-3, title: 三, points: 2, appliesWhen: a, scoring: { met: a } }
    - { id: R-4, title: 四, points: 2, appliesWhen: a, otherwise: zero, scoring: { met: a } }
`;
const text = tiny({ total: '10', facts: `${FACTS}\nspots: { kind: count, label: 问题, unit: 处 }`, readings: READINGS, round: '{ to: 0.5, mode: halfEven, at: row, clause: 注 1, basis: text }', indicators: ROWS });
const file = folder.write('rules.yaml', text);

/** From the line of the total to the last row. */
async function shown(path: string, lang: string): Promise<string> {
  const { stdout } = await pingfen(['show', path, '--lang', lang]);
  return stdout.split('\n\n').slice(0, 2).join('\n').split('\n').slice(4).join('\n');
}

describe('show', () => {
  it('says how points are rounded, weighed, voided and granted', async () => {
    expect(await shown(file, 'zh')).toMatchInlineSnapshot(`
      "评价小区，满分 10 分
      每行修约到 0.5 分的整数倍，四舍六入五成双（注 1；原文）
      指标
        保证项目  6 分【各行得分占可得分的比例乘以本项分值】【不得分：一 = 0 | 保证项目 ÷ max(保证项目) < 40%】
          R-1  60 分    一【不适用的怎样计由读法 gone 决定】
          R-2  40 分    二【未提供材料的视为不适用】【不得分：甲事实】
        一般项目  4 分【不适用的得满分】【未提供材料的不得分】
          R-3  2 分     三
          R-4  2 分     四"
    `);
    expect(await shown(file, 'en')).toMatchInlineSnapshot(`
      "assesses 小区; 10 points in all
      each row rounded to a multiple of 0.5, half to even (注 1; text)
      Rows
        保证项目  6 points [the share that its rows earn, times its points] [no points: 一 = 0 | 保证项目 ÷ max(保证项目) < 40%]
          R-1  60 points    一 [where it does not apply, what it gets is up to the reading gone]
          R-2  40 points    二 [not applicable where facts are not given] [no points: 甲事实]
        一般项目  4 points [full points where it does not apply] [no points where facts are not given]
          R-3  2 points     三
          R-4  2 points     四"
    `);
  });

  it('says once what holds of all rows that lack facts', async () => {
    const path = folder.write('all.yaml', tiny({ total: '4', round: '{ to: 1, mode: up, at: row, basis: local }', facts: FACTS, ifUnknown: 'zero', indicators: '- { title: 项目, indicators: [{ id: R-1, title: 一, points: 2, scoring: { met: a } }] }\n- { id: R-2, title: 二, points: 2, scoring: { met: a } }' }));
    expect(await shown(path, 'zh')).toMatchInlineSnapshot(`
      "评价小区，满分 4 分
      每行修约到 1 分的整数倍，只进不舍（当地决定）
      未提供材料的不得分
      指标
        项目  2 分
          R-1  2 分    一
        R-2  2 分    二
      "
    `);
    expect(await shown(path, 'en')).toMatchInlineSnapshot(`
      "assesses 小区; 4 points in all
      each row rounded to a multiple of 1, up (local decision)
      no points where facts are not given
      Rows
        项目  2 points
          R-1  2 points    一
        R-2  2 points    二
      "
    `);
  });

  it('gives the same to programs, and no more keys than the rulebook uses', async () => {
    const { round, sections, rows } = JSON.parse((await pingfen(['show', file, '--json'])).stdout) as Record<string, readonly object[]>;
    expect(round).toEqual({ to: '0.5', mode: 'halfEven', at: 'row', clause: '注 1', basis: 'text' });
    expect(sections).toMatchObject([{ id: 'base', title: '保证项目', points: '6', combine: 'share', zeroWhen: { op: 'any' } }]);
    expect(rows!.map((row) => Object.keys(row).filter((key) => ['otherwise', 'ifUnknown', 'zeroWhen'].includes(key)))).toEqual([['otherwise'], ['otherwise', 'ifUnknown', 'zeroWhen'], ['otherwise', 'ifUnknown'], ['otherwise', 'ifUnknown']]);
    expect(rows).toMatchObject([{ otherwise: { reading: 'gone' } }, { ifUnknown: 'notApplicable', zeroWhen: { op: 'yes' } }, { otherwise: 'full' }, { otherwise: 'zero' }]);
  });

  it('tells a section that is voided and takes no share', async () => {
    const path = folder.write('voided.yaml', tiny({ total: '2', facts: FACTS, indicators: '- { title: 项目, id: whole, zeroWhen: { awarded: R-1, is: 0 }, indicators: [{ id: R-1, title: 一, points: 2, scoring: { met: a } }] }' }));
    const { sections } = JSON.parse((await pingfen(['show', path, '--json'])).stdout) as { sections: readonly object[] };
    expect(sections.map((one) => Object.keys(one))).toEqual([['id', 'title', 'points', 'zeroWhen']]);
  });
});

describe('the page of a rulebook', () => {
  it('has the same beside its table', () => {
    const page = rulebookPage(planOf(text), ['test/tiny']);
    expect(page.split('\n').filter((line) => /得分 \||【/.test(line))).toMatchInlineSnapshot(`
      [
        "| 得分 | 每行修约到 0.5 分的整数倍，四舍六入五成双（注 1；原文） |",
        "<tr><td rowspan="2">保证项目【各行得分占可得分的比例乘以本项分值】【不得分：一 = 0 | 保证项目 ÷ max(保证项目) &lt; 40%】</td><td>R-1 一</td><td>60</td><td></td><td>每处扣分【不适用的怎样计由读法 gone 决定】</td></tr>",
        "<tr><td>R-2 二</td><td>40</td><td></td><td>是否【未提供材料的视为不适用】【不得分：甲事实】</td></tr>",
        "<tr><td rowspan="2">一般项目【不适用的得满分】【未提供材料的不得分】</td><td>R-3 三</td><td>2</td><td></td><td>是否</td></tr>",
      ]
    `);
  });
});
