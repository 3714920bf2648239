/** One input of each kind, tried: what came out, and what is wrong with it. */
import { compileText } from '../../src/compile/compile.js';
import { createEvaluator } from '../../src/evaluate/evaluator.js';
import { fingerprint, planHash } from '../../src/evaluate/fingerprint.js';
import type { Plan } from '../../src/plan/plan.js';
import { readPlan } from '../../src/plan/read-plan.js';
import { explain } from '../../src/report/explain.js';
import { factsForm } from '../../src/report/facts-form.js';
import { renderText } from '../../src/report/render-text.js';
import type { Result } from '../../src/diagnostics/diagnostic.js';
import { ESTATE, TRICKS } from '../generators/plans.js';
import { EVERY_CLAUSE } from '../plan/every-operation.js';
import type { Pick } from '../generators/picks.js';
import { faultIn, keep, notJson } from './checks.js';
import { smallPlan, wholePlan } from './plans.js';
import { nest, smallText, soup, wholeText } from './texts.js';
import { facts, fairValue, oddValue, type Watch } from './values.js';

export interface Outcome {
  /** The codes of the answer, or `ok`. */
  readonly codes: readonly string[];
  readonly fault?: string | undefined;
}

/** An input, made, and what is done with it: only the latter is timed. */
export type Lane = (pick: Pick) => () => Outcome;

export interface Share {
  readonly lane: Lane;
  /** How many inputs of a thousand. */
  readonly part: number;
}

export const LANES: Readonly<Record<string, Share>> = {
  'facts, estate': { lane: factsLane(ESTATE.plan), part: 200 },
  'facts, lists and clauses': { lane: factsLane(EVERY_CLAUSE), part: 120 },
  'facts, tricky': { lane: factsLane(TRICKS.plan), part: 240 },
  options: { lane: optionsLane, part: 40 },
  'plan, small': { lane: planLane(smallPlan), part: 150 },
  'plan, whole': { lane: planLane(wholePlan), part: 10 },
  'text, small': { lane: textLane(smallText), part: 150 },
  'text, whole': { lane: textLane(wholeText), part: 10 },
  'text, soup': { lane: textLane(soup), part: 60 },
  'text, nest': { lane: textLane(nest), part: 20 },
};

function outcome(result: Result<unknown>, fault: string | undefined): Outcome {
  const codes = new Set(result.diagnostics.map((one) => one.code));
  return { codes: codes.size === 0 ? ['ok'] : [...codes], fault };
}

function textLane(make: (pick: Pick) => string): Lane {
  return (pick) => {
    const text = make(pick);
    return () => {
      const result = compileText(text);
      return outcome(result, faultIn(result, text) ?? (result.ok ? planFault(result.value, pick) : undefined));
    };
  };
}

function planLane(make: (pick: Pick) => unknown): Lane {
  return (pick) => {
    const json = make(pick);
    const before = JSON.stringify(json);
    return () => {
      const result = readPlan(json);
      const fault = withoutPlan(result) ?? (result.ok ? planFault(result.value, pick) : undefined);
      return outcome(result, fault ?? (JSON.stringify(json) === before ? undefined : 'changed input'));
    };
  };
}

/** `readPlan` hands back the plan itself, so only what it says of it is looked at. */
function withoutPlan(result: Result<unknown>): string | undefined {
  return faultIn(result.ok ? { ...result, value: null } : result);
}

/** A plan that was accepted must serve: nothing that takes it may fail. */
function planFault(plan: Plan, pick: Pick): string | undefined {
  const given = Object.fromEntries(plan.facts.flatMap((fact) => (pick.in(2, 3) ? [[fact.id, fairValue(fact, pick)]] : [])));
  planHash(plan);
  factsForm(plan);
  const evaluator = createEvaluator(plan);
  for (const one of [given, {}]) {
    const result = evaluator(one);
    const wrong = faultIn(result);
    if (wrong !== undefined) return wrong;
    if (!result.ok) continue;
    fingerprint(plan, result.value);
    const said = [explain(plan, result.value), renderText(plan, result.value, { lang: pick.of(['zh', 'en']) })];
    if (notJson(said) !== undefined) return notJson(said);
  }
  return undefined;
}

function factsLane(plan: Plan): Lane {
  const evaluators = [createEvaluator(plan), createEvaluator(plan, { extraFacts: 'ignore' })];
  return (pick) => {
    const watch: Watch = { changed: false };
    const given = facts(plan.facts, pick, watch);
    const isKept = keep(given);
    const evaluator = pick.of(evaluators);
    watch.changed = false;
    return () => {
      const result = evaluator(given);
      return outcome(result, faultIn(result) ?? (watch.changed || !isKept() ? 'changed input' : undefined));
    };
  };
}

const OPTION_KEYS = ['readings', 'parameters', 'asOf', 'extraFacts', 'extrafacts', '__proto__', ''];

function optionsLane(pick: Pick): () => Outcome {
  const watch: Watch = { changed: false };
  const { plan } = pick.of([ESTATE, TRICKS]);
  const ids = [...plan.readings, ...plan.parameters].map(({ id }) => id);
  const inner = (): unknown => (pick.in(1, 2) ? oddValue(pick, watch) : Object.fromEntries([[pick.of(ids), oddValue(pick, watch)], [pick.of([...ids, 'x']), oddValue(pick, watch)]]));
  const options = pick.in(1, 10) ? oddValue(pick, watch) : Object.fromEntries([[pick.of(OPTION_KEYS), inner()], [pick.of(OPTION_KEYS), inner()]]);
  const isKept = keep(options);
  watch.changed = false;
  return () => {
    const result = createEvaluator<unknown>(plan, options as object)({});
    return outcome(result, faultIn(result) ?? (watch.changed || !isKept() ? 'changed input' : undefined));
  };
}
