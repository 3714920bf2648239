import { parseArgs } from 'node:util';
import type { Diagnostic, Language, Words } from '../../diagnostics/diagnostic.js';
import { suggest } from '../../diagnostics/suggest.js';
import { didYouMean } from '../../evaluate/read-fact.js';
import { usageProblem } from './codes.js';
import { listed, type Command, type Operand, type Option, type OptionValues } from './command.js';

/** Options that every command takes. */
export const GLOBAL_OPTIONS: readonly Option[] = [
  { name: 'lang', value: { zh: 'zh|en', en: 'zh|en' }, choices: ['zh', 'en'], words: { zh: '文字的语言，默认 zh（中文）', en: 'the language of all words; zh (Chinese) is the default' } },
  { name: 'json', words: { zh: '结果写成 JSON，供程序读取', en: 'the result as JSON, for programs' } },
  { name: 'help', short: 'h', words: { zh: '显示用法', en: 'show the usage' } },
  { name: 'version', short: 'v', words: { zh: '显示版本', en: 'show the version' } },
];

/** What was typed, sorted: which command, which operands and options, and everything wrong with their form. */
export interface Typed {
  readonly lang: Language;
  readonly json: boolean;
  readonly help: boolean;
  readonly version: boolean;
  readonly command?: Command;
  readonly operands: readonly string[];
  readonly options: OptionValues;
  readonly problems: readonly Diagnostic[];
}

export function readArguments(argv: readonly string[], commands: readonly Command[]): Typed {
  const { given, strange, positionals } = split(argv, commands);
  const [name, ...operands] = positionals;
  const command = commands.find((one) => one.name === name);
  const has = (flag: string): boolean => given.some((one) => one.name === flag);
  const problems =
    command === undefined
      ? [commandProblem(name, commands)]
      : [...optionProblems(command, [...given, ...strange]), ...operandProblems(command, operands)];
  return {
    lang: given.some((one) => one.name === 'lang' && one.value === 'en') ? 'en' : 'zh',
    json: has('json') || given.some((one) => command?.options.some(({ name: key, jsonValue }) => one.name === key && jsonValue !== undefined && one.value === jsonValue)),
    help: has('help'),
    version: has('version'),
    ...(command === undefined ? {} : { command }),
    operands,
    options: valuesByName(given),
    problems,
  };
}

/** One option as typed: `raw` as `--out` or `-o`. */
interface Given {
  readonly name: string;
  readonly raw: string;
  readonly value: string | undefined;
}

interface Split {
  readonly given: readonly Given[];
  /** What looks like an option and is written as none can be. */
  readonly strange: readonly Given[];
  readonly positionals: readonly string[];
}

/** `-json`, `-oFILE` (not taken, or `-output` would write a file "utput"), and dashes that a word processor made. */
const STRANGE = /^(?:-[^-]|[—–－]+).+/u;

function split(argv: readonly string[], commands: readonly Command[]): Split {
  const end = argv.includes('--') ? argv.indexOf('--') : argv.length;
  const isStrange = (text: string, index: number): boolean => index < end && STRANGE.test(text);
  const strange = argv.filter(isStrange).map((raw) => ({ name: '', raw, value: undefined }));
  const known = [...commands.flatMap(({ options }) => options), ...GLOBAL_OPTIONS];
  const { tokens } = parseArgs({
    args: argv.filter((text, index) => !isStrange(text, index)),
    options: Object.fromEntries(known.map((one) => [one.name, parserOption(one)])),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  return {
    given: tokens.flatMap((token) => (token.kind === 'option' ? [{ name: token.name, raw: token.rawName, value: token.value }] : [])),
    strange,
    positionals: tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : [])),
  };
}

function parserOption({ value, short }: Option): { type: 'string' | 'boolean'; short?: string } {
  return { type: value === undefined ? 'boolean' : 'string', ...(short === undefined ? {} : { short }) };
}

function valuesByName(given: readonly Given[]): OptionValues {
  const values = new Map<string, string[]>();
  for (const { name, value } of given) values.set(name, [...(values.get(name) ?? []), value ?? '']);
  return values;
}

