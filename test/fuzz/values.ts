/** Values that a caller may hand over as facts: plausible ones, every other type, and objects that resist. */
import { runInNewContext } from 'node:vm';
import type { PlanFact } from '../../src/plan/plan.js';
import type { Pick } from '../generators/picks.js';

/** Proxies tell here that something tried to change them. */
export interface Watch {
  changed: boolean;
}

const boom = (): never => { throw new Error('boom'); };

function throwing(): unknown {
  return Object.defineProperty({}, 'a', { get: boom, enumerable: true });
}

function watched(target: object, watch: Watch): unknown {
  const change = (): boolean => { watch.changed = true; return false; };
  return new Proxy(target, { set: change, defineProperty: change, deleteProperty: change, setPrototypeOf: change, preventExtensions: change });
}

/** A proxy of which one trap throws. */
function trap(pick: Pick, target: object): unknown {
  return new Proxy(target, { [pick.of(['get', 'ownKeys', 'getPrototypeOf', 'getOwnPropertyDescriptor', 'has'])]: boom });
}

function revoked(pick: Pick): unknown {
  const { proxy, revoke } = Proxy.revocable(pick.of([{}, [], () => 1]), {});
  revoke();
  return proxy;
}

function circular(): unknown {
  const list: unknown[] = [1];
  list.push(list);
  return list;
}

/** Says another thing each time it is asked. */
function fickle(): unknown {
  let asked = 0;
  return new Proxy([1, 2], { get: (target, key) => (key === '0' ? (asked += 1) : Reflect.get(target, key) as unknown) });
}

const NUMBERS: readonly unknown[] = [
  0, -0, 1, -1, 2, 3, 7, 12, 100, 1000, 0.1, 0.85, 1 / 3, 2 / 7, 0.1 + 0.2, 1.005, 59.99999999999999, 1e15, 1e15 - 1, 999999999999999.9, 2 ** 53, 2 ** 53 + 2, 2 ** 64, 1e21, 1e308, -1e308, 5e-324,
  Number.EPSILON, NaN, Infinity, -Infinity, 0n, 1n, -1n, 2n ** 70n,
];

const TEXTS: readonly unknown[] = [
  '', ' ', '0', '1', '-1', '07', '1.50', '85%', '101%', '85％', '17/20', '1/0', '0/0', '-1/3', '1/3/5', '/', '1e2', '0x10', '１２', '1,000', '1_000', 'NaN', 'Infinity', '二', 'true', 'yes', '是', 'null', 'new', '新建', 'news',
  '9'.repeat(15), '9'.repeat(16), '9'.repeat(400), `0.${'3'.repeat(15)}`, `0.${'3'.repeat(400)}`, 'x'.repeat(100_000), '1'.repeat(100_000), '\0', '\ud800', '\u202e1', '１', '👨‍👩‍👧', '__proto__', 'constructor', '\n', '1\n',
];

const ODD: readonly ((pick: Pick, watch: Watch) => unknown)[] = [
  () => null, () => undefined, () => true, () => false, () => Symbol('s'), () => Symbol.iterator, () => boom, () => class { a = 1; }, () => new Date(0), () => new Date(NaN), () => /a/g, () => new Map([['a', 1]]),
  () => new Set([1]), () => new Error('e'), () => new Uint8Array(2), () => new ArrayBuffer(8), () => Promise.resolve(1), () => new WeakMap(), () => Object(1) as unknown, () => Object('1') as unknown, () => Object(true) as unknown,
  () => Object.create(null) as unknown, () => Object.create({ a: 1 }) as unknown, () => ({}), () => ({ value: 1 }), () => ({ code: 'X' }), () => ({ n: 1, d: 1 }), () => ({ length: 2, 0: 1, 1: 2 }), () => ({ toString: boom, valueOf: boom, toJSON: boom }),
  () => ({ [Symbol.toPrimitive]: boom }), () => [], () => [1], () => [1, 2], () => [2, 1], () => [0, 0], () => [-1, 2], () => ['1', '2'], () => [null, 1], () => [[1], 2], () => [Symbol('s'), 1], () => [{}, boom], () => [1, 2, 3],
  () => Array(12).fill(1), () => Array(4).fill('1'), () => Array(12), () => Array(2 ** 32 - 1), () => Array(12).fill({}), () => Object.assign([1, 2], { extra: 1 }), circular, throwing, fickle,
  () => Object.freeze([1, 2]), () => Object.defineProperty([1, 2], 0, { get: boom }), () => Object.defineProperty([1, 2], Symbol.iterator, { value: boom }),
  (pick, watch) => watched(pick.of([{}, [1, 2], Array(12).fill(1)]), watch), (pick) => trap(pick, [1, 2]), (pick) => trap(pick, {}), revoked,
  () => runInNewContext('[1, 2]') as unknown, () => runInNewContext('({})') as unknown,
];

