import * as z from 'zod';
import { suggest } from '../diagnostics/suggest.js';
import type { Forms } from '../methods/method.js';
import { METHODS } from '../methods/registry.js';
import { NO_CODE, EXTRAS, id, kindFault, MISSING, notNegative, number, numberOrName, optionId, points, rowId, share, text, type ShapeFault } from './leaf.js';
import { didYouMean, listed } from './words.js';

/** Schemas by key. A key that ends in `?` may be absent. */
export type Shape = Readonly<Record<string, z.ZodType>>;

/** A map with exactly these keys. The message carries the known keys, for the suggestion. */
export function record(shape: Shape): z.ZodType {
  const entries = Object.entries(shape).map(([key, schema]) => [bareKey(key), key.endsWith('?') ? z.optional(schema) : schema] as const);
  const known = entries.map(([key]) => key).join(' ');
  return z.strictObject(Object.fromEntries(entries), {
    error: (issue) => (issue.code === 'unrecognized_keys' ? known : undefined),
  });
}

/** A map whose keys are the author's own ids. */
export function keyed(key: z.ZodType, value: z.ZodType, least = 0): z.ZodType {
  const schema = z.record(key as z.ZodString, value).check((context) => {
    if (Object.keys(context.value).length >= least) return;
    context.issues.push({ code: 'custom', message: '', input: context.value, path: [], params: { code: 'LIST_SHORT', slots: { least: String(least) } } });
  });
  if (least > 0) EXTRAS.set(schema, { minProperties: least });
  return schema;
}

function bareKey(key: string): string {
  return key.endsWith('?') ? key.slice(0, -1) : key;
}

/** A schema picked by the look of the value, so that every value is checked once and by the right one. */
export interface Form {
  /** What may stand here, for the published JSON Schema. */
  readonly branches: () => readonly z.ZodType[];
  readonly name: string;
}

export const FORMS = new Map<z.ZodType, Form>();

type Pick = z.ZodType | ShapeFault;

export function form(name: string, branches: () => readonly z.ZodType[], pick: (value: unknown) => Pick): z.ZodType {
  const schema = z.unknown().check((context) => {
    const { value } = context;
    const picked = value === undefined ? MISSING : pick(value);
    if ('code' in picked) {
      context.issues.push({ code: 'custom', message: picked.code, input: value, path: [], params: { ...picked } });
      return;
    }
    const read = picked.safeParse(value, NO_CODE);
    if (!read.success) for (const issue of read.error.issues) context.issues.push({ ...issue, input: value } as never);
  });
  FORMS.set(schema, { name, branches });
  return schema;
}

export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export const roundingMode = z.enum(['halfUp', 'halfEven', 'down', 'up']);

const SELECTORS = ['reading', 'choice', 'when'] as const;

/** The schema of the one key of a map that names what the map is; the other keys are up to that schema. */
function byKey(value: Readonly<Record<string, unknown>>, schemas: Readonly<Record<string, z.ZodType>>): Pick {
  const keys = Object.keys(value);
  // The options of a selector may have any name, that of an operation too.
  const selector = SELECTORS.find((key) => Object.hasOwn(value, key) && Object.hasOwn(schemas, key));
  if (selector !== undefined) return schemas[selector]!;
  const named = keys.filter((key) => Object.hasOwn(schemas, key));
  if (named.length === 1) return schemas[named[0]!]!;
  if (named.length > 1) return { code: 'OPERATOR_SEVERAL', slots: { several: listed(named) } };
  const known = Object.keys(schemas);
  const meant = keys.map((key) => suggest(key, known)).find((near) => near !== undefined);
  const suggestion = didYouMean(meant, { zh: '换成其中一个', en: 'use one of these' });
  return { code: 'OPERATOR_UNKNOWN', slots: { known: listed(known), suggestion } };
}

const COMPARATORS = ['atLeast', 'atMost', 'above', 'below', 'is', 'oneOf', 'odd'] as const;

/** `{ reading: id, <option>: X }`, `{ choice: id, <option>: X }`, `{ when: [{ if: C, use: X }], otherwise: X }`. */
function selectors(of: z.ZodType): Record<string, z.ZodType> {
  const options = (key: string): z.ZodType => z.object({ [key]: id }).catchall(of);
  return {
    reading: options('reading'),
    choice: options('choice'),
    when: record({ when: z.array(record({ if: condition, use: of })).min(1), otherwise: of }),
  };
}

