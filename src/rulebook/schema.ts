import * as z from 'zod';
import { suggest } from '../diagnostics/suggest.js';
import { ballotIndex, condition, form, isMap, keyed, listOrMap, otherwise, quantity, record, roundingMode, scoring, severalEvents, type Shape } from './forms.js';
import { checked, date, edition, floorAt, id, kindFault, levels, limit, MISSING, notNegative, number, optionId, places, points, rowId, rulebookId, text, type ShapeFault } from './leaf.js';

const basis = z.enum(['text', 'inferred', 'local']);
const options = keyed(optionId, text);

const standard = record({
  code: text,
  name: text,
  'issuer?': text,
  'published?': date,
  effectiveFrom: date,
  'effectiveTo?': date,
  place: text,
  standing: z.enum(['normative', 'informative', 'recommended', 'plan']),
});

const reading = record({ clause: text, question: text, 'basis?': basis, default: optionId, options });
const term = record({ label: text, 'condition?': condition, 'quantity?': quantity });
const parameter = record({
  kind: z.enum(['count', 'amount', 'rate']),
  label: text,
  'unit?': text,
  'basis?': basis,
  'min?': number,
  'max?': number,
  'value?': number,
  'values?': z.array(record({ from: date, value: number, clause: text, 'quote?': text, 'basis?': basis })).min(1),
});
const survey = record({ label: text, 'answers?': options, questions: listOrMap('questions', z.array(id).min(1), keyed(id, text, 1)), 'index?': ballotIndex });

const common: Shape = { label: text, 'note?': text };
const numeric: Shape = { ...common, 'unit?': text, 'min?': limit, 'max?': number };
const FACTS: Readonly<Record<string, Shape>> = {
  yesNo: { ...common, 'onlyIf?': condition },
  count: { ...numeric, 'step?': points, 'atMost?': id, 'onlyIf?': condition },
  amount: { ...numeric, 'step?': points, 'atMost?': id, 'onlyIf?': condition },
  rate: { ...common, 'unit?': text, 'min?': number, 'max?': number, 'onlyIf?': condition, 'ifNone?': quantity },
  choice: { ...common, options, 'ordered?': z.enum(['highestFirst', 'lowestFirst']) },
  counts: { ...numeric, 'step?': points, 'per?': id, 'onlyIf?': condition },
  amounts: { ...numeric, 'step?': points, 'per?': id, 'onlyIf?': condition },
  date: { ...common, 'onlyIf?': condition },
};
const KINDS = Object.keys(FACTS) as [string, ...string[]];
const factKinds = new Map(KINDS.map((kind) => [kind, record({ kind: z.literal(kind), ...FACTS[kind] })]));
const anyFact = z.looseObject({ kind: z.enum(KINDS) });

const fact = form(
  'fact',
  () => [...factKinds.values()],
  (value) => factKinds.get(isMap(value) && typeof value.kind === 'string' ? value.kind : '') ?? anyFact,
);

const ifUnknown = z.enum(['unknown', 'zero', 'notApplicable']);

const indicatorCommon: Shape = {
  title: text,
  'note?': text,
  'clause?': text,
  'quote?': text,
  'basis?': basis,
  'assessor?': text,
  'appliesWhen?': condition,
  'otherwise?': otherwise,
  'zeroWhen?': condition,
  'ifUnknown?': ifUnknown,
};

const NOT_INDICATOR = kindFault('一个章节或评分行', 'a section or a row');
const NEITHER: ShapeFault = { code: 'INDICATOR_KIND', slots: {} };

const indicator: z.ZodType = form(
  'indicator',
  () => [row, section],
  (value) => {
    if (!isMap(value)) return NOT_INDICATOR;
    const [isRow, isSection] = [Object.hasOwn(value, 'scoring'), Object.hasOwn(value, 'indicators')];
    if (isRow !== isSection) return isRow ? row : section;
    const meant = isRow ? undefined : Object.keys(value).map((key) => suggest(key, ['scoring', 'indicators'])).find((near) => near !== undefined);
    return meant === undefined ? NEITHER : meant === 'scoring' ? row : section;
  },
);

