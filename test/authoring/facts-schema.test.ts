import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { findRulebook, listRulebooks } from '../../src/catalog/catalog.js';
import { isDate } from '../../src/exact/date.js';
import type { Plan, PlanFact } from '../../src/plan/plan.js';
import { factsSchema, type FactSchema, type FactsSchemaOptions } from '../../src/report/facts-schema.js';
import { codes, planOf } from '../evaluate/small.js';

type Facts = Readonly<Record<string, unknown>>;

function validatorOf(plan: Plan, options?: FactsSchemaOptions): ValidateFunction {
  return new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false, strictTypes: false, keywords: ['x-unit', 'x-group', 'x-order'] }).compile(factsSchema(plan, options));
}

/** What is wrong, with the place. */
function faults(validate: ValidateFunction, facts: Facts): readonly string[] {
  return validate(facts) ? [] : validate.errors!.map(({ instancePath, message }) => `${instancePath} ${message!}`);
}

const ONE = planOf("indicators: [{ id: R1, title: 一, points: 1, fact: one, scoring: met }]");

/** A table that asks for one fact. */
function asking(fact: Omit<PlanFact, 'id' | 'label'>): Plan {
  return { ...ONE, facts: [{ id: 'one', label: '一', ...fact }] };
}

function schemaOf(fact: Omit<PlanFact, 'id' | 'label'>): FactSchema {
  return factsSchema(asking(fact)).properties.one!;
}

const SMALL = planOf(`
readings:
  base: { clause: A.1, question: 以什么为准？, default: visits, options: { visits: 走访, calls: 电话 } }
facts:
  calls: { kind: counts, per: quarter, label: 各季电话 }
  visits: { kind: counts, per: quarter, label: 各季走访, unit: 次, max: 9 }
  size: { kind: choice, label: 规模, options: { big: 大型, small: 小型 } }
  club: { kind: yesNo, label: 有活动室 }
  members: { kind: count, label: 会员, unit: 人, onlyIf: club, note: 以名册为准 }
  young: { kind: count, label: 青年, unit: 人, atMost: members }
  change: { kind: amount, label: 变化, min: null }
  solved: { kind: rate, label: 解决率 }
  opened: { kind: date, label: 启用日期 }
  marks: { kind: amounts, per: project, label: 各项目评分, max: 2 }
  shares: { kind: amounts, per: project, label: 各项目占比, max: 1 }
indicators:
  - title: 一
    indicators:
      - { id: R1, title: 走访, points: 2, scoring: { met: { reading: base, visits: { every: visits, atLeast: 1 }, calls: { every: calls, atLeast: 1 } } } }
      - { id: R2, title: 青年, points: 2, scoring: { proportional: { ratio: [young, members], ifNone: 0 } } }
  - title: 二
    indicators:
      - { id: R3, title: 规模, points: 2, scoring: { met: { of: size, is: big } } }
      - { id: R4, title: 解决率, points: 2, scoring: { proportional: solved } }
      - { id: R5, title: 启用, points: 2, scoring: { met: { of: opened, atMost: 2026-06-30 } } }
      - { id: R6, title: 评分, points: 2, scoring: { proportional: { mean: marks, weights: shares } } }
  - { id: R7, title: 变化, points: 2, scoring: { met: { of: change, atLeast: 1 } } }
subjects: { owner: 产权单位, keeper: 管理单位 }
requirements:
  - { id: C1, clause: 4.1, quote: 应有规程, modality: shall, subject: keeper, fact: rules }
  - { id: C2, clause: 4.2, quote: 应有保险, modality: shall, subject: owner, fact: insured }
`);

