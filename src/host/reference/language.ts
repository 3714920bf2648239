import { groupsOf, type JsonObject } from '../../authoring/describe-schema.js';
import { rulebookSchema } from '../../authoring/json-schema.js';
import { meaningOf } from '../../authoring/meanings.js';
import { RESERVED } from '../../compile/names.js';
import { SELECTOR_WORDS } from '../../compile/options.js';
import { FACT_KINDS, KIND_WORDS } from './fact-kinds.js';
import { both, code, fence, generatedFrom, page, table } from './markdown.js';
import { COMPARATORS, comparisons, grammar, schemaText } from './schema-text.js';
import { branches, examplesIn, WHOLE, type Examples } from './schema-walk.js';
import { NOTES } from './language-notes.js';

const HEADS = ['键 key', '写法 form', '不写时 default', '意思 meaning', '例 example'];
const REQUIRED = '必填 required';
const FORM_HEADS = ['写法 form', '意思 meaning', '例 example'];
const OPERATION_FORMS = ['quantity', 'condition', 'proportional', 'reach'];
const SELECTORS = ['reading', 'choice', 'when'];

interface Source {
  readonly schema: JsonObject;
  readonly defs: Readonly<Record<string, JsonObject>>;
  readonly examples: Examples;
}

/** docs/reference/language.md: every key of the rulebook format, from its schema. `example`: a rulebook that uses all of them. */
export function languagePage(example: string): string {
  const schema = rulebookSchema();
  const source: Source = { schema, defs: schema.$defs as Source['defs'], examples: examplesIn(example, schema) };
  return page(
    generatedFrom('src/authoring/meanings.ts, src/rulebook and src/host/reference/example.yaml'),
    '# 评分表语言 · The language of rulebooks',
    NOTES.top,
    ...head(source),
    ...facts(source),
    ...indicators(source),
    ...forms(source),
    ...beside(source),
    ...closing(source),
    '## 全例 The whole example',
    NOTES.example,
    fence('yaml', example),
  );
}

/** The schema of what stands under a key of the rulebook: of each entry, where it is a map or a list. */
function under({ schema, defs }: Source, key: string): JsonObject {
  const one = branches((schema.properties as Readonly<Record<string, JsonObject>>)[key]!, defs)[0]!;
  return (one.properties === undefined ? (one.additionalProperties ?? one.items ?? one) : one) as JsonObject;
}

function head(source: Source): string[] {
  const sections = [
    ['standard', '标准 · The standard'],
    ['readings', '读法 · Readings'],
    ['terms', '术语 · Terms'],
    ['parameters', '参数 · Parameters'],
    ['surveys', '问卷 · Surveys'],
  ] as const;
  return [
    '## 开头 · The head',
    keyTable(source, [source.schema], ['rulebook']),
    ...sections.flatMap(([key, title]) => [`## ${title}`, NOTES[key], keyTable(source, [under(source, key)], [key]), ...inside(source, key)]),
    fence('text', grammar(source.schema, ['questions', 'index'])),
    '### 回答怎样合成比率 · How answers make a rate',
    keyTable(source, branches({ $ref: '#/$defs/index' }, source.defs), ['index']),
  ];
}

/** What stands in the lists under one key of a part. */
function inside(source: Source, part: string): string[] {
  const inner = INSIDE[part];
  if (inner === undefined) return [];
  const { items } = (under(source, part).properties as Readonly<Record<string, JsonObject>>)[inner.key]!;
  return [`### ${inner.title}`, keyTable(source, [items as JsonObject], [inner.key])];
}

const INSIDE: Readonly<Record<string, { readonly key: string; readonly title: string }>> = {
  parameters: { key: 'values', title: '随日期变的值 · Values by date' },
  negativeList: { key: 'items', title: '各种事件 · Kinds of event' },
  grades: { key: 'bands', title: '各档 · Bands' },
};

