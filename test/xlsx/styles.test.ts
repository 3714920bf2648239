import { expect, it } from 'vitest';
import { writeXlsx } from '../../src/bridges/xlsx/write-xlsx.js';
import { all, only, readParts, type Node } from './read-parts.js';
import { bookOf, SAMPLE, STYLE_NAMES } from './sample.js';

const parts = readParts(writeXlsx(SAMPLE));
const styles = parts.get('xl/styles.xml')!;
const formats = only(styles, 'cellXfs').children;
const [head] = all(parts.get('xl/worksheets/sheet3.xml')!, 'row') as [Node];
/** Style → the format of its cells. */
const looks = new Map(STYLE_NAMES.map((name, i) => [name, formats[Number(head.children[i]!.attributes.s)]!]));
const built = (list: string, name: (typeof STYLE_NAMES)[number], id: string): Node => only(styles, list).children[Number(looks.get(name)!.attributes[id])]!;

it('every style has a format of its own, of parts that exist', () => {
  expect(new Set(looks.values()).size).toBe(STYLE_NAMES.length);
  expect(formats).toHaveLength(STYLE_NAMES.length + 1);
  const known = all(styles, 'numFmt').map(({ attributes }) => Number(attributes.numFmtId));
  for (const { attributes } of all(styles, 'xf')) {
    for (const [id, list] of [['fontId', 'fonts'], ['fillId', 'fills'], ['borderId', 'borders']] as const) {
      expect(Number(attributes[id])).toBeLessThan(only(styles, list).children.length);
    }
    const format = Number(attributes.numFmtId);
    expect(format < 164 || known.includes(format)).toBe(true);
  }
});

it('every index in a sheet exists', () => {
  const sheets = [...parts].filter(([path]) => path.startsWith('xl/worksheets/')).map(([, root]) => root);
  const styled = sheets.flatMap((root) => all(root, 'c')).filter(({ attributes }) => attributes.s !== undefined);
  expect(styled.length).toBeGreaterThan(20);
  for (const { attributes } of styled) expect(Number(attributes.s)).toBeLessThan(formats.length);
  const rules = sheets.flatMap((root) => all(root, 'cfRule'));
  expect(rules.map(({ attributes }) => Number(attributes.dxfId)).sort()).toEqual([0, 1, 2]);
  expect(only(styles, 'dxfs').children).toHaveLength(3);
});

it('only input cells are unlocked, and light yellow', () => {
  for (const [name, look] of looks) {
    const takesInput = name.startsWith('input');
    expect([name, only(look, 'protection').attributes.locked]).toEqual([name, takesInput ? '0' : '1']);
    const colours = all(built('fills', name, 'fillId'), 'fgColor').map(({ attributes }) => attributes.rgb);
    expect([name, colours.includes('FFFFFDE7')]).toEqual([name, takesInput]);
  }
});

it.each([
  ['points', '0.00##'], ['sum', '0.00##'], ['inputDate', 'yyyy\\-mm\\-dd'], ['input', 49], ['inputPercent', 10], ['inputNumber', 0], ['exact', 0], ['text', 0],
] as const)('%s is shown as %s', (name, format) => {
  const id = looks.get(name)!.attributes.numFmtId;
  const own = all(styles, 'numFmt').find(({ attributes }) => attributes.numFmtId === id);
  expect(own?.attributes.formatCode ?? Number(id)).toBe(format);
});

it('fonts are Chinese ones, with their character set', () => {
  const fonts = only(styles, 'fonts').children;
  expect(fonts.map((font) => only(font, 'name').attributes.val)).toEqual(['宋体', '黑体', '黑体', '宋体', '宋体']);
  for (const font of fonts) expect(only(font, 'charset').attributes.val).toBe('134');
});

it('tables have lines, what stands beside them has none', () => {
  const bare = STYLE_NAMES.filter((name) => all(built('borders', name, 'borderId'), 'color').length === 0);
  expect(bare).toEqual(['title', 'subtitle', 'note', 'remark']);
});

it('texts are broken into lines, but for remarks', () => {
  expect(STYLE_NAMES.filter((name) => only(looks.get(name)!, 'alignment').attributes.wrapText === undefined)).toEqual(['remark']);
});

it('the first two fills are those that the format fixes, and a cell without style has none', () => {
  const fills = only(styles, 'fills').children.map((fill) => only(fill, 'patternFill').attributes.patternType);
  expect(fills.slice(0, 2)).toEqual(['none', 'gray125']);
  expect(formats[0]!.attributes).toEqual({ numFmtId: '0', fontId: '0', fillId: '0', borderId: '0', xfId: '0' });
  const other = readParts(writeXlsx(bookOf({ rows: [[{ text: '甲' }]] }))).get('xl/worksheets/sheet1.xml')!;
  expect(only(other, 'c').attributes).toEqual({ r: 'A1', t: 'inlineStr' });
});
