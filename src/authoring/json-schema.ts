import * as z from 'zod';
import { FORMS, type Form } from '../rulebook/forms.js';
import { EXTRAS, FRAGMENTS, type JsonFragment } from '../rulebook/leaf.js';
import { rulebookShape } from '../rulebook/schema.js';
import { withMeanings, type JsonObject, type Meanings } from './describe-schema.js';
import { MEANINGS } from './meanings.js';

/**
 * The JSON Schema (draft 2020-12) of rulebooks, for editors that complete and check YAML while it is written.
 *
 * - it sees what YAML 1.2 gives an editor: 4 is a number, 60% is text, true is a boolean
 * - weaker than the loader: names, sums, units, the calendar and the like are checked by `compileText` only
 * - each call makes a new object; two calls give the same text
 *
 * @example
 * ```ts
 * const text = JSON.stringify(rulebookSchema(), null, 2);
 * ```
 */
export function rulebookSchema(): JsonObject {
  return publishedSchema({
    root: 'rulebook',
    shape: rulebookShape,
    comment: 'Generated from the schemas in src/rulebook by "npm run generate". Weaker than pingfen check: names, sums and kinds are not seen here.',
    title: '评分表 · rulebook, format 1',
    description: 'pingfen：逐条照录评价标准的评分表 · an evaluation table, written once beside the standard',
    titles: ROOT_TITLES,
    meanings: MEANINGS,
  });
}

/** What a published schema says beside its shape. */
export interface SchemaWords {
  /** The group that the keys of the document belong to. */
  readonly root: string;
  readonly shape: z.ZodType;
  readonly comment: string;
  readonly title: string;
  readonly description: string;
  /** The titles of the keys of the document. */
  readonly titles: Readonly<Record<string, string>>;
  readonly meanings: Meanings;
}

/** The JSON Schema of a shape, with the meaning of every key. */
export function publishedSchema({ root, shape, comment, title, description, titles, meanings }: SchemaWords): JsonObject {
  const defs: Record<string, JsonObject> = {};
  const fragment = fragmentOf(shape, defs);
  const properties = fragment.properties as Readonly<Record<string, JsonObject>>;
  const whole = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $comment: comment,
    title,
    description,
    ...fragment,
    properties: Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, described(titles[key], value)])),
    $defs: Object.fromEntries(Object.entries(defs).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
  return withMeanings(whole, root, meanings);
}

/** The JSON Schema of a zod schema; every form it mentions is entered in `defs` once. */
function fragmentOf(schema: z.ZodType, defs: Record<string, JsonObject>): JsonObject {
  const made = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io: 'input',
    unrepresentable: 'any',
    reused: 'inline',
    // Its own, so that what a host put into the global registry stays out.
    metadata: z.registry<z.core.JSONSchemaMeta>(),
    override: ({ zodSchema, jsonSchema }) => { override(bare(zodSchema as unknown as z.ZodType), jsonSchema, defs); },
  });
  return Object.fromEntries(Object.entries(made).filter(([key]) => key !== '$schema' && !key.startsWith('~')));
}

function bare(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;
}

function override(schema: z.ZodType, json: Record<string, unknown>, defs: Record<string, JsonObject>): void {
  const form = FORMS.get(schema);
  const own = form === undefined ? FRAGMENTS.get(schema) : { $ref: reference(form, defs) };
  if (own !== undefined) replace(json, own);
  Object.assign(json, EXTRAS.get(schema));
  if (Array.isArray(json.prefixItems)) Object.assign(json, { minItems: json.prefixItems.length, maxItems: json.prefixItems.length, items: false });
}

function replace(json: Record<string, unknown>, by: JsonFragment): void {
  for (const key of Object.keys(json)) Reflect.deleteProperty(json, key);
  Object.assign(json, structuredClone(by));
}

function reference({ name, branches }: Form, defs: Record<string, JsonObject>): string {
  if (!Object.hasOwn(defs, name)) {
    // Entered before its branches, which may mention it.
    defs[name] = {};
    defs[name] = described(TITLES[name], { anyOf: branches().map((branch) => branchOf(branch, defs)) });
  }
  return `#/$defs/${name}`;
}

/** A branch that is a map is introduced by what its first key says. */
function branchOf(branch: z.ZodType, defs: Record<string, JsonObject>): JsonObject {
  const fragment = fragmentOf(branch, defs);
  const [key] = Object.keys((fragment.properties as JsonObject | undefined) ?? {});
  return key === undefined ? fragment : described(TITLES[key], fragment);
}

