import { meaningOf } from './meanings.js';

/** A JSON object: plain data. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** The JSON Schema of rulebooks with the meaning of every key as its description. */
export function withMeanings(schema: JsonObject): JsonObject {
  const defs = Object.entries(schema.$defs as JsonObject).map(([name, def]) => [name, described(def as JsonObject, [name])]);
  return { ...described(schema, ['rulebook']), $defs: Object.fromEntries(defs) };
}

/** The groups that the keys of a branch belong to, the closest first. */
export function groupsOf(schema: JsonObject, groups: readonly string[]): readonly string[] {
  const keys = Object.keys(schema.properties as JsonObject);
  if (groups[0] === 'indicator') return [keys.includes('scoring') ? 'row' : 'section', ...groups];
  // An operation is named by its first key.
  return [keys[0]!, ...groups];
}

function described(schema: JsonObject, groups: readonly string[]): JsonObject {
  const inner = (value: unknown): JsonObject => described(value as JsonObject, groups);
  const { properties, items, additionalProperties, anyOf } = schema;
  return {
    ...schema,
    ...(isObject(properties) ? { properties: keysDescribed(properties, groupsOf(schema, groups)) } : {}),
    ...(isObject(items) ? { items: inner(items) } : {}),
    ...(isObject(additionalProperties) ? { additionalProperties: inner(additionalProperties) } : {}),
    ...(Array.isArray(anyOf) ? { anyOf: anyOf.map(inner) } : {}),
  };
}

function keysDescribed(properties: JsonObject, groups: readonly string[]): JsonObject {
  return Object.fromEntries(
    Object.entries(properties).map(([key, value]) => {
      // A test holds that every key has one.
      const { zh, en } = meaningOf(groups, key)!;
      return [key, { ...described(value as JsonObject, [key]), description: `${zh} · ${en}` }];
    }),
  );
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