describe('the schema of a small table', () => {
  const schema = factsSchema(SMALL);

  test('has what is asked, in the order of the table, and the names of all facts', () => {
    expect(schema).toMatchObject({ title: '小评分表', description: 'T/TEST 1—2026 附录 A 表 A.1', type: 'object' });
    expect(schema['x-order']).toEqual(['visits', 'club', 'members', 'young', 'size', 'solved', 'opened', 'marks', 'shares', 'change', 'rules', 'insured']);
    expect(Object.keys(schema.properties)).toEqual(schema['x-order'].filter((id) => !['members', 'young'].includes(id)));
    expect(Object.keys(schema.$defs)).toEqual(['calls', 'members', 'young']);
    expect(schema.propertyNames.enum).toEqual(SMALL.facts.map(({ id }) => id));
  });

  test('says in words what a fact is, and who reads it', () => {
    const { visits, shares, solved, opened, club } = schema.properties;
    expect(visits).toMatchObject({ title: '各季走访', 'x-unit': '次', description: '单位：次 · 共 4 个整数，每季度一个 · 不大于 9 — 用于 R1（附录 A 表 A.1）' });
    expect(schema.$defs.members?.description).toBe('以名册为准 · 单位：人 · 整数 — 用于 R2（附录 A 表 A.1）');
    expect(schema.$defs.young?.description).toBe('单位：人 · 整数 · 不大于“会员” — 用于 R2（附录 A 表 A.1）');
    expect(shares?.description).toBe('若干个数 · 0.85 或 85% · 与“各项目评分”逐个对应 · 不大于 1 — 用于 R6（附录 A 表 A.1）');
    expect(solved?.description).toBe('17/20、85% 或 0.85 — 用于 R4（附录 A 表 A.1）');
    expect(opened?.description).toBe('日期 YYYY-MM-DD；尚未发生写 never — 用于 R5（附录 A 表 A.1）');
    expect(club?.description).toBe('用于 R2（附录 A 表 A.1）');
  });

  test('in English', () => {
    const { visits, club, solved, shares } = factsSchema(SMALL, { lang: 'en' }).properties;
    expect(visits?.description).toBe('in 次 · 4 whole numbers, one for each quarter · at most 9 — read by R1 (附录 A 表 A.1)');
    expect(club?.oneOf).toEqual([{ const: null, title: 'not known' }, { const: true, title: 'yes' }, { const: false, title: 'no' }]);
    expect(solved?.description).toBe('17/20, 85% or 0.85 — read by R4 (附录 A 表 A.1)');
    expect(shares?.description).toBe('any number of numbers · 0.85 or 85% · entry by entry as "各项目评分" · at most 1 — read by R6 (附录 A 表 A.1)');
  });

  test('groups facts by the section of the first level; a row that stands there, and a clause, make no group', () => {
    const groups = schema['x-order'].map((id) => (schema.properties[id] ?? schema.$defs[id])!['x-group']);
    expect(groups).toEqual(['一', '一', '一', '一', '二', '二', '二', '二', '二', undefined, undefined, undefined]);
  });

  test('another reading asks for other facts, a subject for those of its clauses', () => {
    expect(factsSchema(SMALL, { readings: { base: 'calls' } })['x-order'].slice(0, 2)).toEqual(['calls', 'club']);
    const { properties, $defs } = factsSchema(SMALL, { subject: 'keeper' });
    expect([properties.rules?.title, properties.insured, $defs.insured?.title]).toEqual(['应有规程', undefined, '应有保险']);
    // Nobody who is asked here reads it.
    expect($defs.insured).not.toHaveProperty('description');
  });

  test('each call makes a new object, and the same text', () => {
    expect(factsSchema(SMALL)).not.toBe(schema);
    expect(JSON.stringify(factsSchema(SMALL))).toBe(JSON.stringify(schema));
  });

  test('nothing is required, nothing else is taken, and what is not asked must be well formed too', () => {
    const validate = validatorOf(SMALL);
    expect(faults(validate, {})).toEqual([]);
    expect(faults(validate, Object.fromEntries(SMALL.facts.map(({ id }) => [id, null])))).toEqual([]);
    expect(faults(validate, { calls: [1, 2, 3, null], young: 2 })).toEqual([]);
    expect(faults(validate, { calls: [1] })).toEqual(['/calls must NOT have fewer than 4 items']);
    expect(faults(validate, { club: false, members: '7' })).toEqual(['/members must be integer,object,null']);
    expect(faults(validate, { members: 7.5 })).toEqual(['/members must be integer,object,null']);
    expect(faults(validate, { visit: [1, 1, 1, 1] })).toEqual([' must be equal to one of the allowed values', ' property name must be valid']);
  });
});