function facts(source: Source): string[] {
  const kinds = branches({ $ref: '#/$defs/fact' }, source.defs);
  const rows = kinds.map((kind) => {
    const { kind: { const: name }, ...keys } = kind.properties as Readonly<Record<string, JsonObject>> & { kind: { const: keyof typeof FACT_KINDS } };
    const { given } = FACT_KINDS[name];
    return [code(name), both(KIND_WORDS[name]), Object.keys(keys).map(code).join(' '), given.map(code).join(' ')];
  });
  return [
    '## 事实 · Facts',
    NOTES.facts,
    table(['种类 kind', '意思 meaning', '可写的键 keys', '填报的值 values given'], rows),
    keyTable(source, kinds, ['fact']),
  ];
}

function indicators(source: Source): string[] {
  const [row, section] = branches({ $ref: '#/$defs/indicator' }, source.defs) as [JsonObject, JsonObject];
  return [
    '## 指标 · Indicators',
    NOTES.indicators,
    '### 章节 · Sections',
    keyTable(source, [section], groupsOf(section, ['indicator'])),
    fence('text', grammar(source.schema, ['blocks', 'otherwise'])),
    '### 评分行 · Rows',
    keyTable(source, [row], groupsOf(row, ['indicator'])),
    fence('text', grammar(source.schema, ['rowPoints'])),
  ];
}

function forms(source: Source): string[] {
  const named = (name: string): readonly JsonObject[] => (source.defs[name]!.anyOf as JsonObject[]).filter((one) => one.type === 'object');
  const isSelector = (one: JsonObject): boolean => SELECTORS.includes(firstKey(one));
  return [
    '## 评分办法 · Scoring methods',
    NOTES.scoring,
    fence('text', grammar(source.schema, ['scoring', 'proportional', 'reach', 'below', 'judged', 'take', 'items', 'award'])),
    formTable(source, named('scoring').filter((one) => !isSelector(one))),
    innerTable(source, named('scoring').filter((one) => !isSelector(one))),
    '## 选择 · Selectors',
    NOTES.selectors,
    formTable(source, named('quantity').filter(isSelector)),
    '## 数量 · Quantities',
    NOTES.quantity,
    fence('text', grammar(source.schema, ['quantity', 'list'])),
    formTable(source, named('quantity').filter((one) => !isSelector(one))),
    '## 条件 · Conditions',
    NOTES.condition,
    fence('text', `${grammar(source.schema, ['condition'])}\n\n${comparisons(source.schema)}`),
    formTable(source, named('condition').filter((one) => ['all', 'any', 'not', 'every', 'meets'].includes(firstKey(one)))),
    table(FORM_HEADS, COMPARATORS.map((key) => [code(key === 'odd' ? 'odd: true' : `${key}: …`), meaning([], key), exampleOf(source, named('condition'), key)])),
  ];
}

function beside(source: Source): string[] {
  return [
    '## 总分 · The total',
    NOTES.total,
    fence('text', grammar(source.schema, ['total'])),
    keyTable(source, [branches({ $ref: '#/$defs/total' }, source.defs).find((one) => 'properties' in one)!], ['total']),
    '## 分值核对 · Shares',
    NOTES.shares,
    keyTable(source, [under(source, 'shares')], ['shares']),
    '## 加分项 · The bonus',
    NOTES.bonus,
    keyTable(source, [under(source, 'bonus')], ['bonus']),
    '## 负面清单 · The negative list',
    NOTES.negativeList,
    keyTable(source, [under(source, 'negativeList')], ['negativeList']),
    fence('text', grammar(source.schema, ['several', 'floor'])),
    ...inside(source, 'negativeList'),
  ];
}

