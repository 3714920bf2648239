/** The encodings whose quotation marks and line ends are those of ASCII, so that their bytes may be cut there. */
export type Encoding = 'utf-8' | 'gb18030';

/** How many bytes a byte order mark has at most. */
const MARK_BYTES = 3;

/** The same text without byte order mark; of UTF-16 as UTF-8. */
export async function* plainBytes(parts: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const iterator = parts[Symbol.asyncIterator]() as AsyncIterator<Uint8Array, unknown>;
  const begun = await beginning(iterator);
  const rest: AsyncIterable<Uint8Array> = { [Symbol.asyncIterator]: () => iterator as AsyncIterator<Uint8Array> };
  const [first, second, third] = begun;
  const isLittle = first === 0xff && second === 0xfe;
  if (isLittle || (first === 0xfe && second === 0xff)) {
    const decoder = new TextDecoder(isLittle ? 'utf-16le' : 'utf-16be');
    const encoder = new TextEncoder();
    yield encoder.encode(decoder.decode(begun, { stream: true }));
    for await (const part of rest) yield encoder.encode(decoder.decode(part, { stream: true }));
    // Half a sign at the end is told of as one that is not known.
    yield encoder.encode(decoder.decode());
  } else {
    yield first === 0xef && second === 0xbb && third === 0xbf ? begun.subarray(MARK_BYTES) : begun;
    yield* rest;
  }
}

/** So much that a byte order mark is in it, if there is so much. */
async function beginning(parts: AsyncIterator<Uint8Array, unknown>): Promise<Uint8Array> {
  let begun: Uint8Array = new Uint8Array();
  while (begun.length < MARK_BYTES) {
    const next = await parts.next();
    if (next.done === true) break;
    begun = Buffer.concat([begun, next.value]);
  }
  return begun;
}

/** What the bytes are written in: UTF-8 as long as nothing speaks against it. Once something speaks for one of them, it stays. */
export function encodingTeller(): (bytes: Uint8Array) => Encoding {
  let told: Encoding | undefined;
  return (bytes) => {
    if (told !== undefined || bytes.every((byte) => byte < 0x80)) return told ?? 'utf-8';
    return (told = decoded(bytes, 'utf-8') === undefined ? 'gb18030' : 'utf-8');
  };
}

/** Nothing where the bytes are no text in that encoding. */
export function decoded(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