/** What `evaluate` alone can say of one fact. */
const BEYOND = ['FACT_PARTS', 'FACT_RANGE'];

const DATES = ['2026-02-28', '2026-02-29', '2024-02-29', '0000-01-01', '0000-02-29', '0001-01-01', '0004-02-29', '9999-12-31', '1900-02-29', '2000-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-4-1', 'never', 'Never', 'never '];
const TEXTS = ['', ' ', 'x', 'true', 'big', 'small', '大型', '0', '1', '3', '-1', '0.5', '1.0', '1.5', '.5', '01', '1.', '50%', '07%', '99.5%', '100%', '100.0%', '100.5%', '150%', '-5%', '17/20', '20/17', '0/0', '1.5/2', '-1/2', '1/2/3', '1/', '1e-1', ' 1', '0,5', '０.５', `0.${'1'.repeat(15)}`, `0.${'1'.repeat(16)}`, '9'.repeat(15), `${'9'.repeat(16)}/${'9'.repeat(16)}`, ...DATES];
const NUMBERS = [0, 1, -1, 2, 3, 4, 5, 9, 10, 20, 21, 0.5, 1.5, 0.25, 0.1, 0.3, -0.5, 99, 100, 101, 1e15 - 1, 1e15, -1e15, 1 - 1e15];
const PAIRS = [[17, 20], [20, 17], [0, 0], [1.5, 2], [-1, 2], ['17', '20'], [null, 20], [1e15, 1e15]];
const LISTS = [[], [1], [null], [1, 2], [1.5, 2], [1, 2, 3, 4], [1, null, 0, 9], [1, 2, 3, 10], [1, 2, 3, -1], ['1', '2', '3', '4'], ['5%', '50%', null, 1], ['105%'], ['1/3'], [[1], 2], [true], new Array(10_001).fill(null), new Array(10_000).fill(null)];
const RANGES = [{ min: 1, max: 2 }, { min: 2, max: 1 }, { min: 3 }, { max: 0.5 }, { min: null, max: null }, { min: -1 }, { min: '50%', max: '17/20' }, { min: '2026-02-28', max: 'never' }, { max: '2026-02-29' }, { min: true }, { min: [1] }, { least: 1 }, { min: 1, note: 2 }, [{ min: 1 }, { max: 2 }], [{ min: -1 }, 2]];
const VALUES: readonly unknown[] = [null, true, false, {}, ...RANGES, ...TEXTS, ...NUMBERS, ...PAIRS, ...LISTS];

const KINDS: readonly Omit<PlanFact, 'id' | 'label'>[] = [
  { kind: 'yesNo' },
  { kind: 'choice', options: [{ id: 'big', label: '大型' }, { id: 'small', label: '小型' }] },
  { kind: 'count', min: '0' },
  { kind: 'count', min: '2', max: '9', step: '3' },
  { kind: 'count' },
  { kind: 'amount', min: '0' },
  { kind: 'amount', min: '-1/2', max: '20', step: '1/2' },
  { kind: 'amount', min: '0', max: '1' },
  { kind: 'amount', min: '0', max: '1', step: '1/4' },
  { kind: 'amount' },
  { kind: 'rate', min: '0', max: '1' },
  { kind: 'counts', min: '0', max: '9', per: 'quarter', length: 4 },
  { kind: 'counts', min: '0', per: 'project' },
  { kind: 'amounts', min: '5', max: '20' },
  { kind: 'amounts', min: '0', max: '1', per: 'project' },
  { kind: 'date' },
];

