import { diagnosticsOf, type CodeTable } from '../diagnostics/codes.js';

const REBUILD = { zh: '用 pingfen build 重新生成', en: 'build it again with "pingfen build"' };

/** What can be wrong with a plan that comes from outside. */
const CODES = {
  PLAN_FORMAT: {
    message: { zh: '这不是本版本能读的计划', en: 'this is not a plan that this version reads' },
    expected: { zh: 'format: 1', en: 'format: 1' },
    mend: REBUILD,
  },
  PLAN_PART: {
    message: { zh: '计划在“{at}”处不对', en: 'the plan is wrong at "{at}"' },
    expected: { zh: '{kind}', en: '{kind}' },
    mend: REBUILD,
  },
  PLAN_NAME: {
    message: { zh: '计划在“{at}”处的“{name}”不存在或不合用', en: 'at "{at}" the plan has "{name}", which is not there or does not fit' },
    mend: REBUILD,
  },
  PLAN_TWICE: {
    message: { zh: '计划里“{name}”出现了两次（{at}）', en: 'the plan has "{name}" twice (at "{at}")' },
    mend: REBUILD,
  },
} as const satisfies CodeTable;

export const planProblem = diagnosticsOf(CODES);
export const PLAN_CODES: CodeTable = CODES;
