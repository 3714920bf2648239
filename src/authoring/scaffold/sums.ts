import type { Diagnostic, Place } from '../../diagnostics/diagnostic.js';
import { equals } from '../../exact/rational.js';
import { fractionText, parseNumber } from '../../exact/text.js';
import { tableProblem } from './codes.js';
import type { PrintedTable } from './printed-table.js';
import { isSection, sectionWorth, worthOf, type SectionNode, type TableNode } from './tree.js';

/** The printed points of sections and of the table that their rows add up to, and what is to be said of the others. */
export interface PrintedSums {
  readonly points: ReadonlyMap<string, string>;
  readonly remarks: ReadonlyMap<string, string>;
  readonly total?: string;
  readonly totalRemark?: string;
  readonly warnings: readonly Diagnostic[];
}

export function printedSums({ sectionPoints, total }: PrintedTable, nodes: readonly TableNode[], file: string | undefined): PrintedSums {
  const points = new Map<string, string>();
  const remarks = new Map<string, string>();
  const warnings: Diagnostic[] = [];
  for (const section of sectionsIn(nodes)) {
    const printed = sectionPoints.get(section.path);
    const worth = sectionWorth(section);
    if (printed === undefined) continue;
    if (equals(parseNumber(printed)!, worth)) {
      points.set(section.path, printed);
      continue;
    }
    const [sum, lines] = [fractionText(worth), linesText(section)];
    remarks.set(section.path, `印的是 ${printed} 分，各行合计 ${sum} 分`);
    warnings.push(tableProblem('TABLE_SECTION_SUM', { place: placeOf(section.rows[0]!.line, file), slots: { title: section.title, points: printed, sum, lines } }));
  }
  if (total === undefined) return { points, remarks, warnings };
  const worth = worthOf(nodes);
  if (equals(parseNumber(total)!, worth)) return { points, remarks, warnings, total };
  const sum = fractionText(worth);
  warnings.push(tableProblem('TABLE_TOTAL_SUM', { slots: { points: total, sum } }));
  return { points, remarks, warnings, totalRemark: `印的总分是 ${total} 分，各行合计 ${sum} 分` };
}

function sectionsIn(nodes: readonly TableNode[]): readonly SectionNode[] {
  return nodes.flatMap((node) => (isSection(node) ? [node, ...sectionsIn(node.inside)] : []));
}

function linesText({ rows }: SectionNode): string {
  const [first, last] = [rows[0]!.line, rows.at(-1)!.line];
  return first === last ? String(first) : `${String(first)}–${String(last)}`;
}

function placeOf(line: number, file: string | undefined): Place {
  return { ...(file !== undefined && { file }), line, column: 1, length: 1 };
}
