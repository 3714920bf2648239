/** What stands above every example of a rule. */
const HEAD = `format: 1
id: example/lint
edition: 2026-1
title: 小区物业服务评价细则
standard: { code: 示例 T/001—2026, name: 物业服务评价示例, effectiveFrom: 2026-01-01, place: 附录 A, standing: informative }
entity: 小区
`;

/** An example of a rule as the text of a whole rulebook. */
export function exampleText(keys: string): string {
  return `${HEAD}${keys}`;
}
