import type { Words } from '../diagnostics/diagnostic.js';

interface Reason {
  readonly what: Words;
  readonly right: Words;
  readonly mend: Words;
}

/** The words of YAML_SYNTAX, by what is wrong. */
export const SYNTAX_REASONS = {
  tab: {
    what: { zh: '行首用了制表符（Tab）', en: 'the line begins with a tab' },
    right: { zh: '行首只用空格缩进', en: 'blanks only at the beginning of a line' },
    mend: { zh: '把行首的制表符换成空格，每一级两个空格', en: 'replace the tab by blanks, two for each level' },
  },
  colon: {
    what: { zh: '没有加引号的文字里有冒号', en: 'text without quotes holds a colon' },
    right: { zh: '一行一个“键: 值”；带冒号的文字加引号', en: 'one “key: value” on a line; quotes around text with a colon' },
    mend: { zh: "给整段文字加上引号，例如 title: '甲: 乙'", en: "put quotes around the whole text, like title: 'A: B'" },
  },
  colonInBraces: {
    what: { zh: '括号里的一项有两个冒号：缺了逗号，或者文字里有冒号', en: 'an item in brackets has two colons: a comma is missing, or its text holds a colon' },
    right: { zh: '{ 键: 值, 键: 值 }，带冒号的文字加引号', en: '{ key: value, key: value }, with quotes around text that holds a colon' },
    mend: { zh: '两项之间加半角逗号；如果冒号是文字的一部分，给整段文字加引号', en: 'put a comma between two items; if the colon is part of the text, put quotes around the whole text' },
  },
  deeper: {
    what: { zh: '这一行已经写了值，下一行却缩进得更深', en: 'this line has its value, yet the next line is indented deeper' },
    right: { zh: '值写在冒号后面，或者全部写在下面更深的各行，不能两样都有', en: 'the value after the colon, or all of it on deeper lines below, not both' },
    mend: { zh: '让下一行与这一行对齐；如果下面几行属于这个键，就删掉冒号后面的值', en: 'align the next line with this one; if the lines below belong to this key, delete the value after the colon' },
  },
  noColon: {
    what: { zh: '这一行不是“键: 值”', en: 'this line is not “key: value”' },
    right: { zh: '键、半角冒号“:”、一个空格、值', en: 'the key, a colon “:”, a blank, the value' },
    mend: {
      zh: '看冒号是不是写成了全角“：”，冒号后面有没有空格；如果这一行是上面文字的续行，就给整段文字加引号',
      en: 'check that the colon is “:” and not “：”, and that a blank follows it; if the line continues the text above, put quotes around the whole text',
    },
  },
  entry: {
    what: { zh: '花括号里有一项没有冒号', en: 'an item in braces has no colon' },
    right: { zh: '{ 键: 值, 键: 值 }，冒号后面有空格', en: '{ key: value, key: value }, with a blank after each colon' },
    mend: {
      zh: '写成“键: 值”，冒号和逗号用半角，冒号后面空一格；如果逗号是文字的一部分，给整段文字加引号',
      en: 'write “key: value” with “:”, a blank and “,”; if the comma is part of the text, put quotes around the whole text',
    },
  },
  pairInList: {
    what: { zh: '方括号里直接写了“键: 值”', en: '“key: value” stands directly in square brackets' },
    right: { zh: '[ 值, 值 ] 或 [ { 键: 值 } ]', en: '[ value, value ] or [ { key: value } ]' },
    mend: { zh: '用花括号把它括起来；如果冒号是文字的一部分，给整段文字加引号', en: 'put braces around it; if the colon is part of the text, put quotes around the whole text' },
  },
  indent: {
    what: { zh: '这一行与同级的行没有对齐', en: 'this line is not aligned with the lines of its level' },
    right: { zh: '同一级的各行从同一列开始', en: 'all lines of a level start in the same column' },
    mend: { zh: '用空格让它与同级的上一行对齐', en: 'align it with the line of its level above, using blanks' },
  },
  dash: {
    what: { zh: '“- ”不在列表项该在的地方', en: '“- ” is not where an item of a list can be' },
    right: { zh: '每个“- ”另起一行，与同级的“- ”对齐；方括号、花括号里不用“- ”', en: 'each “- ” on a line of its own, aligned with the others; none within brackets' },
    mend: { zh: '让“- ”另起一行并对齐；如果“-”是文字的一部分，给整段文字加引号', en: 'move the “- ” to a line of its own and align it; if the “-” is part of the text, put quotes around the whole text' },
  },
  openQuote: {
    what: { zh: '引号没有结束', en: 'a quote is not closed' },
    right: { zh: '引号成对', en: 'quotes in pairs' },
    mend: {
      zh: '在文字末尾补上同样的引号；跨行的文字，后面各行要比键缩进得深',
      en: 'put the same quote at the end of the text; further lines of a text must be indented deeper than its key',
    },
  },
  openBracket: {
    what: { zh: '括号没有结束', en: 'a bracket is not closed' },
    right: { zh: '方括号、花括号成对', en: 'brackets in pairs' },
    mend: {
      zh: '补上对应的“]”或“}”；跨行的括号，里面各行要比键缩进得深',
      en: 'add the “]” or “}”; lines within brackets must be indented deeper than the key',
    },
  },
  bracket: {
    what: { zh: '括号不成对', en: 'brackets do not match' },
    right: { zh: '“[”配“]”，“{”配“}”', en: '“[” with “]”, “{” with “}”' },
    mend: { zh: '补上、改正或删掉这个括号；如果括号是文字的一部分，给整段文字加引号', en: 'add, correct or delete the bracket; if it is part of the text, put quotes around the whole text' },
  },
  comma: {
    what: { zh: '括号里的逗号多了或少了', en: 'a comma too many or too few within brackets' },
    right: { zh: '两项之间一个半角逗号', en: 'one comma “,” between two items' },
    mend: { zh: '删掉多余的逗号，或补上缺少的逗号', en: 'delete the comma or add the missing one' },
  },
  start: {
    what: { zh: '没有加引号的文字以符号开头，这个符号在 YAML 里另有用处', en: 'text without quotes starts with a sign that means something else in YAML' },
    right: { zh: '以 @ ` % , | > 开头的文字加引号', en: 'quotes around text that starts with @ ` % , | >' },
    mend: { zh: '给整段文字加上引号', en: 'put quotes around the whole text' },
  },
  block: {
    what: { zh: '“|”或“>”引出的多行文字写法不对', en: 'text over several lines after “|” or “>” is not written as it should be' },
    right: { zh: '“|”或“>”单独在行末，文字从下一行起，各行同样缩进', en: '“|” or “>” at the end of its line, and the text from the next line on, all lines equally indented' },
    mend: { zh: '把文字移到下一行并缩进；如果“|”或“>”是文字的一部分，给整段文字加引号', en: 'move the text to the next line and indent it; if the sign is part of the text, put quotes around the whole text' },
  },
  escape: {
    what: { zh: '双引号里的“\\”后面跟了不认识的字符', en: 'in double quotes, “\\” is followed by an unknown character' },
    right: { zh: '双引号里写“\\\\”表示“\\”', en: '“\\\\” for a “\\” in double quotes' },
    mend: { zh: '改用单引号，或者把“\\”写成“\\\\”', en: 'use single quotes, or write “\\\\”' },
  },
  after: {
    what: { zh: '值已经结束，后面又有文字', en: 'the value has ended, yet more text follows' },
    right: { zh: '一个值，整段在引号或括号里，或者都不在', en: 'one value, all of it within quotes or brackets, or none of it' },
    mend: { zh: "把整段文字放进一对引号；文字里有双引号时外面用单引号，例如 '甲\"乙\"'", en: "put the whole text in one pair of quotes; single ones if it holds double ones, like 'A \"B\"'" },
  },
  comment: {
    what: { zh: '“#”前面没有空格', en: 'there is no blank before “#”' },
    right: { zh: '注释的“#”前面空一格', en: 'a blank before the “#” of a comment' },
    mend: { zh: '在“#”前面加一个空格；如果“#”是文字的一部分，给整段文字加引号', en: 'put a blank before “#”; if it is part of the text, put quotes around the whole text' },
  },
  longKey: {
    what: { zh: '冒号前面的键太长', en: 'the key before the colon is too long' },
    right: { zh: '键不超过 1024 个字符', en: 'a key of at most 1024 characters' },
    mend: { zh: '换一个短的键；如果冒号是文字的一部分，给整段文字加引号', en: 'use a shorter key; if the colon is part of the text, put quotes around the whole text' },
  },
  marker: {
    what: { zh: '“---”的后面接着写了内容', en: 'content follows “---” on its line' },
    right: { zh: '“---”单独一行', en: '“---” on a line of its own' },
    mend: { zh: '删掉“---”，或者把后面的内容移到下一行', en: 'delete the “---”, or move the content to the next line' },
  },
  unknown: {
    what: { zh: '这里的写法读不懂', en: 'this cannot be read' },
    right: { zh: '“键: 值”，或以“- ”开头的列表项', en: '“key: value”, or items of a list that start with “- ”' },
    mend: { zh: '检查这一行和上一行的缩进、引号、括号和冒号', en: 'check indentation, quotes, brackets and colons of this line and the one above' },
  },
} as const satisfies Readonly<Record<string, Reason>>;

export type SyntaxReason = keyof typeof SYNTAX_REASONS;
