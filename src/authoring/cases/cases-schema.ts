import type { JsonObject, Meanings } from '../describe-schema.js';
import { publishedSchema } from '../json-schema.js';
import { m } from '../meanings.js';
import { caseFileShape } from './shape.js';

/**
 * The JSON Schema (draft 2020-12) of case files, for editors that complete and check YAML while it is written.
 *
 * - weaker than the loader: names, bases and the ids of the rulebook are checked by `parseCases` and `checkCases` only
 * - each call makes a new object; two calls give the same text
 */
export function casesSchema(): JsonObject {
  return publishedSchema({
    root: 'caseFile',
    shape: caseFileShape,
    comment: 'Generated from the schemas in src/authoring/cases by "npm run generate". Weaker than pingfen test: names are not seen here.',
    title: '用例 · cases, format 1',
    description: 'pingfen：一份评分表的用例，给出事实和应得的结果 · cases of a rulebook: facts, and what must come out',
    titles: {},
    meanings: CASE_MEANINGS,
  });
}

/** By `group.key`, or by `key` where it means the same wherever it stands. */
export const CASE_MEANINGS: Meanings = {
  'caseFile.format': m('这种文件格式的版本，总是 1', 'the version of this file format, always 1'),
  'caseFile.rulebook': m('给哪份评分表写的：它的 id，或斜杠后面的一段', 'the id of the rulebook that the cases are for, or what stands behind its slash'),
  'caseFile.bases': m('底稿：几个用例共用的事实，起个名字', 'bases: named sets of facts that several cases share'),
  'caseFile.cases': m('用例，按次序', 'the cases, in order'),
  'bases.base': m('以前面的哪一份底稿为基础；写 null 去掉一个事实', 'the base before it that it stands on; null takes a fact away'),
  name: m('说清这一例看什么；不与别的用例相同', 'what the case shows; no two cases have the same'),
  'cases.base': m('用哪一份底稿', 'the base whose facts it has'),
  facts: m('事实，盖过底稿里的；null 是不知道', 'facts, over those of the base; null is unknown'),
  readings: m('读法：编号与选项', 'readings: id and option'),
  parameters: m('参数：编号与数值', 'parameters: id and number'),
  asOf: m('评价日期', 'the day of the assessment'),
  subject: m('只看对哪个对象说的条款', 'whose requirements are asked'),
  confirmed: m('false：由程序写出，还没有人对照原文核对', 'false: made by a program, not yet held against the text by anybody', 'true'),
  expect: m('应得的结果；只比较写出的，而且总是精确比较', 'what must come out; only what is written is compared, always exactly'),
  total: m('总分；没有定的写 { min, max }', 'the points in all; { min, max } where they are open'),
  available: m('可得分', 'the points that could be had'),
  grade: m('仍有可能的等级，高的在前；写了它，withheld 也一并比较', 'the grades still possible, the highest first; withheld is then compared too'),
  unrounded: m('修约前的总分', 'the total before it was rounded'),
  bonus: m('计入总分的加分', 'the bonus points that count'),
  otherGrades: m('第一个等级以外的各个等级，按等级的名称写', 'the grades on the scales after the first, by the name of the scale'),
  effects: m('各项升降级是否生效：applied 生效、notApplied 未生效、unknown 不知道', 'whether effects on the grade took effect: applied, notApplied or unknown'),
  withheld: m('为什么暂不定级', 'why there is no grade yet'),
  rows: m('各行得分；不适用的写 notApplicable', 'points by row; notApplicable where the row does not apply'),
  unknown: m('尚须知道的事实和参数，依次写', 'the facts and parameters that still matter, in order'),
  none: m('无从计算的行、校验和条款', 'rows, preconditions and requirements with nothing to measure'),
  requirements: m('各条款的结论', 'the status of requirements'),
  negativeList: m('负面清单扣了多少', 'what the negative list took off'),
  before: m('扣之前的总分', 'the total before it'),
  deducted: m('所扣的分', 'the points taken off'),
  raw: m('扣之后、未设下限的总分', 'the total after it, before the floor'),
  published: m('别处公布的、修约过的数：精确值照样修约后必须与它相等', 'rounded values that somebody published: the exact ones, rounded so, must equal them'),
  'published.total': m('公布的总分', 'the total as printed'),
  'published.rows': m('公布的各行得分', 'points by row as printed'),
  round: m('怎样修约的', 'how they were rounded', '四舍五入到所写的末位 half up to the last digit written'),
  to: m('修约间隔', 'the interval rounded to', '所写的末位 the last digit written'),
  mode: m('修约规则：halfUp 四舍五入、halfEven 逢五取双、down 舍、up 入', 'half up, half to even, down or up', 'halfUp'),
  source: m('在哪里公布的', 'where it is printed'),
  errors: m('所给的有什么错误，依次写编号；不与别的结果并写', 'the codes of what is wrong with what is given, in order; instead of all others'),
  code: m('错误的编号', 'the code of the error'),
  path: m('哪一处错了，如 committeeMembers', 'where it is wrong, such as committeeMembers'),
  min: m('至少；none 没有下限', 'at least; none is without bound'),
  max: m('至多；none 没有上限', 'at most; none is without bound'),
};
