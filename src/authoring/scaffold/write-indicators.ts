import type { Guess } from './guess.js';
import type { PrintedLine, PrintedRow } from './printed-table.js';
import { hasVariants, isSection, kindsOf, treeOf, type SectionNode, type TableNode } from './tree.js';
import { entriesOf, flow, item, scalar, written } from './yaml-text.js';

/** What the rows are written from. */
export interface Writing {
  readonly guesses: ReadonlyMap<PrintedRow, Guess>;
  readonly ids: ReadonlyMap<PrintedLine, string>;
  /** The option id of each kind. */
  readonly kinds: ReadonlyMap<string, string>;
  /** The points of sections whose rows add up to them, and of those whose rows do not what is to be said of it. */
  readonly points: ReadonlyMap<string, string>;
  readonly remarks: ReadonlyMap<string, string>;
}

/** Where something is written. */
interface Where {
  readonly indent: string;
  /** The assessor of the section around it. */
  readonly assessor?: string | undefined;
  /** Whether it stands in a block of its kind. */
  readonly inBlock?: true;
}

/** Sections and rows as YAML, each line behind the indent. */
export function indicatorsText(nodes: readonly TableNode[], writing: Writing, where: Where): string {
  return nodes.map((node) => (isSection(node) ? sectionText(node, writing, where) : rowText(node, writing, where))).join('');
}

function sectionText(section: SectionNode, writing: Writing, where: Where): string {
  const { indent } = where;
  const points = writing.points.get(section.path);
  const remark = writing.remarks.get(section.path);
  const assessor = assessorOf(section.rows);
  const lines = [
    ...(remark === undefined ? [] : [`${indent}# 待核对：${remark}`]),
    `${indent}- title: ${scalar(section.title)}`,
    ...(points === undefined ? [] : [`${indent}  points: ${points}`]),
    ...(assessor === undefined || assessor === where.assessor ? [] : [`${indent}  assessor: ${scalar(assessor)}`]),
    `${indent}  indicators:`,
  ];
  return `${lines.join('\n')}\n${insideText(section, writing, { ...where, indent: `${indent}    `, assessor: assessor ?? where.assessor })}`;
}

function insideText(section: SectionNode, writing: Writing, where: Where): string {
  if (!hasVariants(section)) return indicatorsText(section.inside, writing, where);
  const depth = section.path.split('\t').length;
  const inBlock: Where = { ...where, indent: `${where.indent}  `, inBlock: true };
  const blocks = kindsOf(section.rows).map((kind) => {
    const inside = treeOf(section.rows.filter((row) => row.kind === kind), depth);
    return `${where.indent}${writing.kinds.get(kind)!}:\n${indicatorsText(inside, writing, inBlock)}`;
  });
  return `${where.indent}choice: kind\n${blocks.join('')}`;
}

function rowText(row: PrintedRow, writing: Writing, { indent, assessor: above, inBlock }: Where): string {
  const guess = writing.guesses.get(row)!;
  const { title, note, clause, criteria, assessor, kind, points } = row;
  const entries = entriesOf([
    ['id', writing.ids.get(row)!],
    ['title', scalar(title)],
    ['note', written(note)],
    ['clause', written(clause)],
    ['quote', written(criteria)],
    ['assessor', assessor === above ? undefined : written(assessor)],
    ['appliesWhen', kind === undefined || inBlock ? undefined : flow([['of', 'kind'], ['is', writing.kinds.get(kind)!]])],
    ['points', points],
    ['fact', guess.fact],
    ['scoring', guess.scoring],
  ]);
  const remark = guess.check === undefined ? '' : `${indent}# 待核对：${guess.check}\n`;
  return remark + item(entries, indent);
}

/** The assessor of all rows, where it is one. */
function assessorOf(rows: readonly PrintedRow[]): string | undefined {
  const assessors = new Set(rows.map(({ assessor }) => assessor));
  return assessors.size === 1 ? rows[0]!.assessor : undefined;
}
