/** YAML read with the failsafe schema: every scalar is text. */
export type Yaml = string | readonly Yaml[] | YamlMap;
export interface YamlMap {
  readonly [key: string]: Yaml;
}

/** A fact or parameter that is read was not given. */
export class Incomplete extends Error {}

/** n ÷ 0, or weights that are all 0: the facts contradict each other. */
export class Contradiction extends Error {}

export const isMap = (node: Yaml | undefined): node is YamlMap => typeof node === 'object' && !Array.isArray(node);
export const map = (node: Yaml | undefined): YamlMap => (isMap(node) ? node : {});
export const list = (node: Yaml | undefined): readonly Yaml[] => (Array.isArray(node) ? (node as Yaml[]) : []);
export const text = (node: Yaml | undefined): string => (typeof node === 'string' ? node : missing('text'));

export function missing(what: string): never {
  throw new Incomplete(what);
}
