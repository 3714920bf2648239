import { divide, integer } from '../../exact/rational.js';
import type { List, Test } from '../formula.js';
import { interval, NOTHING, type Interval, type Truth } from '../interval.js';
import type { Builder, ConditionOperation, QuantityOperation } from '../operation.js';
import type { Environment } from '../scope.js';
import { testsOf } from './compare.js';
import { entriesOf } from './list.js';

interface Tally {
  readonly yes: number;
  readonly open: number;
  readonly length: number;
}

/** How many entries surely pass the tests, how many may, and how many there are. */
function tallyOf(over: List, tests: readonly Test[], build: Builder): (env: Environment) => Tally {
  const entries = entriesOf(over, build);
  const passes = testsOf(tests, build);
  return (env) => {
    let yes = 0;
    let open = 0;
    const all = entries(env);
    for (const entry of all) {
      const truth = passes(entry, env);
      if (truth === true) yes += 1;
      else if (truth === undefined) open += 1;
    }
    return { yes, open, length: all.length };
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
      const { yes, open } = tally(env);
      return between(yes, yes + open, 1);
    };
  },
};

/** Which part of the entries pass; nothing to pass has no value. */
export const share: QuantityOperation<'share'> = {
  parts: { over: 'list', tests: 'tests' },
  quantity: (node, build) => {
    const tally = tallyOf(node.over, node.tests, build);
    return (env) => {
      const { yes, open, length } = tally(env);
      return length === 0 ? NOTHING : between(yes, yes + open, length);
    };
  },
};

/** Whether every entry passes; of no entries that is unknown, not true. */
export const every: ConditionOperation<'every'> = {
  parts: { over: 'list', tests: 'tests' },
  condition: (node, build) => {
    const tally = tallyOf(node.over, node.tests, build);
    return (env): Truth => {
      const { yes, open, length } = tally(env);
      if (yes + open < length) return false;
      return open > 0 || length === 0 ? undefined : true;
    };
  },
};
