import { CST, Lexer, Parser } from 'yaml';
import { faultOf, type SyntaxError } from './yaml-syntax.js';
import type { Fault } from './yaml-text.js';

/** A rulebook of 40,000 characters takes about 17,000. */
export const MOST_TOKENS = 40_000;
/** The parser looks back over all blank lines at each comment that follows them. */
export const MOST_BLANKS = 500;
export const DEEPEST = 32;

const REFUSED: Readonly<Record<string, Fault['code']>> = {
  anchor: 'YAML_ANCHOR',
  alias: 'YAML_ALIAS',
  tag: 'YAML_TAG',
  'directive-line': 'YAML_DIRECTIVE',
  'explicit-key-ind': 'YAML_COMPLEX_KEY',
};

interface Reading {
  readonly text: string;
  readonly parser: Parser;
  readonly tokens: CST.Token[];
  readonly faults: Fault[];
  readonly errors: SyntaxError[];
  documents: number;
  count: number;
  blanks: number;
  /** The next lexeme is text, whatever it looks like. */
  inText: boolean;
}

/** The syntax tree of a text, what in it is refused whatever it means (`faults`), and what the parser could not place. */
export interface Tokens {
  readonly tokens: readonly CST.Token[];
  readonly faults: readonly Fault[];
  readonly errors: readonly SyntaxError[];
}

/** Reads without recursion, and no further than where the text gets too deep or too long. */
export function readTokens(text: string): Tokens {
  const reading: Reading = { text, parser: new Parser(), tokens: [], faults: [], errors: [], documents: 0, count: 0, blanks: 0, inText: false };
  for (const lexeme of new Lexer().lex(text)) {
    const from = reading.parser.offset;
    refuse(reading, lexeme, from);
    for (const token of reading.parser.next(lexeme)) take(reading, token);
    const stop = reasonToStop(reading);
    if (stop !== undefined) {
      reading.faults.push({ code: stop, from, to: from + lexeme.length });
      return reading;
    }
  }
  refuseUnclosed(reading);
  for (const token of reading.parser.end()) take(reading, token);
  return reading;
}

function refuse(reading: Reading, lexeme: string, from: number): void {
  const type = reading.inText ? 'scalar' : String(CST.tokenType(lexeme));
  const to = from + lexeme.length;
  reading.inText = lexeme === CST.SCALAR;
  reading.count += 1;
  reading.blanks = type === 'newline' || type === 'space' ? reading.blanks + 1 : 0;
  const code = REFUSED[type];
  if (code !== undefined) reading.faults.push({ code, from, to, found: lexeme });
  else if (type === 'flow-error-end') refuseUnclosed(reading);
  else if (type.endsWith('-quoted-scalar') && !isClosed(lexeme)) reading.faults.push(faultOf(reading.text, 'openQuote', from, to));
}

/** The parser lets a text end in a quote that is escaped: `"a\"`, `'a''`. */
function isClosed(quoted: string): boolean {
  const last = quoted.length - 1;
  const single = quoted.startsWith("'");
  const repeated = single ? "'" : '\\';
  let run = single ? last : last - 1;
  while (run > 0 && quoted[run] === repeated) run -= 1;
  return last > 0 && quoted[last] === quoted[0] && (last - run) % 2 === 1;
}

/** A bracket that is still open where the text ends or a line begins that cannot belong to it. */
function refuseUnclosed(reading: Reading): void {
  const { parser, text } = reading;
  const start = text.lastIndexOf('\n', parser.offset - 1) + 1;
  const open = parser.stack.find((token) => token.type === 'flow-collection' && token.end.length === 0);
  if (open === undefined) return;
  if (text.slice(start, parser.offset).includes('\t')) reading.faults.push(faultOf(reading.text, 'tab', start, parser.offset));
  else reading.faults.push(faultOf(reading.text, 'openBracket', open.offset, open.offset + 1));
}

function take(reading: Reading, token: CST.Token): void {
  if (token.type === 'error') {
    const { offset, source, message } = token;
    reading.errors.push({ code: 'UNEXPECTED_TOKEN', message, pos: [offset, offset + source.length] });
    return;
  }
  if (token.type === 'document' && reading.documents === 1) {
    reading.faults.push({ code: 'YAML_SEVERAL_DOCUMENTS', from: token.offset, to: token.offset + 3 });
  }
  if (token.type === 'document') reading.documents += 1;
  reading.tokens.push(token);
}

function reasonToStop({ parser, count, blanks }: Reading): Fault['code'] | undefined {
  if (count > MOST_TOKENS || blanks > MOST_BLANKS) return 'YAML_TOO_MANY';
  // The document itself is at the bottom of the stack.
  return parser.stack.length > DEEPEST + 1 && CST.isCollection(parser.stack.at(-1)) ? 'YAML_TOO_DEEP' : undefined;
}
