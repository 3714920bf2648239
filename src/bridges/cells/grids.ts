import type { AssessedIndicator, Assessment, Exact } from '../../evaluate/assessment.js';
import type { Plan, PlanFact } from '../../plan/plan.js';
import type { Explanation } from '../../report/explain.js';
import { askedFacts, factsInOrder, FORM, limitTexts, placeText, readersOf, sameLengthText, type FactsFormOptions } from '../../report/facts-form.js';
import { negativeCells } from '../../report/negative-list.js';
import { endsOf, pointsText, rangeText } from '../../report/points-text.js';
import { tableOf, type TableRow } from '../../report/table.js';
import type { Cell } from './cell.js';
import { exactCell } from './texts.js';

const STATES = { scored: '已评', undetermined: '待定', notApplicable: '不适用' } as const;
const ROW_HEADS = ['编号', '一级', '二级', '三级', '分值', '得分', '状态', '说明'];

/** What says why rows and clauses come to what they do. Small editions go without. */
export interface Sentences {
  readonly rows: (plan: Plan, assessment: Assessment) => readonly Pick<Explanation, 'id' | 'body'>[];
  /** Clause, words, how it binds, status, why. */
  readonly clauses: (plan: Plan, assessment: Assessment) => readonly (readonly string[])[];
}

/** Without sentences a row says which of its facts are missing, and clauses say nothing. */
const BARE: Sentences = {
  rows: ({ indicators }, { unknown }) =>
    indicators.map(({ id }) => {
      const missing = unknown.filter(({ rows }) => rows.includes(id)).map(({ label }) => label);
      return { id, body: missing.length === 0 ? '' : `还不知道：${missing.join('、')}` };
    }),
  clauses: () => [],
};

/** The table of an assessment, a row for each: then what the negative list takes off, then the clauses. */
export function rowsGrid(plan: Plan, assessment: Assessment, sentences: Sentences = BARE): readonly (readonly Cell[])[] {
  const rows = tableOf(plan, assessment, sentences.rows(plan, assessment)).map(rowCells);
  const negative = negativeCells(assessment, 'zh').map(([title, events, deducted]) => ['', '负面清单', '', title!, '', deducted === '0' ? 0 : `-${deducted!}`, '', events!]);
  const clauses = sentences.clauses(plan, assessment).map(([id, quote, modality, status, body]) => [id!, '条款', modality!, quote!, '', '', status!, body!]);
  return [ROW_HEADS, ...rows, ...negative, ...clauses];
}

function rowCells({ sections, indicator, points, body }: TableRow): readonly Cell[] {
  const [first = '', ...others] = sections.map(({ title }) => title);
  const worth = Number(points);
  return [indicator.id, first, others.join(' / '), indicator.title, Number.isNaN(worth) ? points : worth, gotCell(indicator), STATES[indicator.status], body];
}

function gotCell(indicator: AssessedIndicator): Cell {
  if (indicator.status === 'notApplicable') return '';
  const { min, max } = endsOf(indicator);
  return min.fraction === max.fraction ? exactCell(min) : rangeText({ min, max });
}

/** Least and most, each in a cell. */
export function boundsGrid(min: Exact | null, max: Exact): readonly (readonly Cell[])[] {
  return [[min === null ? '没有下限' : exactCell(min), exactCell(max)]];
}

const FACT_HEADS = ['编号', '名称', '填写', '说明'];

/** The facts to be filled in, in the order of the table. */
export function factsGrid(plan: Plan, options: Pick<FactsFormOptions, 'all' | 'readings' | 'subject'> = {}): readonly (readonly Cell[])[] {
  const isWhole = options.all === true;
  const readers = readersOf(plan, isWhole ? undefined : options.subject);
  const asked = askedFacts(plan, options);
  const listed = factsInOrder(plan, readers).filter(({ id }) => isWhole || asked.has(id));
  const words = FORM.zh;
  return [FACT_HEADS, ...listed.map((fact) => {
    const how = [howText(fact), ...sameLengthText(fact, listed, words), ...limitTexts(plan, fact, words)].join('，');
    return [fact.id, `${fact.label}${fact.unit === undefined ? '' : `（${fact.unit}）`}`, '', `${how}${placeText(readers.get(fact.id), plan, words)}`];
  })];
}

/** How a fact is filled into cells. */
function howText({ kind, options, length, ballots }: PlanFact): string {
  if (ballots !== undefined) return `百分率，或各种回答的票数各填一格：${ballots.answers.map(({ label }) => label).join('、')}`;
  if (kind === 'choice') return `填一个：${options!.map(({ label }) => label).join('、')}`;
  if (kind === 'counts' || kind === 'amounts') return length === undefined ? '一个一格，没有填 无' : `一期一格，共 ${String(length)} 格`;
  return HOW[kind];
}

const HOW = {
  yesNo: '填 是 或 否',
  rate: '百分率，如 60%；或两格：部分、整体',
  count: '整数',
  amount: '数',
  date: '日期；尚未发生填 未发生',
} as const;

const RULEBOOK_HEADS = ['编号', '名称', '标准', '位置', '满分'];

/** The rulebooks there are. */
export function rulebooksGrid(plans: readonly Plan[]): readonly (readonly Cell[])[] {
  return [RULEBOOK_HEADS, ...plans.map(({ id, title, standard, indicators, total }) => [id, title, `${standard.code}《${standard.name}》`, standard.place, indicators.length === 0 ? '' : Number(pointsText(total))])];
}
