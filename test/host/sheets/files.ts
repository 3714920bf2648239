import { strToU8, zipSync } from 'fflate';

/** The XML of a sheet from that of its rows. */
export function sheetXml(rows: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
}

/** A row of texts, written where they stand. */
export function textRow(...texts: readonly string[]): string {
  return `<row>${texts.map((text) => (text === '' ? '<c/>' : `<c t="inlineStr"><is><t>${text}</t></is></c>`)).join('')}</row>`;
}

export interface BookParts {
  /** Name → rows. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly shared?: string;
  readonly formats?: string;
  /** The number of the format of each style. */
  readonly styles?: readonly string[];
  readonly properties?: string;
}

/** A workbook file as other programs write it, from the parts that matter to reading. */
export function xlsxOf({ sheets, shared, formats = '', styles = ['0'], properties = '' }: BookParts): Uint8Array {
  const names = Object.keys(sheets);
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const parts = {
    'xl/workbook.xml': `<workbook ${main} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${properties}<sheets>${names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names.map((_, index) => `<Relationship Id="rId${index}" Target="${index === 0 ? `worksheets/s${index}.xml` : `/xl/worksheets/s${index}.xml`}"/>`).join('')}</Relationships>`,
    'xl/styles.xml': `<styleSheet ${main}><numFmts>${formats}</numFmts><cellXfs>${styles.map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`,
    ...(shared === undefined ? {} : { 'xl/sharedStrings.xml': `<sst ${main}>${shared}</sst>` }),
    ...Object.fromEntries(names.map((name, index) => [`xl/worksheets/s${index}.xml`, sheetXml(sheets[name]!)])),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}
