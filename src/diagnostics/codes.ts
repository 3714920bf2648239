import type { Diagnostic, Path, Place, Words } from './diagnostic.js';

/** What a room says of one of its codes: templates in which `{slot}` is filled from the data of the case. */
export interface CodeTemplate {
  readonly severity?: 'warning';
  readonly message: Words;
  readonly expected?: Words;
  readonly mend: Words;
}

export type CodeTable = Readonly<Record<string, CodeTemplate>>;

/** Where a problem stands and what fills the slots of its templates. A slot may differ by language. */
export interface Circumstances {
  readonly path?: Path;
  readonly place?: Place | undefined;
  readonly found?: string;
  readonly slots?: Readonly<Record<string, string | Words>>;
}

/** Makes the diagnostics of one code table: `const problem = diagnosticsOf(TABLE); problem('CODE', …)`. */
export function diagnosticsOf<T extends CodeTable>(table: T): (code: keyof T & string, at?: Circumstances) => Diagnostic {
  return (code, at = {}) => {
    const template = table[code] as CodeTemplate;
    const slots = { ...at.slots, ...(at.found === undefined ? {} : { found: clip(at.found) }) };
    const words = (text: Words): Words => ({ zh: fill(text.zh, slots, 'zh'), en: fill(text.en, slots, 'en') });
    return {
      code,
      severity: template.severity ?? 'error',
      path: at.path ?? [],
      ...(at.place === undefined ? {} : { place: at.place }),
      ...(at.found === undefined ? {} : { found: clip(at.found) }),
      ...(template.expected === undefined ? {} : { expected: words(template.expected) }),
      message: words(template.message),
      mend: words(template.mend),
    };
  };
}

function fill(template: string, slots: Readonly<Record<string, string | Words>>, language: 'zh' | 'en'): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const slot = slots[name] ?? '';
    // What a caller named a thing must not turn or break the sentence it stands in.
    return printable(typeof slot === 'string' ? slot : slot[language]);
  });
}

const LONGEST = 60;
/** The first half of a character that was cut in two. */
const HALF_PAIR = /[\ud800-\udbff]$/;

/** Controls, line separators, bidi controls, zero-width spaces, byte order marks and lone halves of characters. */
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]/gu;

/** A text in which each character that would not be seen, or would move others, is a dot. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, '·');
}

/** A found value as one readable line. */
export function clip(text: string): string {
  const line = printable(text);
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST).replace(HALF_PAIR, '')}…`;
}
