import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/host/cli/commands.js';
import { VERSION } from '../../src/host/cli/version.js';
import { pingfen } from './in-process.js';

const names = COMMANDS.map((command) => command.name);

const WIDTH = Math.max(...COMMANDS.map(({ name }) => name.length));

describe('help', () => {
  it.each(['zh', 'en'])('lists every command (%s)', async (lang) => {
    const { exit, stdout, stderr } = await pingfen(['help', '--lang', lang]);
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    for (const { name, summary } of COMMANDS) expect(stdout).toContain(`\n  ${name.padEnd(WIDTH)}  ${summary[lang as 'zh' | 'en']}\n`);
    expect((await pingfen(['--help', '--lang', lang])).stdout).toBe(stdout);
  });

  it.each(names)('explains %s, its options and examples', async (name) => {
    const { exit, stdout } = await pingfen(['help', name]);
    const command = COMMANDS.find((one) => one.name === name)!;
    expect(exit).toBe(0);
    for (const option of command.options) expect(stdout).toContain(`--${option.name}`);
    for (const example of command.examples) expect(stdout).toContain(example.line);
    expect((await pingfen([name, '--help', '--nonsense'])).stdout).toBe(stdout);
  });

  it('has no line that ends with a blank', async () => {
    for (const lang of ['zh', 'en']) for (const name of names) expect((await pingfen(['help', name, '--lang', lang])).stdout).not.toMatch(/[ \t]$/m);
  });

  it('comes as data', async () => {
    const all = JSON.parse((await pingfen(['help', '--json'])).stdout) as { name: string }[];
    expect(all.map((command) => command.name)).toEqual(names);
    expect(JSON.parse((await pingfen(['help', 'list', '--json'])).stdout)).toMatchObject({ name: 'list', operands: [] });
  });

  it('gives examples that are typed right', async () => {
    for (const { line } of COMMANDS.flatMap((command) => command.examples)) {
      const { exit } = await pingfen([...line.split(' ').slice(1), '--help']);
      expect(exit).toBe(0);
      const [, name, ...rest] = line.split(' ');
      expect(names).toContain(name);
      const known = [...COMMANDS.find((command) => command.name === name)!.options.map((option) => `--${option.name}`), '--json'];
      expect(known).toEqual(expect.arrayContaining(rest.filter((word) => word.startsWith('--'))));
    }
  });
});

describe('the version', () => {
  it('is that of the package', () => {
    expect(VERSION).toBe((JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version);
  });

  it('is printed alone', async () => {
    expect(await pingfen(['--version'])).toEqual({ exit: 0, stdout: `pingfen ${VERSION}\n`, stderr: '' });
    expect(JSON.parse((await pingfen(['-v', '--json'])).stdout)).toEqual({ version: VERSION });
  });
});
