/** A scalar as it is written in YAML: plain where that reads the same, else in double quotes. */
export function scalar(text: string): string {
  return NEEDS_QUOTES.test(text) ? JSON.stringify(text) : text;
}

const NEEDS_QUOTES = /^$|[,[\]{}"'`\\]|: |:$| #|^[\s?:&*!|>%@#~=<-]|\s$|^(?:true|false|null)$/;

/** A map on one line: `{ id: A-01, points: 2 }`. Values are YAML already. */
export function flow(entries: readonly Entry[]): string {
  return `{ ${entries.map(([key, value]) => `${key}: ${value}`).join(', ')} }`;
}

/** A key and its value as YAML. */
export type Entry = readonly [key: string, value: string];

/** The entries that have a value. */
export function entriesOf(entries: readonly (readonly [key: string, value: string | undefined])[]): readonly Entry[] {
  return entries.filter((entry): entry is Entry => entry[1] !== undefined);
}

/** A scalar that may be absent. */
export function written(text: string | undefined): string | undefined {
  return text === undefined ? undefined : scalar(text);
}

const WIDEST = 150;

/** An item of a list: on one line where there is room, else a line for each key. `indent` are the blanks before the dash. */
export function item(entries: readonly Entry[], indent: string): string {
  const line = `${indent}- ${flow(entries)}`;
  if (line.length <= WIDEST) return `${line}\n`;
  return entries.map(([key, value], index) => `${indent}${index === 0 ? '-' : ' '} ${key}: ${value}\n`).join('');
}
