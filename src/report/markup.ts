/** Markup that is safe to be set into other markup. */
export interface Markup {
  readonly markup: string;
}

type Part = string | Markup | readonly Markup[];

/** Markup from a template: texts are escaped, markup is set in as it is. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { markup: strings.map((text, index) => `${text}${index < parts.length ? partText(parts[index]!) : ''}`).join('') };
}

function partText(part: Part): string {
  if (typeof part === 'string') return escaped(part);
  return 'markup' in part ? part.markup : part.map((one) => one.markup).join('');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => ENTITIES[mark]!);
}
