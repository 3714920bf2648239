import { readdirSync, readFileSync } from 'node:fs';
import { compileText } from '../../src/compile/compile.js';
import { plainValue } from '../../src/rulebook/yaml-node.js';
import { readYaml } from '../../src/rulebook/yaml-read.js';

/** What stands before the part of a rulebook that a page shows. */
const HEAD = `format: 1
id: example/part
edition: 2024-1
title: 示例
standard: { code: 示例, name: 示例, effectiveFrom: 2024-01-01, place: 表 1, standing: informative }
entity: 示例
`;

/**
 * What is wrong with a block of YAML that is no file: with `indicators` in it, it must compile below a head; otherwise
 * it must stand in one of the given texts.
 */
export function excerptFaults(text: string, wholes: readonly string[]): readonly string[] {
  const part = read(text);
  if (part === undefined) return ['is not YAML'];
  if (typeof part === 'object' && part !== null && Object.hasOwn(part, 'indicators')) {
    return compileText(HEAD + text).diagnostics.map(({ code, message }) => `${code}: ${message.en}`);
  }
  return wholes.some((whole) => holds(read(whole), part)) ? [] : ['stands in no file of the page and in no rulebook'];
}

/** The rulebooks, their cases and samples. */
export function rulebookTexts(): readonly string[] {
  const names = readdirSync('rules', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
  return names.map((name) => readFileSync(`rules/${name}`, 'utf8'));
}

function read(text: string): unknown {
  const result = readYaml(text);
  return result.ok ? plainValue(result.value.root) : undefined;
}

/** Whether a part stands somewhere in a whole. */
function holds(whole: unknown, part: unknown): boolean {
  return fits(whole, part) || (typeof whole === 'object' && whole !== null && Object.values(whole).some((inner) => holds(inner, part)));
}

/** Whether a part is a whole of which some keys, or entries of a list, may be left out. */
function fits(whole: unknown, part: unknown): boolean {
  if (typeof whole !== 'object' || whole === null || typeof part !== 'object' || part === null) return whole === part;
  if (Array.isArray(part)) return Array.isArray(whole) && part.every((one) => whole.some((other) => fits(other, one)));
  return Object.entries(part).every(([key, value]) => Object.hasOwn(whole, key) && fits((whole as Record<string, unknown>)[key], value));
}
