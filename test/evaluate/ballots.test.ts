import { describe, expect, test } from 'vitest';
import { fingerprint, planHash } from '../../src/evaluate/fingerprint.js';
import { compareReadings } from '../../src/evaluate/compare-readings.js';
import { unwrap } from '../../src/diagnostics/diagnostic.js';
import { factTypes } from '../../src/authoring/print-module.js';
import { readPlan } from '../../src/plan/read-plan.js';
import { explain } from '../../src/report/explain.js';
import { factsForm } from '../../src/report/facts-form.js';
import { factsSchema } from '../../src/report/facts-schema.js';
import { assess, codes, planOf, points, said } from './small.js';
import { Ajv2020 } from 'ajv/dist/2020.js';

const body = (fair = '0.6', answers = 'good: 满意, fair: 一般, poor: 不满意'): string => `
readings:
  how: { clause: 注, question: 指数还是满意率？, default: weighed, options: { weighed: 指数, counted: 满意率 } }
surveys:
  owners: { label: 业主调查, answers: { ${answers} }, questions: { service: 服务满意度, order: 秩序满意度 }, index: { reading: how, weighed: { weights: { good: 1, fair: ${fair}, poor: 0 } }, counted: { satisfied: [good, fair] } } }
  shops: { label: 商户调查, questions: { trade: 经营满意度 } }
indicators:
  - { id: R1, title: 服务, points: 10, scoring: { proportional: service } }
  - { id: R2, title: 合并, points: 10, scoring: { proportional: { pool: [service, order] } } }
  - { id: R3, title: 经营, points: 10, scoring: { proportional: trade } }
`;
const PLAN = planOf(body());

const service = (votes: unknown, how = 'weighed'): string => points(assess(PLAN, { service: votes }, { readings: { how } }), 'R1');

describe('the votes for each answer', () => {
  test('make a rate by what each answer is worth', () => {
    expect(service({ good: 60, fair: 30, poor: 10 })).toBe('39/5');
    expect(service({ good: 60, fair: 30, poor: 10 }, 'counted')).toBe('9');
    expect(service({ poor: '1', fair: 1, good: 1 })).toBe('16/3');
  });

  test('of which some are not known: the ends are what the extremes come to', () => {
    expect(service({ good: null, fair: 1, poor: 1 })).toBe('3 to 10');
    expect(service({ good: 1, fair: null, poor: 1 })).toBe('5 to 6');
    expect(service({ good: 1, fair: 1, poor: null })).toBe('0 to 8');
    expect(service({ good: { min: 1, max: 3 }, fair: 1, poor: { min: 1, max: 2 } })).toBe('4 to 36/5');
    expect(service({ good: 0, fair: null, poor: { max: 4 } })).toBe('0 to 10');
    expect(service({ good: 0, fair: { min: 1 }, poor: { max: 4 } })).toBe('6/5 to 6');
    expect(service({ good: null, fair: null, poor: null })).toBe('0 to 10');
  });

  test('lie inside these ends, whatever the votes turn out to be', () => {
    const [few, many] = [[0, 1, 2], [0, 1, 2, 5, 40]];
    for (const fixed of few) {
      for (const how of ['weighed', 'counted']) {
        const wide = assess(PLAN, { service: { good: fixed, fair: { min: 1, max: 40 }, poor: null } }, { readings: { how } }).indicators[0]!.bounds!;
        const [lo, hi] = [wide.min, wide.max].map(({ fraction }) => Number(fraction.split('/')[0]) / Number(fraction.split('/')[1] ?? '1'));
        for (const fair of many.slice(1)) {
          for (const poor of many) {
            const [part, whole = '1'] = service({ good: fixed, fair, poor }, how).split('/');
            expect(Number(part) / Number(whole)).toBeGreaterThanOrEqual(lo! - 1e-9);
            expect(Number(part) / Number(whole)).toBeLessThanOrEqual(hi! + 1e-9);
          }
        }
      }
    }
  });

  test('that are all 0: there was nothing to measure', () => {
    const found = assess(PLAN, { service: { good: 0, fair: 0, poor: 0 }, order: [1, 2], trade: 1 });
    expect([found.none, found.unknown, points(found, 'R2')]).toEqual([['R1'], [], '5']);
  });

  test('are pooled by their number, as far as it is known', () => {
    const pooled = (order: unknown): string => points(assess(PLAN, { service: { good: 3, fair: 0, poor: 1 }, order }), 'R2');
    expect(pooled({ good: 2, fair: 0, poor: 2 })).toBe('25/4');
    expect(pooled([1, 6])).toBe('4');
    expect(pooled({ good: 2, fair: 0, poor: { min: 1, max: 2 } })).toBe('5 to 15/2');
    // Perhaps nobody voted.
    expect(pooled({ good: { max: 2 }, fair: 0, poor: 0 })).toBe('0 to 10');
  });

  test('are listed as unknown while one is open, and may be given again as they were read', () => {
    const given = { service: { poor: 2, good: null, fair: { min: 1 } }, order: 1, trade: 1 };
    const found = assess(PLAN, given);
    expect(found.unknown.map(({ id }) => id)).toEqual(['service']);
    expect(found.facts.service).toEqual({ good: null, fair: { min: '1' }, poor: '2' });
    expect(assess(PLAN, found.facts)).toEqual(found);
    expect(fingerprint(PLAN, assess(PLAN, found.facts))).toBe(fingerprint(PLAN, found));
  });

  test('are one of three ways: the rate and its parts may be given instead', () => {
    expect([service(0.7), service([7, 10]), service({ min: 0.7, max: 0.8 })]).toEqual(['7', '7', '7 to 8']);
  });
});

