import { readdirSync, readFileSync } from 'node:fs';
import { Composer } from 'yaml';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { unwrap } from '../../src/diagnostics/diagnostic.js';
import { plainValue, type YamlNode } from '../../src/rulebook/yaml-node.js';
import { readYaml } from '../../src/rulebook/yaml-read.js';

const root = (text: string): YamlNode => unwrap(readYaml(text)).root;
const plain = (text: string): unknown => plainValue(root(text));

/** `CODE line:column+length found` of each diagnostic. */
function faults(text: string): string[] {
  return readYaml(text).diagnostics.map(({ code, place, found }) => {
    const where = place === undefined ? '' : ` ${place.line}:${place.column}+${place.length}`;
    return `${code}${where}${found === undefined ? '' : ` ${found}`}`;
  });
}

afterEach(() => vi.restoreAllMocks());

describe('a value', () => {
  it.each([
    '0.10', '010', 'NO', 'yes', '60%', '1e400', '59.99999999999999999', '.nan', '.inf', '0x1F', '1_000', '2/3', '2021-08-01', '12:30',
    'True', 'NULL', 'Null', '-1', '+1', 'DB3710/T 133—2021', '甲:乙', 'a#b', 'http://x.cn/?a=1&b=*', '“引号”', '？', '１２',
  ])('stays text as written: %s', (text) => {
    expect(plain(`a: ${text}`)).toEqual({ a: text });
    expect(root(text)).toMatchObject({ kind: 'scalar', value: text, text, plain: true });
  });

  it.each([['true', true], ['false', false], ['null', null], ['~', null], ['', null]])('plain %j is a value of its own', (text, value) => {
    expect(root(`- ${text}`)).toMatchObject({ items: [{ value, text, plain: true }] });
    expect(root(`- "${text}"`)).toMatchObject({ items: [{ value: text, text, plain: false }] });
  });

  it('may be text over several lines', () => {
    expect(plain('a: |\n  甲\n  乙\nb: >-\n  甲\n  乙\nc: 甲\n  乙\nd: "甲\n  乙"\n')).toEqual({ a: '甲\n乙\n', b: '甲 乙', c: '甲 乙', d: '甲 乙' });
    expect(root('a: |\n  true')).toMatchObject({ entries: [{ value: { value: 'true\n', plain: false } }] });
  });

  it('may be empty collections, and JSON', () => {
    expect(plain('{"a":[],"b":{},"c":"\\u4e2d","d":[1,true,null]}')).toEqual({ a: [], b: {}, c: '中', d: ['1', true, null] });
    expect(plain('{\n\t"a": [\n\t\t1\n\t]\n}')).toEqual({ a: ['1'] });
  });
});

describe('a key', () => {
  it('is text, whatever it looks like', () => {
    const { entries } = root('2: a\n1: b\ntrue: c\nnull: d\n~: e') as Extract<YamlNode, { kind: 'map' }>;
    expect(entries.map(({ key }) => key)).toEqual(['2', '1', 'true', 'null', '~']);
    expect(plain('小区类型: new\n"a b": c\n\'<<\': d')).toEqual({ 小区类型: 'new', 'a b': 'c', '<<': 'd' });
  });

  it('stands once on its level', () => {
    expect(faults('a: 1\nb: { a: 1, a: 2 }\n"a": 3\na: 4')).toEqual(['KEY_DUPLICATE 2:12+1 a', 'KEY_DUPLICATE 3:1+3 a', 'KEY_DUPLICATE 4:1+1 a']);
    expect(readYaml('a: 1\nb: { c: [{ a: 1, a: 2 }] }').diagnostics[0]).toMatchObject({ path: ['b', 'c', 0, 'a'], message: { en: 'the key “a” is there already, on line 2' } });
  });

  it.each([...Object.getOwnPropertyNames(Object.prototype), 'prototype'])('is not %s', (name) => {
    expect(faults(`a:\n  ${name}: 1`)).toEqual([`KEY_RESERVED 2:3+${name.length} ${name}`]);
    expect(faults(`{"${name}": 1}`)).toEqual([`KEY_RESERVED 1:2+${name.length + 2} ${name}`]);
  });

  it('is not empty, not “<<”, not a collection', () => {
    expect(faults(': 1')).toEqual(['KEY_EMPTY 1:1+1']);
    expect(faults('{ "": 1 }')).toEqual(['KEY_EMPTY 1:3+2']);
    expect(faults('a:\n  <<: { b: 1 }')).toEqual(['YAML_MERGE_KEY 2:3+2 <<']);
    expect(faults('[a, b]: c')).toEqual(['YAML_COMPLEX_KEY 1:1+1 [a, b]: c']);
    expect(faults('a: {[b]: c}')).toEqual(['YAML_COMPLEX_KEY 1:5+1 [b]: c}']);
    expect(faults('? a\n: b')).toEqual(['YAML_COMPLEX_KEY 1:1+1 ?']);
    expect(faults('a: { ? b : c }')).toEqual(['YAML_COMPLEX_KEY 1:6+1 ?']);
  });
});

