import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/host/cli/commands.js';
import { pingfen } from './in-process.js';

describe('wrong usage', () => {
  it.each([
    [[], 'USAGE_COMMAND_MISSING', '在 pingfen 后面写一个命令'],
    [['scor'], 'USAGE_COMMAND_UNKNOWN', '是不是“score”？'],
    [['评分'], 'USAGE_COMMAND_UNKNOWN', '用上面的命令之一'],
    [['help', 'lsit'], 'USAGE_COMMAND_UNKNOWN', '是不是“list”？'],
    [['score', 'weihai/estate', 'f.yaml', '--readin', 'a=b'], 'USAGE_OPTION_UNKNOWN', '是不是“--reading”？'],
    [['list', '-json'], 'USAGE_OPTION_UNKNOWN', '是不是“--json”？'],
    [['list', '——json'], 'USAGE_OPTION_UNKNOWN', '是不是“--json”？'],
    [['show', 'weihai/estate', '-ofile'], 'USAGE_OPTION_UNKNOWN', '用 pingfen help show 查看各选项'],
    [['list', '--reading', 'a=b'], 'USAGE_OPTION_UNKNOWN', '命令 list 没有选项 --reading'],
    [['show', 'weihai/estate', '--out'], 'USAGE_OPTION_VALUE', '应为：--out 文件'],
    [['show', 'weihai/estate', '--out', '--json'], 'USAGE_OPTION_VALUE', '选项 --out 后面缺少值'],
    [['show', 'weihai/estate', '--out='], 'USAGE_OPTION_VALUE', '选项 --out 后面缺少值'],
    [['list', '--json=yes'], 'USAGE_OPTION_FLAG', '写的是：--json=yes'],
    [['list', '--lang', 'cn'], 'USAGE_OPTION_CHOICE', '应为：zh、en'],
    [['score', 'weihai/estate', 'f.yaml', '--format', 'jsn'], 'USAGE_OPTION_CHOICE', '是不是“json”？'],
    [['show', 'weihai/estate', '-o', 'a', '--out', 'b'], 'USAGE_OPTION_TWICE', '只留一个'],
    [['build', 'rules'], 'USAGE_OPTION_MISSING', '应为：--out 文件夹'],
    [['score', 'weihai/estate', 'f.yaml', '--reading', 'monthly'], 'USAGE_PAIR', '应为：--reading 读法=选项'],
    [['score', 'weihai/estate', 'f.yaml', '--set', 'a='], 'USAGE_PAIR', '应为：--set 参数=值'],
    [['score', 'weihai/estate', 'f.yaml', '--set', 'a=1', '--set', 'a=2'], 'USAGE_OPTION_TWICE', '--set a 写了不止一次'],
    [['show'], 'USAGE_ARGUMENT_MISSING', '用 pingfen list 查看内置的'],
    [['score', 'weihai/estate'], 'USAGE_ARGUMENT_MISSING', '用 pingfen facts 评分表 取得空白表'],
    [['show', 'weihai/estate', 'other'], 'USAGE_ARGUMENT_EXTRA', '写的是：other'],
    [['score', '-', '-'], 'USAGE_STDIN_TWICE', '其中一项写成文件路径'],
    [['score', 'weihai/estate', './a.yaml', '--out', 'a.yaml'], 'USAGE_OUTPUT_IS_INPUT', '换一个输出文件名'],
  ])('is explained on stderr and ends with 2: %j', async (args, code, words) => {
    const { exit, stdout, stderr } = await pingfen(args);
    expect(exit).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(`错误 ${code}：`);
    expect(stderr).toContain(words);
    expect(stderr).toMatch(/\n用法见：pingfen help.*\n$/);
  });

  it('is explained in English too, wherever --lang stands', async () => {
    const { stderr } = await pingfen(['--lang', 'en', 'scor']);
    expect(stderr).toBe(`error USAGE_COMMAND_UNKNOWN: there is no command "scor"
  expected: list, show, facts, workbook, score, batch, new, check, lint, test, suggest, mutate, build, help
  mend: did you mean "score"?
For the usage: pingfen help
`);
  });

  it('is told whole, not one by one', async () => {
    const { stderr } = await pingfen(['score', '--jsn']);
    expect(stderr.match(/USAGE_\w+/g)).toEqual(['USAGE_OPTION_UNKNOWN', 'USAGE_ARGUMENT_MISSING', 'USAGE_ARGUMENT_MISSING']);
    expect(stderr).toContain('共 3 处错误');
  });
});

describe('arguments', () => {
  it('may stand in any order', async () => {
    const usual = await pingfen(['show', 'weihai/estate', '--json']);
    expect(await pingfen(['--json', 'show', 'weihai/estate'])).toEqual(usual);
    expect(usual.exit).toBe(0);
  });

  it('after -- are operands, whatever they look like', async () => {
    const { stderr } = await pingfen(['show', '--', '--json']);
    expect(stderr).toContain('RULEBOOK_UNKNOWN：没有编号为“--json”的评分表');
  });
});

it('no two commands mean different things by one option', () => {
  const seen = new Map<string, string>();
  for (const option of COMMANDS.flatMap((command) => command.options)) {
    const form = JSON.stringify([option.short, option.value === undefined]);
    expect(seen.get(option.name) ?? form).toBe(form);
    seen.set(option.name, form);
  }
});
