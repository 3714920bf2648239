import type { Cell } from '../../bridges/workbook/model.js';
import { bookOf, compoundFile, factRow, swollen } from './example-books.js';
import type { MemoryFiles } from './memory-io.js';

/** A command line with one thing wrong, and what the message says done: another line, or the files changed. */
export interface CommandLineExample {
  readonly code: string;
  readonly line: string;
  /** Files beside `FILES`. */
  readonly files?: MemoryFiles;
  /** Whether the reader of standard output has gone. */
  readonly closed?: true;
  readonly mended: { readonly line?: string; readonly files?: MemoryFiles };
}

const MINE = `format: 1
id: example/mine
edition: 2026-1
title: 小区评价细则
standard: { code: T/EX 1—2026, name: 小区评价规范, effectiveFrom: 2026-01-01, place: 附录 A, standing: informative }
entity: 小区
indicators:
  - { id: A-1, title: 垃圾日产日清, points: 2, fact: rubbishCleared, scoring: met }
`;

const CASES = 'format: 1\ncases:\n  - { name: 没有日产日清, facts: { rubbishCleared: false }, expect: { total: 0 } }\n';

/** What lies in the folder of every example. */
export const FILES: MemoryFiles = { 'mine.yaml': MINE, 'facts.yaml': 'rubbishCleared: true\n', 'rules/estate.yaml': MINE, 'empty/notes.txt': '' };

/** Text in no encoding that is read. */
const NO_TEXT = Uint8Array.of(0xff, 0xff, 0x00);

const rubbishCleared = (value: Cell): ReturnType<typeof factRow> => factRow('rubbishCleared', '垃圾日产日清', value);
const FILLED = bookOf({ 填报: [rubbishCleared({ text: '是' })] });
const FILLED_TABLE = 'rubbishCleared,是\n';

/** A file that is wrong as a file, and what is there once it is mended. */
function filled(code: string, name: string, bad: string | Uint8Array): CommandLineExample {
  const files = { [name]: bad };
  return { code, line: `pingfen score mine.yaml ${name}`, files, mended: { files: { [name]: name.endsWith('.csv') ? FILLED_TABLE : FILLED } } };
}

const ONE_LINE: MemoryFiles = { 'many.ndjson': '{ "rubbishCleared": true }\n' };