describe.each(KINDS.map((fact) => [JSON.stringify(fact), fact] as const))('a fact of the kind %s', (_, fact) => {
  const plan = asking(fact);
  const validate = validatorOf(plan);
  const show = (value: unknown): string => JSON.stringify(value).slice(0, 40);

  test('takes nothing that evaluate refuses', () => {
    const taken = VALUES.filter((one) => validate({ one }));
    expect(taken.filter((one) => codes(plan, { one }).some((code) => !BEYOND.includes(code))).map(show)).toEqual([]);
  });

  test('refuses of what evaluate takes only numbers that are written as text', () => {
    const refused = VALUES.filter((one) => !validate({ one }) && codes(plan, { one }).length === 0).map(show);
    const isText = (text: string): boolean => /^"[-0-9./]+%?"$/.test(text) || /^\[("[0-9./]+%?"|null|1|,)+\]$/.test(text) || text === '{"min":"50%","max":"17/20"}';
    expect(refused.filter((text) => !isText(text))).toEqual([]);
    expect(refused.length > 0).toBe(!['yesNo', 'choice', 'date'].includes(fact.kind));
  });
});

test('takes every day of the calendar and no other', () => {
  const validate = validatorOf(asking({ kind: 'date' }));
  const two = (n: number): string => String(n).padStart(2, '0');
  const wrong: string[] = [];
  for (const year of ['0000', '0001', '0004', '0100', '0400', '1900', '2000', '2023', '2024', '2100', '9996', '9999']) {
    for (let month = 0; month <= 13; month += 1) {
      for (let day = 0; day <= 32; day += 1) {
        const one = `${year}-${two(month)}-${two(day)}`;
        if (validate({ one }) !== isDate(one)) wrong.push(one);
      }
    }
  }
  expect(wrong).toEqual([]);
});

describe('limits', () => {
  test('are those of the fact, within the digits that are read', () => {
    expect(schemaOf({ kind: 'count', min: '2', max: '9', step: '3' })).toMatchObject({ type: ['integer', 'object', 'null'], minimum: 2, maximum: 9, multipleOf: 3 });
    expect(schemaOf({ kind: 'amount', min: '-1/2', max: '5/2' })).toMatchObject({ type: ['number', 'object', 'null'], minimum: -0.5, maximum: 2.5 });
    expect(schemaOf({ kind: 'count', min: `-${'9'.repeat(20)}`, max: '9'.repeat(20) })).toMatchObject({ minimum: 1 - 1e15, maximum: 1e15 - 1 });
    expect(schemaOf({ kind: 'rate', min: '1/2', max: '3/4' })).toMatchObject({ minimum: 0.5, maximum: 0.75 });
    expect(schemaOf({ kind: 'rate' })).toMatchObject({ minimum: 0, maximum: 1 });
    expect(schemaOf({ kind: 'amounts', per: 'halfYear', length: 2 })).toMatchObject({ minItems: 2, maxItems: 2, description: '共 2 个数，每半年一个 — 用于 R1（附录 A 表 A.1）' });
    expect(schemaOf({ kind: 'counts', per: 'project' })).toMatchObject({ maxItems: 10_000, description: '若干个整数 — 用于 R1（附录 A 表 A.1）' });
  });

  test('a step stands there only where a validator can divide by it', () => {
    expect(schemaOf({ kind: 'amount', step: '1/4' }).multipleOf).toBe(0.25);
    expect(schemaOf({ kind: 'amount', step: '1/10' })).not.toHaveProperty('multipleOf');
    expect(schemaOf({ kind: 'amount', step: '1/10' }).description).toBe('数 · 0.1 的整数倍 — 用于 R1（附录 A 表 A.1）');
  });
});

/** Three truths. */
type Truth = boolean | null;