function closing(source: Source): string[] {
  const grades = under(source, 'grades');
  const { otherwise } = grades.properties as Readonly<Record<string, JsonObject>>;
  return [
    '## 等级 · Grades',
    NOTES.grades,
    keyTable(source, [grades], ['grades']),
    fence('text', grammar(source.schema, ['scales'])),
    ...inside(source, 'grades'),
    '### otherwise',
    keyTable(source, [otherwise!], ['otherwise']),
    '## 定级的特别规定 · Effects on grades',
    NOTES.effects,
    keyTable(source, [under(source, 'effects')], ['effects']),
    '## 校验 · Validity',
    keyTable(source, [under(source, 'validity')], ['validity']),
    '## 条款 · Requirements',
    NOTES.requirements,
    keyTable(source, [under(source, 'requirements')], ['requirements']),
    fence('text', grammar(source.schema, ['subject'])),
    '## 缺漏、错字和矛盾 · Notes on the text',
    NOTES.notes,
    keyTable(source, [under(source, 'notes')], ['notes']),
    '## 数、名称和文字 · Numbers, names and text',
    NOTES.values,
    `保留、不能作名称的词 · Words that cannot be names: ${[...RESERVED].map(code).join(' ')}；选项还不能叫 · nor can options be called: ${SELECTOR_WORDS.map(code).join(' ')}`,
  ];
}

/** A row for each key of one or several maps that share their keys. */
function keyTable(source: Source, maps: readonly JsonObject[], groups: readonly string[]): string {
  const keys = [...new Set(maps.flatMap((map) => Object.keys(map.properties as JsonObject)))];
  const rows = keys.map((key) => {
    const having = maps.filter((map) => key in (map.properties as JsonObject));
    const required = having.length === maps.length && having.every((map) => ((map.required ?? []) as readonly string[]).includes(key));
    const texts = [...new Set(having.map((map) => schemaText((map.properties as Readonly<Record<string, JsonObject>>)[key]!)))];
    return [code(key), texts.map(shortForm).join(' '), required ? REQUIRED : plainDefault(groups, key), meaning(groups, key), exampleOf(source, having, key)];
  });
  return table(HEADS, rows);
}

const LONGEST_FORM = 100;

function shortForm(text: string): string {
  return text.length > LONGEST_FORM ? '见下 below' : code(text);
}

function formTable(source: Source, forms: readonly JsonObject[]): string {
  return table(FORM_HEADS, forms.map((form) => {
    const key = firstKey(form);
    return [code(schemaText(form)), meaning([], key), exampleOf(source, alike(source, form), WHOLE)];
  }));
}

/** The keys that the body of a method has, whatever operation stands in it. */
function innerTable(source: Source, methods: readonly JsonObject[]): string {
  const rows = methods.flatMap((method) => {
    const name = firstKey(method);
    const bodies = branches((method.properties as Readonly<Record<string, JsonObject>>)[name]!, source.defs)
      .map((one) => (one.type === 'array' ? (one.items as JsonObject) : one))
      .filter((one) => one.type === 'object' && !SELECTORS.includes(firstKey(one)));
    const [first, ...others] = bodies.map((body) => Object.keys(body.properties as JsonObject));
    const shared = (first ?? []).filter((key) => others.every((keys) => keys.includes(key)));
    return shared.map((key) => [code(`${name} › ${key}`), plainDefault([name], key), meaning([name], key), exampleOf(source, bodies, key)]);
  });
  return table(['键 key', '不写时 default', '意思 meaning', '例 example'], rows);
}

function firstKey(map: JsonObject): string {
  return Object.keys(map.properties as JsonObject)[0]!;
}

/** The branches of all forms that are named by the same key. */
function alike({ defs }: Source, form: JsonObject): readonly JsonObject[] {
  const key = firstKey(form);
  const all = [...OPERATION_FORMS, 'scoring'].flatMap((name) => (defs[name]!.anyOf as JsonObject[]).filter((one) => one.type === 'object' && firstKey(one) === key));
  return [form, ...all];
}

function exampleOf({ examples }: Source, maps: readonly JsonObject[], key: string): string {
  return code(maps.map((map) => examples.get(map)?.get(key)).find((one) => one !== undefined) ?? '');
}

function meaning(groups: readonly string[], key: string): string {
  const found = meaningOf(groups, key);
  return found === undefined ? '' : both(found);
}

function plainDefault(groups: readonly string[], key: string): string {
  return meaningOf(groups, key)?.default ?? '';
}
