import type { Words } from '../../diagnostics/diagnostic.js';

/** The first line of every page here; the test of freshness reads it. */
export function generatedFrom(source: string): string {
  return `<!-- Generated from ${source} by "npm run generate". Do not edit. -->`;
}

/** A page of blocks with an empty line between them. */
export function page(...blocks: readonly string[]): string {
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return rows.length === 0 ? '' : [line(heads), `|${heads.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

function cell(text: string): string {
  return text.replace(/(?<!\\)\|/g, '\\|').replaceAll('\n', '<br>');
}

/** Text as code within a line. */
export function code(text: string): string {
  return text === '' ? '' : text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}

export function fence(language: string, text: string): string {
  return `\`\`\`${language}\n${text.replace(/\n+$/, '')}\n\`\`\``;
}

/** Chinese above English in one cell or paragraph. */
export function both({ zh, en }: Words): string {
  return `${plain(zh)}<br>${plain(en)}`;
}

/** Words as they are, where Markdown would read a tag or a link. */
export function plain(text: string): string {
  return text.replace(/[<>[\]*_]/g, (sign) => `\\${sign}`);
}
