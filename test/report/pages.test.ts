import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findRulebook } from '../../src/catalog/catalog.js';
import { unwrap } from '../../src/diagnostics/diagnostic.js';
import { compareReadings } from '../../src/evaluate/compare-readings.js';
import type { Plan } from '../../src/plan/plan.js';
import { rational } from '../../src/exact/rational.js';
import { STYLE } from '../../src/report/html-style.js';
import { html } from '../../src/report/markup.js';
import { renderHtml } from '../../src/report/render-html.js';
import { renderMarkdown } from '../../src/report/render-markdown.js';
import { bar, stars } from '../../src/report/svg.js';
import { readYaml } from '../cases/read.js';
import { assess, planOf } from '../evaluate/small.js';

const ESTATE = findRulebook('weihai-db3710-t133-2021/estate')!;
const SAMPLE = readYaml(readFileSync(join(import.meta.dirname, '../../rules/weihai-db3710-t133-2021/estate.sample.yaml'), 'utf8')) as Readonly<Record<string, unknown>>;
const found = assess(ESTATE, SAMPLE);
const effects = unwrap(compareReadings<unknown>(ESTATE, SAMPLE));

/** Sections of two depths, a title with marks of Markdown and HTML, no grades. */
const ODD = planOf(`
facts: { a: { kind: yesNo, label: '甲 <b>|*' }, b: { kind: yesNo, label: 乙 } }
indicators:
  - title: '一 & <i>"x"</i>'
    points: 3
    indicators:
      - { id: R1, title: '第_一_行 | <script>', points: 1, assessor: 组, scoring: { met: a } }
      - title: 深
        indicators:
          - { id: R2, title: 二, points: 1, scoring: { met: b } }
          - { id: R3, title: 三, points: 1, scoring: { met: b } }
  - { id: R4, title: 四, points: 2, scoring: { met: b } }
`);

describe('Markdown', () => {
  test.each(['zh', 'en'] as const)('of the sample of table A.1, %s', (lang) => {
    expect(renderMarkdown(ESTATE, found, { lang, effects })).toMatchSnapshot();
  });

  test('of rows at several depths, marks escaped, without what there is not', () => {
    expect(renderMarkdown(ODD, assess(ODD, { a: true, b: false }))).toMatchSnapshot();
  });
});

test('Markdown of a table that names no assessor has no column for one', () => {
  const plan = planOf('facts: { a: { kind: yesNo, label: 甲 } }\nindicators: [{ id: R1, title: 一, points: 2, scoring: { met: a } }]');
  expect(renderMarkdown(plan, assess(plan, { a: true }))).toContain('| 一级指标 | 分值 | 得分 | 说明 |\n| --- | --- | --- | --- |\n| R1 一 | 2 | 2.00 | 甲：是；得 2 分（满分 2 分） |\n');
});

test('points that are no whole number are shown as decimals', () => {
  const plan = planOf('facts: { a: { kind: yesNo, label: 甲 } }\nindicators: [{ id: R1, title: 一, points: 2.5, scoring: { met: a } }, { id: R2, title: 二, points: 0.75, appliesWhen: a, scoring: { met: a } }]');
  const found = assess(plan, { a: false });
  expect(renderMarkdown(plan, found)).toContain('| R1 一 | 2.5 | 0.00 |');
  expect(renderHtml(plan, found)).toContain('data-head="分值">2.5</td>');
  expect(renderMarkdown(plan, found)).toContain('少于全表的 3.25 分');
});

/** The cells of the evaluation table, row by row: text, and how many rows and columns each covers. */
function cells(page: string): readonly (readonly string[])[] {
  const table = /<table class="evaluation">.*?<tbody[^>]*>(.*?)<\/tbody>/s.exec(page)![1]!;
  return [...table.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row]) =>
    [...row!.matchAll(/<(t[hd])([^>]*)>(.*?)<\/\1>/gs)].map(([, , attributes, text]) => {
      const span = /(row|col)span="(\d+)"/.exec(attributes!);
      return `${text!.replace(/<[^>]*>/g, '')}${span === null || span[2] === '1' ? '' : ` [${span[1]!} ${span[2]!}]`}`;
    }),
  );
}

