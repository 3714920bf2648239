import { scaffold } from '../../authoring/scaffold/scaffold.js';
import { formatDiagnostic } from '../../diagnostics/format.js';
import { fence, page } from './markdown.js';
import { TABLE_EXAMPLES } from './table-examples.js';

/** What is said of a printed table, in both languages, and the lines that the mend changes. */
export function tableExample(code: string): string {
  return TABLE_EXAMPLES.filter((one) => one.code === code)
    .map(({ tsv, mended }) => {
      const { diagnostics } = scaffold(tsv, { file: 'table.tsv' });
      const said = (['zh', 'en'] as const).flatMap((lang) => diagnostics.map((one) => formatDiagnostic(one, { lang, source: tsv })));
      return page(fence('text', said.join('\n\n')), fence('diff', change(tsv, mended))).trimEnd();
    })
    .join('\n\n');
}

/** Lines that differ, their tabs made visible. */
function change(before: string, after: string): string {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const shown = (mark: string, lines: readonly string[], others: readonly string[]): string[] =>
    lines.filter((line) => !others.includes(line)).map((line) => `${mark} ${line.replaceAll('\t', ' ⇥ ')}`);
  return [...shown('-', old, now), ...shown('+', now, old)].join('\n');
}
