import type { JsonObject } from '../../authoring/describe-schema.js';
import * as leaf from '../../rulebook/leaf.js';

/** How each plain value is called, by the fragment of the schema that stands for it. */
const LEAVES: ReadonlyMap<string, string> = new Map(
  ([
    [leaf.text, 'text'],
    [leaf.number, 'number'],
    [leaf.limit, 'number | null'],
    [leaf.points, 'points'],
    [leaf.notNegative, 'number'],
    [leaf.floorAt(), 'number | none'],
    [leaf.places, 'places'],
    [leaf.numberOrName, 'number | name'],
    [leaf.id, 'id'],
    [leaf.optionId, 'option'],
    [leaf.rowId, 'row-id'],
    [leaf.rulebookId, 'rulebook-id'],
    [leaf.edition, 'edition'],
    [leaf.date, 'date'],
  ] as const).map(([schema, name]) => [JSON.stringify(leaf.FRAGMENTS.get(schema)), name]),
);

/** What may stand beside an operation that is compared; written once in the grammar. */
export const COMPARATORS: readonly string[] = ['atLeast', 'atMost', 'above', 'below', 'is', 'oneOf', 'odd'];

/** A part of the JSON Schema as one line of grammar: `{ ratio: [quantity, quantity], ifNone?: quantity }`. */
export function schemaText(schema: JsonObject): string {
  const bare = Object.fromEntries(Object.entries(schema).filter(([key]) => !['title', 'description'].includes(key)));
  const name = LEAVES.get(JSON.stringify(bare));
  if (name !== undefined) return name;
  if (typeof bare.$ref === 'string') return refName(bare);
  if (Array.isArray(bare.enum)) return [...new Set(bare.enum.map(String))].join(' | ');
  if ('const' in bare) return String(bare.const);
  if (Array.isArray(bare.anyOf)) return (bare.anyOf as JsonObject[]).map(schemaText).join(' | ');
  if (bare.type === 'array') return listText(bare);
  return bare.type === 'object' ? mapText(bare) : 'true | false';
}

export function refName({ $ref }: JsonObject): string {
  return ($ref as string).replace('#/$defs/', '');
}

function listText({ prefixItems, items, minItems }: JsonObject): string {
  if (Array.isArray(prefixItems)) return `[${(prefixItems as JsonObject[]).map(schemaText).join(', ')}]`;
  const one = schemaText(items as JsonObject);
  return `[${minItems === 2 ? `${one}, ` : ''}${one}, …]`;
}

function mapText({ properties = {}, required = [], additionalProperties, propertyNames }: JsonObject): string {
  const entries = Object.entries(properties as Readonly<Record<string, JsonObject>>);
  const isCompared = entries.length > 1 && COMPARATORS.every((key) => key in (properties as JsonObject));
  const keys = entries
    .filter(([key]) => !isCompared || !COMPARATORS.includes(key))
    .map(([key, value]) => `${key}${(required as readonly string[]).includes(key) ? '' : '?'}: ${schemaText(value)}`);
  const others = typeof additionalProperties === 'object' && additionalProperties !== null ? [optionsText(additionalProperties as JsonObject, propertyNames)] : [];
  return `{ ${[...keys, ...(isCompared ? ['comparison…'] : []), ...others].join(', ')} }`;
}

function optionsText(value: JsonObject, propertyNames: unknown): string {
  const key = propertyNames === undefined ? 'OPTION' : schemaText(propertyNames as JsonObject).toUpperCase();
  return `${key}: ${schemaText(value)}, …`;
}

/** Every form of the language as a rule of grammar, a line for each branch. */
export function grammar(schema: JsonObject, names: readonly string[]): string {
  const defs = schema.$defs as Readonly<Record<string, { readonly anyOf: readonly JsonObject[] }>>;
  const width = Math.max(...names.map((name) => name.length));
  return names
    .map((name) => defs[name]!.anyOf.map((branch, index) => `${(index === 0 ? name : '').padEnd(width)} ${index === 0 ? '=' : '|'} ${schemaText(branch)}`).join('\n'))
    .join('\n\n');
}

/** The comparisons that may stand beside an operation. */
export function comparisons(schema: JsonObject): string {
  const defs = schema.$defs as Readonly<Record<string, { readonly anyOf: readonly JsonObject[] }>>;
  const branch = defs.condition!.anyOf.find((one) => 'properties' in one && 'of' in (one.properties as JsonObject))!;
  const properties = branch.properties as Readonly<Record<string, JsonObject>>;
  return `comparison = ${COMPARATORS.map((key) => `${key}: ${schemaText(properties[key]!)}`).join(' | ')}`;
}