const GUARDS: Readonly<Record<string, readonly [guard: string, truth: (a: Truth, b: Truth, size: string | null) => Truth]>> = {
  plain: ['a', (a) => a],
  negated: ['{ not: a }', (a) => not(a)],
  both: ['{ all: [a, b] }', (a, b) => all(a, b)],
  either: ['{ any: [a, { not: b }] }', (a, b) => any(a, not(b))],
  neither: ['{ not: { any: [a, b] } }', (a, b) => not(any(a, b))],
  notBoth: ['{ not: { all: [a, b] } }', (a, b) => not(all(a, b))],
  sized: ['{ of: size, oneOf: [big, middle] }', (_a, _b, size) => (size === null ? null : size !== 'small')],
  notSized: ['{ not: { of: size, is: big } }', (_a, _b, size) => (size === null ? null : size !== 'big')],
  named: ['term', (a, b) => all(a, not(b))],
  nested: ['{ any: [{ all: [a, b] }, { all: [b, { of: size, is: small }] }] }', (a, b, size) => any(all(a, b), all(b, size === null ? null : size === 'small'))],
  always: ['{ any: [a, { reading: how, one: true, two: false }] }', () => true],
  halved: ['{ all: [a, { reading: how, one: true, two: false }] }', (a) => a],
  counted: ['{ of: n, atLeast: 2 }', () => true],
  countedOr: ['{ any: [a, { of: n, atLeast: 2 }] }', () => true],
};

function not(truth: Truth): Truth {
  return truth === null ? null : !truth;
}

function all(...truths: readonly Truth[]): Truth {
  return truths.includes(false) ? false : truths.includes(null) ? null : true;
}

function any(...truths: readonly Truth[]): Truth {
  return not(all(...truths.map(not)));
}

/** A table whose guarded facts are those of a list: `name: [guard]`. */
function guardedPlan(guards: Readonly<Record<string, string>>): Plan {
  return planOf(`
readings:
  how: { clause: A.1, question: 怎么算？, default: one, options: { one: 一, two: 二 } }
terms:
  term: { label: 术语, condition: { all: [a, { not: b }] } }
facts:
  a: { kind: yesNo, label: 甲 }
  b: { kind: yesNo, label: 乙 }
  n: { kind: count, label: 数 }
  size: { kind: choice, label: 规模, options: { big: 大, middle: 中, small: 小 } }
${Object.entries(guards).map(([name, guard]) => `  ${name}: { label: ${name}, ${guard} }`).join('\n')}
indicators:
  - { id: R0, title: 零, points: 1, scoring: { met: { all: [term, a, { of: size, is: big }, { of: n, atLeast: 1 }, { reading: how, one: a, two: b }] } } }
  - { id: R1, title: 一, points: 1, scoring: { met: { all: [${Object.keys(guards).map((name) => `{ of: ${name}, atLeast: 1 }`).join(', ')}] } } }
`);
}

/** Tells whether a fact is asked where these are given. */
function askerOf(plan: Plan, options?: FactsSchemaOptions): (id: string, facts: Facts) => boolean {
  const schema = factsSchema(plan, options);
  const ajv = new Ajv2020({ strict: false });
  const guards = (schema.allOf ?? []).map((one) => ({ ids: Object.keys(one.then.properties as object), holds: ajv.compile(one.if) }));
  return (id, facts) => id in schema.properties || guards.some(({ ids, holds }) => ids.includes(id) && holds(facts));
}

