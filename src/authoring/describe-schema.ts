import { meaningOf, type Meaning } from './meanings.js';

/** A JSON object: plain data. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Key → meaning, by `group.key` or `key`. */
export type Meanings = Readonly<Record<string, Meaning>>;

/** A JSON Schema with the meaning of every key as its description. `root`: the group of the keys of the document. */
export function withMeanings(schema: JsonObject, root: string, meanings: Meanings): JsonObject {
  const defs = Object.entries(schema.$defs as JsonObject).map(([name, def]) => [name, described(def as JsonObject, [name], meanings)]);
  return { ...described(schema, [root], meanings), $defs: Object.fromEntries(defs) };
}

/** The groups that the keys of a branch belong to, the closest first. */
export function groupsOf(schema: JsonObject, groups: readonly string[]): readonly string[] {
  const keys = Object.keys(schema.properties as JsonObject);
  if (groups[0] === 'bonusRow') return ['row', 'indicator'];
  if (groups[0] === 'indicator') return [keys.includes('scoring') ? 'row' : 'section', ...groups];
  // An operation is named by its first key.
  return [keys[0]!, ...groups];
}

function described(schema: JsonObject, groups: readonly string[], meanings: Meanings): JsonObject {
  const inner = (value: unknown): JsonObject => described(value as JsonObject, groups, meanings);
  const { properties, items, additionalProperties, anyOf } = schema;
  return {
    ...schema,
    ...(isObject(properties) ? { properties: keysDescribed(properties, groupsOf(schema, groups), meanings) } : {}),
    ...(isObject(items) ? { items: inner(items) } : {}),
    ...(isObject(additionalProperties) ? { additionalProperties: inner(additionalProperties) } : {}),
    ...(Array.isArray(anyOf) ? { anyOf: anyOf.map(inner) } : {}),
  };
}

function keysDescribed(properties: JsonObject, groups: readonly string[], meanings: Meanings): JsonObject {
  return Object.fromEntries(
    Object.entries(properties).map(([key, value]) => {
      // A test holds that every key has one.
      const { zh, en } = meaningOf(groups, key, meanings)!;
      return [key, { ...described(value as JsonObject, [key], meanings), description: `${zh} · ${en}` }];
    }),
  );
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
