import type { Language, Words } from '../../diagnostics/diagnostic.js';
import { commandProblem, GLOBAL_OPTIONS, usageLine } from './arguments.js';
import { columns } from './columns.js';
import { done, usage, type Command, type Operand, type Option } from './command.js';
import { example } from './rulebook-operand.js';
import { VERSION } from './version.js';

export const help: Command = {
  name: 'help',
  summary: { zh: '显示用法', en: 'show the usage' },
  operands: [{ name: { zh: '命令', en: 'COMMAND' }, words: { zh: '要看哪个命令；不写就列出全部命令', en: 'which command to explain; all are listed where it is left out' }, optional: true }],
  options: [],
  examples: [example('pingfen help score', '看 score 命令的用法', 'explain the command score')],
  run: ({ operands: [name], lang, commands }) => {
    const command = commands.find((one) => one.name === name);
    if (command !== undefined) return Promise.resolve(done({ text: commandHelp(command, lang), data: commandData(command) }));
    if (name === undefined) return Promise.resolve(done({ text: generalHelp(commands, lang), data: commands.map(commandData) }));
    return Promise.resolve(usage([commandProblem(name, commands)]));
  },
};

/** What the exit codes say, and where the output goes. */
export const EXIT: Words = {
  zh: '退出码：0 完成；1 输入有问题；2 用法不对。结果写到标准输出，提示写到标准错误。',
  en: 'Exit codes: 0 done; 1 problems in the input; 2 wrong usage. Results go to standard output, messages to standard error.',
};

const WORDS = {
  zh: {
    what: '评分：把评价标准里的评分表变成精确、可解释、可引用的得分',
    usage: '用法',
    commands: '命令',
    operands: '参数',
    options: '选项',
    global: '各命令通用的选项',
    examples: '示例',
    more: '看某个命令的用法：pingfen help 命令',
    many: '（可写多个）',
    oneOf: (choices: readonly string[]) => `（${choices.join('、')}）`,
  },
  en: {
    what: 'exact, explained, citable scores from the evaluation tables of standards',
    usage: 'Usage',
    commands: 'Commands',
    operands: 'Arguments',
    options: 'Options',
    global: 'Options of every command',
    examples: 'Examples',
    more: 'To see the usage of one command: pingfen help COMMAND',
    many: ' (one or more)',
    oneOf: (choices: readonly string[]) => ` (${choices.join(', ')})`,
  },
};

/** All commands, in a line each. */
export function generalHelp(commands: readonly Command[], lang: Language): string {
  const words = WORDS[lang];
  return blocks([
    [`pingfen ${VERSION}`, words.what],
    [`${words.commands}${colon(lang)}`, ...columns(commands.map((one) => [one.name, one.summary[lang]]), '  ')],
    [`${words.global}${colon(lang)}`, ...optionLines(GLOBAL_OPTIONS, lang)],
    [`${words.examples}${colon(lang)}`, ...exampleLines(commands.flatMap((one) => one.examples.slice(0, 1)), lang)],
    [words.more, EXIT[lang]],
  ]);
}

/** Everything about one command. */
export function commandHelp(command: Command, lang: Language): string {
  const words = WORDS[lang];
  return blocks([
    [`pingfen ${command.name} — ${command.summary[lang]}`],
    [`${words.usage}${colon(lang)}`, `  ${usageLine(command)[lang]}`],
    (command.about ?? []).map((one) => one[lang]),
    headed(`${words.operands}${colon(lang)}`, columns(command.operands.map((one) => operandCells(one, lang)), '  ')),
    headed(`${words.options}${colon(lang)}`, optionLines(command.options, lang)),
    [`${words.global}${colon(lang)}`, ...optionLines(GLOBAL_OPTIONS, lang)],
    headed(`${words.examples}${colon(lang)}`, exampleLines(command.examples, lang)),
    [EXIT[lang]],
  ]);
}

function blocks(parts: readonly (readonly string[])[]): string {
  return parts.filter((lines) => lines.length > 0).map((lines) => lines.map((line) => `${line}\n`).join('')).join('\n');
}

function headed(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [heading, ...lines];
}

function colon(lang: Language): string {
  return lang === 'zh' ? '：' : ':';
}

function operandCells({ name, words, many }: Operand, lang: Language): readonly string[] {
  return [name[lang], `${words[lang]}${many === true ? WORDS[lang].many : ''}`];
}

function optionLines(options: readonly Option[], lang: Language): readonly string[] {
  const cells = options.map(({ name, short, value, choices, words }) => [
    `${short === undefined ? '    ' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value[lang]}`}`,
    `${words[lang]}${choices === undefined || value?.[lang] === choices.join('|') ? '' : WORDS[lang].oneOf(choices)}`,
  ]);
  return columns(cells, '  ');
}

function exampleLines(examples: Command['examples'], lang: Language): readonly string[] {
  return columns(examples.map(({ line, words }) => [line, `# ${words[lang]}`]), '  ');
}

function commandData({ name, summary, operands, options, examples }: Command): object {
  return { name, summary, operands, options: [...options, ...GLOBAL_OPTIONS], examples };
}
