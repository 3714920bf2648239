import { describe, expect, test } from 'vitest';
import { comparisonsIn } from '../../../src/authoring/text/comparisons.js';

describe('comparisons in a text', () => {
  test.each([
    ['不少于 2 项', ['不少于 atLeast 2']],
    ['党员比例不低于 60%', ['不低于 atLeast 3/5']],
    ['不得低于三分之二', ['不得低于 atLeast 2/3']],
    ['达到 70%', ['达到 atLeast 7/10']],
    ['3 名以上正式党员', ['以上 atLeast 3']],
    ['3万平方米及以上', ['及以上 atLeast 30000']],
    ['18 分及以上为优秀', ['及以上 atLeast 18']],
    ['每季度至少召开1次', []], // a word stands between
    ['至少1次', ['至少 atLeast 1']],
    ['不超过 5 处', ['不超过 atMost 5']],
    ['不得超过了5%', ['不得超过 atMost 1/20']],
    ['10 日以内', ['以内 atMost 10']],
    ['60分以下', ['以下 atMost 60']],
    ['超过 3 人', ['超过 above 3']],
    ['高于30%', ['高于 above 3/10']],
    ['半径1公里以外', ['以外 above 1']],
    ['业主过半数同意', ['过半 above 1/2']],
    ['过半的业主', ['过半 above 1/2']],
    ['半数以上', ['以上 atLeast 1/2']],
    ['正式党员不足 3 名', ['不足 below 3']],
    ['不满3年', ['不满 below 3']],
    ['低于60分，不低于 50 分', ['低于 below 60', '不低于 atLeast 50']],
    ['3 人（不含 3 人）以下', ['以下 below 3']],
    ['5 人以上（不含 5 人）', ['以上 above 5']],
    ['1 公里以外(不包括本数)', ['以外 above 1']],
    ['3 至 5 人（含 5 人）以下', []],
    ['每月 1 次', []],
    ['', []],
  ])('%s: %j', (text, found) => {
    expect(comparisonsIn(text).map(({ word, relation, amount }) => `${word} ${relation} ${amount.value}`)).toEqual(found);
  });
});
