/** A part of a file that holds whole records. */
export interface Chunk {
  readonly bytes: Uint8Array;
  /** The number of its first line, from 1. */
  readonly line: number;
  /** What is wrong with it as a record: a quotation mark that is never closed, or a line without end. */
  readonly broken?: 'ROW_QUOTE' | 'ROW_LONG';
}

/** How records are told apart: by line ends, or by those that stand in no quotation marks after a delimiter. */
export type Separation = { readonly format: 'ndjson' } | { readonly format: 'csv'; readonly delimiter: number };

const NEWLINE = 0x0a;
const QUOTE = 0x22;
/** About so much is scored at once. */
const CHUNK_BYTES = 256 * 1024;
/** A record that is longer is told of and not read, so that what is kept stays small. */
const MOST_BYTES = 1024 * 1024;

/** Bytes that come in parts, cut where records end. Its bytes are ASCII, or stand for other signs than quotation marks and line ends. */
export class Chunks {
  private rest: Uint8Array = new Uint8Array();
  private isAtEnd = false;
  private line = 1;
  private readonly parts: AsyncIterator<Uint8Array, unknown>;

  constructor(parts: AsyncIterable<Uint8Array>) {
    this.parts = parts[Symbol.asyncIterator]();
  }

  /** The first record that is not blank, with its line; nothing where there is none. */
  async first(separation: Separation): Promise<Chunk | undefined> {
    for (;;) {
      await this.fill(MOST_BYTES);
      if (this.rest.length === 0) return undefined;
      const [end, isOpen] = recordEnds(this.rest, separation, 1);
      if (end === 0 && isOpen) return this.broken(isOpen);
      const chunk = this.take(end === 0 ? this.rest.length : end);
      if (!isBlank(chunk.bytes)) return chunk;
    }
  }

  /** The others, as whole records. */
  async *others(separation: Separation): AsyncGenerator<Chunk, void, undefined> {
    for (;;) {
      await this.fill(CHUNK_BYTES);
      if (this.rest.length === 0) return;
      const [end, isOpen] = recordEnds(this.rest, separation);
      if (end > 0) yield this.take(end);
      else if (this.isAtEnd && !isOpen) yield this.take(this.rest.length);
      else if (this.isAtEnd || this.rest.length > MOST_BYTES) yield await this.broken(isOpen);
      else await this.fill(this.rest.length + 1);
    }
  }

  /** Of a record that does not end only the first line is given up; the next one begins a record of its own. */
  private async broken(isOpen: boolean): Promise<Chunk> {
    const end = this.rest.indexOf(NEWLINE) + 1;
    const chunk = this.take(end === 0 ? this.rest.length : end);
    if (end === 0) await this.skipLine();
    return { ...chunk, broken: isOpen ? 'ROW_QUOTE' : 'ROW_LONG' };
  }

  private async skipLine(): Promise<void> {
    for (;;) {
      await this.fill(1);
      const end = this.rest.indexOf(NEWLINE) + 1;
      this.take(end === 0 ? this.rest.length : end);
      if (end > 0 || this.isAtEnd) return;
    }
  }

  private take(end: number): Chunk {
    const { line } = this;
    // A copy, which may be handed over to another thread.
    const bytes = new Uint8Array(this.rest.subarray(0, end));
    this.rest = this.rest.subarray(end);
    this.line += count(bytes, NEWLINE);
    return { bytes, line };
  }

  private async fill(bytes: number): Promise<void> {
    const parts = [this.rest];
    let length = this.rest.length;
    while (length < bytes && !this.isAtEnd) {
      const next = await this.parts.next();
      if (next.done === true) this.isAtEnd = true;
      else {
        parts.push(next.value);
        length += next.value.length;
      }
    }
    if (parts.length > 1) this.rest = Buffer.concat(parts);
  }
}

/** Where the last of the records ends (or the first so many of them), and whether quotation marks are open after it. */
function recordEnds(bytes: Uint8Array, separation: Separation, most = Infinity): readonly [end: number, isOpen: boolean] {
  const hasQuotes = separation.format === 'csv' && bytes.includes(QUOTE);
  if (hasQuotes) return quotedEnds(bytes, separation.delimiter, most);
  return [(most === Infinity ? bytes.lastIndexOf(NEWLINE) : bytes.indexOf(NEWLINE)) + 1, false];
}

function quotedEnds(bytes: Uint8Array, delimiter: number, most: number): readonly [end: number, isOpen: boolean] {
  let end = 0;
  let found = 0;
  let isQuoted = false;
  let isStart = true;
  for (let at = 0; at < bytes.length && found < most; at += 1) {
    const byte = bytes[at]!;
    if (isQuoted) {
      if (byte !== QUOTE) continue;
      if (bytes[at + 1] === QUOTE) at += 1;
      else isQuoted = false;
    } else if (byte === QUOTE && isStart) {
      isQuoted = true;
      isStart = false;
    } else if (byte === NEWLINE) {
      end = at + 1;
      found += 1;
      isStart = true;
    } else isStart = byte === delimiter;
  }
  return [end, isQuoted];
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte <= 0x20);
}

function count(bytes: Uint8Array, byte: number): number {
  let found = 0;
  for (let at = bytes.indexOf(byte); at >= 0; at = bytes.indexOf(byte, at + 1)) found += 1;
  return found;
}
