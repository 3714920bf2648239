import { CST, Lexer } from 'yaml';
import { lineOf, sourceOf } from './yaml-text.js';

/** A comment of a YAML text. */
export interface YamlComment {
  /** What follows the `#`, without spaces around it. */
  readonly text: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units; of the `#`. */
  readonly column: number;
  /** Whether nothing but spaces stands before it on its line. */
  readonly alone: boolean;
}

/** Signs of the lexer that stand for no character of the text. */
const MARKS: readonly string[] = [CST.DOCUMENT, CST.FLOW_END, CST.SCALAR];

/** The comments of a text that `parseRulebook` accepts, in order. A `#` within a value is none. */
export function commentsOf(text: string): readonly YamlComment[] {
  const source = sourceOf(text, undefined);
  const comments: YamlComment[] = [];
  let offset = 0;
  let inText = false;
  for (const lexeme of new Lexer().lex(source.text)) {
    if (!inText && lexeme.startsWith('#')) {
      const line = lineOf(source, offset);
      const start = source.lineStarts[line - 1]!;
      comments.push({ text: lexeme.slice(1).trim(), line, column: offset - start + 1, alone: source.text.slice(start, offset).trim() === '' });
    }
    inText = lexeme === CST.SCALAR;
    if (!MARKS.includes(lexeme)) offset += lexeme.length;
  }
  return comments;
}
