import { clip } from '../../diagnostics/codes.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { suggest } from '../../diagnostics/suggest.js';
import { didYouMean } from '../../evaluate/read-fact.js';
import type { Plan } from '../../plan/plan.js';
import { idsMeant, namesOfIds } from '../../plan/rulebook-names.js';
import { plain, rowsOf, textOf } from './cell.js';
import { problem } from './codes.js';

/** The rulebook that a cell names: by its id, a tail of it that no other has, or its title. */
export function findPlan(plans: readonly Plan[], cell: unknown): Plan | Diagnostic {
  const name = textOf(rowsOf(cell)[0]?.[0] ?? '');
  const ids = plans.map(({ id }) => id);
  const titled = plans.filter(({ title }) => plain(title) === name).map(({ id }) => id);
  const meant = titled.length > 0 ? titled : idsMeant(name, ids);
  if (meant.length === 1) return plans.find(({ id }) => id === meant[0])!;
  const slots = { name: clip(name) };
  if (meant.length > 1) return problem('CELL_RULEBOOK_AMBIGUOUS', { found: name, slots: { ...slots, ids: meant.join('、') } });
  const near = suggest(name, [...namesOfIds(ids), ...plans.map(({ title }) => plain(title))]);
  const suggestion = didYouMean(near, { zh: '编号见 PINGFEN_RULEBOOKS', en: 'PINGFEN_RULEBOOKS lists the ids' });
  return problem('CELL_RULEBOOK_UNKNOWN', { found: name, slots: { ...slots, suggestion } });
}
