import { EXCEPTION_RULE } from './exceptions.js';
import type { LintRule } from './rule.js';
import { unreachableGrade } from './unreachable-grade.js';

/** Every rule, in the order of the pages. */
export const LINT_RULES: readonly LintRule[] = [unreachableGrade, EXCEPTION_RULE];
