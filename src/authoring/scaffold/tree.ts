import { equals, type Rational } from '../../exact/rational.js';
import { sum } from '../../exact/sum.js';
import { parseNumber } from '../../exact/text.js';
import type { PrintedRow } from './printed-table.js';

/** A section with what stands in it, in the order of the table. */
export interface SectionNode {
  readonly title: string;
  /** The titles down to its own, joined with a tab. */
  readonly path: string;
  readonly rows: readonly PrintedRow[];
  readonly inside: readonly TableNode[];
}

export type TableNode = PrintedRow | SectionNode;

export function isSection(node: TableNode): node is SectionNode {
  return 'inside' in node;
}

/** Rows in their sections. Rows that follow each other below the same title stand in one. */
export function treeOf(rows: readonly PrintedRow[], depth = 0): readonly TableNode[] {
  const nodes: TableNode[] = [];
  for (let at = 0; at < rows.length; ) {
    const title = rows[at]!.path[depth];
    let end = at + 1;
    while (end < rows.length && rows[end]!.path[depth] === title) end += 1;
    const inside = rows.slice(at, end);
    if (title === undefined) nodes.push(...inside);
    else nodes.push({ title, path: rows[at]!.path.slice(0, depth + 1).join('\t'), rows: inside, inside: treeOf(inside, depth + 1) });
    at = end;
  }
  return nodes;
}

/** The kinds that a table tells apart, in order. */
export function kindsOf(rows: readonly PrintedRow[]): readonly string[] {
  return [...new Set(rows.flatMap(({ kind }) => (kind === undefined ? [] : [kind])))];
}

/** Whether the rows of a section are blocks of which one counts: each row is of a kind, and the kinds are worth the same. */
export function hasVariants({ rows }: SectionNode): boolean {
  const kinds = kindsOf(rows);
  const sums = kinds.map((kind) => pointsOf(rows.filter((row) => row.kind === kind)));
  return kinds.length > 1 && rows.every(({ kind }) => kind !== undefined) && sums.every((one) => equals(one, sums[0]!));
}

/** The points of what stands in a table; of blocks of which one counts, those of one. */
export function worthOf(nodes: readonly TableNode[]): Rational {
  return sum(nodes.map((node) => (isSection(node) ? sectionWorth(node) : pointsOf([node]))));
}

export function sectionWorth(section: SectionNode): Rational {
  return hasVariants(section) ? pointsOf(section.rows.filter(({ kind }) => kind === section.rows[0]!.kind)) : worthOf(section.inside);
}

function pointsOf(rows: readonly PrintedRow[]): Rational {
  return sum(rows.map(({ points }) => parseNumber(points)!));
}