/** The value under each operator that yields a quantity, and the keys that may stand beside it. */
function operators(beside: Shape): Record<string, z.ZodType> {
  const entries = record({ every: id, ...comparators });
  const shapes: Readonly<Record<string, Shape>> = {
    of: { of: quantity },
    ratio: { ratio: z.tuple([quantity, quantity]), 'ifNone?': quantity },
    pool: { pool: z.array(id).min(1) },
    sum: { sum: list },
    mean: { mean: list, 'weights?': id },
    least: { least: list },
    greatest: { greatest: list },
    difference: { difference: z.array(quantity).min(2) },
    product: { product: z.array(quantity).min(2) },
    share: { share: entries },
    count: { count: entries },
    clamp: { clamp: quantity, 'from?': quantity, 'to?': quantity },
    awarded: { awarded: rowId },
    available: { available: rowId },
    earned: { earned: rowId },
    awardedBy: { awardedBy: text },
    round: { round: quantity, to: points, mode: roundingMode },
  };
  return Object.fromEntries(Object.entries(shapes).map(([key, shape]) => [key, record({ ...shape, ...beside })]));
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function quantityForm(name: string, beside: Shape): z.ZodType {
  const keys = lazily(() => ({ ...operators(beside), ...selectors(quantity) }));
  const NOT_QUANTITY = kindFault('数、名称或一个运算', 'a number, a name or one operation');
  return form(
    name,
    () => [numberOrName, ...Object.values(keys())],
    (value) => (typeof value === 'string' ? numberOrName : isMap(value) ? byKey(value, keys()) : NOT_QUANTITY),
  );
}

export const quantity: z.ZodType = quantityForm('quantity', {});

/** One operation with further keys beside it. A plain name or a selector has no room for them. */
function operationForm(name: string, beside: Shape): z.ZodType {
  const keys = lazily(() => operators(beside));
  const needed = Object.keys(beside).filter((key) => !key.endsWith('?')).map((key) => `, ${key}: …`).join('');
  const fault = kindFault(`一个运算，例如 { of: 名称${needed} }`, `an operation such as { of: name${needed} }`);
  return form(name, () => Object.values(keys()), (value) => (isMap(value) ? byKey(value, keys()) : fault));
}

/** A map told by which one of some keys it has, each a quantity, beside the given keys. */
function keyForm(name: string, keys: readonly string[], beside: Shape): z.ZodType {
  const schemas = lazily(() => Object.fromEntries(keys.map((key) => [key, record({ [key]: quantity, ...beside })])));
  const needed = Object.keys(beside).map((key) => `, ${key}: …`).join('');
  const fault = kindFault(`一组，例如 { ${keys[0]!}: …${needed} }`, `a map such as { ${keys[0]!}: …${needed} }`);
  return form(name, () => Object.values(schemas()), (value) => (isMap(value) ? byKey(value, schemas()) : fault));
}

const several = z.array(quantity).min(1);
const list = form('list', () => [id, several], (value) => (Array.isArray(value) ? several : id));

const comparators: Shape = Object.fromEntries(
  COMPARATORS.map((name) => [`${name}?`, name === 'oneOf' ? z.array(optionId).min(1) : name === 'odd' ? z.literal(true) : quantity]),
);

const truth = z.boolean();
const conditionKeys = lazily((): Record<string, z.ZodType> => ({
  ...operators(comparators),
  all: record({ all: z.array(condition).min(1) }),
  any: record({ any: z.array(condition).min(1) }),
  not: record({ not: condition }),
  every: record({ every: id, ...comparators }),
  meets: record({ meets: rowId }),
  ...selectors(condition),
}));

const NOT_CONDITION = kindFault('true、false、名称或一个条件', 'true, false, a name or one condition');

export const condition: z.ZodType = form(
  'condition',
  () => [truth, id, ...Object.values(conditionKeys())],
  (value) => {
    if (typeof value === 'boolean') return truth;
    if (typeof value === 'string') return id;
    return isMap(value) ? byKey(value, conditionKeys()) : NOT_CONDITION;
  },
);

/** One of some words, a reading whose options are words, or a reading that picks a word for each option. */
function word(name: string, words: readonly string[]): z.ZodType {
  const one = z.enum(words as [string, ...string[]]);
  const reading = z.object({ reading: id }).catchall(one);
  return form(name, () => [one, reading], (value) => (isMap(value) ? reading : one));
}

const BARE = Object.entries(METHODS).flatMap(([name, method]) => (method.bare === undefined ? [] : [name]));
const bareWord = z.enum(BARE as [string, ...string[]]);

const scoringKeys = lazily((): Record<string, z.ZodType> => ({
  ...Object.fromEntries(Object.entries(METHODS).map(([name, method]) => [name, record({ [name]: method.schema(forms) })])),
  ...selectors(scoring),
}));

const indexKeys = lazily((): Record<string, z.ZodType> => ({
  weights: record({ weights: keyed(optionId, share) }),
  satisfied: record({ satisfied: z.array(optionId).min(1) }),
  reading: z.object({ reading: id }).catchall(ballotIndex),
}));

const NOT_INDEX = kindFault('{ weights: … } 或 { satisfied: […] }', '{ weights: … } or { satisfied: […] }');

/** What the answers of a survey are worth: each by its weight, or some of them all and the others nothing. */
export const ballotIndex: z.ZodType = form('index', () => Object.values(indexKeys()), (value) => (isMap(value) ? byKey(value, indexKeys()) : NOT_INDEX));

/** A list or a map, told apart by the look. */
export function listOrMap(name: string, list: z.ZodType, map: z.ZodType): z.ZodType {
  const fault = kindFault('列表，或“编号: 文字”的组', 'a list, or a map of ids and texts');
  return form(name, () => [list, map], (value) => (Array.isArray(value) ? list : isMap(value) ? map : fault));
}

function plainOrMap(name: string, plain: z.ZodType, map: z.ZodType): z.ZodType {
  return form(name, () => [plain, map], (value) => (isMap(value) ? map : plain));
}

const NOT_SCORING = kindFault('一个评分办法', 'one scoring method');

export const scoring: z.ZodType = form(
  'scoring',
  () => [bareWord, ...Object.values(scoringKeys())],
  (value) => (typeof value === 'string' ? bareWord : isMap(value) ? byKey(value, scoringKeys()) : NOT_SCORING),
);

export const otherwise = word('otherwise', ['exclude', 'zero', 'rescale', 'full']);
/** Whether events of one kind add up. */
export const severalEvents = word('several', ['sum', 'greatest']);

/** What methods make their schemas of. */
const forms: Forms = {
  quantity,
  condition,
  scoring,
  quantityWith: quantityForm,
  operationWith: operationForm,
  word,
  byKey: keyForm,
  id,
  text,
  number,
  points,
  notNegative,
  record,
  labels: (least) => keyed(id, text, least),
  listOrMap,
  plainOrMap,
};

