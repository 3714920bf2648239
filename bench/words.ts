/** The subject that the others are held against. */
export const HAND_NAME = 'hand-written floats';

/** Hand-written as well, with everything that an assessment says around the points; what `createEvaluator` is held against. */
export const ASSESSMENT_NAME = 'hand-written floats, whole assessment';

/** Hand-written as well, over columns; what `batch` is held against. */
export const COLUMNS_NAME = 'hand-written float columns';

/** `pingfen/batch` over the same columns, and over bits where they say yes or no. */
export const BATCH_NAME = 'pingfen, batch';
export const PACKED_NAME = 'pingfen, batch, packed';

/** The code that `pingfen build --target module` prints. */
export const MODULE_NAME = 'pingfen, module';

/** Subject → what it is and what it works out, for the page. */
export const WORDS: Readonly<Record<string, string>> = {
  [HAND_NAME]: 'TypeScript for this one table and these readings, doubles; points of rows as an array, total, grade. Facts are taken on trust.',
  [ASSESSMENT_NAME]:
    'the same points, and then the same tree that `createEvaluator` gives: titles, assessors, sections, points as text, facts as read, as a literal of this one table. Every number is a double as text where pingfen has fractions; facts are taken on trust.',
  [COLUMNS_NAME]: 'the same table over typed arrays, a column for each fact; totals and grades only, as columns. Doubles.',
  [BATCH_NAME]: '`createBatch` over the same columns; totals and grades only. Facts are checked (limits, whole numbers, contradictions), total and grade are exact at every edge.',
  [PACKED_NAME]: 'the same, with yes and no as bits, 32 rows in a number.',
  [MODULE_NAME]:
    'the code of `pingfen/weihai/estate`, printed ahead of time. Facts are checked, total and grade are exact at every edge, points of rows as an object; what is not complete is left to `createEvaluator`.',
  'pingfen, createEvaluator':
    'the rulebook made ready once. Facts are checked (kinds, limits, contradictions), arithmetic is exact, unknown facts, other readings and old estates are provided for; comes back with the whole assessment: a tree with titles, assessors, bounds, facts as read, readings.',
  'pingfen, evaluate': 'the same, made ready anew for each score: for a single one.',
  'json-logic-engine, built': 'three JsonLogic programs (rows, total, grade) compiled by `new Function`, which strict content security policies forbid. Doubles.',
  'json-logic-engine, run': 'the same programs, interpreted.',
  'cel-js': 'the same as CEL expressions, parsed and type-checked once, facts declared; `sum` is a function given to it. Doubles.',
  'zen-engine': 'one decision with an expression node (rows, total, grade), in native code (Rust); facts and results cross over as JSON. Decimals of 28 digits.',
  'json-rules-engine': 'a rule for each way in which a row gives points, and one for each grade, evaluated after the rows; ratios and the total are computed facts, which are written in JavaScript. Doubles.',
  publicodes: 'a rule for each row, the total and the grade; the facts are set as a situation, lists beforehand reduced to their sums and lengths, since it has no lists. Doubles.',
};
