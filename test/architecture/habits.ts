import ts from 'typescript';
import { lineOf, nodesOf, parse } from './read-source.js';
import type { Sources } from './rules.js';

export const MOST_IGNORES = 10;

const IGNORE = /\b(?:v8|c8|istanbul) ignore (next|if|else|file|start|stop)\b([^\n]*)/g;

/** Comments that hide code from the coverage, as `path: directive`, with whether each gives a reason. */
export function coverageIgnores(sources: Sources): { place: string; hasReason: boolean }[] {
  return Object.entries(sources).flatMap(([path, text]) =>
    [...text.matchAll(IGNORE)]
      .filter(([, kind]) => kind !== 'stop')
      .map(([, kind = '', rest = '']) => ({
        place: `${path}: ignore ${kind}`,
        hasReason: /\p{L}{2,}/u.test(rest.replace('@preserve', '').replace(/\*\/.*/, '')),
      })),
  );
}

const RUNNERS = new Set(['bench', 'describe', 'it', 'suite', 'test']);
const WEAKENING = new Set(['fails', 'only', 'runIf', 'skip', 'skipIf', 'todo']);

/** Tests that are focused, skipped, expected to fail or tolerant, as `path:line name`. */
export function weakTests(sources: Sources): string[] {
  return Object.entries(sources).flatMap(([path, text]) => {
    const file = parse(text);
    return [...nodesOf(file)]
      .filter(ts.isPropertyAccessExpression)
      .filter(({ name, expression }) => name.text === 'toBeCloseTo' || (WEAKENING.has(name.text) && RUNNERS.has(rootOf(expression))))
      .map((access) => `${path}:${lineOf(file, access.name)} ${access.name.text}`);
  });
}

/** `it` of `it.concurrent.each(table)`. */
function rootOf(node: ts.Expression): string {
  if (ts.isIdentifier(node)) return node.text;
  return ts.isPropertyAccessExpression(node) || ts.isCallExpression(node) ? rootOf(node.expression) : '';
}
