import { divide, integer, ZERO } from '../../exact/rational.js';
import type { List, Test } from '../formula.js';
import { interval, NOTHING, within, type Interval, type Truth } from '../interval.js';
import type { Builder, ConditionOperation, QuantityOperation } from '../operation.js';
import type { Environment } from '../scope.js';
import { testsOf } from './compare.js';
import { listOf } from './list.js';
import { FRACTION } from './ratio.js';

interface Tally {
  readonly yes: number;
  readonly open: number;
  readonly length: number;
}

/** How many entries there are is not known. */
const ANY_NUMBER: Interval = { lo: ZERO, hi: null, none: false };

/** How many entries surely pass the tests, how many may, and how many there are, where that is known. */
function tallyOf(over: List, tests: readonly Test[], build: Builder): (env: Environment) => Tally | undefined {
  const list = listOf(over, build);
  const passes = testsOf(tests, build);
  return (env) => {
    let yes = 0;
    let open = 0;
    const { entries, open: isOpen } = list(env);
    if (isOpen) return undefined;
    for (const entry of entries) {
      const truth = passes(entry, env);
      if (truth === true) yes += 1;
      else if (truth === undefined) open += 1;
    }
    return { yes, open, length: entries.length };
  };
}

function between(low: number, high: number, of: number): Interval {
  return interval(divide(integer(low), integer(of)), divide(integer(high), integer(of)));
}

/** How many entries pass. */
export const count: QuantityOperation<'count'> = {
  parts: { over: 'list', tests: 'tests' },
  quantity: (node, build) => {
    const tally = tallyOf(node.over, node.tests, build);
    return (env) => {
      const found = tally(env);
      return found === undefined ? ANY_NUMBER : between(found.yes, found.yes + found.open, 1);
    };
  },
};

/** Which part of the entries pass; nothing to pass has no value. */
export const share: QuantityOperation<'share'> = {
  parts: { over: 'list', tests: 'tests' },
  quantity: (node, build) => {
    const tally = tallyOf(node.over, node.tests, build);
    return (env) => {
      const found = tally(env);
      if (found === undefined) return FRACTION;
      const { yes, open, length } = found;
      return length === 0 ? within(NOTHING, FRACTION) : between(yes, yes + open, length);
    };
  },
};

/** Whether every entry passes; of no entries that is unknown, not true. */
export const every: ConditionOperation<'every'> = {
  parts: { over: 'list', tests: 'tests' },
  condition: (node, build) => {
    const tally = tallyOf(node.over, node.tests, build);
    return (env): Truth => {
      const found = tally(env);
      if (found === undefined) return undefined;
      const { yes, open, length } = found;
      if (length === 0) env.none = true;
      if (yes + open < length) return false;
      return open > 0 || length === 0 ? undefined : true;
    };
  },
};
