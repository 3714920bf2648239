import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findRulebook, listRulebooks } from '../../src/catalog.js';
import type { Plan } from '../../src/plan/plan.js';

function tsv(name: string): readonly (readonly string[])[] {
  return readFileSync(`test/fixtures/${name}.tsv`, 'utf8').replace(/\n+$/, '').split('\n').slice(1).map((line) => line.split('\t'));
}

/** The 128 quantified clauses of the five documents. */
const CLAUSES = tsv('clauses').map(([document, clause, , quote]) => ({ document: document!, clause: clause!, quote: quote! }));

/** Where each of them is encoded, or why it is not computable. */
const MAP = tsv('clause-map').map(([document, clause, quote, rulebook, ids, reason]) => ({ document: document!, clause: clause!, quote: quote!, rulebook: rulebook!, ids: ids!.split(' '), reason: reason ?? '' }));

/** Every id that a clause may be encoded under, and parts of a rulebook that have none. */
function idsIn(plan: Plan): ReadonlySet<string> {
  const parts = { standard: true, total: plan.total === '100', grades: plan.grades !== undefined, shares: plan.shares !== undefined, assessors: new Set(plan.indicators.map(({ assessor }) => assessor)).size > 3 };
  const named = [...plan.indicators, ...(plan.negativeList?.items ?? []), ...(plan.requirements ?? []), ...plan.validity, ...plan.parameters];
  return new Set([...named.map(({ id }) => id), ...Object.entries(parts).flatMap(([part, isThere]) => (isThere ? [part] : []))]);
}

describe('the quantified clauses', () => {
  test('are 128: 71 of Weihai, 29 of Tai’an, 25 of Rongcheng, 2 of Anyang, 1 of the Weihai note', () => {
    const count = (wanted: string): number => CLAUSES.filter(({ document }) => document === wanted).length;
    expect([CLAUSES.length, ...['W', 'T', 'R', 'Y', 'E'].map(count)]).toEqual([128, 71, 29, 25, 2, 1]);
  });

  test.each(CLAUSES)('$document $clause $quote is encoded, or it is said why not', ({ document, clause, quote }) => {
    const found = MAP.filter((one) => one.document === document && one.clause === clause && one.quote === quote);
    expect(found.length).toBeGreaterThan(0);
    for (const { rulebook, ids, reason } of found) {
      if (rulebook === '') expect(reason).not.toBe('');
      else expect(ids.filter((id) => !idsIn(findRulebook(rulebook)!).has(id))).toEqual([]);
    }
  });

  test('are encoded but for two, which no fact can decide', () => {
    const left = MAP.filter(({ rulebook }) => rulebook === '');
    expect(left.map(({ document, clause }) => `${document} ${clause}`)).toEqual(['W A.1.3', 'E 一.3']);
    expect(MAP.filter(({ document, clause, quote }) => !CLAUSES.some((one) => one.document === document && one.clause === clause && one.quote === quote))).toEqual([]);
  });
});

const SOURCES: Readonly<Record<string, string>> = { weihai: 'weihai', taian: 'taian', rongcheng: 'rongcheng', anyang: 'anyang' };

describe('quotes are verbatim', () => {
  const bare = (text: string): string => text.replace(/\s+/g, '');

  test.each(listRulebooks().map(({ id }) => id))('%s', (id) => {
    const plan = findRulebook(id)!;
    const source = bare(readFileSync(`test/fixtures/sources/${SOURCES[id.split('-')[0]!]!}.txt`, 'utf8'));
    const quotes = [
      ...(plan.requirements ?? []),
      ...plan.validity,
      ...(plan.shares ?? []),
      ...plan.indicators.filter(({ quote }) => quote !== undefined),
      ...(plan.negativeList?.items ?? []),
      ...plan.parameters.flatMap(({ values = [] }) => values),
      ...(plan.grades === undefined ? [] : [plan.grades]),
    ].flatMap(({ quote }) => (quote === undefined ? [] : [quote]));
    expect(quotes.filter((quote) => !quote.split('…').every((part) => source.includes(bare(part))))).toEqual([]);
  });
});
