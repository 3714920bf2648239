import { describe, expect, it, vi } from 'vitest';
import { compileText } from '../src/compile/compile.js';
import { unwrap } from '../src/diagnostics/diagnostic.js';
import { createEvaluator, evaluate } from '../src/evaluate/evaluator.js';
import { readPlan } from '../src/plan/read-plan.js';
import { tiny } from './compile/tiny.js';
import { faultIn } from './fuzz/checks.js';
import { LANES } from './fuzz/lanes.js';
import { fuzzLane, type LaneReport } from './fuzz/run.js';
import { TRICKS } from './generators/plans.js';
import { TIMEOUT } from './generators/run.js';

vi.setConfig({ testTimeout: TIMEOUT });

/** The slow run is `npm run fuzz [seed] [count]`; how long inputs take is told there and never decides here. */
const [SEED, COUNT] = [20210801, 5000];

describe(`${COUNT} odd inputs`, () => {
  const reports = new Map<string, LaneReport>();

  it.each(Object.keys(LANES))('of %s: each is answered, explained and left as it was', (lane) => {
    reports.set(lane, fuzzLane(lane, { seed: SEED, count: COUNT }));
    expect(reports.get(lane)!.faults).toEqual([]);
  });

  it('are enough, and get as far as an answer without a problem', () => {
    const all = [...reports.values()];
    expect(all.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThanOrEqual(COUNT);
    for (const { lane, codes } of all) if (!/soup|nest|options/.test(lane)) expect([lane, codes.has('ok')]).toEqual([lane, true]);
    expect(new Set(all.flatMap(({ codes }) => [...codes.keys()])).size).toBeGreaterThan(60);
  });
});

describe('what fuzzing found', () => {
  const plan = TRICKS.plan;
  const boom = (): never => { throw new Error('boom'); };

  it('a name that turns or breaks the message it stands in', () => {
    for (const id of ['\u202eabc', 'a\ud800', 'a\nb']) {
      const facts = evaluate<unknown>(plan, { [id]: 1 });
      expect([id, faultIn(facts), facts.diagnostics[0]!.message.en]).toEqual([id, undefined, expect.stringContaining('·')]);
      const options = evaluate<unknown>(plan, {}, { readings: { [id]: 'x' }, parameters: { [id]: 1 }, [id]: 1 });
      for (const { message } of options.diagnostics) expect(message.zh + message.en).toMatch(/^[^\n\ud800\u202e]*$/);
    }
  });

  it('a name as long as a book', () => {
    const id = 'x'.repeat(10_000);
    const results = [evaluate<unknown>(plan, { [id]: 1 }), evaluate<unknown>(plan, {}, { readings: { [id]: 'x' }, parameters: { [id]: 1 }, [id]: 1 })];
    const messages = results.flatMap((result) => result.diagnostics.map(({ message }) => message.en));
    expect(messages).toHaveLength(4);
    expect(messages.filter((message) => message.length > 200)).toEqual([]);
  });

  it('a record of 20,000 facts that are none of ours: 50 problems, and how many more', () => {
    const wide = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`column${index}`, 1]));
    const { diagnostics } = evaluate<unknown>(plan, { ...wide, [plan.facts[0]!.id]: {} });
    expect(diagnostics.map(({ code }) => code)).toEqual(['FACT_TYPE', ...Array<string>(49).fill('FACT_UNKNOWN'), 'MORE_PROBLEMS']);
    expect(diagnostics.at(-1)!.message.en).toContain('19951');
  });

  it.each([
    ['that throw', { get readings() { return boom(); } }],
    ['with readings that throw', { readings: { get x() { return boom(); } } }],
    ['that are a revoked proxy', revoked()],
    ['with a day that is a revoked proxy', { asOf: revoked() }],
  ])('options %s', (_, options) => {
    const result = createEvaluator<unknown>(plan, options)({});
    expect(faultIn(result)).toBeUndefined();
    expect(result.diagnostics.map(({ code }) => code)).toEqual(['OPTIONS_NOT_OBJECT']);
  });

  it.each([
    ['throws', { format: 1, get facts() { return boom(); } }],
    ['is a revoked proxy', revoked()],
  ])('a plan that %s', (_, plan) => {
    const result = readPlan(plan);
    expect(faultIn(result)).toBeUndefined();
    expect(result.diagnostics.map(({ code }) => code)).toEqual(['PLAN_FORMAT']);
  });

  it('a list with a hole, which no JSON has', () => {
    for (const part of ['indicators', 'facts', 'validity'] as const) {
      const holed = { ...plan, [part]: [...plan[part]] };
      Reflect.deleteProperty(holed[part], holed[part].length - 1);
      expect([part, readPlan(holed).ok]).toEqual([part, false]);
    }
  });

  it('a mark of a row whose points end 15 places after the point', () => {
    const text = tiny({ indicators: '- { id: R, title: 行, points: 0.000000000000001, fact: mark, scoring: judged }' });
    expect(unwrap(compileText(text)).facts[0]!.max).toBe('1/1000000000000000');
  });

  it('a plan nested deeper than any engine can follow is refused, not followed', () => {
    const text = `{"format":1,"facts":${'[{"options":'.repeat(50_000)}1${'}]'.repeat(50_000)}}`;
    expect(readPlan(JSON.parse(text)).ok).toBe(false);
  });
});

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}
