import type { Language, Words } from '../../diagnostics/diagnostic.js';
import { GLOBAL_OPTIONS, usageLine } from '../cli/arguments.js';
import type { Command, Option } from '../cli/command.js';
import { COMMANDS } from '../cli/commands.js';
import { EXIT } from '../cli/help.js';
import { both, code, fence, generatedFrom, page, plain, table } from './markdown.js';

const HEADS = { operands: '参数 arguments', options: '选项 options', words: '意思 meaning' };

/** docs/reference/command-line.md: every command, from what the help is made of. */
export function commandLinePage(): string {
  return page(
    generatedFrom('src/host/cli'),
    '# 命令行 · The command line',
    fence('sh', 'pingfen COMMAND [OPTIONS]'),
    table(['命令 command', HEADS.words], COMMANDS.map(({ name, summary }) => [`[${name}](#${name})`, both(summary)])),
    '## 退出码 · Exit codes',
    both(EXIT),
    '## 各命令通用的选项 · Options of every command',
    optionTable(GLOBAL_OPTIONS),
    ...COMMANDS.map(commandSection),
  );
}

function commandSection(command: Command): string {
  const { name, summary, about = [], operands, options, examples } = command;
  const lines = (['zh', 'en'] as const).map((lang) => examples.map(({ line, words }) => `${line}    # ${words[lang]}`).join('\n'));
  return page(
    `## ${name}`,
    both(summary),
    fence('text', (['zh', 'en'] as const).map((lang: Language) => usageLine(command)[lang]).join('\n')),
    ...about.map(both),
    table([HEADS.operands, HEADS.words], operands.map((one) => [names(one.name), `${both(one.words)}${one.many === true ? '<br>可写多个 one or more' : ''}`])),
    optionTable(options),
    '例 · Examples',
    fence('sh', lines.join('\n\n')),
  ).trimEnd();
}

function names({ zh, en }: Words): string {
  return zh === en ? code(en) : `${plain(zh)} ${code(en)}`;
}

function optionTable(options: readonly Option[]): string {
  return table(
    [HEADS.options, HEADS.words],
    options.map(({ name, short, value, words, required, repeatable }) => [
      code(`${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value.en}`}`),
      [both(words), ...(required === true ? ['必填 required'] : []), ...(repeatable === true ? ['可写多次 repeatable'] : [])].join('<br>'),
    ]),
  );
}
