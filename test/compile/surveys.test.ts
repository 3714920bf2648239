import { describe, expect, test } from 'vitest';
import { compileText } from '../../src/compile/compile.js';
import { planOf, row } from './tiny.js';

const survey = (rest: string, readings = ''): string =>
  row('{ proportional: liked }', { ...(readings === '' ? {} : { readings }), surveys: `poll: { label: 问卷, questions: { liked: 满意 }, ${rest} }` });
const wrong = (rest: string, readings?: string): readonly string[] => compileText(survey(rest, readings)).diagnostics.map(({ code, path }) => `${code} ${path.join('.')}`);

const ANSWERS = 'answers: { good: 好, poor: 差 }';
const HOW = 'how: { clause: 甲, question: 问, default: one, options: { one: 一, two: 二 } }';

describe('a survey', () => {
  test('without answers leaves its questions plain rates', () => {
    expect(planOf(row('{ proportional: liked }', { surveys: 'poll: { label: 问卷, questions: [liked] }' })).facts).toEqual([{ id: 'liked', kind: 'rate', label: '行', min: '0', max: '1' }]);
  });

  test('says what answers are worth in their order: by weights, or as satisfied or not', () => {
    const ballots = (index: string): unknown => planOf(survey(`${ANSWERS}, index: ${index}`)).facts[0]!.ballots;
    const answers = [{ id: 'good', label: '好' }, { id: 'poor', label: '差' }];
    expect(ballots('{ weights: { poor: 40%, good: 1 } }')).toEqual({ answers, index: { worth: ['1', '2/5'] } });
    expect(ballots('{ satisfied: [poor] }')).toEqual({ answers, index: { worth: ['0', '1'] } });
  });

  test('may leave that to a reading', () => {
    const plan = planOf(survey(`${ANSWERS}, index: { reading: how, one: { weights: { good: 1, poor: 0.5 } }, two: { satisfied: [good] } }`, HOW));
    expect(plan.facts[0]!.ballots!.index).toEqual({ op: 'reading', reading: 'how', options: { one: { worth: ['1', '1/2'] }, two: { worth: ['1', '0'] } } });
  });

  test.each([
    ['index: { satisfied: [good] }', ['SURVEY_INDEX surveys.poll.index']],
    [ANSWERS, ['SURVEY_INDEX surveys.poll.answers']],
    [`${ANSWERS}, index: { weights: { good: 1 } }`, ['OPTION_MISSING surveys.poll.index.weights']],
    [`${ANSWERS}, index: { weights: { good: 1, poor: 0, fair: 1 } }`, ['OPTION_UNKNOWN surveys.poll.index.weights.fair']],
    [`${ANSWERS}, index: { weights: { good: 1.5, poor: 0 } }`, ['NUMBER_RANGE surveys.poll.index.weights.good']],
    [`${ANSWERS}, index: { weights: { good: 1, poor: -0.3 } }`, ['NUMBER_RANGE surveys.poll.index.weights.poor']],
    [`${ANSWERS}, index: { satisfied: [good, fine] }`, ['OPTION_UNKNOWN surveys.poll.index.satisfied.1']],
    [`${ANSWERS}, index: { satisfied: [] }`, ['LIST_SHORT surveys.poll.index.satisfied']],
    [`${ANSWERS}, index: good`, ['KIND_WRONG surveys.poll.index']],
    ['answers: { good: 好 }, index: { satisfied: [good] }', ['OPTIONS_FEW surveys.poll.answers']],
    ['answers: { min: 少, max: 多 }, index: { satisfied: [min] }', ['NAME_RESERVED surveys.poll.answers.min', 'NAME_RESERVED surveys.poll.answers.max']],
  ])('%s', (rest, codes) => {
    expect(wrong(rest)).toEqual(codes);
  });

  test('a reading must have its options, and be used somewhere', () => {
    expect(wrong(`${ANSWERS}, index: { reading: how, one: { satisfied: [good] } }`, HOW)).toEqual(['OPTION_MISSING surveys.poll.index.reading']);
    expect(wrong(`${ANSWERS}, index: { satisfied: [good] }`, HOW)).toEqual(['NAME_UNUSED readings.how']);
  });
});