describe('the page', () => {
  const page = renderHtml(ESTATE, found, { effects });

  test('covers the rows of the printed table with merged cells, so that every row is full', () => {
    const rows = cells(page);
    expect(rows.length).toBe(50);
    const open: number[] = [];
    for (const row of rows) {
      const begun = row.flatMap((cell) => {
        const span = /\[row (\d+)\]$/.exec(cell);
        return span === null ? [] : [Number(span[1])];
      });
      const alone = row.length - begun.length;
      expect(open.filter((left) => left > 0).length + begun.length + alone).toBe(7);
      open.push(...begun);
      for (const [index, left] of open.entries()) open[index] = left - 1;
    }
    expect(open.every((left) => left <= 0)).toBe(true);
    expect(rows[0]!.slice(0, 5)).toEqual(['党建引领 [row 12]', '物业服务项目党组织与党的工作覆盖 [row 2]', 'A1-01 项目负责人是党员或入党积极分子', '2', '2.00']);
  });

  test('names every row, section and chosen reading, and tells the fingerprint', () => {
    for (const { title } of ESTATE.indicators) expect(page).toContain(title.replaceAll('"', '&quot;'));
    expect(page).toMatch(/指纹 <code>[0-9a-f]{64}<\/code>/);
  });

  test('needs no script and loads nothing', () => {
    expect(page).not.toMatch(/<script|<link|<img|url\(|@import|https?:|javascript:|\son\w+=/i);
    expect(page.startsWith('<!doctype html>\n<html lang="zh-CN">')).toBe(true);
  });

  test('closes what it opens, in order', () => {
    const open: string[] = [];
    for (const [, slash, name, closed] of page.replace(/<style>.*?<\/style>/s, '').matchAll(/<(\/?)([a-z0-9]+)[^>]*?(\/?)>/g)) {
      if (slash === '/') expect(open.pop()).toBe(name);
      else if (closed !== '/' && !['meta', 'col'].includes(name!)) open.push(name!);
    }
    expect(open).toEqual([]);
  });

  test('gives every picture a name and every table its heads', () => {
    const pictures = [...page.matchAll(/<svg [^>]*>/g)].map(([tag]) => tag);
    expect(pictures.length).toBe(5);
    expect(pictures.every((tag) => /role="img" aria-label="[^"]+"/.test(tag))).toBe(true);
    expect(pictures[0]).toContain('aria-label="4 至 5 星"');
    expect(page.match(/<table/g)!.length).toBe(page.match(/<thead><tr><th scope="col">/g)!.length);
    expect(page.match(/<h1/g)!.length).toBe(1);
    expect([...page.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, text]) => text)).toEqual([
      '各一级指标得分', '结果说明', '还不知道的事实和参数', '评分表', '各评价主体评分', '读法：原文留下的选择',
    ]);
  });

  test('in English keeps titles Chinese and says so', () => {
    const english = renderHtml(ESTATE, found, { lang: 'en' });
    expect(english).toContain('<html lang="en">');
    expect(english).toContain('<h1 lang="zh-CN">小区（项目）红色物业工作评价细则</h1>');
    expect(english).toContain('<tbody lang="zh-CN">');
    expect(english).toContain('A trial calculation under 附录 A 表 A.1 (informative), not an official rating.');
  });

  test('of rows at several depths, marks escaped', () => {
    const odd = renderHtml(ODD, assess(ODD, { a: null, b: false }));
    expect(cells(odd)).toEqual([
      ['一 &amp; &lt;i&gt;&quot;x&quot;&lt;/i&gt; [row 3]', 'R1 第_一_行 | &lt;script&gt; [col 2]', '1', '0.00 ~ 1.00', '组', '甲 &lt;b&gt;|*：未知；待定，0 至 1 分（满分 1 分）'],
      ['深 [row 2]', 'R2 二', '1', '0.00', '', '乙：否；得 0 分（满分 1 分）'],
      ['R3 三', '1', '0.00', '', '乙：否；得 0 分（满分 1 分）'],
      ['R4 四 [col 3]', '2', '0.00', '', '乙：否；得 0 分（满分 2 分）'],
    ]);
    expect(odd).not.toContain('<script>');
    expect(odd).not.toContain('class="stars"');
  });

  test('of more levels than there are names leaves the names out, and of no assessor the column', () => {
    const deep = '{ title: 一, indicators: [{ title: 二, indicators: [{ title: 三, indicators: [{ title: 四, indicators: [{ id: R1, title: 五, points: 1, scoring: { met: a } }] }] }] }] }';
    const plan = planOf(`facts: { a: { kind: yesNo, label: 甲 } }\nindicators: [${deep}]`);
    const heads = /<table class="evaluation">.*?<thead>(.*?)<\/thead>/s.exec(renderHtml(plan, assess(plan, {})))![1]!;
    expect([...heads.matchAll(/<th scope="col">(.*?)<\/th>/g)].map(([, head]) => head)).toEqual(['一级指标', '二级指标', '三级指标', '四级指标', '', '分值', '得分', '说明']);
  });

  test('of a day says which', () => {
    expect(renderHtml(ODD, assess(ODD, {}, { asOf: '2026-11-22' }))).toContain('版本 2026-1、评价日期 2026-11-22');
  });
});