describe('guards', () => {
  const plan = guardedPlan(Object.fromEntries(Object.entries(GUARDS).map(([name, [guard]]) => [name, `kind: count, onlyIf: ${guard}`])));
  const isAsked = askerOf(plan);

  test.each(Object.keys(GUARDS))('%s: asked where the guard is surely true', (name) => {
    const truth = GUARDS[name]![1];
    const wrong: unknown[] = [];
    for (const a of [true, false, null]) {
      for (const b of [true, false, null]) {
        for (const size of ['big', 'middle', 'small', null]) {
          const facts = { a, b, size };
          const given = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));
          if ([facts, given].some((one) => isAsked(name, one) !== (truth(a, b, size) === true))) wrong.push(facts);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  test('facts of one guard stand together', () => {
    const { allOf } = factsSchema(plan);
    const guards = allOf!.map((one) => JSON.stringify(one.if));
    expect(new Set(guards).size).toBe(guards.length);
    expect(allOf!.find(({ then }) => 'plain' in (then.properties as object))?.then).toEqual({ properties: { plain: { $ref: '#/$defs/plain' }, halved: { $ref: '#/$defs/halved' } } });
  });

  test('another reading may take a fact out of the form altogether', () => {
    const readings = { how: 'two' };
    const two = factsSchema(plan, { readings });
    expect(two['x-order'].includes('halved')).toBe(false);
    expect(two.$defs.halved?.title).toBe('halved');
    expect([{ a: true }, {}].map((facts) => askerOf(plan, { readings })('always', facts))).toEqual([true, false]);
  });

  test('an option that does not exist hides nothing', () => {
    expect(factsSchema(plan, { readings: { how: 'three' } }).properties.halved?.title).toBe('halved');
  });

  test('a guard stands for no while its own guard is false, and a fact is asked only with the one that it cannot exceed', () => {
    const chain = planOf(`
facts:
  a: { kind: yesNo, label: 甲 }
  n: { kind: count, label: 数 }
  inner: { kind: yesNo, label: 内, onlyIf: a }
  loose: { kind: yesNo, label: 松, onlyIf: { of: n, atLeast: 1 } }
  deep: { kind: count, label: 深, onlyIf: inner }
  shallow: { kind: count, label: 浅, onlyIf: { not: inner } }
  after: { kind: count, label: 后, onlyIf: loose }
  before: { kind: count, label: 前, onlyIf: { not: loose } }
  part: { kind: count, label: 其中, atMost: deep }
  both: { kind: count, label: 两者, atMost: deep, onlyIf: loose }
indicators:
  - { id: R1, title: 一, points: 1, scoring: { met: { all: [a, { of: n, atLeast: 1 }, inner, loose, ${['deep', 'shallow', 'after', 'before', 'part', 'both'].map((name) => `{ of: ${name}, atLeast: 1 }`).join(', ')}] } } }
`);
    const isAskedNow = askerOf(chain);
    const asked = (facts: Facts): string => ['inner', 'loose', 'deep', 'shallow', 'after', 'before', 'part', 'both'].filter((id) => isAskedNow(id, facts)).join(' ');
    expect(asked({})).toBe('loose');
    expect(asked({ a: true })).toBe('inner loose');
    expect(asked({ a: true, inner: true })).toBe('inner loose deep part');
    expect(asked({ a: true, inner: false })).toBe('inner loose shallow');
    expect(asked({ a: false, inner: true })).toBe('loose shallow');
    expect(asked({ a: true, inner: true, loose: true })).toBe('inner loose deep after part both');
    expect(asked({ loose: false })).toBe('loose before');
  });
});

describe.each(listRulebooks().map(({ id }) => id))('%s', (id) => {
  const plan = findRulebook(id)!;
  const validate = validatorOf(plan);
  const read = (kind: string): unknown => parse(readFileSync(`rules/${id}.${kind}.yaml`, 'utf8'));

  test('takes the sample and the bases of its cases as they are written', () => {
    expect(faults(validate, read('sample') as Facts)).toEqual([]);
    const { bases = {} } = read('cases') as { bases?: Readonly<Record<string, Facts>> };
    for (const [name, { base, ...facts }] of Object.entries(bases)) {
      expect([name, base === undefined || base as string in bases, faults(validate, facts)]).toEqual([name, true, []]);
    }
  });

  test('has every fact once, drawn or not, and its groups together', () => {
    const schema = factsSchema(plan);
    const facts = { ...schema.properties, ...schema.$defs };
    expect(Object.keys(facts).sort()).toEqual(plan.facts.map((fact) => fact.id).sort());
    expect(Object.keys(schema.properties).filter((one) => one in schema.$defs)).toEqual([]);
    const groups = schema['x-order'].map((one) => facts[one]!['x-group']).filter((group, index, list) => group !== list[index - 1]);
    expect(groups).toEqual([...new Set(groups)]);
  });

  test('refuses a value of another kind for every fact, as evaluate does', () => {
    const wrong = plan.facts.filter((fact) => validate({ [fact.id]: fact.kind === 'yesNo' ? 'true' : true }));
    expect(wrong.map((fact) => fact.id)).toEqual([]);
  });
});
