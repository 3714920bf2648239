import { diagnosticsOf, type CodeTable } from '../../diagnostics/codes.js';

/** What can be wrong with a file of many rows, and with a row of it as such; what is wrong with its facts, others say. */
export const ROWS_CODES = {
  ROWS_NAME_UNKNOWN: {
    message: { zh: '没有叫“{name}”的事实', en: 'no fact is called "{name}"' },
    expected: { zh: '事实的编号或名称', en: 'the id or the label of a fact' },
    mend: { zh: '{suggestion}；要原样带到结果里用 --id {name}，要略去用 --extra-facts ignore', en: '{suggestion}; --id {name} carries the column over to the result, --extra-facts ignore leaves it out' },
  },
  ROWS_NAME_TWICE: {
    message: { zh: '“{name}”这一列出现了两次', en: 'the column "{name}" is there twice' },
    mend: { zh: '只留一列；一项事实占几格时，后面几格的列名留空', en: 'keep one; where a fact takes several cells, leave the heads after the first empty' },
  },
  ROWS_NO_FACT: {
    message: { zh: '“{file}”的第一行里没有《{rulebook}》的任何一项事实', en: 'no head in the first line of "{file}" is a fact of the rulebook "{rulebook}"' },
    expected: { zh: '第一行是事实的编号或名称，以下一行一个对象', en: 'ids or labels of facts in the first line, then a line for each' },
    mend: { zh: '核对文件和评分表是否配套；竖排的填报表一次评一个，用 pingfen score', en: 'check that file and rulebook belong together; a form with a line for each fact is for "pingfen score"' },
  },
  ROWS_ID_MISSING: {
    message: { zh: '没有“{name}”这一列', en: 'there is no column "{name}"' },
    expected: { zh: '{names}', en: '{names}' },
    mend: { zh: '改写 --id，与第一行的列名一致', en: 'write --id as in the first line' },
  },
  ROWS_POINTLESS: {
    message: { zh: '“{rulebook}”只有条款，没有分数', en: '"{rulebook}" has clauses alone and no points' },
    mend: { zh: '换一个有分数的评分表；条款一次看一个，用 pingfen score', en: 'take a rulebook with points; "pingfen score" looks at clauses, one at a time' },
  },
  ROW_CELLS: {
    message: { zh: '这一行有 {count} 格，第一行有 {heads} 格', en: 'this line has {count} cells, the first line has {heads}' },
    mend: { zh: '补上缺的格，删去多的；格里有逗号或换行时给整格加引号', en: 'add what is missing or remove what is too much; put quotation marks around a cell with commas or line ends' },
  },
  ROW_QUOTE: {
    message: { zh: '这一行的引号没有配对', en: 'a quotation mark in this line is never closed' },
    mend: { zh: '补上引号；单元格里的引号写成两个', en: 'close it; a quotation mark within a cell is written twice' },
  },
  ROW_LONG: {
    message: { zh: '这一行超过 1 MB', en: 'this line has more than 1 MB' },
    mend: { zh: '检查是不是缺了换行；NDJSON 一行一个对象', en: 'check whether line ends are missing; NDJSON has an object on each line' },
  },
  ROW_ENCODING: {
    message: { zh: '这一行有认不出的字符', en: 'this line has characters that are not known' },
    expected: { zh: '整个文件用同一种编码：UTF-8 或 GB18030', en: 'one encoding in all of the file: UTF-8 or GB18030' },
    mend: { zh: '改正这一行，或把整个文件另存为 UTF-8', en: 'correct this line, or save the whole file as UTF-8' },
  },
  ROW_JSON: {
    message: { zh: '这一行不是 JSON', en: 'this line is no JSON' },
    expected: { zh: '一行一个对象：{form}', en: 'an object on each line: {form}' },
    mend: { zh: '核对引号、逗号和括号；不要分成几行，也不要包在 [ ] 里', en: 'check quotation marks, commas and brackets; neither break an object into lines nor put them into [ ]' },
  },
} as const satisfies CodeTable;

export const rowsProblem = diagnosticsOf(ROWS_CODES);
