import { isMap, isSeq, type ParsedNode, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Path, Place } from '../diagnostics/diagnostic.js';
import type { YamlEntry, YamlList, YamlMap, YamlNode, YamlScalar } from './yaml-node.js';
import { faultOf } from './yaml-syntax.js';
import { lineOf, placeOf, unfitCharacters, type Fault, type Source } from './yaml-text.js';

interface Tree {
  readonly source: Source;
  readonly faults: Fault[];
}

/** The names that every object has: as keys they would hide or change what an object does. */
const RESERVED: ReadonlySet<string> = new Set([
  '__proto__', 'prototype', 'constructor', 'hasOwnProperty', 'isPrototypeOf', 'propertyIsEnumerable', 'toLocaleString',
  'toString', 'valueOf', '__defineGetter__', '__defineSetter__', '__lookupGetter__', '__lookupSetter__',
]);

/** Our nodes of those of the yaml package, at most as deep as the brackets and indents of the text. */
export function buildTree(source: Source, contents: ParsedNode): { readonly root: YamlNode; readonly faults: readonly Fault[] } {
  const tree: Tree = { source, faults: [] };
  return { root: buildNode(tree, contents, []), faults: tree.faults };
}

function buildNode(tree: Tree, node: ParsedNode, path: Path): YamlNode {
  if (isMap(node)) return buildMap(tree, node as YAMLMap.Parsed<Scalar.Parsed>, path);
  return isSeq(node) ? buildList(tree, node, path) : buildScalar(tree, node as Scalar.Parsed, path);
}

function buildScalar(tree: Tree, node: Scalar.Parsed, path: Path): YamlScalar {
  const text = textOf(tree, node, path);
  const plain = node.type === 'PLAIN';
  const [from, to] = node.range;
  if (plain) refuseDash(tree, from, to, path);
  return { kind: 'scalar', value: plain ? plainScalar(text) : text, text, plain, place: placeOf(tree.source, from, to) };
}

/** A “- ” that is indented too deep continues the text above it, to YAML. */
function refuseDash(tree: Tree, from: number, to: number, path: Path): void {
  const { text } = tree.source;
  const dash = /\n[ \t]*-\s/.exec(text.slice(from, to));
  if (dash === null) return;
  const at = from + dash.index + dash[0].length - 2;
  tree.faults.push({ ...faultOf(text, 'dash', at, at + 1), path });
}

function plainScalar(text: string): string | boolean | null {
  if (text === 'true' || text === 'false') return text === 'true';
  return text === '' || text === '~' || text === 'null' ? null : text;
}

/** The text of a scalar. What cannot stand in a file can still come in by an escape: `"\u202e"`. */
function textOf(tree: Tree, node: Scalar.Parsed, path: Path): string {
  const text = node.value as string;
  const [from, to] = node.range;
  const [unfit] = unfitCharacters(text);
  if (unfit !== undefined) tree.faults.push({ ...unfit, from, to, path });
  return text;
}

function buildList(tree: Tree, node: YAMLSeq.Parsed, path: Path): YamlList {
  const [from, to] = node.range;
  const items = node.items.map((item, index) => {
    const inner = [...path, index];
    if (node.flow === true && isMap(item)) refusePair(tree, item, inner);
    return buildNode(tree, item, inner);
  });
  return { kind: 'list', items, place: placeOf(tree.source, from, node.flow === true ? to : from + 1) };
}

/** `[a: b]` is a list of one map to YAML; here it is most often text with a colon. */
function refusePair(tree: Tree, item: ParsedNode, path: Path): void {
  const { text } = tree.source;
  const [from, to] = item.range;
  if (text[from] !== '{') tree.faults.push({ ...faultOf(text, 'pairInList', from, to), path });
}

function buildMap(tree: Tree, node: YAMLMap.Parsed<Scalar.Parsed>, path: Path): YamlMap {
  const seen = new Map<string, number>();
  const entries: YamlEntry[] = [];
  for (const { key, value } of node.items) {
    const [from, to] = key.range;
    const name = textOf(tree, key, path);
    const inner = [...path, name];
    if (value === null) tree.faults.push({ ...faultOf(tree.source.text, 'entry', from, to), path: inner });
    refuseKey(tree, key, seen.get(name), inner);
    seen.set(name, from);
    if (value !== null) entries.push({ key: name, keyPlace: placeOf(tree.source, from, to), value: buildNode(tree, value, inner) });
  }
  return { kind: 'map', entries, place: mapPlace(tree, node, entries) };
}

/** A map by indents is where its first key is. */
function mapPlace(tree: Tree, node: YAMLMap.Parsed, [first]: readonly YamlEntry[]): Place {
  return node.flow === true || first === undefined ? placeOf(tree.source, node.range[0], node.range[1]) : first.keyPlace;
}

function refuseKey(tree: Tree, key: Scalar.Parsed, before: number | undefined, path: Path): void {
  const name = key.value as string;
  const [from, to] = key.range;
  const at = { from, to, path, found: name };
  if (name === '') tree.faults.push({ code: 'KEY_EMPTY', from, to, path: path.slice(0, -1) });
  else if (RESERVED.has(name)) tree.faults.push({ code: 'KEY_RESERVED', ...at });
  else if (name === '<<' && key.type === 'PLAIN') tree.faults.push({ code: 'YAML_MERGE_KEY', ...at });
  else if (before !== undefined) tree.faults.push({ code: 'KEY_DUPLICATE', ...at, slots: { first: String(lineOf(tree.source, before)) } });
}
