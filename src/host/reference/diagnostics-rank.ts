import { rank } from '../../evaluate/rank.js';
import type { RankEntry, RankRule } from '../../evaluate/ranking.js';
import { inBoth, lines } from './diagnostics-evaluate.js';
import { fence, page } from './markdown.js';
import { RANK_ENTRIES, RANK_EXAMPLES, RANK_RULE, RANK_SETTING, type RankExample } from './rank-examples.js';

export const RANK_INTRODUCTION = page('各例用事实一节的评分表 · The examples use the rulebook of the section on facts:', fence('ts', RANK_SETTING)).trimEnd();

export function rankExample(code: string): string {
  return RANK_EXAMPLES.filter((one) => one.code === code).map(shown).join('\n\n');
}

function shown(example: RankExample): string {
  const { entries = RANK_ENTRIES, rule = RANK_RULE, mended } = example;
  const { diagnostics } = rank(entries as readonly RankEntry[], rule as RankRule);
  const [wrong, right] = example.shown ?? [];
  const change = wrong === undefined ? `${lines('-', { rule })}\n${lines('+', mended)}` : `- ${wrong}\n+ ${right!}`;
  return page(fence('text', inBoth(diagnostics)), fence('diff', change)).trimEnd();
}
