/** The ids that a name means: one written in full, or all those of which it is a tail. */
export function idsMeant(name: string, ids: readonly string[]): readonly string[] {
  return ids.includes(name) ? [name] : ids.filter((id) => tailsOf(id).includes(name));
}

/** All names that ids may be meant by, the shortest that mean one alone first. */
export function namesOfIds(ids: readonly string[]): readonly string[] {
  return [...ids.map((id) => shortName(id, ids)), ...ids.flatMap((id) => [id, ...tailsOf(id)])];
}

/** The shortest name of at least two parts that means this id alone: `weihai/estate`. */
export function shortName(id: string, ids: readonly string[]): string {
  const [table, ...tails] = tailsOf(id);
  const unique = (tail: string): boolean => ids.every((other) => other === id || !tailsOf(other).includes(tail));
  return tails.find(unique) ?? (table !== undefined && unique(table) ? table : id);
}

/** `estate`, `weihai/estate`, `weihai-db3710/estate`, … without the id itself. */
function tailsOf(id: string): readonly string[] {
  const [folder = '', table = ''] = id.split('/');
  const words = folder.split('-');
  return [table, ...words.slice(1).map((_, index) => `${words.slice(0, index + 1).join('-')}/${table}`)];
}
