/** What XML takes for its own; what it cannot hold; and a `_` that would be read as the beginning of an escape. */
const SPECIAL = /[&<>\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Surrogate}|_(?=x[0-9A-Fa-f]{4}_)/u;
const SPECIALS = new RegExp(`\\r\\n|${SPECIAL.source}`, 'gu');
const WRITTEN: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '\n', '\r\n': '\n' };

/**
 * A text between tags. What XML cannot hold is written `_x000B_`, as spreadsheets read it; half a character becomes
 * `U+FFFD`; a line ends with a line feed alone.
 */
export function xmlText(text: string): string {
  // Most texts have nothing of it.
  return SPECIAL.test(text) ? text.replace(SPECIALS, (special) => WRITTEN[special] ?? escaped(special.charCodeAt(0))) : text;
}

function escaped(code: number): string {
  return code >= 0xd800 && code <= 0xdfff ? '\ufffd' : `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`;
}

/** A text of so many characters at most, as spreadsheets count them; what is cut off, whole characters only, is marked `…`. */
export function atMost(length: number, text: string): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).replace(/\p{Surrogate}$/u, '')}…`;
}

/** A part of the package: its root, with the line that every XML file begins with. */
export function xmlFile(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}

/** Attributes in their order; one that is undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element with what stands in it, which is XML already. */
export function element(name: string, attributes: Attributes, content: string | readonly string[] = ''): string {
  let head = name;
  for (const key of Object.keys(attributes)) {
    const value = attributes[key];
    if (value !== undefined) head += ` ${key}="${typeof value === 'number' ? String(value) : attribute(value)}"`;
  }
  const inner = typeof content === 'string' ? content : content.join('');
  return inner === '' ? `<${head}/>` : `<${head}>${inner}</${name}>`;
}

/** An element around others, with how many there are; nothing when there are none. */
export function counted(name: string, children: readonly string[]): string {
  return children.length === 0 ? '' : element(name, { count: children.length }, children);
}

/** A text between double quotes, which would take its line feeds for blanks. */
function attribute(text: string): string {
  return /["\n\t]/.test(text) ? xmlText(text).replace(/["\n\t]/g, (character) => `&#${String(character.charCodeAt(0))};`) : xmlText(text);
}
