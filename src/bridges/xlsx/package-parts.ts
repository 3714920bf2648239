import type { Sheet, Workbook } from '../workbook/model.js';
import { absoluteRange, quotedSheet } from './address.js';
import { element, xmlFile, xmlText } from './xml.js';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Where the part of a sheet lies in the package. */
export function sheetPath(index: number): string {
  return `xl/${sheetTarget(index)}`;
}

function sheetTarget(index: number): string {
  return `worksheets/sheet${String(index + 1)}.xml`;
}

/** The part that says what kind each of the others is. */
export function contentTypesXml(sheets: readonly Sheet[]): string {
  const byEnding = (Extension: string, ContentType: string): string => element('Default', { Extension, ContentType });
  const byPath = (path: string, ContentType: string): string => element('Override', { PartName: `/${path}`, ContentType });
  return xmlFile(
    element('Types', { xmlns: `${PACKAGE}/content-types` }, [
      byEnding('rels', 'application/vnd.openxmlformats-package.relationships+xml'),
      byEnding('xml', 'application/xml'),
      byPath('xl/workbook.xml', `${TYPE}.sheet.main+xml`),
      ...sheets.map((_, index) => byPath(sheetPath(index), `${TYPE}.worksheet+xml`)),
      byPath('xl/styles.xml', `${TYPE}.styles+xml`),
      byPath('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    ]),
  );
}

/** The relationships of the package: its workbook and its properties. */
export function packageRelationshipsXml(): string {
  return relationships([
    { Type: `${OFFICE}/officeDocument`, Target: 'xl/workbook.xml' },
    { Type: `${PACKAGE}/relationships/metadata/core-properties`, Target: 'docProps/core.xml' },
  ]);
}

/** The relationships of the workbook: its sheets in their order, then the styles. */
export function workbookRelationshipsXml(sheets: readonly Sheet[]): string {
  const toSheets = sheets.map((_, index) => ({ Type: `${OFFICE}/worksheet`, Target: sheetTarget(index) }));
  return relationships([...toSheets, { Type: `${OFFICE}/styles`, Target: 'styles.xml' }]);
}

function relationships(all: readonly { readonly Type: string; readonly Target: string }[]): string {
  const each = all.map((one, index) => element('Relationship', { Id: relationshipId(index), ...one }));
  return xmlFile(element('Relationships', { xmlns: `${PACKAGE}/relationships` }, each));
}

function relationshipId(index: number): string {
  return `rId${String(index + 1)}`;
}

/** The title of the document. No dates: they would make other bytes each time. */
export function corePropertiesXml(title: string): string {
  const names = { 'xmlns:cp': `${PACKAGE}/metadata/core-properties`, 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' };
  return xmlFile(element('cp:coreProperties', names, element('dc:title', {}, xmlText(title))));
}

/** The part that has the sheets by name, the names of cells, and the order to work everything out on opening. */
export function workbookXml({ sheets, names }: Workbook): string {
  const eachSheet = sheets.map(({ name, isHidden }, index) =>
    element('sheet', { name, sheetId: index + 1, state: isHidden ? 'hidden' : undefined, 'r:id': relationshipId(index) }),
  );
  const defined = [...sheets.flatMap(printNames), ...names.map(({ name, refersTo }) => element('definedName', { name }, xmlText(refersTo)))];
  return xmlFile(
    element('workbook', { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'xmlns:r': OFFICE }, [
      element('bookViews', {}, element('workbookView', { activeTab: firstShown(sheets) })),
      element('sheets', {}, eachSheet),
      defined.length === 0 ? '' : element('definedNames', {}, defined),
      element('calcPr', { fullCalcOnLoad: 1 }),
    ]),
  );
}

/** The sheet that is in view when the workbook is opened. */
export function firstShown(sheets: readonly Sheet[]): number {
  return sheets.findIndex(({ isHidden }) => isHidden !== true);
}

/** What is printed of a sheet, and the rows that stand on top of each page. */
function printNames({ name, print: { area, repeatedRows } = { orientation: 'portrait' } }: Sheet, index: number): string[] {
  const named = (what: string, refersTo: string): string => element('definedName', { name: `_xlnm.${what}`, localSheetId: index }, xmlText(`${quotedSheet(name)}!${refersTo}`));
  return [
    ...(area === undefined ? [] : [named('Print_Area', absoluteRange(area))]),
    ...(repeatedRows === undefined ? [] : [named('Print_Titles', `$1:$${String(repeatedRows)}`)]),
  ];
}
