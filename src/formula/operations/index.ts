import { difference, product } from './arithmetic.js';
import { clamp } from './clamp.js';
import { compare } from './compare.js';
import { count, every, share } from './entries.js';
import { asOf, date } from './dates.js';
import { fact } from './fact.js';
import { linear } from './linear.js';
import { greatest, least, mean, sum } from './list.js';
import { all, any, literal, not, option, yes } from './logic.js';
import { number } from './number.js';
import { available, awarded, awardedBy } from './outcome.js';
import { parameter } from './parameter.js';
import { pool } from './pool.js';
import { ratio } from './ratio.js';
import { round } from './round.js';
import { choice, reading, when } from './select.js';
import { holds, term } from './term.js';
import { total } from './total.js';
import { unknown } from './unknown.js';

/** Every operation that yields a quantity, by the word that stands in `op`. */
export const QUANTITIES = {
  number, unknown, fact, parameter, term, date, asOf, total, awarded, available, awardedBy, sum, mean, least, greatest, difference, product, ratio, pool,
  share, count, clamp, linear, round, reading, choice, when,
};

/** Every operation that yields a truth. */
export const CONDITIONS = { literal, yes, holds, option, compare, every, all, any, not, reading, choice, when };