describe('ballots that cannot be read', () => {
  test.each<[string, unknown, string]>([
    ['an answer is missing', { good: 1, fair: 1 }, 'FACT_BALLOTS'],
    ['another answer', { good: 1, fair: 1, poor: 1, none: 0 }, 'FACT_BALLOTS'],
    ['none at all', {}, 'FACT_BALLOTS'],
    ['not whole', { good: 1.5, fair: 1, poor: 1 }, 'FACT_NOT_INTEGER'],
    ['below 0', { good: 1, fair: -1, poor: 1 }, 'FACT_BELOW_MIN'],
    ['ends crossed', { good: { min: 2, max: 1 }, fair: 1, poor: 1 }, 'FACT_RANGE'],
  ])('%s', (_, votes, code) => {
    expect(codes(PLAN, { service: votes })).toEqual([code]);
  });

  test('of a question whose answers are not declared', () => {
    expect(codes(PLAN, { trade: { good: 1, poor: 2 } })).toEqual(['FACT_TYPE']);
  });

  test('the message names what is missing and what is not an answer', () => {
    expect(said(PLAN, { service: { good: 1, fine: 2, poor: 3 } })).toBe(
      ['service 错误 FACT_BALLOTS：“服务满意度”的票数没有按回答写全', '  应为：每种回答一个票数：good（满意）、fair（一般）、poor（不满意）', '  改法：补上 fair，删去 fine；某种回答的票数不知道就写 null'].join('\n'),
    );
  });
});

describe('a sentence about ballots', () => {
  const sentence = (votes: unknown, options = {}, lang: 'zh' | 'en' = 'zh'): string => explain(PLAN, assess(PLAN, { service: votes, order: 1 }, options), { lang, only: ['R1'] })[0]!.body;

  test('shows how the votes make the rate', () => {
    expect(sentence({ good: 60, fair: 30, poor: 10 })).toBe('服务满意度（满意 60 票 × 100% + 一般 30 票 × 60% + 不满意 10 票 × 0%）÷ 100 票 = 78%，按比例给分；得 7.80 分（满分 10 分）');
    expect(sentence({ good: 1, fair: 1, poor: 1 }, { readings: { how: 'counted' } }, 'en')).toBe('服务满意度 (满意 1 votes × 100% + 一般 1 votes × 100% + 不满意 1 votes × 0%) ÷ 3 votes ≈ 66.67%, points in proportion; points: ≈6.67 of 10');
  });

  test('with what is not known', () => {
    expect(sentence({ good: { min: 1, max: 3 }, fair: 1, poor: null })).toBe('服务满意度（满意 1 ~ 3 票 × 100% + 一般 1 票 × 60% + 不满意 未知 × 0%）÷ ≥ 2 票 = 0% ~ 90%，按比例给分；待定，0 至 9 分（满分 10 分）');
  });

  test('where nobody voted', () => {
    expect(sentence({ good: 0, fair: 0, poor: 0 })).toBe('服务满意度（满意 0 票 × 100% + 一般 0 票 × 60% + 不满意 0 票 × 0%）÷ 0 票，没有可计算的对象，按比例给分；待定，0 至 10 分（满分 10 分）');
  });

  test('names the reading that says what they are worth, and only where there are ballots', () => {
    const readings = (votes: unknown): unknown => explain(PLAN, assess(PLAN, { service: votes, order: 1 })).map((one) => one.readings);
    expect(readings({ good: 1, fair: 1, poor: 1 })).toEqual([['how'], ['how'], []]);
    expect(readings(0.5)).toEqual([[], [], []]);
  });
});