export function oddValue(pick: Pick, watch: Watch): unknown {
  const kind = pick.below(4);
  return kind === 0 ? pick.of(NUMBERS) : kind === 1 ? pick.of(TEXTS) : pick.of(ODD)(pick, watch);
}

/** A value of the right kind, now and then beyond the limits. */
export function fairValue({ kind, options, length, max }: PlanFact, pick: Pick): unknown {
  switch (kind) {
    case 'yesNo':
      return pick.in(1, 2);
    case 'choice':
      return pick.of(options!).id;
    case 'rate':
      return pick.of([0, 1, 0.5, 0.85, '60%', '2/3', [3, 7], ['17', 20], [0, 0], [1, 1000]]);
    case 'counts':
    case 'amounts':
      return Array.from({ length: length ?? pick.of([0, 1, 2, 2, 3]) }, () => pick.of([0, 1, 1, 2, '3', null, ...(max === undefined ? [] : [max])]));
    case 'date':
      return pick.of(['2021-12-31', '2022-01-01', '2020-02-29', '0001-01-01', '9999-12-31', 'never']);
    default:
      return pick.of([0, 0, 1, 1, '1', 2, 3, '7', 10, 100].filter((one) => max === undefined || Number(one) <= Number(max)));
  }
}

const KEYS = ['__proto__', 'constructor', 'toString', '', ' ', '0', 'estatetype', 'Households', '小区', '\ud800', 'x'.repeat(1000)];

/** An object of facts, some fair and some odd, in one of the shapes that objects come in. */
export function facts(known: readonly PlanFact[], pick: Pick, watch: Watch): unknown {
  if (pick.in(1, 12)) return oddValue(pick, watch);
  const fair = pick.of([0, 1, 2, 3]);
  const own: Record<string, unknown> = {};
  const put = (key: string, value: unknown): void => { Object.defineProperty(own, key, { value, enumerable: true, writable: true, configurable: true }); };
  for (const fact of known) if (pick.in(fair, 3)) put(fact.id, fairValue(fact, pick));
  for (let count = pick.of([0, 0, 1, 1, 2, 4]); count > 0; count -= 1) put(pick.of(known).id, oddValue(pick, watch));
  if (pick.in(1, 8)) put(pick.of(KEYS), oddValue(pick, watch));
  return dressed(own, known, pick, watch);
}

function dressed(own: Record<string, unknown>, known: readonly PlanFact[], pick: Pick, watch: Watch): unknown {
  switch (pick.below(16)) {
    case 0:
      return Object.freeze(own);
    case 1:
      return watched(own, watch);
    case 2:
      return Object.defineProperty(own, pick.of(known).id, { get: boom, enumerable: true, configurable: true });
    case 3:
      return trap(pick, own);
    case 4:
      return Object.assign(Object.create(null) as object, own);
    case 5:
      return Object.assign(Object.create({ estateType: 'new' }) as object, own);
    case 6:
      return Object.assign(own, { [Symbol('s')]: 1 });
    case 7:
      return Object.assign(runInNewContext('({})') as object, own);
    default:
      return own;
  }
}