const choicePoints = z.object({ choice: id }).catchall(points);
const rowPoints = form('rowPoints', () => [points, choicePoints], (value) => (isMap(value) ? choicePoints : points));
const row = record({ id: rowId, ...indicatorCommon, points: rowPoints, 'fact?': id, scoring });
const block = z.array(indicator).min(1);
const variants = z.object({ choice: id }).catchall(block);
const blocks = form('blocks', () => [block, variants], (value) => (Array.isArray(value) ? block : variants));
const section = record({ 'id?': rowId, ...indicatorCommon, 'points?': points, 'combine?': z.enum(['sum', 'share']), indicators: blocks });

const grades = record({
  scale: text,
  clause: text,
  'quote?': text,
  'of?': quantity,
  bands: z.array(record({ id: optionId, label: text, 'from?': quantity, 'above?': quantity, 'upTo?': quantity, 'below?': quantity, 'when?': condition })).min(1),
  otherwise: record({ id: optionId, label: text }),
});

const scale = form('grades', () => [grades], () => grades);
const scales = form('scales', () => [scale, severalScales], (value) => (Array.isArray(value) ? severalScales : scale));
const severalScales = z.array(scale).min(1);

const effect = record({
  id,
  clause: text,
  'quote?': text,
  'scale?': text,
  when: condition,
  'capAt?': optionId,
  'downgrade?': levels,
  'grade?': optionId,
});

const totalFormula = record({ 'of?': quantity, 'min?': number, 'max?': number });
const totalForm = form('total', () => [points, totalFormula], (value) => (isMap(value) ? totalFormula : points));

const bonusRow = form('bonusRow', () => [row], () => row);
const bonus = record({ 'title?': text, 'clause?': text, 'quote?': text, 'assessor?': text, 'cap?': points, items: z.array(bonusRow).min(1) });

const share = record({ clause: text, quote: text, assessors: z.array(text).min(1), points });

const floorNumber = floorAt();
const floorReading = z.object({ reading: id }).catchall(floorNumber);
const negativeList = record({
  'assessor?': text,
  'clause?': text,
  'basis?': basis,
  'several?': severalEvents,
  'floor?': form('floor', () => [floorNumber, floorReading], (value) => (isMap(value) ? floorReading : floorNumber)),
  items: z
    .array(record({ id: rowId, title: text, deduct: z.tuple([notNegative, points]), fact: id, 'note?': text, 'clause?': text, 'quote?': text }))
    .min(1),
});

/** One of a kind, or a list of them. */
export function oneOrMoreOf(name: string, one: z.ZodType): z.ZodType {
  const many = z.array(one).min(1);
  return form(name, () => [one, many], (value) => (Array.isArray(value) ? many : one));
}

const requirement = record({
  id: rowId,
  clause: text,
  quote: text,
  modality: z.enum(['shall', 'should', 'may', 'aspire', 'unstated']),
  'subject?': oneOrMoreOf('subject', id),
  'appliesWhen?': condition,
  'check?': condition,
  'fact?': id,
  'note?': text,
  'basis?': basis,
});

const round = record({ to: points, mode: roundingMode, at: z.enum(['row', 'total']), 'clause?': text, basis });

const note = record({ kind: z.enum(['gap', 'erratum', 'conflict']), 'clause?': text, text });

export const format = checked({ enum: [1, '1'] }, (value) =>
  value === undefined ? [MISSING] : value === '1' ? [] : [{ code: 'FORMAT_UNSUPPORTED', slots: {} }],
);

/** The shape of a rulebook, format 1. Names and sums are checked when it is compiled. */
export const rulebookShape = record({
  format,
  id: rulebookId,
  edition,
  title: text,
  standard,
  entity: text,
  'places?': places,
  'total?': totalForm,
  'ifUnknown?': ifUnknown,
  'round?': round,
  'readings?': keyed(id, reading),
  'terms?': keyed(id, term),
  'parameters?': keyed(id, parameter),
  'surveys?': keyed(id, survey),
  'facts?': keyed(id, fact),
  'indicators?': block,
  'bonus?': bonus,
  'shares?': z.array(share).min(1),
  'negativeList?': negativeList,
  'grades?': scales,
  'effects?': z.array(effect).min(1),
  'validity?': z.array(record({ id, clause: text, quote: text, check: condition })).min(1),
  'requirements?': z.array(requirement).min(1),
  'subjects?': keyed(id, text, 1),
  'notes?': z.array(note).min(1),
});
