import type { Condition } from '../formula/formula.js';
import { factOf, readingOf, termOf } from '../plan/lookup.js';
import type { Plan, PlanFact } from '../plan/plan.js';

/** A part of a JSON Schema. */
export type SchemaPart = Readonly<Record<string, unknown>>;

/** Any facts at all. */
export const ALWAYS: SchemaPart = {};
/** No facts whatever. */
export const NEVER: SchemaPart = { not: {} };

/**
 * What the facts given must be for a fact to be asked, as a JSON Schema of their object: its guard, and that of the fact
 * that it can never exceed, must surely be true. `ALWAYS` also where a guard compares numbers, since a schema cannot.
 */
export function askedWhen(plan: Plan, readings: Readonly<Record<string, string>>, fact: PlanFact): SchemaPart {
  const own = guard(fact, true) ?? ALWAYS;
  const cap = fact.atMost === undefined ? ALWAYS : askedWhen(plan, readings, factOf(plan, fact.atMost));
  return joined('allOf', [own, cap])!;

  /** Where the guard of a fact is surely true, or surely false. */
  function guard({ onlyIf }: PlanFact, truth: boolean): SchemaPart | undefined {
    if (onlyIf === undefined) return truth ? ALWAYS : NEVER;
    return surely(onlyIf, truth);
  }

  /** Unknown is neither: what is true must be true of every way to fill in the rest. */
  function surely(condition: Condition, truth: boolean): SchemaPart | undefined {
    switch (condition.op) {
      case 'literal':
        return condition.value === truth ? ALWAYS : NEVER;
      case 'yes': {
        // While its own guard is false, a fact stands for no.
        const asked = guard(factOf(plan, condition.fact), truth) ?? (truth ? ALWAYS : NEVER);
        return joined(truth ? 'allOf' : 'anyOf', [given(condition.fact, { const: truth }), asked]);
      }
      case 'option': {
        const options = factOf(plan, condition.fact).options!.map(({ id }) => id);
        return given(condition.fact, { enum: options.filter((id) => condition.oneOf.includes(id) === truth) });
      }
      case 'holds':
        return surely(termOf(plan, condition.term) as Condition, truth);
      case 'not':
        return surely(condition.of, !truth);
      case 'all':
      case 'any':
        return joined((condition.op === 'all') === truth ? 'allOf' : 'anyOf', condition.of.map((one) => surely(one, truth)));
      case 'reading': {
        const { id, default: usual } = readingOf(plan, condition.reading);
        const chosen = condition.options[readings[id] ?? usual];
        // An option that does not exist is for `evaluate` to refuse.
        return chosen === undefined ? undefined : surely(chosen, truth);
      }
      default:
        return undefined;
    }
  }
}

function given(fact: string, value: SchemaPart): SchemaPart {
  return { properties: { [fact]: value }, required: [fact] };
}

/** Several parts as one; `undefined` where one of them cannot be said and the others do not decide. */
function joined(word: 'allOf' | 'anyOf', parts: readonly (SchemaPart | undefined)[]): SchemaPart | undefined {
  const [neutral, deciding] = word === 'allOf' ? [ALWAYS, NEVER] : [NEVER, ALWAYS];
  if (parts.includes(deciding)) return deciding;
  if (parts.includes(undefined)) return undefined;
  const rest = parts.filter((part) => part !== neutral);
  return rest.length > 1 ? { [word]: rest } : (rest[0] ?? neutral);
}
