import { compileText } from '../../compile/compile.js';
import { unwrap } from '../../diagnostics/diagnostic.js';
import type { Assessment } from '../../evaluate/assessment.js';
import { evaluate } from '../../evaluate/evaluator.js';
import type { EvaluateOptions } from '../../evaluate/options.js';
import type { RankRule } from '../../evaluate/ranking.js';
import type { Plan } from '../../plan/plan.js';
import { EVALUATE_RULEBOOK } from './evaluate-examples.js';

/** Entries or a rule with one thing wrong, and the same with what the message says done. */
export interface RankExample {
  readonly code: string;
  readonly entries?: unknown;
  readonly rule?: unknown;
  /** What is put in the place of `entries` or `rule`. */
  readonly mended: { readonly entries?: unknown; readonly rule?: unknown };
  /** How both are shown where JSON would be long: as lines of TypeScript. */
  readonly shown?: readonly [string, string];
}

const plan = unwrap(compileText(EVALUATE_RULEBOOK));

/** A rulebook of clauses alone. */
const clauses = unwrap(compileText(`${EVALUATE_RULEBOOK.slice(0, EVALUATE_RULEBOOK.indexOf('readings:'))}
requirements:
  - { id: C-1, clause: 4.1, quote: 应有活动室, modality: shall, fact: hasClub }
`));

function scored(facts: unknown, options: EvaluateOptions = {}, by: Plan = plan): Assessment {
  return unwrap(evaluate(by, facts, options));
}

const ONE = { id: '甲', assessment: scored({ mark: 2 }) };
const OTHER = { id: '乙', assessment: scored({ mark: 1 }) };
const RED = { id: 'red', label: '红榜', from: 'top', take: { places: 1 } } as const;

/** What is right, and what the examples differ from. */
export const RANK_ENTRIES = [ONE, OTHER];
export const RANK_RULE: RankRule = { ties: 'competition', lists: [RED] };

/** The same as it is written. */
export const RANK_SETTING = `const scored = (facts, options = {}) => unwrap(evaluate(plan, facts, options));
const entries = [{ id: '甲', assessment: scored({ mark: 2 }) }, { id: '乙', assessment: scored({ mark: 1 }) }];
const rule = { ties: 'competition', lists: [{ id: 'red', label: '红榜', from: 'top', take: { places: 1 } }] };
rank(entries, rule);`;

/** A rule whose one list differs in some keys. */
function withList(keys: object): unknown {
  return { ties: 'competition', lists: [{ ...RED, ...keys }] };
}

const CUT = { id: 'black', label: '黑榜', take: { below: 60 } };

const throwing: unknown = Object.defineProperty({}, 'ties', {
  enumerable: true,
  get: () => {
    throw new Error('closed');
  },
});

/** At least one for each code, in the order of the codes. */
export const RANK_EXAMPLES: readonly RankExample[] = [
  { code: 'RANK_FORM', entries: { 甲: ONE.assessment }, mended: { entries: [ONE] }, shown: ["entries = { 甲: scored({ mark: 2 }) }", "entries = [{ id: '甲', assessment: scored({ mark: 2 }) }]"] },
  { code: 'RANK_FORM', rule: withList({ label: '' }), mended: { rule: withList({ label: '红榜' }) } },
  {
    code: 'RANK_ASSESSMENT',
    entries: [{ id: '甲', assessment: evaluate(plan, { mark: 2 }) }],
    mended: { entries: [ONE] },
    shown: ["entries = [{ id: '甲', assessment: evaluate(plan, { mark: 2 }) }]", "entries = [{ id: '甲', assessment: unwrap(evaluate(plan, { mark: 2 })) }]"],
  },
  {
    code: 'RANK_NO_POINTS',
    entries: [{ id: '甲', assessment: scored({ hasClub: true }, {}, clauses) }],
    mended: { entries: [ONE] },
    shown: ["entries = [{ id: '甲', assessment: unwrap(evaluate(clauses, { hasClub: true })) }]", "entries = [{ id: '甲', assessment: scored({ mark: 2 }) }]"],
  },
  {
    code: 'RANK_TWICE',
    entries: [ONE, { ...OTHER, id: '甲' }],
    mended: { entries: [ONE, { ...OTHER, id: '甲二' }] },
    shown: ["entries = [{ id: '甲', assessment: scored({ mark: 2 }) }, { id: '甲', assessment: scored({ mark: 1 }) }]", "entries = [{ id: '甲', assessment: scored({ mark: 2 }) }, { id: '甲二', assessment: scored({ mark: 1 }) }]"],
  },
  {
    code: 'RANK_DIFFERS',
    entries: [ONE, { ...OTHER, assessment: scored({ mark: 1 }, { readings: { halves: 'linear' } }) }],
    mended: { entries: [ONE, OTHER] },
    shown: ["entries = [{ id: '甲', assessment: scored({ mark: 2 }) }, { id: '乙', assessment: scored({ mark: 1 }, { readings: { halves: 'linear' } }) }]", "entries = [{ id: '甲', assessment: scored({ mark: 2 }) }, { id: '乙', assessment: scored({ mark: 1 }) }]"],
  },
  { code: 'RANK_KEY', rule: { ties: 'dense', lists: [], list: [] }, mended: { rule: { ties: 'dense', lists: [] } } },
  { code: 'RANK_KEY', rule: { ties: 'dense', lists: [{ ...CUT, from: 'bottom' }] }, mended: { rule: { ties: 'dense', lists: [CUT] } } },
  { code: 'RANK_WORD', rule: { lists: [] }, mended: { rule: { ties: 'competition', lists: [] } } },
  { code: 'RANK_WORD', rule: withList({ take: { share: '10%', round: 'halfup' } }), mended: { rule: withList({ take: { share: '10%', round: 'halfUp' } }) } },
  { code: 'RANK_TAKE', rule: withList({ take: { places: 3, share: '10%', round: 'up' } }), mended: { rule: withList({ take: { places: 3 } }) } },
  { code: 'RANK_NUMBER', rule: withList({ take: { places: 1.5 } }), mended: { rule: withList({ take: { places: 2 } }) } },
  { code: 'RANK_NUMBER', rule: withList({ take: { share: '10', round: 'up' } }), mended: { rule: withList({ take: { share: '10%', round: 'up' } }) } },
  { code: 'RANK_NUMBER', rule: { ties: 'dense', lists: [{ ...CUT, take: { below: '60 分' } }] }, mended: { rule: { ties: 'dense', lists: [{ ...CUT, take: { below: '60' } }] } } },
  { code: 'RANK_CUT_EMPTY', rule: { ties: 'dense', lists: [{ ...CUT, take: { atLeast: 60, below: 50 } }] }, mended: { rule: { ties: 'dense', lists: [{ ...CUT, take: { atLeast: 50, below: 60 } }] } } },
  { code: 'RANK_UNREADABLE', rule: throwing, mended: { rule: RANK_RULE }, shown: ['rule = { get ties() { throw new Error() } }', "rule = { ties: 'competition', lists: [{ id: 'red', label: '红榜', from: 'top', take: { places: 1 } }] }"] },
];
