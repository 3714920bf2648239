/** The part of JSON Schema that the published schema is written in. */
export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly type?: string;
  /** `false` is a key that may not be there. */
  readonly properties?: Readonly<Record<string, Schema | false>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  /** `false` where there are no more than `prefixItems`. */
  readonly items?: Schema | false;
  readonly prefixItems?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly enum?: readonly string[];
  readonly const?: unknown;
}

/** What a schema allows, one line for each key and word, sorted. */
export function grammarOf({ $defs = {}, ...root }: Schema): readonly string[] {
  const lines = new Set(linesOf('rulebook', root));
  for (const [name, schema] of Object.entries($defs)) for (const line of linesOf(name, schema)) lines.add(line);
  return [...lines].sort();
}

function* linesOf(at: string, schema: Schema): Generator<string> {
  const { $ref, type, properties, required = [], additionalProperties, items, prefixItems = [], anyOf = [], oneOf = [] } = schema;
  if ($ref !== undefined) yield `${at}: a ${$ref.slice($ref.lastIndexOf('/') + 1)}`;
  if (type !== undefined && type !== 'object') yield `${at}: ${type}`;
  for (const word of [...(schema.enum ?? []), ...('const' in schema ? [schema.const] : [])]) yield `${at}: ${JSON.stringify(word)}`;
  for (const [key, inner] of Object.entries(properties ?? {})) {
    if (inner === false) continue;
    yield `${at}: key ${JSON.stringify(key)}${required.includes(key) ? '' : '?'}`;
    yield* linesOf(`${at}.${key}`, inner);
  }
  if (typeof additionalProperties === 'object') yield* linesOf(`${at}.*`, additionalProperties);
  if (typeof items === 'object') yield* linesOf(`${at}[]`, items);
  for (const [index, inner] of prefixItems.entries()) yield* linesOf(`${at}[${String(index)}]`, inner);
  // A branch is known by the keys that have to be there, wherever it stands among the others.
  for (const branch of [...anyOf, ...oneOf]) yield* linesOf(`${at}${branch.required === undefined ? '' : `<${branch.required.join(' ')}>`}`, branch);
}

const KEY = /^(?<at>.*): key (?<key>"[^"]*")(?<optional>\??)$/;

/** What the new lines take away from the old ones: lines that are gone, and keys that are new and have to be there. */
export function lost(before: readonly string[], now: readonly string[]): readonly string[] {
  const forms = new Set(before.flatMap((line) => KEY.exec(line)?.groups?.at ?? []));
  const added = now.filter((line) => !before.includes(line)).flatMap((line) => {
    const { at, key, optional } = KEY.exec(line)?.groups ?? {};
    const isOld = before.includes(`${at ?? ''}: key ${key ?? ''}?`);
    return at !== undefined && forms.has(at) && optional === '' && !isOld ? [`${at}: key ${key ?? ''} is new, and has to be there`] : [];
  });
  return [...before.filter((line) => !now.includes(line)), ...added];
}