function described(title: string | undefined, fragment: JsonObject): JsonObject {
  return title === undefined ? fragment : { title, ...fragment };
}

const ROOT_TITLES: Readonly<Record<string, string>> = {
  format: '格式号 · number of the format',
  id: '编号：标准/表 · id: standard/table',
  edition: '版本：年-序号 · edition: year-number',
  title: '表名，照录原文 · title, verbatim',
  standard: '出自哪个标准 · the standard it is taken from',
  entity: '评价对象 · what is assessed',
  places: '显示的小数位数 · decimal places shown',
  total: '总分，用于核对 · total points, checked against the sum',
  ifUnknown: '材料不全时 · what becomes of rows that unknown facts leave open',
  round: '得分修约 · how points are rounded',
  readings: '读法：原文留下的选择 · choices that the text leaves open',
  terms: '术语：说一次，按名使用 · said once, used by name',
  parameters: '参数：原文没有给出的数 · numbers that the text does not give',
  surveys: '问卷 · surveys',
  facts: '事实：要填报的数据 · facts that are asked',
  indicators: '指标：章节与评分行 · sections and rows of the table',
  shares: '各评价主体的分值，用于核对 · points of assessors, checked against the table',
  negativeList: '负面清单：从总分中扣 · what takes points off the total',
  grades: '等级 · grades',
  bonus: '加分项 · points added to the total',
  effects: '定级的特别规定 · what changes a grade whatever the points',
  validity: '校验：不满足则暂不定级 · preconditions of the grade',
  requirements: '条款：是否符合，不计分 · clauses that are met or not',
  subjects: '对象：条款各是对谁说的 · whom the requirements are for',
  notes: '原文的缺漏、错字和矛盾 · what the text leaves open, misprints or contradicts',
};

const TITLES: Readonly<Record<string, string>> = {
  // the forms
  quantity: '数量 · a quantity',
  condition: '条件 · a condition',
  scoring: '评分办法 · a scoring method',
  indicator: '章节或评分行 · a section or a row',
  fact: '事实 · a fact',
  index: '回答怎样合成比率 · how answers make a rate',
  otherwise: '不适用时怎么办 · what becomes of a row that does not apply',
  rowPoints: '分值 · points, one or by a choice',
  take: '各个分怎样合成 · how several marks are taken together',
  total: '总分或它的公式 · the total or its formula',
  bonusRow: '加分的行 · a row of the bonus',
  grades: '一套等级 · a scale of grades',
  scales: '一套或几套等级 · one scale or several',
  several: '同类事件有几起时 · several events of one kind',
  floor: '总分的下限 · what the total cannot fall below',
  subject: '一个或几个对象 · one subject or several',
  // the methods
  met: '符合得满分，否则零分 · all or nothing',
  reach: '达到目标得满分 · full points from a target on',
  proportional: '按比例给分 · in proportion',
  judged: '考核组评分 · a mark given by the assessor',
  checklist: '逐项核对 · a checklist',
  parts: '一行分几部分 · several parts in one row',
  deduct: '每处扣分，扣完为止 · so many points off for each',
  steps: '分档给分 · tiers',
  step: '一档 · one tier',
  ladder: '按状态给分 · points by the option of a choice fact',
  accrue: '每项加分，加满为止 · so many points for each',
  shortfall: '每低…扣…分 · points off below a target',
  partialUnit: '不足一个单位的 · what is less than a unit',
  // the selectors
  reading: '按读法选 · by a reading',
  choice: '按选项事实选 · by a choice fact',
  when: '按条件选 · by conditions',
  // the operations
  of: '名称或数量本身 · the quantity itself',
  ratio: '比 [部分, 整体] · part over whole',
  pool: '几个比率合并计算 · rates pooled',
  sum: '合计 · sum',
  mean: '平均 · mean',
  least: '最小 · least',
  greatest: '最大 · greatest',
  difference: '差 · difference',
  product: '积 · product',
  share: '列表中符合的比例 · share of a list',
  count: '列表中符合的个数 · count in a list',
  clamp: '限制在范围内 · clamped',
  round: '修约 · rounded',
  all: '都满足 · all of them',
  any: '任一满足 · any of them',
  not: '不满足 · not',
  meets: '符合某一条款 · a requirement that is met',
  every: '列表每一项都满足 · every entry of a list',
};
