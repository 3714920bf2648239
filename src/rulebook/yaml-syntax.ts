import type { ErrorCode } from 'yaml';
import { SYNTAX_REASONS, type SyntaxReason } from './yaml-reasons.js';
import type { Fault } from './yaml-text.js';

/** What the yaml package says of an error. Its words only serve to tell cases apart. */
export interface SyntaxError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly pos: readonly [from: number, to: number];
}

/** The first row that fits decides: by code and a part of the message. */
const REASONS: readonly (readonly [code: ErrorCode, says: string, reason: SyntaxReason])[] = [
  ['TAB_AS_INDENT', '', 'tab'],
  ['BAD_DQ_ESCAPE', '', 'escape'],
  ['BAD_SCALAR_START', '', 'start'],
  ['KEY_OVER_1024_CHARS', '', 'longKey'],
  ['BLOCK_IN_FLOW', '', 'colonInBraces'],
  ['MULTILINE_IMPLICIT_KEY', 'flow', 'pairInList'],
  ['MULTILINE_IMPLICIT_KEY', '', 'noColon'],
  ['MISSING_CHAR', 'Implicit', 'noColon'],
  ['MISSING_CHAR', 'Missing', 'comma'],
  ['MISSING_CHAR', 'Comments', 'comment'],
  ['MISSING_CHAR', 'Sequence item', 'indent'],
  ['MISSING_CHAR', 'Block scalar', 'block'],
  ['MISSING_CHAR', 'Flow', 'bracket'],
  ['MISSING_CHAR', 'Block collection', 'marker'],
  ['BAD_INDENT', 'Block scalar', 'block'],
  ['BAD_INDENT', 'Flow', 'bracket'],
  ['BAD_INDENT', '', 'indent'],
  ['UNEXPECTED_TOKEN', 'Block scalar header', 'block'],
  ['UNEXPECTED_TOKEN', 'Not a YAML token', 'block'],
  ['UNEXPECTED_TOKEN', 'Unexpected flow-', 'bracket'],
  ['UNEXPECTED_TOKEN', 'Unexpected ,', 'comma'],
  ['UNEXPECTED_TOKEN', 'empty item', 'comma'],
  ['UNEXPECTED_TOKEN', '', 'after'],
];

/** An error of the yaml package in our words, at the thing meant. */
export function syntaxFault(text: string, error: SyntaxError): Fault {
  const from = error.code === 'TAB_AS_INDENT' ? error.pos[0] : visible(text, error.pos[0]);
  const to = Math.max(error.pos[1], from + 1);
  const dash = /^-(?=\s|$)/.test(text.slice(from, from + 2));
  if (dash && error.code !== 'TAB_AS_INDENT') return faultOf(text, 'dash', from, to);
  if (error.code === 'NON_STRING_KEY') return { code: 'YAML_COMPLEX_KEY', from, to, found: restOfLine(text, from) };
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY') return secondColon(text, from);
  const reason = REASONS.find(([code, says]) => code === error.code && error.message.includes(says))?.[2] ?? 'unknown';
  const misplaced = reason === 'after' && startsLine(text, from);
  return faultOf(text, misplaced ? 'indent' : reason, from, to);
}

/** A value that is itself “key: value”: on its own line, or by the line below. */
function secondColon(text: string, from: number): Fault {
  const line = restOfLine(text, from);
  return faultOf(text, /:(?=\s|$)/.test(line) ? 'colon' : 'deeper', from, from + line.length);
}

/** A fault of syntax with the words of its reason. */
export function faultOf(text: string, reason: SyntaxReason, from: number, to: number): Fault {
  const found = restOfLine(text, from).slice(0, to - from);
  return { code: 'YAML_SYNTAX', from, to, slots: SYNTAX_REASONS[reason], ...(found.trim() === '' ? {} : { found }) };
}

/** The first visible character from an offset on, else the last one of the text. */
function visible(text: string, offset: number): number {
  const blanks = /\s*/y;
  blanks.lastIndex = offset;
  const at = offset + (blanks.exec(text) as RegExpExecArray)[0].length;
  return at < text.length ? at : Math.max(0, text.trimEnd().length - 1);
}

/** How far around a fault is looked: with a look to the end of a long line, many faults in it would take their time. */
const NEAR = 200;

function restOfLine(text: string, from: number): string {
  return (text.slice(from, from + NEAR).split('\n', 1)[0] as string).trimEnd();
}

function startsLine(text: string, from: number): boolean {
  const before = text.slice(Math.max(0, from - NEAR), from);
  return before.slice(before.lastIndexOf('\n') + 1).trim() === '';
}
