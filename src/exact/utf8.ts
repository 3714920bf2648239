/** What the first byte begins with, by how many follow it. */
const FIRST = [0, 0xc0, 0xe0, 0xf0];

/** A text as UTF-8, by hand: engines without TextEncoder run this too. */
export function utf8(text: string): Uint8Array {
  // No unit of a text takes more than three bytes.
  const bytes = new Uint8Array(text.length * 3);
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at)!;
    const more = code < 0x80 ? 0 : code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    bytes[length++] = FIRST[more]! | (code >> (6 * more));
    if (more === 3) at += 1;
    for (let rest = more - 1; rest >= 0; rest -= 1) bytes[length++] = 0x80 | ((code >> (6 * rest)) & 63);
  }
  return bytes.slice(0, length);
}
