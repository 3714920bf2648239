import type { Path } from '../../diagnostics/diagnostic.js';
import type { Quantity } from '../../formula/formula.js';
import type { PlanBand } from '../../plan/clauses.js';
import type { Basis } from '../../plan/labels.js';
import type { Plan } from '../../plan/plan.js';
import type { PlanIndicator } from '../../plan/table.js';
import type { LintSubject } from './rule.js';

/** Words of the text, and what the rulebook makes of them. */
export interface Statement {
  readonly id: string;
  /** Everything that is printed with it, the titles of its sections too. */
  readonly words: string;
  /** Its own words. */
  readonly own: string;
  readonly basis: Basis | undefined;
  /** The formulas and phrases that say it. */
  readonly formulas: readonly unknown[];
  readonly path: Path;
}

/** What a rulebook takes from its text, in the order of the plan. Bands are words only where the grades quote them. */
export function statementsOf({ plan, pathOf }: Pick<LintSubject, 'plan' | 'pathOf'>): readonly Statement[] {
  const { indicators, requirements = [], validity, grades, parameters, negativeList } = plan;
  const at = (part: object): Path => pathOf(part) ?? [];
  const statement = (id: string, own: string, basis: Basis | undefined, formulas: readonly unknown[], part: object): Statement => ({ id, words: own, own, basis, formulas, path: at(part) });
  return [
    ...indicators.map((row) => ({ ...statement(row.id, ownWords(row), row.basis, [row.scoring?.say, row.appliesWhen], row), words: wordsOf(plan, row) })),
    ...requirements.map((one) => statement(one.id, one.quote, one.basis, [one.appliesWhen, one.check], one)),
    ...validity.map((one) => statement(one.id, one.quote, undefined, [one.check], one)),
    ...(grades?.quote === undefined ? [] : grades.bands.map((band) => statement(band.id, grades.quote!, undefined, cutsOf(band), band))),
    ...parameters.flatMap((parameter) => {
      const { id, basis, value, values = [] } = parameter;
      return [
        ...(value === undefined ? [] : [statement(id, '', basis, [numberOf(value)], parameter)]),
        ...values.map((dated, index) => ({ ...statement(id, dated.quote ?? '', dated.basis ?? basis, [{ op: 'date', value: dated.from }, numberOf(dated.value)], parameter), path: [...at(parameter), 'values', index] })),
      ];
    }),
    ...(negativeList?.items ?? []).map((item) => statement(item.id, ownWords(item), negativeList?.basis, item.deduct.map(numberOf), item)),
  ];
}

/** Whether what a rulebook says is not the text's own. */
export function isOurs(basis: Basis | undefined): boolean {
  return basis === 'inferred' || basis === 'local';
}

function ownWords({ title, quote }: { readonly title: string; readonly quote?: string }): string {
  return quote === undefined ? title : `${title}｜${quote}`;
}

function numberOf(value: string): Quantity {
  return { op: 'number', value };
}

/** The words of a row, after those of the sections that it stands in: they are printed beside it. */
function wordsOf(plan: Plan, row: PlanIndicator): string {
  const own = ownWords(row);
  return row.parent === undefined ? own : `${wordsOf(plan, plan.indicators[row.parent]!)}｜${own}`;
}

function cutsOf({ from, above, upTo, below, when }: PlanBand): readonly unknown[] {
  return [from, above, upTo, below, when];
}
