import { batch } from '../../straight/batch/batch.js';
import type { Columns } from '../../straight/batch/columns.js';
import { BATCH_EXAMPLES, BATCH_PLAN } from './batch-examples.js';
import { inBoth } from './diagnostics-evaluate.js';
import { fence, page } from './markdown.js';

export const BATCH_INTRODUCTION = '各例用事实一节的评分表 · The examples use the rulebook of the section on facts.';

export function batchExample(code: string): string {
  return BATCH_EXAMPLES.filter((one) => one.code === code)
    .map(({ given, shown: [wrong, right] }) => page(fence('text', inBoth(batch(BATCH_PLAN, given as Columns).diagnostics)), fence('diff', `- columns = ${wrong}\n+ columns = ${right}`)).trimEnd())
    .join('\n\n');
}