/** Nothing, or something else, stands where the command should. */
export function commandProblem(name: string | undefined, commands: readonly Command[]): Diagnostic {
  const names = commands.map((one) => one.name);
  const slots = { commands: listed(names) };
  if (name === undefined) return usageProblem('USAGE_COMMAND_MISSING', { slots });
  const suggestion = didYouMean(suggest(name, names), { zh: '用上面的命令之一', en: 'use one of the commands above' });
  return usageProblem('USAGE_COMMAND_UNKNOWN', { slots: { ...slots, name, suggestion } });
}

function optionProblems(command: Command, given: readonly Given[]): readonly Diagnostic[] {
  const known = [...command.options, ...GLOBAL_OPTIONS];
  const missing = command.options.filter((one) => one.required === true && !given.some(({ name }) => name === one.name));
  const twice = known.filter((one) => one.repeatable !== true && one.value !== undefined && given.filter(({ name }) => name === one.name).length > 1);
  return [
    ...given.flatMap((one) => givenProblem(command, known, one)),
    ...twice.map((one) => usageProblem('USAGE_OPTION_TWICE', { slots: { option: `--${one.name}` } })),
    ...missing.map((one) => usageProblem('USAGE_OPTION_MISSING', { slots: { option: `--${one.name}`, value: one.value ?? '' } })),
  ];
}

function givenProblem(command: Command, known: readonly Option[], { name, raw, value }: Given): readonly Diagnostic[] {
  const option = known.find((one) => one.name === name);
  if (option === undefined) return [unknownOption(command, known, raw)];
  if (option.value === undefined) return value === undefined ? [] : [usageProblem('USAGE_OPTION_FLAG', { found: `${raw}=${value}`, slots: { option: raw } })];
  // What follows is taken for the value even where it is an option.
  if (value === undefined || value === '' || /^-./.test(value)) {
    return [usageProblem('USAGE_OPTION_VALUE', { slots: { option: `--${name}`, value: option.value } })];
  }
  const { choices } = option;
  if (choices === undefined || choices.includes(value)) return [];
  const suggestion = didYouMean(suggest(value, choices), { zh: '从上面选一个', en: 'choose one of the above' });
  return [usageProblem('USAGE_OPTION_CHOICE', { found: value, slots: { option: raw, choices: listed(choices), suggestion } })];
}

function unknownOption(command: Command, known: readonly Option[], raw: string): Diagnostic {
  const options = known.map((one) => `--${one.name}`);
  const meant = suggest(raw.replace(/^[-—–－]+/u, '--'), options);
  const suggestion = didYouMean(meant, { zh: `用 pingfen help ${command.name} 查看各选项`, en: `"pingfen help ${command.name}" explains the options` });
  return usageProblem('USAGE_OPTION_UNKNOWN', { slots: { command: command.name, option: raw, options: options.join(' '), suggestion } });
}

function operandProblems(command: Command, operands: readonly string[]): readonly Diagnostic[] {
  const usage = usageLine(command);
  const missing = command.operands.slice(operands.length).filter((one) => one.optional !== true);
  const most = command.operands.some((one) => one.many === true) ? Infinity : command.operands.length;
  const stdin = operands.filter((one) => one === '-');
  return [
    ...missing.map(({ name, mend }) => usageProblem('USAGE_ARGUMENT_MISSING', { slots: { argument: name, usage, mend: mend ?? ADD } })),
    ...operands.slice(most).map((found) => usageProblem('USAGE_ARGUMENT_EXTRA', { found, slots: { usage } })),
    ...stdin.slice(1, 2).map(() => usageProblem('USAGE_STDIN_TWICE')),
  ];
}

const ADD: Words = { zh: '照上面的用法补上', en: 'add it as shown above' };

/** `pingfen score 评分表 事实 [选项]` */
export function usageLine({ name, operands, options }: Command): Words {
  const required = options.filter((one) => one.required === true);
  const line = (lang: Language, rest: string): string =>
    [
      'pingfen',
      name,
      ...operands.map((operand) => operandText(operand, lang)),
      ...required.map((one) => `--${one.name} ${one.value?.[lang] ?? ''}`.trimEnd()),
      rest,
    ].join(' ');
  return { zh: line('zh', '[选项]'), en: line('en', '[OPTIONS]') };
}

function operandText({ name, optional, many }: Operand, lang: Language): string {
  const text = `${name[lang]}${many === true ? '…' : ''}`;
  return optional === true ? `[${text}]` : text;
}
