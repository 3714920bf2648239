import { parse, stringify } from 'yaml';
import type { JsonObject } from '../../authoring/describe-schema.js';

/** The first value that a rulebook has under each key of each map of the schema. */
export type Examples = ReadonlyMap<JsonObject, ReadonlyMap<string, string>>;

const LONGEST = 90;

/** Under what the whole map is found. */
export const WHOLE = '';

/** Walks a rulebook beside the JSON Schema; what the schema does not know is left out. */
export function examplesIn(text: string, schema: JsonObject): Examples {
  const found = new Map<JsonObject, Map<string, string>>();
  const defs = schema.$defs as Readonly<Record<string, JsonObject>>;
  const walk = (value: unknown, at: JsonObject): void => {
    const fitting = branches(at, defs).find((one) => fits(value, one));
    if (fitting === undefined) return;
    if (Array.isArray(value)) value.forEach((item, index) => { walk(item, (fitting.prefixItems as JsonObject[] | undefined)?.[index] ?? (fitting.items as JsonObject)); });
    if (!isMap(value)) return;
    const here = found.get(fitting) ?? new Map<string, string>();
    found.set(fitting, here);
    if (!here.has(WHOLE)) here.set(WHOLE, flow(value));
    for (const [key, inner] of Object.entries(value)) {
      const known = (fitting.properties as Readonly<Record<string, JsonObject>> | undefined)?.[key];
      if (known !== undefined && !here.has(key)) here.set(key, flow({ [key]: inner }).replace(/^\{ | \}$/g, ''));
      const next = known ?? fitting.additionalProperties;
      if (isMap(next)) walk(inner, next);
    }
  };
  walk(parse(text, { schema: 'failsafe' }), schema);
  return found;
}

/** A map on one line. */
function flow(map: JsonObject): string {
  const text = stringify(map, { collectionStyle: 'flow', lineWidth: 0, schema: 'failsafe' })
    .trim()
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll('[ ', '[')
    .replaceAll(' ]', ']');
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/[\s,]+\S*$/, '')} …`;
}

/** A schema with its references and alternatives followed. */
export function branches(schema: JsonObject, defs: Readonly<Record<string, JsonObject>>): readonly JsonObject[] {
  if (typeof schema.$ref === 'string') return branches(defs[schema.$ref.replace('#/$defs/', '')]!, defs);
  return Array.isArray(schema.anyOf) ? (schema.anyOf as JsonObject[]).flatMap((one) => branches(one, defs)) : [schema];
}

function fits(value: unknown, schema: JsonObject): boolean {
  if (Array.isArray(value)) return schema.type === 'array';
  if (!isMap(value)) return schema.type !== 'array' && schema.type !== 'object';
  if (schema.type !== 'object') return false;
  const properties = (schema.properties ?? {}) as Readonly<Record<string, JsonObject>>;
  const keys = Object.keys(value);
  return (
    ((schema.required ?? []) as readonly string[]).every((key) => keys.includes(key)) &&
    (schema.additionalProperties !== false || keys.every((key) => key in properties)) &&
    keys.every((key) => isConst(value[key], properties[key]?.const))
  );
}

/** Whether a value as text is the only one that may stand there, if there is one. */
function isConst(value: unknown, only: unknown): boolean {
  return only === undefined || only === value || (only === true && value === 'true');
}

function isMap(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
