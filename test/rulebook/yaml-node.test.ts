import { describe, expect, it } from 'vitest';
import { unwrap } from '../../src/diagnostics/diagnostic.js';
import { placeAt, plainValue, type YamlNode } from '../../src/rulebook/yaml-node.js';
import { readYaml } from '../../src/rulebook/yaml-read.js';

const root = (text: string): YamlNode => unwrap(readYaml(text)).root;

const TEXT = ['title: 红色物业', 'rows:', '  - id: A1', '    points: 2', '  - { id: A2, points: "3" }', '1: [a, b]', 'empty:', ''].join('\n');

describe('placeAt', () => {
  const at = (path: (string | number)[], part?: 'key' | 'value') => {
    const { line, column, length } = placeAt(root(TEXT), path, part);
    return `${line}:${column}+${length}`;
  };

  it.each([
    [[], '1:1+5', '1:1+5'],
    [['title'], '1:8+4', '1:1+5'],
    [['rows'], '3:3+1', '2:1+4'],
    [['rows', 0], '3:5+2', '3:5+2'],
    [['rows', 0, 'points'], '4:13+1', '4:5+6'],
    [['rows', 1], '5:5+23', '5:5+23'],
    [['rows', 1, 'points'], '5:23+3', '5:15+6'],
    [[1], '6:4+6', '6:1+1'],
    [['1', 1], '6:8+1', '6:8+1'],
    [['empty'], '7:7+1', '7:1+5'],
  ])('%j is at %s, its key at %s', (path, value, key) => {
    expect(at(path)).toBe(value);
    expect(at(path, 'key')).toBe(key);
  });

  it.each([
    [['nothing'], '1:1+5', '1:1+5'],
    [['rows', 7], '3:3+1', '2:1+4'],
    [['rows', 'id'], '3:3+1', '2:1+4'],
    [['rows', 0, 'title', 'x'], '3:5+2', '3:5+2'],
    [['title', 'x'], '1:8+4', '1:1+5'],
    [['title', 0], '1:8+4', '1:1+5'],
  ])('%j does not exist: the last thing on the way is at %s, its key at %s', (path, value, key) => {
    expect(at(path)).toBe(value);
    expect(at(path, 'key')).toBe(key);
  });

  it('carries the name of the file', () => {
    const { root: node } = unwrap(readYaml('a: 1', { file: 'estate.yaml' }));
    expect(placeAt(node, ['a'])).toEqual({ file: 'estate.yaml', line: 1, column: 4, length: 1 });
  });
});

describe('plainValue', () => {
  it('makes objects, lists and scalars', () => {
    expect(plainValue(root(TEXT))).toEqual({
      title: '红色物业',
      rows: [{ id: 'A1', points: '2' }, { id: 'A2', points: '3' }],
      1: ['a', 'b'],
      empty: null,
    });
  });

  it('is not led astray by a node made by hand', () => {
    const place = { line: 1, column: 1, length: 1 };
    const value: YamlNode = { kind: 'scalar', value: 'x', text: 'x', plain: true, place };
    const plain = plainValue({ kind: 'map', entries: [{ key: '__proto__', keyPlace: place, value }], place });
    expect(Object.keys(plain as object)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(plain)).toBe(Object.prototype);
  });
});
