import type { Diagnostic, Language, Words } from '../../diagnostics/diagnostic.js';
import { levelsOf } from '../../evaluate/grades.js';
import { scalesIn } from '../../plan/lookup.js';
import type { Plan } from '../../plan/plan.js';
import type { ScoredRows } from '../../straight/batch/row-scorer.js';
import { pointsOf, possibleAt } from '../../straight/batch/score-rows.js';
import { OPEN, STATUS, STATUSES, type Scores } from '../../straight/batch/scores.js';

/** What a file of results is made for: cells for people, or objects for programs. */
export type ResultFormat = 'csv' | 'ndjson';

export interface ResultOptions {
  readonly format: ResultFormat;
  readonly lang: Language;
  /** The names of what is carried through. */
  readonly ids: readonly string[];
  /** Whether the points of each row of the table are given. */
  readonly hasRows: boolean;
}

/** Writes the results of rows, a line each. */
export interface ResultWriter {
  /** What comes before the first line. */
  readonly head: string;
  readonly line: (scored: ScoredRows, row: number, line: number, ids: readonly unknown[]) => string;
}

/** Points beyond so many places are of no use to anybody; exact ones come from `pingfen score`. */
const POINT_PLACES = 1e6;

const HEADS = {
  line: { zh: '行', en: 'line' },
  status: { zh: '状态', en: 'status' },
  total: { zh: '总分', en: 'total' },
  min: { zh: '最低', en: 'min' },
  max: { zh: '最高', en: 'max' },
  possible: { zh: '可能的', en: 'possible ' },
  preconditions: { zh: '前提', en: 'preconditions' },
  problem: { zh: '问题', en: 'problem' },
} as const satisfies Readonly<Record<string, Words>>;

/** By their codes. */
const STATUS_WORDS: readonly Words[] = [
  { zh: '已评', en: 'scored' },
  { zh: '待定', en: 'open' },
  { zh: '有误', en: 'failed' },
];
/** By what a batch says of withheld grades. */
const MET: ReadonlyMap<number, Words> = new Map([
  [0, { zh: '满足', en: 'met' }],
  [1, { zh: '不满足', en: 'not met' }],
  [OPEN, { zh: '不知道', en: 'unknown' }],
]);

export function resultWriter(plan: Plan, options: ResultOptions): ResultWriter {
  return options.format === 'csv' ? csvWriter(plan, options) : jsonWriter(plan, options);
}

const scoredIn = ({ indicators }: Plan): readonly string[] => indicators.flatMap(({ id, scoring }) => (scoring === undefined ? [] : [id]));

/** After a byte order mark, and with the line ends that Excel wants. */
function csvWriter(plan: Plan, { lang, ids, hasRows }: ResultOptions): ResultWriter {
  const scales = scalesIn(plan);
  const grades = scales.flatMap(({ scale }) => [scale, `${HEADS.possible[lang]}${scale}`]);
  const rows = hasRows ? scoredIn(plan) : [];
  const { line, status, total, min, max, preconditions, problem } = HEADS;
  const heads = [line[lang], ...ids, ...[status, total, min, max].map((one) => one[lang]), ...grades, ...(plan.validity.length > 0 ? [preconditions[lang]] : []), ...rows, problem[lang]];
  const labels = scales.map((scale) => {
    const byId = new Map([...scale.bands, scale.otherwise].map(({ id, label }) => [id, quoted(label)]));
    return levelsOf(scale).map((id) => byId.get(id)!);
  });
  const gradeCells = ({ grades: columns }: Scores, at: number): readonly string[] =>
    columns.flatMap(({ ids: levels, codes, possible }, scale) => {
      const label = labels[scale]![codes[at]!];
      return [label ?? '', label === undefined ? quoted(possibleAt(levels, possible, at).map((id) => labels[scale]![levels.indexOf(id)]!).join('、')) : ''];
    });
  const words = STATUS_WORDS.map((one) => one[lang]);
  return {
    head: `\ufeff${heads.map(quoted).join(',')}\r\n`,
    line: (scored, row, number, carried) => {
      const scores = scored.scoresOf(row);
      const at = scored.placeOf(row);
      const code = scores.status[at]!;
      const [least, most] = [totalText(scores.min[at]!, scores.unit, plan.places), totalText(scores.max[at]!, scores.unit, plan.places)];
      const found = [
        String(number), ...carried.map(cellText), words[code], code === STATUS.scored ? least : '', least, most, ...gradeCells(scores, at),
        ...(scores.withheld === undefined ? [] : [code === STATUS.failed ? '' : MET.get(scores.withheld[at]!)![lang]]),
        ...rows.map((id) => pointsText(scores.points![id]![at]!)),
        problemText(scored.problemsOf(row), lang),
      ];
      return `${found.join(',')}\r\n`;
    },
  };
}

function jsonWriter(plan: Plan, { ids, hasRows }: ResultOptions): ResultWriter {
  const rows = hasRows ? scoredIn(plan) : [];
  return {
    head: '',
    line: (scored, row, line, carried) => {
      const scores = scored.scoresOf(row);
      const at = scored.placeOf(row);
      const { min, max, unit, withheld, points } = scores;
      const status = STATUSES[scores.status[at]!]!;
      const [grade, ...otherGrades] = scores.grades.map(({ scale, ids: levels, codes, possible }) => {
        const value = levels[codes[at]!];
        return { scale, value: value ?? null, ...(value === undefined ? { possible: possibleAt(levels, possible, at) } : {}) };
      });
      const least = pointsOf(min[at]!, unit);
      return `${JSON.stringify({
        line,
        ...(ids.length === 0 ? {} : { id: Object.fromEntries(ids.map((id, place) => [id, carried[place]])) }),
        status,
        total: status === 'scored' ? least : null,
        min: least,
        max: pointsOf(max[at]!, unit),
        ...(grade === undefined ? {} : { grade }),
        ...(otherGrades.length === 0 ? {} : { otherGrades }),
        ...(withheld === undefined ? {} : { withheld: withheld[at] === OPEN ? null : withheld[at] === 1 }),
        ...(points === undefined ? {} : { points: Object.fromEntries(rows.map((id) => [id, shownPoints(points[id]![at]!)])) }),
      })}\n`;
    },
  };
}

/** To the places that the rulebook shows. */
function totalText(steps: number, unit: number, places: number): string {
  return pointsOf(steps, unit)?.toFixed(places) ?? '';
}

function pointsText(points: number): string {
  const shown = shownPoints(points);
  return shown === null ? '' : String(shown);
}

function shownPoints(points: number): number | null {
  return Number.isNaN(points) ? null : Math.round(points * POINT_PLACES) / POINT_PLACES;
}

function problemText(diagnostics: readonly Diagnostic[], lang: Language): string {
  const [first] = diagnostics;
  return first === undefined ? '' : quoted(`${first.message[lang]}${diagnostics.length === 1 ? '' : lang === 'zh' ? `（共 ${String(diagnostics.length)} 处）` : ` (${String(diagnostics.length)} problems)`}`);
}

function cellText(value: unknown): string {
  return quoted(typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value));
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
