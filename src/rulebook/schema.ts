import * as z from 'zod';
import { condition, otherwise, quantity, record, scoring, FORMS, type Shape } from './forms.js';
import { checked, date, edition, id, kindFault, MISSING, number, optionId, places, points, rowId, rulebookId, text } from './leaf.js';

const basis = z.enum(['text', 'inferred', 'local']);
const labels = z.record(z.string(), text);

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

const reading = record({ clause: text, question: text, 'basis?': basis, default: optionId, options: labels });
const term = record({ label: text, 'condition?': condition, 'quantity?': quantity });
const parameter = record({
  kind: z.enum(['count', 'amount', 'rate']),
  label: text,
  'unit?': text,
  'basis?': basis,
  'min?': number,
  'max?': number,
});
const survey = record({ label: text, questions: z.union([z.array(id).min(1), labels]) });

const common: Shape = { label: text, 'note?': text };
const numeric: Shape = { ...common, 'unit?': text, 'min?': z.union([z.null(), number]), 'max?': number };
const FACTS: Readonly<Record<string, Shape>> = {
  yesNo: { ...common, 'onlyIf?': condition },
  count: { ...numeric, 'step?': points, 'atMost?': id, 'onlyIf?': condition },
  amount: { ...numeric, 'step?': points, 'atMost?': id, 'onlyIf?': condition },
  rate: { ...common, 'unit?': text, 'min?': number, 'max?': number, 'onlyIf?': condition, 'ifNone?': quantity },
  choice: { ...common, options: labels },
  counts: { ...numeric, per: z.enum(['month', 'quarter', 'halfYear']), 'onlyIf?': condition },
};
const KINDS = Object.keys(FACTS) as [string, ...string[]];
const factKinds = new Map(KINDS.map((kind) => [kind, record({ kind: z.literal(kind), ...FACTS[kind] })]));
const anyFact = z.looseObject({ kind: z.enum(KINDS) });

/** A schema picked from the value as a whole; `branches` are what the JSON Schema shows. */
function picked(name: string, branches: () => readonly z.ZodType[], pick: (value: unknown) => z.ZodType): z.ZodType {
  const schema = z.unknown().check((context) => {
    const read = pick(context.value).safeParse(context.value);
    if (!read.success) for (const issue of read.error.issues) context.issues.push({ ...issue, input: context.value } as never);
  });
  FORMS.set(schema, { name, branches });
  return schema;
}

function valueAt(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}

const fact = picked(
  'fact',
  () => [...factKinds.values()],
  (value) => factKinds.get(String(valueAt(value, 'kind'))) ?? anyFact,
);

const indicatorCommon: Shape = {
  title: text,
  'note?': text,
  'clause?': text,
  'quote?': text,
  'basis?': basis,
  'assessor?': text,
  'appliesWhen?': condition,
  'otherwise?': otherwise,
};

const indicator: z.ZodType = picked(
  'indicator',
  () => [row, section],
  (value) => {
    const isRow = valueAt(value, 'scoring') !== undefined;
    const isSection = valueAt(value, 'indicators') !== undefined;
    return isRow === isSection ? neither : isRow ? row : section;
  },
);

const neither = checked({}, (value) => [
  value === undefined
    ? MISSING
    : typeof value === 'object' && value !== null
      ? { code: 'INDICATOR_KIND', slots: {} }
      : kindFault('一个章节或评分行', 'a section or a row'),
]);
const row = record({ id: rowId, ...indicatorCommon, points, 'fact?': id, scoring });
const block = z.array(indicator).min(1);
const variants = z.object({ choice: id }).catchall(block);
const blocks = picked('blocks', () => [block, variants], (value) => (Array.isArray(value) ? block : variants));
const section = record({ 'id?': rowId, ...indicatorCommon, 'points?': points, indicators: blocks });

const grades = record({
  scale: text,
  clause: text,
  'of?': quantity,
  bands: z.array(record({ id: optionId, label: text, from: quantity })).min(1),
  otherwise: record({ id: optionId, label: text }),
});

const format = checked({ const: 1 }, (value) =>
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
  'total?': points,
  'readings?': z.record(z.string(), reading),
  'terms?': z.record(z.string(), term),
  'parameters?': z.record(z.string(), parameter),
  'surveys?': z.record(z.string(), survey),
  'facts?': z.record(z.string(), fact),
  indicators: block,
  'grades?': grades,
  'validity?': z.array(record({ id, clause: text, quote: text, check: condition })).min(1),
});
