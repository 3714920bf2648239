import type { Result } from '../../diagnostics/diagnostic.js';
import type { TracedPlan } from '../../compile/compile.js';
import type { Assessment } from '../../evaluate/assessment.js';
import { createEvaluator, type Evaluator } from '../../evaluate/evaluator.js';
import { shownBy, targetKey } from '../coverage/coverage.js';
import type { CaseFacts, CaseOptions } from '../cases/case-file.js';

/** What a case gives. */
export interface Given {
  readonly facts: CaseFacts;
  readonly options: CaseOptions;
}

/** What came of it. */
export interface Tried extends Given {
  readonly assessment: Assessment;
  /** The targets that it shows, by key. */
  readonly shown: ReadonlySet<string>;
  /** The choices that it makes on the way. */
  readonly passed: ReadonlySet<string>;
}

/** Scores facts and looks at what they show; `undefined` where they are wrong. */
export type Try = (given: Given) => Tried | undefined;

/** Facts that others rule out: they are left out with `mend`, so that one fact can be changed alone. */
const RULED_OUT = ['FACT_CONTRADICTION', 'FACT_ABOVE_OTHER'];

export function trier(traced: TracedPlan): { readonly strict: Try; readonly mend: Try } {
  const evaluators = new Map<string, Evaluator>();
  const strict: Try = (given) => {
    const result = score(given);
    return result.ok ? triedOf(traced, given, result.value) : undefined;
  };
  const mend: Try = ({ facts, options }) => {
    const result = score({ facts, options });
    if (result.ok) return triedOf(traced, { facts, options }, result.value);
    if (!result.diagnostics.every(({ code }) => RULED_OUT.includes(code))) return undefined;
    const ruledOut = result.diagnostics.map(({ path }) => path[0]);
    return mend({ facts: Object.fromEntries(Object.entries(facts).filter(([id]) => !ruledOut.includes(id))), options });
  };
  return { strict, mend };

  function score({ facts, options }: Given): Result<Assessment> {
    const key = JSON.stringify(options);
    let evaluator = evaluators.get(key);
    if (evaluator === undefined) evaluators.set(key, (evaluator = createEvaluator(traced.plan, options)));
    return evaluator(facts);
  }
}

function triedOf(traced: TracedPlan, { facts, options }: Given, assessment: Assessment): Tried {
  const passed = new Set<string>();
  const shown = shownBy(traced, assessment, { pass: (guard) => passed.add(guard.key) });
  return { facts, options, assessment, shown: new Set(shown.map(targetKey)), passed };
}
