import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileText } from '../../src/author.js';
import { evaluate } from '../../src/index.js';
import { findRulebook } from '../../src/catalog.js';
import { caseFiles } from '../cases/read.js';

const RULEBOOK = 'rules/weihai-db3710-t133-2021/estate.yaml';
const INVALID = 'test/invalid';

interface Asked {
  readonly name: string;
  readonly request: unknown;
  /** What the sources answer: each build must give the same bytes. */
  readonly expected: string;
}

/** Every case of every rulebook. */
const cases: readonly Asked[] = caseFiles().flatMap(({ id, file }) =>
  file.cases.map(({ name, facts, options }) => ({
    name,
    request: { call: 'evaluate', plan: id, facts, options },
    expected: JSON.stringify(evaluate<unknown>(findRulebook(id)!, facts, options)),
  })),
);

/** The rulebook itself, and every text that something is wrong with. */
const texts: readonly Asked[] = [RULEBOOK, ...readdirSync(INVALID).filter((name) => name.endsWith('.yaml')).map((name) => `${INVALID}/${name}`)].map((name) => {
  const text = readFileSync(name, 'utf8');
  return { name, request: { call: 'compileText', text }, expected: JSON.stringify(compileText(text)) };
});

interface Surroundings {
  readonly flags?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Node in other surroundings, with nothing of this process's own that would change them. */
function node(args: readonly string[], { flags = [], env = {} }: Surroundings, input = ''): string {
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(LANG|LANGUAGE|LC_\w+|TZ|NODE_OPTIONS)$/.test(name)));
  return execFileSync(process.execPath, ['--no-warnings', ...flags, ...args], { input, encoding: 'utf8', maxBuffer: 2 ** 28, env: { ...own, ...env } });
}

function conform(build: string, asked: readonly Asked[], surroundings: Surroundings = {}): void {
  const answers = JSON.parse(node(['test/dist/builds.mjs', build], surroundings, JSON.stringify(asked.map(({ request }) => request)))) as string[];
  expect(answers).toHaveLength(asked.length);
  for (const [index, { name, expected }] of asked.entries()) expect([name, answers[index]]).toEqual([name, expected]);
}

it('there is enough to ask, right and wrong', () => {
  expect(cases.length).toBeGreaterThan(200);
  expect(cases.filter((_, index) => index % 3 === 0).length).toBeGreaterThanOrEqual(60);
  expect(texts.map(({ expected }) => (JSON.parse(expected) as { ok: boolean }).ok).filter((ok) => !ok).length).toBeGreaterThan(40);
  expect(JSON.parse(texts[0]!.expected)).toMatchObject({ ok: true });
});

describe('the same bytes as the sources, for every case and text', () => {
  it.each(['esm', 'cjs', 'bare'])('from the %s build', (build) => {
    conform(build, [...cases, ...texts]);
  });

  it('where everything that the language brings along is frozen', () => {
    conform('frozen', [...cases, ...texts]);
    conform('frozenRuntime', cases);
  });

  it('from QuickJS, for every third case: it is slow', () => {
    conform('quickjs', [...cases.filter((_, index) => index % 3 === 0), ...texts]);
  });
});

const third = cases.filter((_, index) => index % 3 === 1);

describe('the same bytes as the sources, for every third case and every text', () => {
  it.each(['spoiledEsm', 'spoiledCjs'])('beside a host that configured decimal.js and zod for itself: %s', (build) => {
    conform(build, [...third, ...texts]);
  });

  it.each([
    [['--frozen-intrinsics', '--disallow-code-generation-from-strings', '--disable-proto=throw']],
    [['--disable-proto=delete', '--jitless']],
  ])('under node %s', (flags) => {
    conform('esm', [...third, ...texts], { flags });
    conform('cjs', [...third, ...texts], { flags });
  });

  it.each([
    ['zh-CN', { TZ: 'Asia/Shanghai', LC_ALL: 'zh_CN.UTF-8', LANG: 'zh_CN.UTF-8' }],
    ['tr-TR', { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' }],
    ['ar-EG', { TZ: 'America/St_Johns', LANG: 'ar_EG.UTF-8' }],
    ['en-US', { TZ: 'Pacific/Niue', LC_ALL: 'C', LANG: 'C' }],
  ])('as if in %s, %o', (locale, env) => {
    const { timeZone, locale: its } = JSON.parse(node(['-p', 'JSON.stringify(Intl.DateTimeFormat().resolvedOptions())'], { env })) as Intl.ResolvedDateTimeFormatOptions;
    expect([timeZone, its]).toEqual([env.TZ, locale]);
    conform('esm', [...third, ...texts], { env });
  });
});
