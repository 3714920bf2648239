import { constantOf } from '../../authoring/print-module.js';
import { cutsOf } from '../../evaluate/grades.js';
import type { Quantity } from '../../formula/formula.js';
import { namesIn } from '../../formula/names.js';
import type { PlanGrades, PlanNote } from '../../plan/clauses.js';
import { indicatorTitle, scalesIn } from '../../plan/lookup.js';
import type { Plan, PlanFact, PlanParameter, Standing } from '../../plan/plan.js';
import { changeText } from '../../report/summary.js';
import { plainNumber } from '../cli/number-text.js';
import { shortName } from '../../plan/rulebook-names.js';
import { tableRules } from '../cli/table-marks.js';
import { code, fence, generatedFrom, page, plain, table } from '../reference/markdown.js';
import { printedTable } from './printed-table.js';

const STANDINGS: Readonly<Record<Standing, string>> = { normative: '规范性', informative: '资料性', recommended: '推荐性', plan: '方案' };
const BASES = { text: '原文', inferred: '推断', local: '当地决定' } as const;
export const MODALITIES = { shall: '应', should: '宜', may: '可', aspire: '鼓励', unstated: '未注明' } as const;
const KINDS: Readonly<Record<PlanFact['kind'], string>> = {
  yesNo: '是非', count: '整数', amount: '数', rate: '比率', choice: '选项', counts: '整数列表', amounts: '数列表', date: '日期',
};

/** The page of one rulebook: what is printed, what it leaves open, and what is asked. */
export function rulebookPage(plan: Plan, ids: readonly string[]): string {
  return page(
    generatedFrom(`rules/${plan.id}.yaml`),
    `# ${plain(plan.title)}`,
    head(plan, shortName(plan.id, ids)),
    section('评分表 Table', printedTable(plan)),
    section('负面清单 Negative list', negativeList(plan)),
    section('定级 Grades', scalesIn(plan).map((scale) => grades(plan, scale)).join('\n\n')),
    section('定级的特别规定 Effects on grades', effects(plan)),
    section('前提 Preconditions', table(['条款', '原文'], plan.validity.map(({ clause, quote }) => [plain(clause), plain(quote)]))),
    section('原文核对 Shares that the text gives', table(['条款', '原文', '评价主体', '分'], (plan.shares ?? []).map((one) => [plain(one.clause), plain(one.quote), one.assessors.join('、'), plainNumber(one.points)]))),
    section('条款 Requirements', requirements(plan)),
    section('读法 Readings', readings(plan)),
    section('参数 Parameters', table(['编号', '名称', '范围和值', '依据'], plan.parameters.map(parameterCells))),
    section('事实 Facts', table(['编号', '名称', '种类', '单位和范围', '何时问'], plan.facts.map((fact) => factCells(plan, fact)))),
    section('原文的缺漏、错字和矛盾 Gaps, errata and conflicts', notes(plan)),
  );
}

function section(title: string, body: string): string {
  return body === '' ? '' : `## ${title}\n\n${body}`;
}

function head(plan: Plan, short: string): string {
  const { standard, entity, edition, id } = plan;
  const dates = [standard.published === undefined ? '' : `${standard.published} 发布`, `${standard.effectiveFrom} 施行`, standard.effectiveTo === undefined ? '' : `${standard.effectiveTo} 废止`].filter((text) => text !== '');
  const door = id.split('-')[0]!;
  return [
    table(['', ''], [
      ['出处', plain(`${standard.code}《${standard.name}》${standard.place}（${STANDINGS[standard.standing]}）`)],
      ['发布', plain([standard.issuer ?? '', ...dates].filter((text) => text !== '').join('，'))],
      ['评价对象', plain(entity)],
      ...(plan.indicators.length === 0 ? [] : [['满分', `${plainNumber(plan.total)} 分`]]),
      ...tableRules(plan, 'zh').map((rule) => ['得分', plain(rule)]),
      ['编号、版本', `${code(id)}，${edition}`],
    ]),
    fence('sh', `npm run demo -- ${short}`),
    fence('ts', `import { ${constantOf(plan)} } from 'pingfen/${door}';`),
  ].join('\n\n');
}

function negativeList({ negativeList: list, readings: all }: Plan): string {
  if (list === undefined) return '';
  const named = [list.several, list.floor].flatMap((word) => (typeof word === 'object' ? [word.reading] : []));
  const open = all.filter(({ id }) => named.includes(id)).map(({ id, question }) => `${code(id)} ${plain(question)}`);
  const lead = [list.assessor === undefined ? '' : `由${list.assessor}决定`, list.clause ?? '', open.length === 0 ? '' : `见读法 ${open.join('、')}`].filter((text) => text !== '').join('；');
  return `${lead}\n\n${table(['编号', '情形', '每起扣分', '事实'], list.items.map(({ id, title, deduct, fact, quote }) => [id, plain(quote === undefined ? title : `${title}（${quote}）`), deduct.map(plainNumber).join(' 至 '), code(fact)]))}`;
}

const CUT_WORDS = { atLeast: '不低于', above: '高于', atMost: '不高于', below: '低于' } as const;

function effects(plan: Plan): string {
  const rows = (plan.effects ?? []).map((effect) => [effect.id, plain(effect.clause), plain(effect.quote ?? ''), changeText(scalesIn(plan)[effect.scale ?? 0]!, effect, 'zh'), namesText(plan, effect.when)]);
  return table(['编号', '条款', '原文', '作用', '看'], rows);
}