describe('a text', () => {
  it('reads the same with byte order mark and with any line breaks', () => {
    const text = 'a: 甲 # 注释\n\nb:\n  - "x\n    y"\n  - |\n    z\n    w\n';
    for (const other of [`\ufeff${text}`, text.replaceAll('\n', '\r\n'), text.replaceAll('\n', '\r')]) expect(readYaml(other)).toEqual(readYaml(text));
  });

  it('has places in units of its lines', () => {
    expect(faults('a: 1\r\nb: x: y\r\n')).toEqual(['YAML_SYNTAX 2:4+4 x: y']);
    expect(faults('\ufeffa: *甲\r')).toEqual(['YAML_ALIAS 1:4+2 *甲']);
  });

  it('has content', () => {
    for (const text of ['', '\ufeff', ' \n\n', '# a\n', '---\n', '---\n# a\n...\n']) expect(faults(text)).toEqual(['YAML_EMPTY 1:1+1']);
  });

  it('is one document, which may be marked', () => {
    expect(plain('---\na: 1\n...\n')).toEqual({ a: '1' });
    expect(faults('a: 1\n---\nb: 2\n---\nc: 3')).toEqual(['YAML_SEVERAL_DOCUMENTS 2:1+3']);
    expect(faults('a: 1\n...\nb: 2')).toEqual(['YAML_SEVERAL_DOCUMENTS 3:1+3']);
  });

  it('holds no anchors, aliases, tags and directives', () => {
    expect(faults('a: &x 1\nb: [*x, !!str 2, ! 3]\n*y : 1')).toEqual([
      'YAML_ANCHOR 1:4+2 &x', 'YAML_ALIAS 2:5+2 *x', 'YAML_TAG 2:9+5 !!str', 'YAML_TAG 2:18+1 !', 'YAML_ALIAS 3:1+2 *y',
    ]);
    expect(faults('%YAML 1.1\n---\na: NO')).toEqual(['YAML_DIRECTIVE 1:1+9 %YAML 1.1']);
    expect(plain('a: 3 * 4 & 5 ! 6 % 7')).toEqual({ a: '3 * 4 & 5 ! 6 % 7' });
    expect(plain('a: |\n  *x\n  &y\nb: "*x"')).toEqual({ a: '*x\n&y\n', b: '*x' });
  });

  it.each([
    ['\0', 'U+0000'], ['\u0007', 'U+0007'], ['\u001b', 'U+001B'], ['\u007f', 'U+007F'], ['\u0085', 'U+0085'], ['\u2028', 'U+2028'],
    ['\u202e', 'U+202E'], ['\u2066', 'U+2066'], ['\ufeff', 'U+FEFF'], ['\uffff', 'U+FFFF'], ['\ud800', 'U+D800'], ['\udc00', 'U+DC00'],
  ])('holds no %j, written out or as an escape', (character, found) => {
    expect(faults(`b: 1\na: x${character}${character}y`)).toEqual([`YAML_CHARACTER 2:5+2 ${found}`]);
    const escape = `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
    expect(faults(`a: "x${escape}"`)).toEqual([`YAML_CHARACTER 1:4+9 ${found}`]);
    expect(faults(`"x${escape}": 1`)).toEqual([`YAML_CHARACTER 1:1+9 ${found}`]);
  });

  it('may hold whatever else is a character', () => {
    expect(plain('a: "\\t\\ud83d\\ude00"\nb: 😀\u00a0\u3000㐀\ud840\udc00')).toEqual({ a: '\t😀', b: '😀\u00a0\u3000㐀\ud840\udc00' });
  });

  it('is at most a million characters long', () => {
    expect(readYaml('x'.repeat(1_000_000)).ok).toBe(true);
    expect(faults('x'.repeat(1_000_001))).toEqual(['YAML_TOO_LONG 1:1+1']);
  });

  it('is at most 32 levels deep', () => {
    expect(readYaml(`${'['.repeat(32)}${']'.repeat(32)}`).ok).toBe(true);
    expect(readYaml(`${'- '.repeat(31)}a: 1`).ok).toBe(true);
    expect(faults(`a: ${'['.repeat(32)}`)).toEqual(['YAML_TOO_DEEP 1:35+1']);
    expect(faults(`${'- '.repeat(32)}a: 1`)).toEqual(['YAML_TOO_DEEP 1:66+1']);
  });

  it('may have far more content than any rulebook, up to a limit', () => {
    const rows = (count: number) => Array.from({ length: count }, (_, i) => `k${i}: v\n`).join('');
    expect(readYaml(rows(5000)).ok).toBe(true);
    expect(faults(rows(19_000))).toEqual(['YAML_TOO_MANY 5715:1+5']);
    expect(readYaml(`a: |\n${' x\n'.repeat(19_998)}`).ok).toBe(true);
    expect(faults(`a: |\n${' x\n'.repeat(20_000)}`)).toEqual(['YAML_TOO_MANY 20001:1+1']);
    expect(readYaml(`a: 1\n${'\n'.repeat(498)}b: 2`).ok).toBe(true);
    expect(faults(`a: 1\n${'\n'.repeat(500)}b: 2`)).toEqual(['YAML_TOO_MANY 501:1+1']);
  });

  it('gets an answer should the parser ever throw', () => {
    vi.spyOn(Composer.prototype, 'compose').mockImplementation(() => {
      throw new RangeError('Maximum call stack size exceeded');
    });
    expect(faults('a: 1')).toEqual(['YAML_SYNTAX 1:1+1 a']);
  });
});

describe('problems', () => {
  it('are at most 50, and one that counts the others', () => {
    const cut = readYaml('a: 1\n'.repeat(80)).diagnostics;
    expect(cut).toHaveLength(51);
    expect(cut.at(-1)).toMatchObject({ code: 'MORE_PROBLEMS', severity: 'error', place: { line: 52 }, message: { zh: '还有 29 个问题没有列出' } });
  });

  it('have a path where there is one', () => {
    expect(readYaml('a:\n  - "\\u0001"').diagnostics[0]?.path).toEqual(['a', 0]);
  });

  const folder = 'test/invalid';
  it.each(readdirSync(folder).filter((name) => /^(YAML_\w+|KEY_(DUPLICATE|EMPTY|RESERVED))\.yaml$/.test(name)))("have a text that shows them: %s", (name) => {
    const { diagnostics } = readYaml(readFileSync(`${folder}/${name}`, 'utf8'));
    expect(diagnostics.map(({ code }) => `${code}.yaml`)).toEqual([name]);
  });
});
