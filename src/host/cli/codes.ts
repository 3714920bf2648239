import { diagnosticsOf, type CodeTable } from '../../diagnostics/codes.js';
import { ROWS_CODES } from '../batch/codes.js';
import { SHEET_CODES } from '../sheets/codes.js';

/** What can be wrong with a file or with the name of a rulebook. */
const INPUT_CODES = {
  FILE_MISSING: {
    message: { zh: '找不到文件“{file}”', en: 'there is no file "{file}"' },
    mend: { zh: '{suggestion}', en: '{suggestion}' },
  },
  FILE_IS_FOLDER: {
    message: { zh: '“{file}”是文件夹，这里要一个文件', en: '"{file}" is a folder; a file is needed here' },
    mend: { zh: '写出文件夹里那个文件的路径', en: 'give the path of the file in it' },
  },
  FILE_UNREADABLE: {
    message: { zh: '读不了“{file}”：{reason}', en: '"{file}" cannot be read: {reason}' },
    mend: { zh: '检查读取权限，或复制到自己的文件夹再试', en: 'check the permissions, or try a copy in a folder of your own' },
  },
  FILE_ENCODING: {
    message: { zh: '“{file}”的编码认不出来', en: 'the encoding of "{file}" is not known' },
    expected: { zh: 'UTF-8、UTF-16 或 GB18030（GBK）的文本', en: 'text in UTF-8, UTF-16 or GB18030' },
    mend: { zh: '检查是不是选错了文件；是文本就在编辑器中另存为 UTF-8', en: 'check that this is the right file; if it is text, save it as UTF-8' },
  },
  RULEBOOK_UNKNOWN: {
    message: { zh: '没有编号为“{id}”的评分表，也没有这个文件', en: 'there is no rulebook and no file "{id}"' },
    mend: { zh: '{suggestion}', en: '{suggestion}' },
  },
  RULEBOOK_AMBIGUOUS: {
    message: { zh: '有几个评分表都可以叫“{id}”', en: 'several rulebooks go by "{id}"' },
    expected: { zh: '{ids}', en: '{ids}' },
    mend: { zh: '写出其中一个的完整编号', en: 'give the full id of one of them' },
  },
  RULEBOOKS_NONE: {
    message: { zh: '文件夹“{file}”里没有评分表', en: 'there are no rulebooks in the folder "{file}"' },
    expected: { zh: '至少一个 .yaml 文件（.cases.yaml、.sample.yaml 不算）', en: 'at least one .yaml file (.cases.yaml and .sample.yaml do not count)' },
    mend: { zh: '检查路径', en: 'check the path' },
  },
  CASES_NONE: {
    message: { zh: '评分表旁边没有用例', en: 'no rulebook has cases beside it' },
    expected: { zh: '{file} 这样的文件', en: 'a file such as {file}' },
    mend: { zh: '写一份用例文件，或用 --cases 指出它在哪里', en: 'write a case file, or say with --cases where it is' },
  },
  CASES_NOT_NAMED: {
    message: { zh: '没有一个用例的名称里有“{text}”', en: 'no case has "{text}" in its name' },
    mend: { zh: '{suggestion}', en: '{suggestion}' },
  },
  RULEBOOK_TWICE: {
    message: { zh: '“{file}”与“{other}”的编号都是 {id}，会写进同一个文件', en: '"{file}" and "{other}" both have the id {id} and would be written to one file' },
    mend: { zh: '改正其中一个的 id，或只编译其中一个', en: 'correct the id of one of them, or build only one' },
  },
  OUTPUT_UNWRITABLE: {
    message: { zh: '写不了“{file}”：{reason}', en: '"{file}" cannot be written: {reason}' },
    mend: { zh: '检查文件夹是否存在、有没有写入权限、文件是否正被其他程序打开', en: 'check that the folder exists and may be written to, and that no program has the file open' },
  },
  OUTPUT_EXISTS: {
    message: { zh: '“{file}”已经有了，没有覆盖，以免丢掉填好的内容', en: '"{file}" is there already and was left alone, so that nothing filled in is lost' },
    mend: { zh: '换一个文件名，或先把它移走', en: 'give another name, or move the file away first' },
  },
  CASES_NOT_LAST: {
    message: { zh: '不能把用例加在“{file}”的末尾', en: 'no cases can be added at the end of "{file}"' },
    expected: { zh: 'cases 在文件最后，每个用例以“  - ”开头', en: 'cases last in the file, each case beginning with "  - "' },
    mend: { zh: '把 cases 改写成这样；或不写 --write，自己粘贴', en: 'write them so; or leave out --write and paste them' },
  },
  NEW_EXISTS: {
    message: { zh: '“{file}”已经有了，两个文件都没有写', en: '"{file}" is there already; neither file was written' },
    mend: { zh: '用 --out 换一个文件名，或用 --force 覆盖', en: 'give another name with --out, or replace it with --force' },
  },
  WORKBOOK_EXISTS: {
    message: { zh: '“{file}”已经有了，没有覆盖，以免丢掉填好的内容', en: '"{file}" is there already and was left alone, so that nothing filled in is lost' },
    mend: { zh: '换一个文件名，或用 --force 覆盖', en: 'give another name, or replace it with --force' },
  },
  WORKBOOK_FACT_LOST: {
    severity: 'warning',
    message: { zh: '“{label}”没有原样写进工作簿：单元格写不下范围、列表里不知道的项、太长的列表和除不尽的数', en: '"{label}" is not in the workbook as it was: cells hold no ranges, no unknown entries of lists, no long lists and no fractions without end' },
    mend: { zh: '工作簿里的上下限因此可能更宽；要准确的得分，用原来的事实文件', en: 'its bounds may be wider for it; for the exact score take the facts that it came from' },
  },
  WORKBOOK_POINTLESS: {
    message: { zh: '“{rulebook}”只有条款，没有分数，不做工作簿', en: '"{rulebook}" has clauses alone and no points, and makes no workbook' },
    mend: { zh: '用 pingfen facts 取得空白表，再用 pingfen score 看各条是否符合', en: 'get an empty form with "pingfen facts" and see with "pingfen score" which clauses are met' },
  },
  ROWS_FAILED: {
    severity: 'warning',
    message: { zh: '{count} 行有误，没有评出，连同原因写在 {file}', en: '{count} rows are wrong and have no score; they are in {file}, with the reasons' },
    mend: { zh: '照各行的改法改正后再评', en: 'mend each as it says there, and score them again' },
  },
  OUTPUT_CLOSED: {
    severity: 'warning',
    message: { zh: '接收结果的一方提前关闭了，结果没有全部送出', en: 'the reader of the output closed it before all was written' },
    mend: { zh: '要完整的结果，用 --out 写进文件', en: 'for the whole output, write it to a file with --out' },
  },
  INTERNAL: {
    message: { zh: '程序内部出错：{reason}', en: 'something went wrong inside the program: {reason}' },
    mend: { zh: '这是 pingfen 的缺陷，请连同命令和输入文件报告', en: 'this is a fault of pingfen; please report it with the command and its input' },
  },
} as const satisfies CodeTable;

