import { bandGap } from './band-gap.js';
import { bandOverlap } from './band-overlap.js';
import { capNeverReached } from './cap-never-reached.js';
import { checklistExpected } from './checklist-expected.js';
import { constantCondition } from './constant-condition.js';
import { deadThreshold } from './dead-threshold.js';
import { doubleCounting } from './double-counting.js';
import { EXCEPTION_RULE } from './exceptions.js';
import { excludeInGradedTable } from './exclude-in-graded-table.js';
import { idleFact } from './idle-fact.js';
import { inclusiveAsStrict } from './inclusive-as-strict.js';
import { modalityDiffers } from './modality-differs.js';
import { numberNotInQuote } from './number-not-in-quote.js';
import { openPhrase } from './open-phrase.js';
import { partWithoutWhole } from './part-without-whole.js';
import { pointsBudget } from './points-budget.js';
import { quoteNotInText } from './quote-not-in-text.js';
import { rateWithoutNone } from './rate-without-none.js';
import type { LintRule } from './rule.js';
import { unreachableGrade } from './unreachable-grade.js';

/** Every rule, in the order of the pages. */
export const LINT_RULES: readonly LintRule[] = [
  pointsBudget,
  unreachableGrade,
  bandGap,
  bandOverlap,
  excludeInGradedTable,
  deadThreshold,
  constantCondition,
  capNeverReached,
  idleFact,
  doubleCounting,
  rateWithoutNone,
  partWithoutWhole,
  inclusiveAsStrict,
  numberNotInQuote,
  checklistExpected,
  modalityDiffers,
  openPhrase,
  quoteNotInText,
  EXCEPTION_RULE,
];
