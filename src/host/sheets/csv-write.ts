/** Rows as CSV that Excel opens as UTF-8: after a byte order mark, and with its line ends. */
export function csvText(rows: readonly (readonly (string | number | boolean | undefined)[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map((cell) => quoted(String(cell ?? ''))).join(',')}\r\n`).join('')}`;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