function grades(plan: Plan, { scale, clause, quote = '', bands, otherwise }: PlanGrades): string {
  const cells = bands.map((band) => [...cutsOf(band).map(({ relation, value }) => `${CUT_WORDS[relation]} ${valueText(plan, value)}`), ...(band.when === undefined ? [] : [`并且：${namesText(plan, band.when)}`])].join('、'));
  return `${plain(scale)}（${plain(clause)}）${plain(quote)}\n\n${table(['条件', '等级'], [...bands.map(({ label }, index) => [cells[index]!, plain(label)]), ['其余', plain(otherwise.label)]])}`;
}

function valueText(plan: Plan, value: Quantity): string {
  if (value.op === 'number') return plainNumber(value.value);
  return namesText(plan, value);
}

/** The labels of the facts, parameters, terms and readings that a formula names. */
function namesText(plan: Plan, formula: unknown): string {
  const all = [...plan.facts, ...plan.parameters, ...plan.terms];
  const names = namesIn(formula).map(({ kind, name }) => (kind === 'reading' ? `读法 ${name}` : kind === 'indicator' ? indicatorTitle(plan, name) : (all.find(({ id }) => id === name)?.label ?? name)));
  return plain([...new Set(names)].join('、'));
}

function requirements(plan: Plan): string {
  const subjectOf = (id: string): string => plan.subjects?.find((subject) => subject.id === id)?.label ?? id;
  const hasSubjects = plan.subjects !== undefined;
  const rows = (plan.requirements ?? []).map(({ id, clause, quote, modality, subjects = [], note, basis, appliesWhen, check }) => {
    const how = check === undefined ? '' : check.op === 'yes' && plan.facts.find((fact) => fact.id === check.fact)?.label === quote ? '由人判断' : `按 ${namesText(plan, check)} 核对`;
    const when = appliesWhen === undefined ? '' : `只在适用时：${namesText(plan, appliesWhen)}`;
    const remarks = [how, when, basis === undefined ? '' : `依据：${BASES[basis]}`, note === undefined ? '' : plain(note)].filter((text) => text !== '');
    return [id, plain(clause), plain(quote), MODALITIES[modality], ...(hasSubjects ? [subjects.map(subjectOf).join('、')] : []), remarks.join('；')];
  });
  return table(['编号', '条款', '原文', '要求程度', ...(hasSubjects ? ['对象'] : []), '怎样核对'], rows);
}

function readings(plan: Plan): string {
  const rows = plan.readings.map((reading) => {
    const options = reading.options.map(({ id, label }) => (id === reading.default ? `**${code(id)} ${plain(label)}**（默认）` : `${code(id)} ${plain(label)}`));
    return [code(reading.id), plain(reading.question), plain(reading.clause), options.join('<br>'), BASES[reading.basis]];
  });
  return table(['编号', '问题', '条款', '选项', '依据'], rows);
}

function parameterCells({ id, label, unit, min, max, value, values = [], basis }: PlanParameter): readonly string[] {
  const ends = [min === undefined ? '' : `≥ ${plainNumber(min)}`, max === undefined ? '' : `≤ ${plainNumber(max)}`].filter((end) => end !== '').join('，');
  const given = values.map((one) => `${one.from} 起 ${plainNumber(one.value)}（${plain(one.quote ?? one.clause)}）`);
  const known = value === undefined ? (given.length === 0 ? ['没有值：原文没有给出'] : given) : [plainNumber(value)];
  return [code(id), plain(unit === undefined ? label : `${label}（${unit}）`), [ends, ...known].filter((text) => text !== '').join('<br>'), BASES[basis]];
}

function factCells(plan: Plan, { id, label, kind, unit, min, max, options, per, length, onlyIf, note, atMost }: PlanFact): readonly string[] {
  const limits = [
    unit ?? '',
    min === undefined || min === '0' ? '' : `≥ ${plainNumber(min)}`,
    max === undefined || (kind === 'rate' && max === '1') ? '' : `≤ ${plainNumber(max)}`,
    atMost === undefined ? '' : `不大于 ${code(atMost)}`,
    (options ?? []).map((option) => `${code(option.id)} ${plain(option.label)}`).join('；'),
    length === undefined ? (per === undefined ? '' : `每个 ${per} 一项`) : `${String(length)} 项`,
  ].filter((text) => text !== '');
  return [code(id), plain(note === undefined ? label : `${label}（${note}）`), KINDS[kind], limits.join('，'), onlyIf === undefined ? '' : namesText(plan, onlyIf)];
}

const NOTE_KINDS: Readonly<Record<PlanNote['kind'], string>> = { gap: '缺', erratum: '误', conflict: '矛盾' };

/** The remarks of the rulebook and of its rows. */
function notes(plan: Plan): string {
  const own = (plan.notes ?? []).map(({ kind, clause = '', text }) => [NOTE_KINDS[kind], plain(clause), plain(text)]);
  const ofRows = [...plan.indicators, ...(plan.negativeList?.items ?? [])].flatMap(({ id, note }) => (note === undefined ? [] : [['注', id, plain(note)]]));
  return table(['', '条款或行', '说明'], [...own, ...ofRows]);
}