/** What can be wrong with the command that was typed. */
const USAGE_CODES = {
  USAGE_COMMAND_MISSING: {
    message: { zh: '没有写命令', en: 'no command is given' },
    expected: { zh: '{commands}', en: '{commands}' },
    mend: { zh: '在 pingfen 后面写一个命令', en: 'write a command after pingfen' },
  },
  USAGE_COMMAND_UNKNOWN: {
    message: { zh: '没有“{name}”这个命令', en: 'there is no command "{name}"' },
    expected: { zh: '{commands}', en: '{commands}' },
    mend: { zh: '{suggestion}', en: '{suggestion}' },
  },
  USAGE_OPTION_UNKNOWN: {
    message: { zh: '命令 {command} 没有选项 {option}', en: 'the command {command} has no option {option}' },
    expected: { zh: '{options}', en: '{options}' },
    mend: { zh: '{suggestion}', en: '{suggestion}' },
  },
  USAGE_OPTION_VALUE: {
    message: { zh: '选项 {option} 后面缺少值', en: 'the option {option} lacks its value' },
    expected: { zh: '{option} {value}', en: '{option} {value}' },
    mend: { zh: '补上值；值以“-”开头时写成 {option}=值', en: 'add the value; where it starts with "-" write {option}=value' },
  },
  USAGE_OPTION_FLAG: {
    message: { zh: '选项 {option} 不带值', en: 'the option {option} takes no value' },
    mend: { zh: '只写 {option}', en: 'write {option} alone' },
  },
  USAGE_OPTION_CHOICE: {
    message: { zh: '选项 {option} 没有这个值', en: 'the option {option} has no such value' },
    expected: { zh: '{choices}', en: '{choices}' },
    mend: { zh: '{suggestion}', en: '{suggestion}' },
  },
  USAGE_OPTION_TWICE: {
    message: { zh: '选项 {option} 写了不止一次', en: 'the option {option} is given more than once' },
    mend: { zh: '只留一个', en: 'keep one of them' },
  },
  USAGE_OPTION_MISSING: {
    message: { zh: '缺少选项 {option}', en: 'the option {option} is missing' },
    expected: { zh: '{option} {value}', en: '{option} {value}' },
    mend: { zh: '补上这个选项', en: 'add it' },
  },
  USAGE_PAIR: {
    message: { zh: '选项 {option} 的值写法不对', en: 'the value of the option {option} is not well formed' },
    expected: { zh: '{option} {value}', en: '{option} {value}' },
    mend: { zh: '写成“名称=值”，等号用半角，两边不空格', en: 'write name=value without blanks' },
  },
  USAGE_ID: {
    message: { zh: '“{found}”不能作评分表的编号', en: '"{found}" cannot be the id of a rulebook' },
    expected: { zh: '“标准/表”，小写英文、数字和连字符，例如 shili-2026/canteen', en: '"standard/table" in small letters, digits and hyphens, such as shili-2026/canteen' },
    mend: { zh: '照这样改 --id', en: 'write --id so' },
  },
  USAGE_ARGUMENT_MISSING: {
    message: { zh: '缺少{argument}', en: '{argument} is missing' },
    expected: { zh: '{usage}', en: '{usage}' },
    mend: { zh: '{mend}', en: '{mend}' },
  },
  USAGE_ARGUMENT_EXTRA: {
    message: { zh: '多写了一项', en: 'there is one argument too many' },
    expected: { zh: '{usage}', en: '{usage}' },
    mend: { zh: '删去它；路径里有空格时给整个路径加引号', en: 'leave it out; put quotes around a path with blanks' },
  },
  USAGE_STDIN_TWICE: {
    message: { zh: '“-”（标准输入）只能用一次', en: '"-" (standard input) can be used once only' },
    mend: { zh: '其中一项写成文件路径', en: 'give a file for one of them' },
  },
  USAGE_OUTPUT_IS_INPUT: {
    message: { zh: '{option} 会覆盖输入文件“{file}”', en: '{option} would overwrite the input file "{file}"' },
    mend: { zh: '换一个输出文件名', en: 'give another output file' },
  },
  USAGE_FAILED_IS_OUTPUT: {
    message: { zh: '结果和有误的行不能写进同一个文件“{file}”', en: 'results and lines that are wrong cannot both go to "{file}"' },
    mend: { zh: '用 --failed 换一个文件名', en: 'give another file with --failed' },
  },
  USAGE_ROWS_FORMAT: {
    message: { zh: '看不出“{file}”是什么形式', en: 'the form of "{file}" is not known' },
    expected: { zh: '.csv、.tsv、.ndjson、.jsonl 文件，或 --format csv、--format ndjson', en: 'a .csv, .tsv, .ndjson or .jsonl file, or --format csv, --format ndjson' },
    mend: { zh: '写明 --format；工作簿先另存为 .csv', en: 'say it with --format; save a workbook as .csv first' },
  },
  USAGE_RESULTS_FORMAT: {
    message: { zh: '看不出结果“{file}”要写成什么形式', en: 'the form of the results "{file}" is not known' },
    expected: { zh: '.csv 或 .ndjson 文件', en: 'a .csv or .ndjson file' },
    mend: { zh: '换一个这样结尾的文件名', en: 'give a name with such an ending' },
  },
  USAGE_WORKERS: {
    message: { zh: '选项 --workers 的值不是线程个数', en: 'the value of the option --workers is no number of threads' },
    expected: { zh: '1 到 64 的整数', en: 'a whole number from 1 to 64' },
    mend: { zh: '写成不超过处理器个数的整数', en: 'give a whole number, no more than there are processors' },
  },
  USAGE_FIX_STDIN: {
    message: { zh: '--fix 改的是文件，不能与“-”（标准输入）同用', en: '--fix mends files and does not go with "-" (standard input)' },
    mend: { zh: '写出文件的路径，或去掉 --fix', en: 'give the path of a file, or leave --fix out' },
  },
} as const satisfies CodeTable;

export type UsageCode = keyof typeof USAGE_CODES;
export const inputProblem = diagnosticsOf(INPUT_CODES);
export const usageProblem = diagnosticsOf(USAGE_CODES);
export const CLI_CODES: CodeTable = { ...INPUT_CODES, ...SHEET_CODES, ...ROWS_CODES, ...USAGE_CODES };
