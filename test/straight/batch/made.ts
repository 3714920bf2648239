import { compileText } from '../../../src/compile/compile.js';
import { unwrap } from '../../../src/diagnostics/diagnostic.js';
import type { Plan } from '../../../src/plan/plan.js';

const HEAD = `
format: 1
id: test/batch
edition: 2024-1
title: 试评细则
standard: { code: T 1, name: 试评, effectiveFrom: 2024-01-01, place: 表 1, standing: plan }
entity: 小区
`;

/** A plan of a rulebook without its head. */
export function planOf(text: string): Plan {
  return unwrap<Plan>(compileText(`${HEAD}${text}`));
}
