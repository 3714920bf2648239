import type { Plan } from '../../plan/plan.js';
import { plainNumber } from '../cli/number-text.js';
import { generatedFrom, page, plain, table } from '../reference/markdown.js';
import { DOCUMENTS, type SourceDocument } from './documents.js';
import { rulebookPage } from './rulebook-page.js';

/** The pages of docs/rulebooks by their path from the root of the repository: an overview, and one for each rulebook. */
export function rulebookPages(plans: readonly Plan[]): ReadonlyMap<string, string> {
  const ids = plans.map(({ id }) => id);
  return new Map([['docs/rulebooks/README.md', overview(plans)], ...plans.map((plan) => [`docs/rulebooks/${plan.id}.md`, rulebookPage(plan, ids)] as const)]);
}

function overview(plans: readonly Plan[]): string {
  return page(
    generatedFrom('rules/ and src/host/rulebooks/documents.ts'),
    '# 内置的评分表 Built-in rulebooks',
    '**读完本页**，你知道五份文件各写了什么、哪些能算、哪些不能算和为什么。',
    '**After this page** you know what each of the five documents contains, what of it runs, and what cannot and why.',
    ...DOCUMENTS.map((document) => documentSection(document, plans)),
  );
}

function documentSection({ folder, name, standing, contains, cannot }: SourceDocument, plans: readonly Plan[]): string {
  const own = plans.filter(({ id }) => id.split('/')[0] === folder);
  const rows = own.map((plan) => [`[${plain(plan.title)}](${plan.id}.md)`, plain(plan.standard.place), plain(plan.entity), contentText(plan)]);
  return [
    `## ${plain(name)}`,
    `${plain(standing)}。内容：${plain(contains)}。`,
    table(['评分表', '出处', '评价对象', '内容'], rows),
    `不能算的：\n\n${cannot.map((line) => `- ${plain(line)}`).join('\n')}`,
  ]
    .filter((block) => block !== '')
    .join('\n\n');
}

function contentText({ indicators, total, negativeList, grades, requirements = [], readings, parameters }: Plan): string {
  const rows = indicators.filter(({ scoring }) => scoring !== undefined).length;
  return [
    rows === 0 ? '' : `${String(rows)} 行，${plainNumber(total)} 分`,
    negativeList === undefined ? '' : `负面清单 ${String(negativeList.items.length)} 项`,
    grades === undefined ? '' : plain(grades.scale),
    requirements.length === 0 ? '' : `条款 ${String(requirements.length)} 条`,
    readings.length === 0 ? '' : `读法 ${String(readings.length)} 个`,
    parameters.length === 0 ? '' : `参数 ${String(parameters.length)} 个`,
  ]
    .filter((text) => text !== '')
    .join('；');
}
