import type { Highlight, StyleName } from '../workbook/model.js';
import { counted, element, xmlFile, type Attributes } from './xml.js';

/** Fonts that Excel and WPS have wherever Chinese is written; the charset lets others choose one that has the characters. */
const FONTS = {
  usual: { name: '宋体', size: 10, rgb: 'FF000000' },
  title: { name: '黑体', size: 16, rgb: 'FF000000' },
  strong: { name: '黑体', size: 10, rgb: 'FF000000' },
  small: { name: '宋体', size: 9, rgb: 'FF595959' },
  grey: { name: '宋体', size: 10, rgb: 'FF595959' },
};

/** The size that widths are counted in, in points. */
export const USUAL_SIZE = FONTS.usual.size;

/** The first two are fixed by the format. */
const FILLS = {
  none: element('fill', {}, element('patternFill', { patternType: 'none' })),
  grey125: element('fill', {}, element('patternFill', { patternType: 'gray125' })),
  heading: fill('FFDDE6F0'),
  section: fill('FFF2F2F2'),
  input: fill('FFFFFDE7'),
};

/** Those below 164 are built into the format. */
const FORMATS = { general: 0, percent: 10, text: 49, points: 164, date: 165 };

interface Look {
  readonly font?: keyof typeof FONTS;
  readonly fill?: keyof typeof FILLS;
  readonly format?: keyof typeof FORMATS;
  readonly horizontal?: 'left' | 'center';
  /** Without the lines of a table. */
  readonly isBare?: true;
  readonly takesInput?: true;
  readonly isOneLine?: true;
}

const input = (format: keyof typeof FORMATS): Look => ({ fill: 'input', format, horizontal: 'center', takesInput: true });

const LOOKS: Readonly<Record<StyleName, Look>> = {
  title: { font: 'title', horizontal: 'center', isBare: true },
  subtitle: { horizontal: 'center', isBare: true },
  heading: { font: 'strong', fill: 'heading', horizontal: 'center' },
  section: { font: 'strong', fill: 'section' },
  sum: { font: 'strong', fill: 'section', format: 'points', horizontal: 'center' },
  text: {},
  label: { horizontal: 'center' },
  points: { format: 'points', horizontal: 'center' },
  exact: { horizontal: 'center' },
  note: { font: 'small', isBare: true },
  remark: { font: 'grey', isBare: true, isOneLine: true },
  input: input('text'),
  inputNumber: input('general'),
  inputPercent: input('percent'),
  inputDate: input('date'),
};

/** The look of a highlighted cell, on top of its own. */
const HIGHLIGHTS: Readonly<Record<Highlight['style'], string>> = {
  missing: highlight('FF7F6000', 'FFFFEB84'),
  lost: highlight('FF9C0006', 'FFFFC7CE'),
  check: highlight('FF7F3F00', 'FFFFC48A'),
};

/** The number by which a cell names its style. 0 is a cell without one. */
export function styleIndex(style: StyleName): number {
  return STYLE_INDICES.get(style)!;
}

/** The size of the characters of a style, in points. */
export function fontSize(style: StyleName): number {
  return FONTS[LOOKS[style].font ?? 'usual'].size;
}

/** Whether texts of a style are broken into lines. */
export function isBroken(style: StyleName): boolean {
  return LOOKS[style].isOneLine === undefined;
}

const STYLE_INDICES = new Map((Object.keys(LOOKS) as StyleName[]).map((name, index) => [name, index + 1]));

/** The number by which a conditional format names its look. */
export function highlightIndex(style: Highlight['style']): number {
  return Object.keys(HIGHLIGHTS).indexOf(style);
}

/** The part `xl/styles.xml`: the same in every workbook. */
export function stylesXml(): string {
  const none = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 };
  return xmlFile(
    element('styleSheet', { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' }, [
      counted('numFmts', [
        element('numFmt', { numFmtId: FORMATS.points, formatCode: '0.00##' }),
        element('numFmt', { numFmtId: FORMATS.date, formatCode: 'yyyy\\-mm\\-dd' }),
      ]),
      counted('fonts', Object.values(FONTS).map(font)),
      counted('fills', Object.values(FILLS)),
      counted('borders', [border({}), border({ style: 'thin' }, element('color', { rgb: 'FF808080' }))]),
      counted('cellStyleXfs', [element('xf', none)]),
      counted('cellXfs', [element('xf', { ...none, xfId: 0 }), ...Object.values(LOOKS).map(cellFormat)]),
      counted('cellStyles', [element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })]),
      counted('dxfs', Object.values(HIGHLIGHTS)),
    ]),
  );
}

function cellFormat({ font: fontName = 'usual', fill: fillName = 'none', format = 'general', horizontal = 'left', isBare, takesInput, isOneLine }: Look): string {
  const parts = {
    numFmtId: FORMATS[format],
    fontId: Object.keys(FONTS).indexOf(fontName),
    fillId: Object.keys(FILLS).indexOf(fillName),
    borderId: isBare ? 0 : 1,
    xfId: 0,
  };
  const applied = { applyNumberFormat: 1, applyFont: 1, applyFill: 1, applyBorder: 1, applyAlignment: 1, applyProtection: 1 };
  return element('xf', { ...parts, ...applied }, [
    element('alignment', { horizontal, vertical: 'center', wrapText: isOneLine ? undefined : 1 }),
    element('protection', { locked: takesInput ? 0 : 1 }),
  ]);
}

function font({ name, size, rgb }: (typeof FONTS)['usual']): string {
  const named = element('name', { val: name });
  return element('font', {}, [element('sz', { val: size }), element('color', { rgb }), named, element('family', { val: 3 }), element('charset', { val: 134 })]);
}

function fill(rgb: string): string {
  return element('fill', {}, element('patternFill', { patternType: 'solid' }, [element('fgColor', { rgb }), element('bgColor', { indexed: 64 })]));
}

function border(line: Attributes, colour = ''): string {
  return element('border', {}, [...['left', 'right', 'top', 'bottom'].map((side) => element(side, line, colour)), element('diagonal', {})]);
}

/** Excel takes the second colour for the ground of a highlight, others the first. */
function highlight(text: string, rgb: string): string {
  const ground = element('patternFill', { patternType: 'solid' }, [element('fgColor', { rgb }), element('bgColor', { rgb })]);
  return element('dxf', {}, [element('font', {}, element('color', { rgb: text })), element('fill', {}, ground)]);
}
