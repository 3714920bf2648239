import type { JsonObject } from '../../authoring/describe-schema.js';
import { compileText } from '../../compile/compile.js';
import { unwrap } from '../../diagnostics/diagnostic.js';
import { evaluate } from '../../evaluate/evaluator.js';
import { code, fence, generatedFrom, page, plain, table } from './markdown.js';

const HEADS = ['键 key', '必有 always', '内容 content', '意思 meaning'];

const RULEBOOK = `format: 1
id: example/visits
edition: 2026-1
title: 走访评价细则
standard: { code: T/EX 2—2026, name: 走访规范, effectiveFrom: 2026-01-01, place: 附录 B, standing: informative }
entity: 小区
facts:
  households: { kind: count, label: 总户数, unit: 户 }
  visited: { kind: count, label: 走访户数, unit: 户, atMost: households }
indicators:
  - { id: B-1, title: 走访覆盖率, points: 7, scoring: { proportional: { ratio: [visited, households] } } }
  - { id: B-2, title: 有走访记录, points: 3, fact: recorded, scoring: met }
negativeList:
  floor: 0
  items:
    - { id: B-N1, title: 走访记录造假, deduct: [2, 5], fact: forged }
requirements:
  - { id: C4-1, clause: 4.1, quote: 走访户数应不低于总户数的 70%, modality: shall, check: { ratio: [visited, households], atLeast: 70% } }
  - { id: C4-2, clause: 4.2, quote: 宜公布走访结果, modality: should, fact: shown }
`;
const FACTS = { households: 300, visited: 200, forged: [2, null] };

const TOP = `\`evaluate\` 的结果，也是 \`pingfen score --json\` 的输出；JSON Schema 在 \`schema/assessment.json\`。
What \`evaluate\` gives and \`pingfen score --json\` prints; its JSON Schema is \`schema/assessment.json\`.

不知道的事实给出上下限，从不悄悄算作零分；没有舍入过的准确值在 \`fraction\` 里。
Unknown facts give bounds, never a silent zero; the exact values, which nothing has rounded, are under \`fraction\`.`;

/** docs/reference/assessment.md, from the text of schema/assessment.json. */
export function assessmentPage(schemaText: string): string {
  const schema = JSON.parse(schemaText) as JsonObject;
  const defs = Object.entries(schema.$defs as Readonly<Record<string, JsonObject>>);
  return page(
    generatedFrom('schema/assessment.json'),
    '# 评分结果 · The assessment',
    TOP,
    keyTable(schema),
    ...entriesOf(schema),
    ...defs.map(([name, def]) => section(name, def)),
    '## 例 · An example',
    fence('yaml', RULEBOOK),
    `事实 facts: ${code(JSON.stringify(FACTS))}`,
    fence('json', JSON.stringify(unwrap(evaluate(unwrap(compileText(RULEBOOK)), FACTS)), null, 2)),
  );
}

/** A table for each key whose value is a map, or a list of maps, written out in place. */
function entriesOf(schema: JsonObject): string[] {
  const properties = schema.properties as Readonly<Record<string, JsonObject>>;
  return Object.entries(properties).flatMap(([key, value]) => {
    const inner = (value.type === 'array' ? value.items : value) as JsonObject;
    return inner.properties === undefined ? [] : [section(key, { ...inner, description: value.description })];
  });
}

function section(name: string, schema: JsonObject): string {
  const { description = '' } = schema;
  return page(`## ${name}`, plain(description as string), schema.properties === undefined ? code(content(schema)) : keyTable(schema)).trimEnd();
}

function keyTable({ properties, required = [] }: JsonObject): string {
  const rows = Object.entries(properties as Readonly<Record<string, JsonObject>>).map(([key, value]) => [
    code(key),
    (required as readonly string[]).includes(key) ? '✓' : '',
    value.$ref === undefined ? code(content(value)) : linked(value),
    plain((value.description as string | undefined) ?? ''),
  ]);
  return table(HEADS, rows);
}

function linked(schema: JsonObject): string {
  const name = content(schema);
  return `[${name}](#${name})`;
}

/** What a schema accepts, in a word or two. */
function content(schema: JsonObject): string {
  if (typeof schema.$ref === 'string') return schema.$ref.replace('#/$defs/', '');
  if ('const' in schema) return JSON.stringify(schema.const);
  if (Array.isArray(schema.enum)) return schema.enum.map((one) => JSON.stringify(one)).join(' | ');
  if (Array.isArray(schema.anyOf)) return (schema.anyOf as JsonObject[]).map(content).join(' | ');
  if (schema.type === 'array') return `[${content(schema.items as JsonObject)}, …]`;
  if (schema.type !== 'object') return schema.type as string;
  return schema.properties === undefined ? `{ id: ${content(schema.additionalProperties as JsonObject)}, … }` : '{ … }';
}
