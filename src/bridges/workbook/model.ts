/** A workbook (工作簿) as plain data, before it becomes a file. Rows and columns count from 0. */
export interface Workbook {
  /** Shown as the title of the document. */
  readonly title: string;
  /** In their order; at least one that is not hidden. */
  readonly sheets: readonly Sheet[];
  /** Names of cells: name → `'填报'!$C$5`. */
  readonly names: readonly DefinedName[];
}

/** A name for a cell or a range. */
export interface DefinedName {
  /** Unique; letters, digits, `_` and Chinese characters, not of the form of a cell. */
  readonly name: string;
  /** With the sheet, all parts absolute. */
  readonly refersTo: string;
}

/** A sheet (工作表). */
export interface Sheet {
  /** Unique, at most 31 characters, none of `[ ] : * ? / \`. */
  readonly name: string;
  /** The width of each column in characters of the usual font. */
  readonly widths: readonly number[];
  /** Row by row from A1; `undefined` is an empty cell without style. */
  readonly rows: readonly (readonly (Cell | undefined)[])[];
  /** Rows are only as high as their characters, and stay so when the sheet is opened: more of them fit on a page. */
  readonly isDense?: true;
  /** Cells that look like one. */
  readonly merges?: readonly CellRange[];
  /** What cells take. */
  readonly validations?: readonly Validation[];
  /** The first that holds counts. */
  readonly highlights?: readonly Highlight[];
  /** How many rows and columns stay in view. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  /** Only unlocked cells take input; without password. */
  readonly isProtected?: true;
  /** Not shown in the list of sheets. */
  readonly isHidden?: true;
  /** How it is printed. */
  readonly print?: PrintSetup;
}

/** On A4, at most as wide as the page, and on as few pages as texts of at least 6 points take. */
export interface PrintSetup {
  /** Upright or across. */
  readonly orientation: 'portrait' | 'landscape';
  /** What is printed; the whole sheet where nothing is said. */
  readonly area?: CellRange;
  /** So many rows are printed again on top of each page. */
  readonly repeatedRows?: number;
  /** In the middle of the footer; `&P` is the page, `&N` how many pages. */
  readonly footer?: string;
}

/** What stands in a cell. A text that begins like a formula is a text. */
export interface Cell {
  /** A text, shown as it is. */
  readonly text?: string;
  /** A number as decimal text, exactly as it is to be written. */
  readonly number?: string;
  /** True or false. */
  readonly flag?: boolean;
  /** Without `=`, in English function names, arguments separated by commas. It is worked out when the workbook is opened. */
  readonly formula?: string;
  /** How it looks; plain where nothing is said. */
  readonly style?: StyleName;
}

/** A rectangle of cells, both ends included. */
export interface CellRange {
  /** The first row. */
  readonly row: number;
  /** The first column. */
  readonly column: number;
  /** The last row. */
  readonly lastRow: number;
  /** The last column. */
  readonly lastColumn: number;
}

/** What a cell takes. */
export interface Validation {
  /** The cells that it is for. */
  readonly range: CellRange;
  /** What may be typed in. */
  readonly allow:
    /** One of some texts, offered as a drop-down; or those of a range, as `'词'!$A$1:$A$3`. */
    | { readonly kind: 'list'; readonly items: readonly string[] | string }
    /** A number between two ends; whole ones only; days as `YYYY-MM-DD`. An end that is left out is open. */
    | { readonly kind: 'whole' | 'decimal' | 'date'; readonly min?: string; readonly max?: string }
    /** What a formula says of the first cell of the range. */
    | { readonly kind: 'formula'; readonly formula: string };
  /** Shown beside the cell while it is chosen. */
  readonly hint?: { readonly title: string; readonly text: string };
  /** Shown when something else is typed in. */
  readonly error: { readonly title: string; readonly text: string };
  /** Whether something else is refused, or may be kept after a warning. */
  readonly severity: 'stop' | 'warning';
}

/** A style that cells take while a formula holds, which is written for the first cell of the range. */
export interface Highlight {
  /** The cells that it is for. */
  readonly range: CellRange;
  /** When they look so. */
  readonly formula: string;
  /** How they look then. */
  readonly style: 'missing' | 'lost' | 'check';
}

/**
 * How cells look.
 *
 * - `title` large, `heading` of a table, `section` and `sum` of its parts
 * - `text` wraps; `label` wraps and is set in the middle of merged cells
 * - `points` shows up to four places; `exact` a number as it is
 * - `input` takes input as text, `inputNumber`, `inputPercent`, `inputDate` as such; all are unlocked
 * - `note` is small; `remark` stays in one line and runs on over what is empty beside it
 */
export type StyleName =
  | 'title' | 'subtitle' | 'heading' | 'section' | 'sum' | 'text' | 'label' | 'points' | 'exact' | 'note' | 'remark'
  | 'input' | 'inputNumber' | 'inputPercent' | 'inputDate';
