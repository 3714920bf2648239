import type { CodeTable } from '../diagnostics/codes.js';

/** What can be wrong with a text before anybody asks what it means. YAML_SYNTAX takes its words from yaml-syntax.ts. */
export const YAML_CODES = {
  YAML_TOO_LONG: {
    message: { zh: '文本太长：共 {count} 个字符', en: 'the text is too long: {count} characters' },
    expected: { zh: '不超过 1,000,000 个字符', en: 'at most 1,000,000 characters' },
    mend: { zh: '检查是不是选错了文件；确实这么长就拆成几份', en: 'check that this is the right file; if it is, split it into several' },
  },
  YAML_CHARACTER: {
    message: { zh: '文本里有一个看不见的控制字符', en: 'the text holds an invisible control character' },
    expected: { zh: '看得见的文字、空格和换行', en: 'visible text, blanks and line breaks' },
    mend: { zh: '删掉这个字符；多半是从网页、PDF 或 Word 复制时带进来的', en: 'delete the character; it often comes with text copied from a web page, PDF or Word' },
  },
  YAML_SYNTAX: {
    message: { zh: '{what}', en: '{what}' },
    expected: { zh: '{right}', en: '{right}' },
    mend: { zh: '{mend}', en: '{mend}' },
  },
  YAML_ANCHOR: {
    message: { zh: '以“&”开头的内容在 YAML 里是引用标记（锚点），这里不支持', en: 'a value that starts with “&” is an anchor in YAML, which is not supported here' },
    expected: { zh: '直接写出内容', en: 'the value itself' },
    mend: { zh: '去掉“&”和它后面的名字；如果“&”是文字的一部分，给整段文字加引号', en: 'remove the “&” and its name; if the “&” is part of the text, put quotes around the whole text' },
  },
  YAML_ALIAS: {
    message: { zh: '以“*”开头的内容在 YAML 里是对别处内容的引用，这里不支持', en: 'a value that starts with “*” refers to another place in YAML, which is not supported here' },
    expected: { zh: '直接写出内容', en: 'the value itself' },
    mend: { zh: '把要引用的内容在这里再写一遍；如果“*”是文字的一部分，给整段文字加引号', en: 'write the value out here; if the “*” is part of the text, put quotes around the whole text' },
  },
  YAML_TAG: {
    message: { zh: '以“!”开头的内容在 YAML 里是类型标记，这里不支持', en: 'a value that starts with “!” is a type tag in YAML, which is not supported here' },
    expected: { zh: '直接写出内容', en: 'the value itself' },
    mend: { zh: '去掉“!”标记；如果“!”是文字的一部分，给整段文字加引号', en: 'remove the tag; if the “!” is part of the text, put quotes around the whole text' },
  },
  YAML_DIRECTIVE: {
    message: { zh: '以“%”开头的行在 YAML 里是给读取程序的指令，这里不支持', en: 'a line that starts with “%” is a directive in YAML, which is not supported here' },
    expected: { zh: '从第一行起就是内容', en: 'content from the first line on' },
    mend: { zh: '删掉这一行', en: 'delete this line' },
  },
  YAML_COMPLEX_KEY: {
    message: { zh: '键不是一个简单的名字', en: 'a key is not a simple name' },
    expected: { zh: '“名字: 值”，名字是一段文字', en: '“name: value”, where the name is text' },
    mend: {
      zh: '把冒号前面改成一个名字，不用“? ”，也不用方括号或花括号；如果是文字的一部分，给整段文字加引号',
      en: 'put a name before the colon, without “? ” or brackets; if they are part of the text, put quotes around the whole text',
    },
  },
  YAML_MERGE_KEY: {
    message: { zh: '“<<”在 YAML 里表示并入别处的内容，这里不支持', en: '“<<” merges content from elsewhere in YAML, which is not supported here' },
    expected: { zh: '直接写出各个键', en: 'the keys themselves' },
    mend: { zh: '把要并入的各行在这里写出来', en: 'write out here the lines that were to be merged' },
  },
  YAML_TOO_DEEP: {
    message: { zh: '嵌套太深：超过 32 层', en: 'nested too deep: more than 32 levels' },
    expected: { zh: '不超过 32 层', en: 'at most 32 levels' },
    mend: { zh: '检查括号和缩进是不是写多了', en: 'check for too many brackets or too much indentation' },
  },
  YAML_TOO_MANY: {
    message: { zh: '从这里起，内容或空行太多，没有再往下读', en: 'from here on there is too much content or too many blank lines, so reading stopped' },
    expected: { zh: '通常几千行以内的内容，连续空行不超过几百行', en: 'some thousand lines of content at most, and no more than some hundred blank lines in a row' },
    mend: { zh: '检查是不是选错了文件；确实这么多就拆成几份', en: 'check that this is the right file; if it is, split it into several' },
  },
  YAML_SEVERAL_DOCUMENTS: {
    message: { zh: '一个文件里有不止一份内容：从这里开始了第二份', en: 'the file holds more than one document: a second one starts here' },
    expected: { zh: '一个文件一份内容', en: 'one document in a file' },
    mend: { zh: '删掉分隔用的“---”或“...”，或者把第二份放到另一个文件', en: 'delete the “---” or “...” between them, or move the second one to a file of its own' },
  },
  YAML_EMPTY: {
    message: { zh: '文本里没有内容', en: 'the text has no content' },
    expected: { zh: '至少一行“键: 值”', en: 'at least one line “key: value”' },
    mend: { zh: '检查是不是选错了文件，或者内容全写成了“#”注释', en: 'check that this is the right file and that not all of it is “#” comments' },
  },
  KEY_DUPLICATE: {
    message: { zh: '键“{found}”重复：第 {first} 行已经有了', en: 'the key “{found}” is there already, on line {first}' },
    expected: { zh: '同一级里每个键只出现一次', en: 'each key once on its level' },
    mend: { zh: '删掉其中一个，或者改成另一个名字', en: 'delete one of them, or give it another name' },
  },
  KEY_RESERVED: {
    message: { zh: '“{found}”是程序保留的名字，不能作键', en: '“{found}” is a reserved name and cannot be a key' },
    expected: { zh: '另一个名字', en: 'another name' },
    mend: { zh: '换一个名字，例如在后面加一个词', en: 'choose another name, for instance by adding a word' },
  },
  KEY_EMPTY: {
    message: { zh: '冒号前面没有键', en: 'there is no key before the colon' },
    expected: { zh: '“键: 值”', en: '“key: value”' },
    mend: { zh: '在冒号前面写上键；如果冒号是文字的一部分，给整段文字加引号', en: 'write a key before the colon; if the colon is part of the text, put quotes around the whole text' },
  },
} as const satisfies CodeTable;