/** The contrast of two colours by WCAG 2: from 1 to 21. */
function contrast(a: string, b: string): number {
  const light = (colour: string): number => {
    const digits = colour.length === 4 ? colour.slice(1).match(/./g)!.map((digit) => digit + digit) : colour.slice(1).match(/../g)!;
    const [red, green, blue] = digits.map((pair) => parseInt(pair, 16) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [number, number, number];
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [low, high] = [light(a), light(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

describe('the colours of the page', () => {
  const schemes = [...STYLE.matchAll(/:root\{([^}]*)\}/g)].map(([, rules]) => new Map([...rules!.matchAll(/--(\w+):(#\w+)/g)].map(([, name, colour]) => [name!, colour!])));

  test.each([['light', 0], ['dark', 1], ['print', 2]])('%s: text stands out from what it lies on', (_, index) => {
    const colours = schemes[index]!;
    for (const ink of ['ink', 'soft', 'open']) for (const ground of ['page', 'head']) expect([ink, ground, contrast(colours.get(ink)!, colours.get(ground)!) >= 4.5]).toEqual([ink, ground, true]);
    for (const mark of ['accent', 'open']) expect([mark, contrast(colours.get(mark)!, colours.get('page')!) >= 3]).toEqual([mark, true]);
  });
});

describe('stars', () => {
  const graded = (label: string): Plan =>
    planOf(`
facts: { a: { kind: count, label: 甲, min: 0 } }
indicators: [{ id: R1, title: 一, points: 10, scoring: { proportional: { of: a, fullAt: 10 } } }]
grades: { scale: 等级, clause: A.2, bands: [{ id: top, label: ${label}, from: 8 }, { id: mid, label: 二星级, from: 5 }], otherwise: { id: none, label: 不评 } }
`);
  const drawn = (label: string, a: number | null): string | undefined => {
    const plan = graded(label);
    return /aria-label="([^"]*星)"/.exec(renderHtml(plan, assess(plan, { a })))?.[1];
  };

  test('are drawn as many as the grade says', () => {
    expect(drawn('三星级', 8)).toBe('3 星');
    expect(drawn('三星级', 7)).toBe('2 星');
    expect(drawn('三星级', 0)).toBe('0 星');
    expect(drawn('三星级', null)).toBe('0 至 3 星');
  });

  test('are not drawn where a grade is none', () => {
    expect(drawn('优秀', 8)).toBeUndefined();
    expect(drawn('星级最高', 8)).toBeUndefined();
    expect(drawn('七星级', 8)).toBeUndefined();
  });

  test('show what is sure, what is possible and the rest', () => {
    const picture = stars(1, 2, 3, '1 至 2 星').markup;
    expect([...picture.matchAll(/class="star (\w+)"/g)].map(([, kind]) => kind)).toEqual(['sure', 'possible', 'none']);
    expect(picture).toContain('viewBox="0 0 68 20"');
  });
});

test('a bar is as long as the share', () => {
  const lengths = (low: [number, number], high: [number, number]): readonly string[] => [...bar(rational(...low), rational(...high), '').markup.matchAll(/ width="([\d.]+)" height="12"\/>/g)].map(([, length]) => length!);
  expect(lengths([1, 3], [1, 2])).toEqual(['200', '100.00', '66.67']);
  expect(lengths([0, 1], [1, 1])).toEqual(['200', '200.00', '0.00']);
});

test('markup escapes texts, and takes markup as it is', () => {
  expect(html`<p title="${'a"b'}">${'<&>'}${html`<b>${'x'}</b>`}${[html`1`, html`2`]}</p>`.markup).toBe('<p title="a&quot;b">&lt;&amp;&gt;<b>x</b>12</p>');
  expect(html`${"it's"}`.markup).toBe('it&#39;s');
});
