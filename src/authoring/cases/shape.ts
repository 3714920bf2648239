import * as z from 'zod';
import { suggest } from '../../diagnostics/suggest.js';
import { parseNumber } from '../../exact/text.js';
import { form, isMap, keyed, record, roundingMode } from '../../rulebook/forms.js';
import { checked, id, kindFault, MISSING, number, numberFault, numberFragment, points, rowId, text, type JsonFragment, type ShapeFault } from '../../rulebook/leaf.js';
import { format, oneOrMoreOf } from '../../rulebook/schema.js';
import { didYouMean, listed } from '../../rulebook/words.js';

const LIKE_NUMBER = /^[-+.0-9\uff10-\uff19]/;

/** A number, or the one word that may stand in its place. */
function numberOr(word: string): z.ZodType {
  const kind = kindFault(`一个数，或 ${word}`, `a number, or ${word}`);
  return checked(numberFragment({}, { const: word }), (value) => {
    if (value === undefined) return [MISSING];
    if (typeof value !== 'string' || value.trim() === '') return [kind];
    if (value === word || parseNumber(value) !== undefined) return [];
    return [LIKE_NUMBER.test(value) ? numberFault(value) : wrongWord(value, word)];
  });
}

function wrongWord(value: string, word: string): ShapeFault {
  const suggestion = didYouMean(suggest(value, [word]), { zh: `写一个数，或 ${word}`, en: `write a number, or ${word}` });
  return { code: 'WORD_UNKNOWN', slots: { word: value, known: listed([word]), suggestion } };
}

/** Whatever YAML can say: what is wrong with it is told when it is read as a fact. */
function anything(fragment: JsonFragment): z.ZodType {
  return checked(fragment, () => []);
}

const end = numberOr('none');
const ends = record({ min: end, max: end });
const amount = form('amount', () => [number, ends], (value) => (isMap(value) ? ends : number));
const pointsOrNot = numberOr('notApplicable');
const rowAmount = form('rowAmount', () => [pointsOrNot, ends], (value) => (isMap(value) ? ends : pointsOrNot));

/** What is wrong with a name is told by whoever looks it up. */
const anyName = z.string();
const value = anything({ description: '事实的值 · the value of a fact' });
const facts = keyed(anyName, value);
const base = z.object({ base: z.optional(text) }).catchall(value);
const given = keyed(anyName, anything({ type: ['string', 'number', 'boolean', 'null'] }));
const truth = checked({ type: 'boolean' }, (value) => (typeof value === 'boolean' ? [] : [kindFault('true 或 false', 'true or false')]));

const located = record({ code: text, path: text });
const error = form('expectedError', () => [text, located], (value) => (isMap(value) ? located : text));

const grades = oneOrMoreOf('grade', text);

const expected = record({
  'total?': amount,
  'available?': amount,
  'unrounded?': amount,
  'bonus?': amount,
  'grade?': grades,
  'otherGrades?': keyed(anyName, grades),
  'effects?': keyed(id, z.enum(['applied', 'notApplied', 'unknown'])),
  'withheld?': z.enum(['validity']),
  'rows?': keyed(rowId, rowAmount),
  'unknown?': z.array(text),
  'none?': z.array(text),
  'requirements?': keyed(rowId, z.enum(['met', 'unmet', 'unknown', 'notApplicable', 'permitted'])),
  'negativeList?': record({ 'before?': amount, 'deducted?': amount, 'raw?': amount }),
  'published?': record({
    'total?': number,
    'rows?': keyed(rowId, number),
    'round?': record({ 'to?': points, 'mode?': roundingMode }),
    'source?': text,
  }),
  'errors?': z.array(error).min(1),
});

const oneCase = record({
  name: text,
  'base?': text,
  'facts?': facts,
  'readings?': given,
  'parameters?': given,
  'asOf?': text,
  'subject?': text,
  'confirmed?': truth,
  expect: expected,
});

/** The shape of a case file, format 1. Names are checked against a rulebook by `checkCases`. */
export const caseFileShape = record({
  format,
  'rulebook?': text,
  'bases?': keyed(anyName, base),
  cases: z.array(oneCase).min(1),
});
