import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { rulebookSchema } from '../../src/authoring/json-schema.js';
import { compileText } from '../../src/compile/compile.js';
import { METHODS } from '../../src/methods/registry.js';

const schema = rulebookSchema();
const validate = new Ajv2020({ strict: true }).compile(schema);
/** As an editor reads YAML: 4 is a number, 60% is text. */
const accepts = (text: string): boolean => validate(parse(text, { schema: 'core', logLevel: 'error' }));

describe('the JSON Schema of rulebooks', () => {
  it('is the same each time, and for every host', () => {
    const text = JSON.stringify(schema);
    z.globalRegistry.add(z.string(), { id: 'quantity', description: 'of a host' });
    z.config({ customError: () => 'of a host' });
    try {
      expect(JSON.stringify(rulebookSchema())).toBe(text);
    } finally {
      z.config({ customError: undefined });
      z.globalRegistry.clear();
    }
    expect(rulebookSchema()).not.toBe(schema);
  });

  it('has one definition for each form, all of them used', () => {
    const defs = Object.keys(schema.$defs as object);
    expect(defs).toEqual([
      'award', 'below', 'blocks', 'bonusRow', 'condition', 'fact', 'floor', 'grades', 'index', 'indicator', 'items', 'judged', 'list', 'otherwise', 'partialUnit', 'proportional', 'quantity', 'questions',
      'reach', 'rowPoints', 'scales', 'scoring', 'several', 'shortfall', 'step', 'steps', 'subject', 'take', 'total',
    ]);
    const used = new Set([...JSON.stringify(schema).matchAll(/"#\/\$defs\/([^"]+)"/g)].map(([, name]) => name));
    expect([...used].sort()).toEqual(defs);
  });

  it('knows every method and says what it is', () => {
    const { scoring } = schema.$defs as { scoring: { anyOf: { title?: string; properties?: object }[] } };
    const branches = new Map(scoring.anyOf.flatMap(({ properties, title }) => (properties === undefined ? [] : [[Object.keys(properties)[0], title]])));
    expect([...branches.keys()]).toEqual([...Object.keys(METHODS), 'reading', 'choice', 'when']);
    expect([...branches.values()].filter((title) => title === undefined)).toEqual([]);
    expect(Object.entries(schema.properties as Record<string, { title?: string }>).filter(([, { title }]) => title === undefined)).toEqual([]);
  });

  const rulebooks = readdirSync('rules', { recursive: true, encoding: 'utf8' }).filter((name) => /[\\/][a-z0-9-]+\.yaml$/.test(name));
  it.each(rulebooks)('accepts %s', (name) => {
    const text = readFileSync(`rules/${name}`, 'utf8');
    expect(compileText(text).ok).toBe(true);
    expect(accepts(text)).toBe(true);
  });

  it('catches what is wrong with the shape, and leaves the rest to the loader', () => {
    const caught: string[] = [];
    const missed: string[] = [];
    const unread: string[] = [];
    for (const name of readdirSync('test/invalid').filter((one) => one.endsWith('.yaml'))) {
      const text = readFileSync(`test/invalid/${name}`, 'utf8');
      const code = name.slice(0, -'.yaml'.length);
      try {
        (accepts(text) ? missed : caught).push(code);
      } catch {
        unread.push(code);
      }
    }
    expect(caught).toEqual([
      'DATE_FORM', 'FORMAT_UNSUPPORTED', 'ID_FORM', 'INDICATOR_KIND', 'KEY_EMPTY', 'KEY_MISSING', 'KEY_UNKNOWN', 'KIND_WRONG', 'LIST_LONG', 'LIST_SHORT',
      'NUMBER_FORM', 'NUMBER_RANGE', 'OPERATOR_SEVERAL', 'OPERATOR_UNKNOWN', 'RULEBOOK_EMPTY', 'VALUE_EMPTY', 'WORD_UNKNOWN', 'YAML_EMPTY',
      'YAML_MERGE_KEY', 'YAML_TOO_DEEP',
    ]);
    expect(missed).toEqual([
      'BAND_OPEN', 'BAND_ORDER', 'BARE_WITHOUT_FACT', 'BONUS_CAP', 'COMBINE_ASSESSORS', 'COMBINE_POINTS', 'COMPARISON_KIND', 'COMPARISON_MISSING', 'DATE_MIXED', 'EFFECT_CHANGE', 'EFFECT_WITHOUT_SCALE', 'FACT_LIMITS', 'FACT_NOT_BARE',
      'JUDGED_ABOVE_POINTS', 'KEY_RESERVED', 'LIST_WORDS_DIFFER', 'MEETS_PERMITTED', 'MORE_PROBLEMS', 'NAME_CIRCLE', 'NAME_KIND', 'NAME_RESERVED', 'NAME_TWICE',
      'NAME_UNKNOWN', 'NAME_UNUSED', 'NOTHING_ASSESSED', 'OPTIONS_FEW', 'OPTION_MISSING', 'OPTION_NOT_WORD', 'OPTION_UNKNOWN', 'PARTS_SUM', 'POINTS_SUM',
      'POOL_RULES_DIFFER', 'RANGE_EMPTY', 'REQUIREMENT_CHECK', 'ROUND_POINTS', 'ROUND_TWICE', 'SCALE_TWICE', 'SHARE_SUM', 'SURVEY_INDEX', 'TERM_KIND', 'TIERS_ORDER', 'TIERS_OUTSIDE', 'TIERS_WORD',
      'TOTAL_ABSENT', 'TOTAL_RESCALED', 'TOTAL_SUM', 'TOTAL_UNBOUNDED', 'UNIT_MISMATCH', 'VALUES_ORDER', 'VALUE_OUTSIDE',
      'VALUE_TWICE', 'VARIANT_SUM', 'WEIGHTS_NEGATIVE', 'WEIGHTS_OF_LIST', 'WORD_MISPLACED',
      'YAML_ANCHOR', 'YAML_CHARACTER', 'YAML_COMPLEX_KEY', 'YAML_DIRECTIVE', 'YAML_TAG', 'YAML_TOO_MANY',
    ]);
    expect(unread).toEqual(['KEY_DUPLICATE', 'YAML_ALIAS', 'YAML_SEVERAL_DOCUMENTS', 'YAML_SYNTAX']);
  });
});
