import { Composer, type CST, type Document, type ErrorCode, type ParsedNode } from 'yaml';
import type { SyntaxError } from './yaml-syntax.js';

/** `failsafe` keeps every scalar as it is written. */
const OPTIONS = {
  version: '1.2',
  schema: 'failsafe',
  uniqueKeys: false,
  strict: true,
  stringKeys: true,
  resolveKnownTags: false,
  prettyErrors: false,
} as const;

/** One line can hold half a million. */
const MOST_ERRORS = 10_000;

type Where = number | readonly [from: number, to: number, ...end: number[]] | { readonly offset: number; readonly source?: string };

/** The nodes of a syntax tree and what is wrong with it. No content at all is `null`. */
export function compose(tokens: readonly CST.Token[]): { readonly contents: ParsedNode | null; readonly errors: readonly SyntaxError[] } {
  const errors: SyntaxError[] = [];
  const composer = new Composer(OPTIONS);
  // Its own handler makes an Error with a stack for each problem: 60,000 commas took 1 s.
  Object.assign(composer, {
    onError(where: Where, code: ErrorCode, message: string) {
      if (errors.length < MOST_ERRORS) errors.push({ code, message, pos: stretch(where) });
    },
  });
  const [document] = [...composer.compose(tokens, true, 0)] as [Document.Parsed];
  return { contents: document.contents, errors: [...errors, ...document.errors] };
}

function stretch(where: Where): readonly [number, number] {
  if (typeof where === 'number') return [where, where + 1];
  if ('offset' in where) return [where.offset, where.offset + (where.source?.length ?? 1)];
  return [where[0], where[1]];
}
