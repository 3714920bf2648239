import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exampleText } from '../../src/authoring/lint/example.js';
import { findingText } from '../../src/authoring/lint/finding-text.js';
import { lint } from '../../src/authoring/lint/lint.js';
import { LINT_RULES } from '../../src/authoring/lint/registry.js';
import type { LintRule } from '../../src/authoring/lint/rule.js';
import { unwrap } from '../../src/diagnostics/diagnostic.js';

const FOLDER = 'test/lint';

const found = ({ standardText }: LintRule, keys: string) =>
  unwrap(lint(exampleText(keys), { file: 'example.yaml', ...(standardText === undefined ? {} : { standardText }) }));

it('there is one frozen text for each rule', () => {
  const named = readdirSync(FOLDER).flatMap((name) => (name.endsWith('.txt') ? [name.slice(0, -'.txt'.length)] : []));
  expect(named.sort()).toEqual(LINT_RULES.map(({ id }) => id).sort());
  expect(LINT_RULES.map(({ id }) => id).filter((id) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([]);
});

describe.each(LINT_RULES)('$id', (rule) => {
  it('alone finds something in its bad example', () => {
    expect([...new Set(found(rule, rule.bad).map((one) => one.rule))]).toEqual([rule.id]);
  });

  it('and no other finds anything in its good example', () => {
    expect(found(rule, rule.good)).toEqual([]);
  });

  it('says in both languages what is the matter, why, and what to do', () => {
    for (const { message, mend, place } of found(rule, rule.bad)) {
      expect(place.file).toBe('example.yaml');
      for (const words of [message, mend, rule.title, rule.reason]) {
        for (const text of [words.zh, words.en]) expect(text).not.toMatch(/undefined|NaN|\[object|“”|""|^\s|\s$|^$/);
        expect(words.zh).toMatch(/\p{Script=Han}/u);
      }
      expect(rule.title.en + rule.reason.en).not.toMatch(/[，。：；、]/);
    }
  });

  it('reads as frozen', () => {
    const source = exampleText(rule.bad);
    const text = (['zh', 'en'] as const).map((lang) => found(rule, rule.bad).map((one) => `${findingText(one, { lang, source })}\n`).join('')).join('---\n');
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(`${FOLDER}/${rule.id}.txt`, text);
    expect(text).toBe(readFileSync(`${FOLDER}/${rule.id}.txt`, 'utf8'));
  });
});
