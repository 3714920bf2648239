import type { Plan, PlanIndicator } from 'pingfen';
import type { Table } from '../table/table.js';

const text = JSON.stringify;

/** A number as a hand would say it: two places, and the double as it is. */
function exact(points: string): string {
  return `{ decimal: (${points}).toFixed(2), fraction: String(${points}) }`;
}

/**
 * The body of a function that makes of `f`, the facts, and `rows`, `total` and `grade`, the points of table A.1, the same tree
 * that an assessment is, as one would write it by hand with doubles: every text that does not change is a literal, and what
 * is shared is made once.
 */
export function encodeAssessment(plan: Plan, table: Table): string {
  const full = (points: string): string => `{ min: { decimal: ${text(Number(points).toFixed(2))}, fraction: ${text(points)} }, max: { decimal: ${text(Number(points).toFixed(2))}, fraction: ${text(points)} } }`;
  const worths = [...new Set([plan.total, '0', ...plan.indicators.map(({ points }) => points)])];
  const available = (points: string): string => `AVAILABLE[${String(worths.indexOf(points))}]`;
  const place = new Map(table.rows.map(({ id }, index) => [id, index]));
  const inside = (index: number): readonly number[] => plan.indicators.flatMap(({ parent }, child) => (parent === index ? [child] : []));
  const rowsIn = (index: number): readonly string[] => {
    const { id, scoring } = plan.indicators[index]!;
    return scoring === undefined ? inside(index).flatMap(rowsIn) : place.has(id) ? [`rows[${String(place.get(id))}]`] : [];
  };
  const sums = plan.indicators.map((_, index) => rowsIn(index).join(' + '));
  const made = (index: number): string => {
    const { id, title, points, assessor, scoring }: PlanIndicator = plan.indicators[index]!;
    const by = assessor === undefined ? '' : `, assessor: ${text(assessor)}`;
    const came = sums[index] === '' ? `status: 'notApplicable', available: ${available('0')}` : `status: 'scored', available: ${available(points)}, awarded: ${exact(`s${String(index)}`)}`;
    const within = scoring === undefined ? `, indicators: [${inside(index).map(made).join(', ')}]` : '';
    return `{ id: ${text(id)}, title: ${text(title)}, ${came}${by}${within} }`;
  };
  const top = plan.indicators.flatMap(({ parent }, index) => (parent === undefined ? [index] : []));
  const assessors = [...new Set(top.flatMap((index) => plan.indicators[index]!.assessor ?? []))];
  const shares = assessors.map((assessor) => {
    const own = top.filter((index) => plan.indicators[index]!.assessor === assessor);
    const points = own.reduce((sum, index) => sum + Number(plan.indicators[index]!.points), 0);
    return `{ assessor: ${text(assessor)}, value: ${exact(own.map((index) => `s${String(index)}`).join(' + '))}, available: ${full(String(points))} }`;
  });
  const labels = Object.fromEntries([...plan.grades!.bands, plan.grades!.otherwise].map(({ id, label }) => [id, label]));
  return `
const said = (x) => x === undefined ? null : typeof x === 'number' ? String(x) : Array.isArray(x) ? x.map(String) : x;
const AVAILABLE = [${worths.map(full).join(', ')}];
const RULEBOOK = { id: ${text(plan.id)}, edition: ${text(plan.edition)} };
const READINGS = ${text(Object.fromEntries(plan.readings.map(({ id, default: chosen }) => [id, chosen])))};
const LABELS = ${text(labels)};
return (f, { rows, total, grade }) => {
  ${sums.map((sum, index) => (sum === '' ? '' : `const s${String(index)} = ${sum};`)).join('\n  ')}
  const all = ${exact('total')};
  return {
    format: 1, rulebook: RULEBOOK, total: { value: all, min: all, max: all, available: ${available(plan.total)} },
    grade: { scale: ${text(plan.grades!.scale)}, value: grade, label: LABELS[grade], possible: [grade] },
    indicators: [${top.map(made).join(',\n      ')}],
    byAssessor: [${shares.join(', ')}],
    validity: [${plan.validity.map(({ id, clause }) => `{ id: ${text(id)}, clause: ${text(clause)}, status: grade === 'withheld' ? 'unmet' : 'met' }`).join(', ')}],
    unknown: [], none: [], unused: [], unusedUnderReadings: [],
    facts: { ${plan.facts.map(({ id }) => `${id}: said(f.${id})`).join(', ')} },
    readings: READINGS, parameters: {},
  };
};`;
}
