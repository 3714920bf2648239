/**
 * The cases of rulebooks as tests of Vitest, and matchers for assessments. Importing it adds the matchers to `expect`.
 *
 * @module pingfen/vitest
 */
import './host/vitest/matchers.js';

export { describeRulebook, type DescribeRulebookOptions, type RulebookTexts } from './host/vitest/describe-rulebook.js';
export type { PingfenMatchers } from './host/vitest/matchers.js';
export { rulebookFiles } from './host/vitest/rulebook-files.js';
