import type { Example, Operand, Option } from './command.js';

/** The operand that names a rulebook. */
export const RULEBOOK: Operand = {
  name: { zh: '评分表', en: 'RULEBOOK' },
  words: {
    zh: '内置评分表的编号（weihai-db3710-t133-2021/estate，可简写为 weihai/estate），或自己的 .yaml 文件',
    en: 'the id of a built-in rulebook (weihai-db3710-t133-2021/estate, or weihai/estate for short), or a .yaml file of your own',
  },
  mend: { zh: '写出评分表的编号或文件；用 pingfen list 查看内置的', en: 'give the id or the file of a rulebook; "pingfen list" lists the built-in ones' },
};

export const OUT: Option = {
  name: 'out',
  short: 'o',
  value: { zh: '文件', en: 'FILE' },
  words: { zh: '把结果写进文件（UTF-8），不写到屏幕', en: 'write the result to a file (UTF-8) instead of the screen' },
};

export function example(line: string, zh: string, en: string): Example {
  return { line, words: { zh, en } };
}
