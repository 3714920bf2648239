import type { Path, Place } from '../diagnostics/diagnostic.js';

/** A YAML text as read: one tree of scalars, lists and maps, each with its place. */
export interface YamlDocument {
  readonly root: YamlNode;
}

export type YamlNode = YamlScalar | YamlList | YamlMap;

/**
 * A single value. `text` is what was written, without quotes; `plain` says that there were none. Only a plain
 * `true`, `false`, `null`, `~` or empty value is anything but text, so numbers stay as written.
 */
export interface YamlScalar {
  readonly kind: 'scalar';
  readonly value: string | boolean | null;
  readonly text: string;
  readonly plain: boolean;
  readonly place: Place;
}

export interface YamlList {
  readonly kind: 'list';
  readonly items: readonly YamlNode[];
  readonly place: Place;
}

export interface YamlMap {
  readonly kind: 'map';
  readonly entries: readonly YamlEntry[];
  readonly place: Place;
}

export interface YamlEntry {
  readonly key: string;
  readonly keyPlace: Place;
  readonly value: YamlNode;
}

/** A node as plain data. Keys that look like whole numbers come first, as in every JavaScript object. */
export function plainValue(node: YamlNode): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(plainValue);
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, plainValue(value)]));
}

/** The place of what a path leads to, or of the last thing on the way that exists. Items of a list have no key. */
export function placeAt(root: YamlNode, path: Path, at: 'key' | 'value' = 'value'): Place {
  let node = root;
  let place = root.place;
  for (const step of path) {
    const next = entryAt(node, step);
    if (next === undefined) break;
    node = next.value;
    place = at === 'key' ? next.keyPlace : node.place;
  }
  return place;
}

function entryAt(node: YamlNode, step: string | number): Omit<YamlEntry, 'key'> | undefined {
  if (node.kind === 'map') return node.entries.find(({ key }) => key === String(step));
  const item = node.kind === 'list' && typeof step === 'number' ? node.items[step] : undefined;
  return item && { keyPlace: item.place, value: item };
}
