import type { Guess } from './guess.js';
import type { PrintedLine, PrintedTable } from './printed-table.js';
import type { TableNode } from './tree.js';
import { indicatorsText, type Writing } from './write-indicators.js';
import { entriesOf, flow, item, scalar, written, type Entry } from './yaml-text.js';

/** What a rulebook is called. */
export interface Heading {
  readonly id: string;
  readonly title: string;
}

/** What a rulebook is written from. */
export interface Sketch extends Writing {
  readonly table: PrintedTable;
  readonly nodes: readonly TableNode[];
  /** The total as printed, where the rows add up to it; and what is to be said where they do not. */
  readonly total?: string | undefined;
  readonly totalRemark?: string | undefined;
  readonly ids: ReadonlyMap<PrintedLine, string>;
}

/** The readings that guesses ask for. */
const READINGS: Readonly<Record<string, readonly string[]>> = {
  partialCredit: ['question: 有数量要求的行，未达到时按比例给分还是不给分？', 'default: nothing', 'options: { nothing: 达到给满分，否则零分, linear: 未达到的按比例给分 }'],
  listed: ['question: 列举的各项缺项是否给部分分？', 'default: all', 'options: { all: 齐全才给分, each: 每有一项给相同的一份 }'],
};

/** A rulebook as YAML. */
export function rulebookText(sketch: Sketch, { id, title }: Heading): string {
  const guesses = [...sketch.guesses.values()];
  return [
    `# 由 pingfen new 写成。题目、分值、评价主体照录；评分办法是按文字猜的，拿不准的注了“待核对”。\n`,
    `# 逐行核对原文，核对一处删一处注；再用 pingfen check、pingfen lint 和 pingfen test 检查。\n`,
    headText(id, title),
    ...(sketch.totalRemark === undefined ? [] : [`# 待核对：${sketch.totalRemark}\n`]),
    ...(sketch.total === undefined ? [] : [`total: ${sketch.total}\n`]),
    readingsText(guesses),
    blockText('parameters', guesses.flatMap(({ parameters = [] }) => parameters)),
    surveysText(guesses),
    blockText('facts', [...kindFact(sketch), ...guesses.flatMap(({ facts = [] }) => facts)]),
    `\nindicators:\n${indicatorsText(sketch.nodes, sketch, { indent: '  ' })}`,
    eventsText(sketch),
  ].join('');
}

function headText(id: string, title: string): string {
  const standard: readonly Entry[] = [['code', '标准编号'], ['name', scalar(title)], ['effectiveFrom', '2026-01-01'], ['place', '表 1'], ['standing', 'informative']];
  return [
    'format: 1\n',
    `id: ${id}\n`,
    'edition: 2026-1\n',
    `title: ${scalar(title)}\n`,
    '# 待核对：标准的编号、名称、施行日期，表在哪里，效力（normative 规范性、informative 资料性、recommended 推荐性、plan 工作方案）\n',
    `standard: ${flow(standard)}\n`,
    'entity: 评价对象   # 待核对：评价谁\n',
  ].join('');
}

function readingsText(guesses: readonly Guess[]): string {
  const ids = Object.keys(READINGS).filter((id) => guesses.some(({ readings = [] }) => readings.includes(id)));
  if (ids.length === 0) return '';
  const texts = ids.map((id) => `  ${id}:\n    clause: 表 1\n    basis: inferred\n${READINGS[id]!.map((line) => `    ${line}\n`).join('')}`);
  return `\nreadings:   # 待核对：原文没有说的，选默认的一种\n${texts.join('')}`;
}

function blockText(key: string, entries: readonly Entry[]): string {
  return entries.length === 0 ? '' : `\n${key}:\n${entries.map(([id, value]) => `  ${id}: ${value}\n`).join('')}`;
}

function surveysText(guesses: readonly Guess[]): string {
  const questions = guesses.flatMap((guess) => guess.questions ?? []);
  return questions.length === 0 ? '' : `\nsurveys:   # 待核对：满意度怎样变成 0 到 1 的指数\n  satisfaction: ${flow([['label', '满意度调查'], ['questions', `[${questions.join(', ')}]`]])}\n`;
}

function kindFact({ table, kinds }: Sketch): readonly Entry[] {
  if (kinds.size === 0) return [];
  return [['kind', flow([['kind', 'choice'], ['label', scalar(table.kindHeading!)], ['options', flow([...kinds].map(([label, id]) => [id, scalar(label)]))]])]];
}

function eventsText({ table: { events }, ids }: Sketch): string {
  if (events.length === 0) return '';
  const items = events.map((event, index) =>
    item(entriesOf([['id', ids.get(event)!], ['title', scalar(event.title)], ['note', written(event.note)], ['clause', written(event.clause)], ['quote', written(event.criteria)], ['deduct', `[${event.deduct.join(', ')}]`], ['fact', `events${String(index + 1)}`]]), '    '),
  );
  return `\nnegativeList:   # 待核对：同类几起怎样扣、扣到几分为止\n  items:\n${items.join('')}`;
}
