/** Plans as JSON that may have been kept, sent or edited: real ones with something exchanged. */
import { readdirSync, readFileSync } from 'node:fs';
import { compileText } from '../../src/compile/compile.js';
import type { Pick } from '../generators/picks.js';
import { ESTATE, TRICKS } from '../generators/plans.js';
import { EVERY_CLAUSE } from '../plan/every-operation.js';

type Branch = Record<string, unknown> | unknown[];

const MENDED = 'test/invalid/mended';

/** The rulebooks of the frozen messages, mended: small plans of every shape. */
const mended = readdirSync(MENDED).flatMap((name) => {
  const plan = compileText(readFileSync(`${MENDED}/${name}`, 'utf8'));
  return plan.ok ? [JSON.stringify(plan.value)] : [];
});

const WHOLE = JSON.stringify(ESTATE.plan);
const SMALL = [JSON.stringify(TRICKS.plan), JSON.stringify(EVERY_CLAUSE), ...new Set(mended)];

export const wholePlan = (pick: Pick): unknown => mutated(WHOLE, pick);
export const smallPlan = (pick: Pick): unknown => mutated(pick.of(SMALL), pick);

const VALUES: readonly (() => unknown)[] = [
  () => null, () => 0, () => 1, () => -1, () => 1.5, () => 1e308, () => '', () => '0', () => '-1', () => '1/3', () => '1/0', () => '2/4', () => '1e3', () => '9'.repeat(15),
  () => `${'9'.repeat(15)}/${'7'.repeat(15)}`, () => '9'.repeat(400), () => 'x'.repeat(5000), () => '__proto__', () => 'constructor', () => 'toString', () => '\ud800', () => '\u202e', () => true, () => false,
  () => [], () => ({}), () => [[]], () => [null], () => ({ op: 'number', value: '1' }), () => ({ op: 'literal', value: true }), () => ({ op: 'total' }), () => ({ op: 'unknown' }),
  () => JSON.parse('{ "__proto__": { "op": "number", "value": "1" } }'), () => deep(30), () => deep(1000), () => list(5000),
];

const OPS = [...new Set([...`${WHOLE}${SMALL.join('')}`.matchAll(/"op":"(\w+)"/g)].map(([, op]) => op!))];
const KEYS = ['__proto__', 'constructor', 'toString', 'op', 'of', 'value', 'id', 'kind', 'options', 'fact', '0', ''];

function deep(levels: number): unknown {
  let now: unknown = { op: 'number', value: '1' };
  for (let level = 0; level < levels; level += 1) now = { op: 'sum', of: [now] };
  return now;
}

function list(length: number): unknown {
  return Array.from({ length }, () => ({ op: 'number', value: '1' }));
}

function mutated(json: string, pick: Pick): unknown {
  const plan: unknown = JSON.parse(json);
  if (pick.in(1, 200)) return pick.of(VALUES)();
  for (let count = 1 + pick.below(3); count > 0; count -= 1) pick.of(EDITS)(plan as Branch, pick);
  return plan;
}

type Edit = (plan: Branch, pick: Pick) => void;

/** A place in a plan: some way down, and seldom at the top. */
function place(plan: Branch, pick: Pick): readonly [Branch, string] {
  let now = plan;
  let key = pick.of(Object.keys(now));
  for (let steps = 1 + pick.below(12); steps > 0; steps -= 1) {
    const next = (now as Record<string, unknown>)[key];
    if (typeof next !== 'object' || next === null || Object.keys(next).length === 0) break;
    now = next as Branch;
    key = pick.of(Object.keys(now));
  }
  return [now, key];
}

function get([branch, key]: readonly [Branch, string]): unknown {
  return (branch as Record<string, unknown>)[key];
}

/** Sets an own property even where the key is `__proto__`. */
function set([branch, key]: readonly [Branch, string], value: unknown): void {
  Object.defineProperty(branch, key, { value, enumerable: true, writable: true, configurable: true });
}

const copy = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));

const EDITS: readonly Edit[] = [
  (plan, pick) => { set(place(plan, pick), pick.of(VALUES)()); },
  (plan, pick) => { const [branch, key] = place(plan, pick); Reflect.deleteProperty(branch, key); },
  // What stands elsewhere in the plan is well formed, and so gets furthest.
  (plan, pick) => { const [to, from] = [place(plan, pick), place(plan, pick)]; set(to, copy(get(from))); },
  (plan, pick) => { const [to, from] = [place(plan, pick), place(plan, pick)]; set(to, copy(get(from))); },
  (plan, pick) => { const [branch] = place(plan, pick); if ('op' in branch) set([branch, 'op'], pick.of(OPS)); },
  (plan, pick) => { const [branch, key] = place(plan, pick); set([branch, pick.of(KEYS)], copy(get([branch, key]))); },
  (plan, pick) => { const [branch, key] = place(plan, pick); if (Array.isArray(branch)) branch.splice(Number(key), pick.below(2), copy(branch[Number(key)])); },
  (plan, pick) => { const [branch] = place(plan, pick); if (Array.isArray(branch)) branch.reverse(); },
  (plan, pick) => { const [branch, key] = place(plan, pick); if (/^-?\d/.test(String(get([branch, key])))) set([branch, key], pick.of(['0', '1', '-1', '100', '1/7', '0.5', '1000000'])); },
];
