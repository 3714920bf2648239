/** One way to damage a plan. */
export interface Damage {
  readonly name: string;
  readonly json: unknown;
}

type Path = readonly (string | number)[];

const REPLACEMENTS: readonly unknown[] = [null, 0, -1, 1.5, 7, 1e300, true, '', 'x', '0', '-1', '1/2', '__proto__', [], [null], {}, { op: 'number', value: '1' }, { op: 'literal', value: true }];

/** The plan with every key and entry deleted, every value replaced, every name changed and every part doubled, one at a time. */
export function* damages(plan: unknown): Generator<Damage> {
  const names = new Set(textsUnder(plan, ['id', 'fact', 'term', 'parameter', 'reading', 'option', 'default', 'atMost', 'op', 'phrase']));
  for (const path of pathsOf(plan)) {
    const at = path.join('.');
    yield { name: `without ${at}`, json: edited(plan, path, 'delete') };
    for (const [index, value] of REPLACEMENTS.entries()) yield { name: `${at} ← replacement ${index}`, json: edited(plan, path, 'set', value) };
    if (typeof path.at(-1) === 'number') yield { name: `${at} twice`, json: edited(plan, path, 'double') };
    if (typeof valueAt(plan, path) !== 'string') continue;
    for (const name of names) yield { name: `${at} ← ${name}`, json: edited(plan, path, 'set', name) };
  }
}

export function* pathsOf(node: unknown, path: Path = []): Generator<Path> {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, part] of Object.entries(node)) {
    const inner = [...path, Array.isArray(node) ? Number(key) : key];
    yield inner;
    yield* pathsOf(part, inner);
  }
}

function valueAt(node: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, step) => (inner as Record<string | number, unknown>)[step], node);
}

export function edited(plan: unknown, path: Path, how: 'delete' | 'set' | 'double', value?: unknown): unknown {
  const copy = JSON.parse(JSON.stringify(plan)) as unknown;
  const holder = valueAt(copy, path.slice(0, -1)) as Record<string | number, unknown> & unknown[];
  const key = path.at(-1)!;
  if (how === 'set') holder[key as number] = value;
  else if (how === 'double') holder.splice(key as number, 0, holder[key as number]);
  else if (Array.isArray(holder)) holder.splice(key as number, 1);
  else Reflect.deleteProperty(holder, key);
  return copy;
}

function textsUnder(node: unknown, keys: readonly string[]): readonly string[] {
  return [...pathsOf(node)].flatMap((path) => {
    const value = valueAt(node, path);
    return typeof value === 'string' && keys.includes(String(path.at(-1))) ? [value] : [];
  });
}