describe('what else knows of ballots', () => {
  test('the other reading comes to another score', () => {
    const effects = unwrap(compareReadings(PLAN, { service: { good: 1, fair: 1, poor: 0 }, order: 1, trade: 1 }));
    expect(effects.map(({ option, changesTotal }) => [option, changesTotal])).toEqual([['counted', true]]);
  });

  test('the hash of a plan: what answers are worth, and their ids, but not their labels', () => {
    const other = planOf(body('0.5'));
    expect(planHash(other)).not.toBe(planHash(PLAN));
    expect(planHash(planOf(body('60%', 'good: 好, fair: 中, poor: 差')))).toBe(planHash(PLAN));
  });

  test('the form and the types', () => {
    expect(factsForm(PLAN)).toContain('service:                   # 服务满意度：0.85、85% 或 [17, 20]，或各种回答的票数 { good: 满意, fair: 一般, poor: 不满意 } — 用于 R1、R2');
    expect(factsForm(PLAN, { lang: 'en' })).toContain('or the votes for each answer { good: 满意, fair: 一般, poor: 不满意 }');
    expect(factTypes(PLAN)).toContain("readonly service?: number | string | FactRange | readonly [part: number | string, whole: number | string] | Readonly<Record<'good' | 'fair' | 'poor', number | string | FactRange | null>> | null | undefined;");
    expect(factTypes(PLAN)).toContain('good 满意；fair 一般；poor 不满意');
  });

  test('the JSON Schema takes what evaluate takes', () => {
    const validate = new Ajv2020({ strict: false }).compile(factsSchema(PLAN));
    const VALUES = [{ good: 1, fair: 2, poor: 3 }, { good: null, fair: { min: 1 }, poor: 3 }, { good: 1, fair: 2 }, { fair: 2 }, { good: 1, fair: 2, poor: 3, none: 4 }, { good: -1, fair: 2, poor: 3 }, { good: 0.5, fair: 2, poor: 3 }, { good: 1, fair: 2, poor: 3, min: 1 }, { min: 0.5 }, { max: 2 }, {}, 0.5, [1, 2], '85%', null];
    for (const service of VALUES) expect([JSON.stringify(service), validate({ service })]).toEqual([JSON.stringify(service), codes(PLAN, { service }).length === 0]);
  });
});

describe('a plan from outside', () => {
  const broken = (change: (ballots: { answers: { id: string; label: string }[]; index: never }) => object): readonly string[] => {
    const plan = JSON.parse(JSON.stringify(PLAN)) as { facts: { id: string; ballots?: never }[] };
    const fact = plan.facts.find(({ id }) => id === 'service')!;
    Object.assign(fact, change(fact.ballots!));
    return readPlan(plan).diagnostics.map((one) => `${one.code} ${one.path.slice(2).join('.')}`);
  };

  test('is read with its ballots', () => {
    expect(readPlan(JSON.parse(JSON.stringify(PLAN))).ok).toBe(true);
  });

  test('whose ballots do not fit is refused', () => {
    const worth = (...texts: string[]): object => ({ index: { worth: texts } });
    expect(broken((ballots) => ({ ballots: { ...ballots, ...worth('1', '2', '0') } }))).toEqual(['PLAN_PART ballots.index.worth.1']);
    expect(broken((ballots) => ({ ballots: { ...ballots, ...worth('1', '-1', '0') } }))).toEqual(['PLAN_PART ballots.index.worth.1']);
    expect(broken((ballots) => ({ ballots: { ...ballots, ...worth('1', '0') } }))).toEqual(['PLAN_NAME ballots.index']);
    expect(broken((ballots) => ({ ballots: { ...ballots, index: { op: 'reading', reading: 'how', options: { weighed: { worth: ['1', '0'] }, counted: { worth: ['1', '0', '0'] } } } } }))).toEqual(['PLAN_NAME ballots.index']);
    expect(broken((ballots) => ({ ballots: { ...ballots, index: { op: 'reading', reading: 'who', options: {} } } }))).toEqual(['PLAN_NAME ballots.index.reading']);
    expect(broken(({ answers, ...ballots }) => ({ ballots: { ...ballots, answers: [answers[0], answers[0], answers[1]] } }))).toEqual(['PLAN_TWICE ballots.answers.1.id']);
    expect(broken(({ answers, ...ballots }) => ({ ballots: { ...ballots, answers: [{ id: 'min', label: '少' }, ...answers.slice(1)] } }))).toEqual(['PLAN_NAME ballots.answers']);
    expect(broken(() => ({ ifNone: { op: 'number', value: '0' } }))).toEqual(['PLAN_PART ifNone']);
  });
});
