import { unwrap } from 'pingfen';
import { compileText } from 'pingfen/author';
import { tableOf } from './from-plan.js';
import type { Sheet } from './tables.js';

/** Of each 39 rows of table A.1 so many are of a kind. */
const KINDS = ['yes', 'yes', 'proportional', 'yes', 'count', 'yes', 'yes', 'proportional', 'yes', 'threshold', 'mark'] as const;

/** How a row of a kind is scored, by what its fact is called. */
const SCORING: Readonly<Record<(typeof KINDS)[number], (fact: string) => string>> = {
  yes: (fact) => `"met":${fact}`,
  mark: (fact) => `"judged":${fact}`,
  proportional: (fact) => `"proportional":${fact}`,
  count: (fact) => `"reach":{"of":${fact},"target":4}`,
  threshold: (fact) => `"reach":{"of":${fact},"target":70%}`,
};

const FACT: Readonly<Record<(typeof KINDS)[number], string>> = {
  yes: '"kind":yesNo', mark: '"kind":amount,"max":2', proportional: '"kind":rate', count: '"kind":count', threshold: '"kind":rate',
};

/** Rows beyond these read the same facts again: records of some hundred keys are slow in V8 for every reader. */
const MOST_FACTS = KINDS.length * 9;

function kindOf(i: number): (typeof KINDS)[number] {
  return KINDS[i % KINDS.length]!;
}

/**
 * A rulebook of so many rows of 2 points, with grades at nine, eight and seven tenths of all points. Written with
 * few signs, so that 1,000 rows stay below the number of tokens that a file may have.
 */
export function generatedText(count: number): string {
  const facts = Array.from({ length: Math.min(count, MOST_FACTS) }, (_, i) => `  f${String(i)}: {${FACT[kindOf(i)]},"label":第${String(i)}项}`);
  const rows = Array.from({ length: count }, (_, i) => `      - {"id":R${String(i)},"title":第${String(i)}项,"points":2,"scoring":{${SCORING[kindOf(i)](`f${String(i % MOST_FACTS)}`)}}}`);
  const cut = (tenths: number): string => String((count * 2 * tenths) / 10);
  return `format: 1
id: generated/rows-${String(count)}
edition: 2026-1
title: 生成的评分表
standard: { code: T 1—2026, name: 生成的标准, effectiveFrom: 2026-01-01, place: 附录 A, standing: informative }
entity: 单位
total: ${String(count * 2)}
facts:
${facts.join('\n')}
indicators:
  - title: 全部
    points: ${String(count * 2)}
    assessor: 考核组
    indicators:
${rows.join('\n')}
grades:
  scale: 等级
  clause: A.1
  bands:
    - { id: high, label: 高, from: ${cut(9)} }
    - { id: middle, label: 中, from: ${cut(8)} }
    - { id: low, label: 低, from: ${cut(7)} }
  otherwise: { id: none, label: 无 }
`;
}

/** The table that it comes to. Rates are given as [part, whole]. */
export function generated(count: number): Sheet {
  const plan = unwrap(compileText(generatedText(count)));
  const decimals = new Set<string>();
  return { name: 'generated', title: `${String(count)} rows`, plan, table: tableOf(plan, { decimals }), draw: { decimals } };
}
