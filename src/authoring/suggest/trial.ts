import type { Result } from '../../diagnostics/diagnostic.js';
import type { TracedPlan } from '../../compile/compile.js';
import type { Assessment } from '../../evaluate/assessment.js';
import { createEvaluator, type Evaluator } from '../../evaluate/evaluator.js';
import { showingOf, type Showing } from '../coverage/coverage.js';
import type { CaseFacts, CaseOptions } from '../cases/case-file.js';

/** What a case gives. */
export interface Given {
  readonly facts: CaseFacts;
  readonly options: CaseOptions;
}

/** What came of it. */
export interface Tried extends Given, Showing {
  readonly assessment: Assessment;
}

/** Scores facts and looks at what they show; `undefined` where they are wrong. */
export type Try = (given: Given) => Tried | undefined;

/** Facts that others rule out: they are left out with `mend`, so that one fact can be changed alone. */
const RULED_OUT = ['FACT_CONTRADICTION', 'FACT_ABOVE_OTHER'];

export function trier(traced: TracedPlan): { readonly score: (given: Given) => Result<Assessment>; readonly mend: Try } {
  const evaluators = new Map<string, Evaluator>();
  const mend: Try = ({ facts, options }) => {
    const result = score({ facts, options });
    if (result.ok) return { facts, options, assessment: result.value, ...showingOf(traced, result.value) };
    if (!result.diagnostics.every(({ code }) => RULED_OUT.includes(code))) return undefined;
    const ruledOut = result.diagnostics.map(({ path }) => path[0]);
    return mend({ facts: Object.fromEntries(Object.entries(facts).filter(([id]) => !ruledOut.includes(id))), options });
  };
  return { score, mend };

  function score({ facts, options }: Given): Result<Assessment> {
    const key = JSON.stringify(options);
    let evaluator = evaluators.get(key);
    if (evaluator === undefined) evaluators.set(key, (evaluator = createEvaluator(traced.plan, options)));
    return evaluator(facts);
  }
}
