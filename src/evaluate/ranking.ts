import type { Assessment, Bounds, Exact, OpenBounds } from './assessment.js';

/** One to be ranked. */
export interface RankEntry {
  /** Who it is: any text, once in a ranking. */
  readonly id: string;
  /** Its score, as `evaluate` made it. */
  readonly assessment: Assessment;
}

/**
 * How places are counted after a tie: 1, 2, 2, 4 (`competition`: one more than how many are above) or 1, 2, 2, 3
 * (`dense`: one more than how many different totals are above).
 */
export type Ties = 'competition' | 'dense';

/** What a ranking goes by. The texts leave it open, so nothing of it has a default. */
export interface RankRule {
  /** How places are counted after a tie. */
  readonly ties: Ties;
  /** The lists, such as 红榜 and 黑榜; there may be none. Each is filled by itself. */
  readonly lists: readonly RankList[];
}

/** A list that takes places from one end, or totals within a cut. */
export type RankList = QuotaList | CutList;

/** A list of the first or the last places. */
export interface QuotaList {
  /** Once in a rule. */
  readonly id: string;
  /** What it is called, such as 红榜. */
  readonly label: string;
  /** The end that places are counted from. */
  readonly from: 'top' | 'bottom';
  /** How many places. */
  readonly take: TakePlaces | TakeShare;
}

/** A list of all whose total lies within a cut, however many they are. */
export interface CutList {
  /** Once in a rule. */
  readonly id: string;
  /** What it is called, such as 黑榜. */
  readonly label: string;
  /** A cut is counted from no end. */
  readonly from?: never;
  /** What the total must be. */
  readonly take: TakeCut;
}

/** So many places, whoever shares them. */
export interface TakePlaces {
  /** A whole number from 1. */
  readonly places: number;
}

/** As many places as a share of the entries comes to. */
export interface TakeShare {
  /** From 0 to 1: `10%`, `0.1` or `1/10`. */
  readonly share: string;
  /** How the share of the entries becomes a whole number; `halfUp` is 四舍五入. */
  readonly round: 'down' | 'up' | 'halfUp';
}

/** What the total must be: at least one of these, and all that are given. Points as a number or as text. */
export interface TakeCut {
  /** 不低于 */
  readonly atLeast?: number | string;
  /** 高于 */
  readonly above?: number | string;
  /** 不高于 */
  readonly atMost?: number | string;
  /** 低于 */
  readonly below?: number | string;
}

/** Whole numbers that the truth lies between; both the same where it is known. */
export interface CountRange {
  /** At least. */
  readonly min: number;
  /** At most. */
  readonly max: number;
}

/** Who stands where, and on which lists. Plain, JSON-safe data; read only. */
export interface Ranking {
  /** As in the rule. */
  readonly ties: Ties;
  /** Which rulebook scored all of them; absent where there are none. */
  readonly rulebook?: Assessment['rulebook'];
  /** Whether all could have the same points: `open` where that is not known yet. */
  readonly available: 'same' | 'different' | 'open';
  /** The lists, in the order of the rule. */
  readonly lists: readonly RankedList[];
  /** The best first: by `place.min`, then `place.max`, then as given. */
  readonly entries: readonly RankedEntry[];
}

/** A list as it was filled. */
export type RankedList = RankedQuota | RankedCut;

/** A list of places. */
export interface RankedQuota {
  /** As in the rule. */
  readonly id: string;
  /** As in the rule. */
  readonly label: string;
  /** As in the rule. */
  readonly from: 'top' | 'bottom';
  /** How many places; a share of the entries as the whole number it comes to, which may be 0. */
  readonly places: number;
  /** The share, where the rule gives one, as written there. */
  readonly share?: string;
  /** Who surely is on it, the best first. */
  readonly in: readonly string[];
  /** Who may be on it, the best first. */
  readonly open: readonly string[];
}

/** A list by the total. */
export interface RankedCut {
  /** As in the rule. */
  readonly id: string;
  /** As in the rule. */
  readonly label: string;
  /** What the total must be. */
  readonly cut: ExactCut;
  /** Who surely is on it, the best first. */
  readonly in: readonly string[];
  /** Who may be on it, the best first. */
  readonly open: readonly string[];
}

/** A cut as exact numbers. */
export interface ExactCut {
  /** 不低于 */
  readonly atLeast?: Exact;
  /** 高于 */
  readonly above?: Exact;
  /** 不高于 */
  readonly atMost?: Exact;
  /** 低于 */
  readonly below?: Exact;
}

/** One that was ranked, with what its place rests on. */
export interface RankedEntry {
  /** As given. */
  readonly id: string;
  /** Its place, from 1 for the best. */
  readonly place: CountRange;
  /** Its place counted from the other end, from 1 for the lowest total. */
  readonly placeFromBottom: CountRange;
  /** Its total; different totals never look the same here, and none seems to reach a cut that it does not. */
  readonly total: OpenBounds;
  /** The points that it could have. */
  readonly available: Bounds;
  /** How many have a higher total: surely, and possibly. */
  readonly above: CountRange;
  /** How many others surely have the same total. */
  readonly tied: number;
  /** How many have a lower total: surely, and possibly. */
  readonly below: CountRange;
  /** Each list of the rule, in its order. */
  readonly lists: readonly Membership[];
}

/** Whether an entry is on a list. */
export interface Membership {
  /** The id of the list. */
  readonly id: string;
  /** On it, not on it, or not known yet. */
  readonly status: 'in' | 'out' | 'open';
  /** It shares the last place that the list takes, and all who share that one are on it, however many. */
  readonly sharesLast?: true;
}