/** One or more for each code, in the order of the codes. */
export const COMMAND_LINE_EXAMPLES: readonly CommandLineExample[] = [
  { code: 'FILE_MISSING', line: 'pingfen check mien.yaml', mended: { line: 'pingfen check mine.yaml' } },
  { code: 'FILE_MISSING', line: 'pingfen check notes/estate.yaml', mended: { line: 'pingfen check rules/estate.yaml' } },
  { code: 'FILE_IS_FOLDER', line: 'pingfen show rules', mended: { line: 'pingfen show rules/estate.yaml' } },
  { code: 'FILE_UNREADABLE', line: 'pingfen show locked.yaml', files: { 'locked.yaml': { error: 'EACCES' } }, mended: { files: { 'locked.yaml': MINE } } },
  { code: 'FILE_ENCODING', line: 'pingfen score mine.yaml odd.yaml', files: { 'odd.yaml': NO_TEXT }, mended: { files: { 'odd.yaml': 'rubbishCleared: true\n' } } },
  { code: 'RULEBOOK_UNKNOWN', line: 'pingfen show weihai/estat', mended: { line: 'pingfen show weihai/estate' } },
  { code: 'RULEBOOK_AMBIGUOUS', line: 'pingfen show enterprise', mended: { line: 'pingfen show weihai/enterprise' } },
  { code: 'RULEBOOKS_NONE', line: 'pingfen check empty', mended: { line: 'pingfen check rules' } },
  { code: 'CASES_NONE', line: 'pingfen test rules', mended: { files: { 'rules/estate.cases.yaml': CASES } } },
  { code: 'CASES_NOT_NAMED', line: 'pingfen test mine.yaml --only 每日', files: { 'mine.cases.yaml': CASES }, mended: { line: 'pingfen test mine.yaml --only 没有日产日清' } },
  {
    code: 'CASES_NOT_LAST',
    line: 'pingfen suggest mine.yaml --write',
    files: { 'mine.cases.yaml': 'format: 1\ncases: [{ name: 没有日产日清, facts: { rubbishCleared: false }, expect: { total: 0 } }]\n' },
    mended: { files: { 'mine.cases.yaml': CASES } },
  },
  { code: 'RULEBOOK_TWICE', line: 'pingfen build mine.yaml rules --out built', mended: { line: 'pingfen build rules --out built' } },
  {
    code: 'OUTPUT_UNWRITABLE',
    line: 'pingfen show mine.yaml --out table.txt',
    files: { 'table.txt': { error: 'EBUSY' } },
    mended: { files: { 'table.txt': '' } },
  },
  { code: 'OUTPUT_EXISTS', line: 'pingfen facts mine.yaml --out facts.yaml', mended: { line: 'pingfen facts mine.yaml --out new.yaml' } },
  { code: 'NEW_EXISTS', line: 'pingfen new --out mine.yaml', mended: { line: 'pingfen new --out table.yaml' } },
  { code: 'WORKBOOK_EXISTS', line: 'pingfen workbook mine.yaml --out mine.xlsx', files: { 'mine.xlsx': FILLED }, mended: { line: 'pingfen workbook mine.yaml --out mine.xlsx --force' } },
  {
    code: 'WORKBOOK_FACT_LOST',
    line: 'pingfen workbook weihai/estate partly.yaml --out estate.xlsx',
    files: { 'partly.yaml': 'households: { min: 300, max: 320 }\n' },
    mended: { line: 'pingfen score weihai/estate partly.yaml' },
  },
  { code: 'WORKBOOK_POINTLESS', line: 'pingfen workbook weihai/clauses-city --out city.xlsx', mended: { line: 'pingfen facts weihai/clauses-city --out city.yaml' } },
  { code: 'ROWS_FAILED', line: 'pingfen batch mine.yaml many.csv --out scores.csv', files: { 'many.csv': 'rubbishCleared\n是\n也许\n' }, mended: { files: { 'many.csv': 'rubbishCleared\n是\n否\n' } } },
  { code: 'OUTPUT_CLOSED', line: 'pingfen list', closed: true, mended: { line: 'pingfen show mine.yaml --out table.txt' } },
  filled('FILE_EMPTY', 'filled.csv', ''),
  filled('FILE_NOT_WORKBOOK', 'filled.xlsx', FILLED.subarray(0, 300)),
  filled('FILE_WORKBOOK_LOCKED', 'filled.xlsx', compoundFile('EncryptedPackage')),
  filled('FILE_WORKBOOK_OLD', 'filled.xls', compoundFile('Workbook')),
  filled('FILE_TOO_LARGE', 'filled.xlsx', swollen(FILLED)),
  filled('FILE_CELL_FAR', 'filled.xlsx', bookOf({ 填报: [rubbishCleared({ text: '是' }), [...Array<undefined>(500), { text: '是' }]] })),
  filled('FILE_CELL_UNCALCULATED', 'filled.xlsx', bookOf({ 填报: [rubbishCleared({ formula: 'IF(1=1,"是","否")' })] })),
  filled('FILE_SHEET_MISSING', 'filled.xlsx', bookOf({ Sheet1: [rubbishCleared({ text: '是' })], Sheet2: [[{ text: '草稿' }]] })),
  filled('FILE_NOT_FORM', 'filled.csv', '编号,填写\nhouseholds,\n'),
  filled('FILE_TABLE_QUOTE', 'filled.csv', 'rubbishCleared,"是\n'),
  { code: 'ROWS_NAME_UNKNOWN', line: 'pingfen batch mine.yaml many.csv --out scores.csv', files: { 'many.csv': '小区,rubbishCleared\n东苑,是\n' }, mended: { line: 'pingfen batch mine.yaml many.csv --out scores.csv --id 小区' } },
  { code: 'ROWS_NAME_TWICE', line: 'pingfen batch mine.yaml many.csv --out scores.csv', files: { 'many.csv': 'rubbishCleared,垃圾日产日清\n是,是\n' }, mended: { files: { 'many.csv': 'rubbishCleared\n是\n' } } },
  { code: 'ROWS_NO_FACT', line: 'pingfen batch mine.yaml filled.csv --out scores.csv', files: { 'filled.csv': '编号,填写\nrubbishCleared,是\n' }, mended: { line: 'pingfen score mine.yaml filled.csv' } },
  { code: 'ROWS_ID_MISSING', line: 'pingfen batch mine.yaml many.csv --out scores.csv --id 名称', files: { 'many.csv': '垃圾日产日清\n是\n' }, mended: { line: 'pingfen batch mine.yaml many.csv --out scores.csv --id 垃圾日产日清' } },
  { code: 'ROWS_POINTLESS', line: 'pingfen batch weihai/clauses-city many.csv --out scores.csv', files: { 'many.csv': 'rubbishCleared\n是\n' }, mended: { line: 'pingfen batch mine.yaml many.csv --out scores.csv' } },
  { code: 'USAGE_COMMAND_MISSING', line: 'pingfen', mended: { line: 'pingfen list' } },
  { code: 'USAGE_COMMAND_UNKNOWN', line: 'pingfen scor mine.yaml facts.yaml', mended: { line: 'pingfen score mine.yaml facts.yaml' } },
  { code: 'USAGE_OPTION_UNKNOWN', line: 'pingfen score mine.yaml facts.yaml --row', mended: { line: 'pingfen score mine.yaml facts.yaml --rows' } },
  { code: 'USAGE_OPTION_VALUE', line: 'pingfen show mine.yaml --out', mended: { line: 'pingfen show mine.yaml --out table.txt' } },
  { code: 'USAGE_OPTION_FLAG', line: 'pingfen list --json=yes', mended: { line: 'pingfen list --json' } },
  { code: 'USAGE_OPTION_CHOICE', line: 'pingfen score mine.yaml facts.yaml --format jsn', mended: { line: 'pingfen score mine.yaml facts.yaml --format json' } },
  { code: 'USAGE_OPTION_TWICE', line: 'pingfen show mine.yaml --out a.txt --out b.txt', mended: { line: 'pingfen show mine.yaml --out b.txt' } },
  { code: 'USAGE_OPTION_MISSING', line: 'pingfen build rules', mended: { line: 'pingfen build rules --out built' } },
  {
    code: 'USAGE_PAIR',
    line: 'pingfen score weihai/estate none.yaml --reading monthly＝byMonth',
    files: { 'none.yaml': 'hasCommittee: true\n' },
    mended: { line: 'pingfen score weihai/estate none.yaml --reading monthly=byMonth' },
  },
  { code: 'USAGE_ID', line: 'pingfen new --id Canteen', mended: { line: 'pingfen new --id shili-2026/canteen' } },
  { code: 'USAGE_ARGUMENT_MISSING', line: 'pingfen score mine.yaml', mended: { line: 'pingfen score mine.yaml facts.yaml' } },
  {
    code: 'USAGE_ARGUMENT_EXTRA',
    line: 'pingfen show my table.yaml',
    files: { 'my table.yaml': MINE },
    mended: { line: 'pingfen show "my table.yaml"' },
  },
  { code: 'USAGE_STDIN_TWICE', line: 'pingfen score - -', mended: { line: 'pingfen score mine.yaml facts.yaml' } },
  { code: 'USAGE_OUTPUT_IS_INPUT', line: 'pingfen score mine.yaml facts.yaml --out facts.yaml', mended: { line: 'pingfen score mine.yaml facts.yaml --out report.txt' } },
  { code: 'USAGE_FAILED_IS_OUTPUT', line: 'pingfen batch mine.yaml many.ndjson --out scores.ndjson --failed scores.ndjson', files: ONE_LINE, mended: { line: 'pingfen batch mine.yaml many.ndjson --out scores.ndjson --failed wrong.ndjson' } },
  { code: 'USAGE_ROWS_FORMAT', line: 'pingfen batch mine.yaml many.txt --out scores.csv', files: { 'many.txt': 'rubbishCleared\n是\n' }, mended: { line: 'pingfen batch mine.yaml many.txt --format csv --out scores.csv' } },
  { code: 'USAGE_RESULTS_FORMAT', line: 'pingfen batch mine.yaml many.ndjson --out scores.xlsx', files: ONE_LINE, mended: { line: 'pingfen batch mine.yaml many.ndjson --out scores.csv' } },
  { code: 'USAGE_WORKERS', line: 'pingfen batch mine.yaml many.ndjson --out scores.csv --workers all', files: ONE_LINE, mended: { line: 'pingfen batch mine.yaml many.ndjson --out scores.csv --workers 1' } },
  { code: 'USAGE_FIX_STDIN', line: 'pingfen lint - --fix', mended: { line: 'pingfen lint mine.yaml --fix' } },
];

/** Codes that no command line of the reader's brings about. */
export const COMMAND_LINE_UNSHOWN: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  INTERNAL: { zh: '只在程序有缺陷时出现', en: 'only where the program is at fault' },
  ...Object.fromEntries(['ROW_CELLS', 'ROW_QUOTE', 'ROW_LONG', 'ROW_ENCODING', 'ROW_JSON'].map((code) => [code, { zh: '写在收集有误的行的文件里，见 ROWS_FAILED', en: 'in the file of lines that are wrong, see ROWS_FAILED' }])),
};

/** The arguments of a line, as a shell hands them over; text in double quotes is one argument. */
export function argumentsOf(line: string): readonly string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!).slice(1);
}
