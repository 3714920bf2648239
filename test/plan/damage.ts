/** One way to damage a plan. */
export interface Damage {
  readonly name: string;
  readonly json: unknown;
}

type Path = readonly (string | number)[];

const REPLACEMENTS: readonly unknown[] = [null, 0, -1, 1.5, 7, 1e300, true, '', 'x', '0', '-1', '1/2', '__proto__', [], [null], {}, { op: 'number', value: '1' }, { op: 'literal', value: true }];

/**
 * The plan with every key and entry deleted, every entry doubled, and every value replaced by some of those above and
 * by some of the names of the plan, one at a time. Which of them comes with the place, so that all have their turn.
 */
export function* damages(plan: unknown, each: number): Generator<Damage> {
  const names = [...new Set(textsUnder(plan, ['id', 'fact', 'term', 'parameter', 'reading', 'option', 'default', 'atMost', 'op', 'phrase']))];
  let turn = 0;
  for (const path of pathsOf(plan)) {
    const at = path.join('.');
    yield { name: `without ${at}`, json: edited(plan, path, 'delete') };
    if (typeof path.at(-1) === 'number') yield { name: `${at} twice`, json: edited(plan, path, 'double') };
    const pool = typeof valueAt(plan, path) === 'string' ? [...REPLACEMENTS, ...names] : REPLACEMENTS;
    for (let one = 0; one < each; one += 1) {
      const value = pool[(turn += 1) % pool.length];
      yield { name: `${at} ← ${JSON.stringify(value)}`, json: edited(plan, path, 'set', value) };
    }
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
