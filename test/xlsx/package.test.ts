import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeXlsx } from '../../src/bridges/xlsx/write-xlsx.js';
import { all, only, readParts, type Node } from './read-parts.js';
import { bookOf, range, SAMPLE } from './sample.js';

const parts = readParts(writeXlsx(SAMPLE));
const part = (path: string): Node => parts.get(path)!;
const sheetPaths = [1, 2, 3, 4].map((n) => `xl/worksheets/sheet${n}.xml`);
const attribute = (nodes: readonly Node[], name: string) => nodes.map(({ attributes }) => attributes[name]);

/** The children that stand, in an order that the schema of the format (ECMA-376, part 1) allows. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  workbook: ['fileVersion', 'workbookPr', 'bookViews', 'sheets', 'externalReferences', 'definedNames', 'calcPr'],
  worksheet: [
    'sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetProtection', 'autoFilter', 'mergeCells', 'conditionalFormatting',
    'dataValidations', 'hyperlinks', 'printOptions', 'pageMargins', 'pageSetup', 'headerFooter',
  ],
  styleSheet: ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs'],
  sheetView: ['pane', 'selection'],
  font: ['b', 'sz', 'color', 'name', 'family', 'charset'],
  dxf: ['font', 'numFmt', 'fill'],
  patternFill: ['fgColor', 'bgColor'],
  border: ['left', 'right', 'top', 'bottom', 'diagonal'],
  xf: ['alignment', 'protection'],
  c: ['f', 'v', 'is'],
  dataValidation: ['formula1', 'formula2'],
};

describe('the package', () => {
  it('has just the parts that its types name, the types first', () => {
    const types = part('[Content_Types].xml');
    const named = attribute(all(types, 'Override'), 'PartName').map((path) => path!.slice(1));
    const byEnding = [...parts.keys()].filter((path) => path.endsWith('.rels'));
    expect([...parts.keys()][0]).toBe('[Content_Types].xml');
    expect(['[Content_Types].xml', ...byEnding, ...named].sort()).toEqual([...parts.keys()].sort());
    expect(named).toEqual(['xl/workbook.xml', ...sheetPaths, 'xl/styles.xml', 'docProps/core.xml']);
    expect(attribute(all(types, 'Default'), 'Extension')).toEqual(['rels', 'xml']);
  });

  it.each([['_rels/.rels', ''], ['xl/_rels/workbook.xml.rels', 'xl']])('leads nowhere but to its parts: %s', (path, base) => {
    const links = all(part(path), 'Relationship');
    const targets = attribute(links, 'Target').map((target) => posix.join(base, target!));
    expect(targets.filter((target) => !parts.has(target))).toEqual([]);
    expect(new Set(targets).size).toBe(targets.length);
    expect(new Set(attribute(links, 'Id')).size).toBe(links.length);
  });

  it('reaches every sheet under its name by the relationship of its part', () => {
    const links = new Map(all(part('xl/_rels/workbook.xml.rels'), 'Relationship').map(({ attributes }) => [attributes.Id, attributes]));
    const sheets = all(part('xl/workbook.xml'), 'sheet');
    expect(sheets.map(({ attributes }) => [attributes.name, attributes.state, links.get(attributes['r:id'])!.Target])).toEqual([
      ['词', 'hidden', 'worksheets/sheet1.xml'],
      ["填报 '1' & <2>", undefined, 'worksheets/sheet2.xml'],
      ['评分表', undefined, 'worksheets/sheet3.xml'],
      ['选项', 'hidden', 'worksheets/sheet4.xml'],
    ]);
    expect(attribute(sheets, 'sheetId')).toEqual(['1', '2', '3', '4']);
    for (const id of attribute(sheets, 'r:id')) expect(links.get(id)!.Type).toMatch(/\/worksheet$/);
  });

  it('has elements in the order of the schema, everywhere', () => {
    let compared = 0;
    const walk = (node: Node): void => {
      const order = ORDER[node.name];
      if (order !== undefined) {
        const places = node.children.map(({ name }) => order.indexOf(name));
        expect([node.name, places]).toEqual([node.name, [...places].sort((a, b) => a - b)]);
        expect(places).not.toContain(-1);
        compared += 1;
      }
      node.children.forEach(walk);
    };
    for (const root of parts.values()) walk(root);
    expect(compared).toBeGreaterThan(50);
  });

  it('counts what it counts', () => {
    const counting = [...parts.values()].flatMap((root) => everything(root)).filter(({ attributes }) => 'count' in attributes);
    expect(counting.length).toBeGreaterThan(8);
    for (const { name, attributes, children } of counting) expect([name, attributes.count]).toEqual([name, String(children.length)]);
  });
});

describe('the workbook', () => {
  const workbook = part('xl/workbook.xml');

  it('is worked out on opening, and shows its first sheet that is not hidden', () => {
    expect(only(workbook, 'calcPr').attributes).toEqual({ fullCalcOnLoad: '1' });
    expect(only(workbook, 'workbookView').attributes).toEqual({ activeTab: '1' });
    expect(sheetPaths.map((path) => only(part(path), 'sheetView').attributes.tabSelected)).toEqual([undefined, '1', undefined, undefined]);
  });

  it('names cells, and the rows that are printed again', () => {
    expect(all(workbook, 'definedName').map(({ attributes, text }) => [attributes, text])).toEqual([
      [{ name: '_xlnm.Print_Titles', localSheetId: '1' }, "'填报 ''1'' & <2>'!$1:$2"],
      [{ name: '在岗率' }, "'填报 ''1'' & <2>'!$B$3"],
    ]);
    expect(all(readParts(writeXlsx(bookOf({}))).get('xl/workbook.xml')!, 'definedNames')).toEqual([]);
    const part = readParts(writeXlsx(bookOf({ print: { orientation: 'landscape', area: range(0, 1, 9, 27) } }))).get('xl/workbook.xml')!;
    expect(all(part, 'definedName').map(({ attributes, text }) => [attributes, text])).toEqual([[{ name: '_xlnm.Print_Area', localSheetId: '0' }, "'表'!$B$1:$AB$10"]]);
  });

  it('has its title, and no date', () => {
    const core = part('docProps/core.xml');
    expect(core.children.map(({ name, text }) => [name, text])).toEqual([['dc:title', '评分 & 表']]);
  });
});

function everything(node: Node): Node[] {
  return [node, ...node.children.flatMap(everything)];
}
