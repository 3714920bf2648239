import type { Path, Words } from '../../diagnostics/diagnostic.js';
import type { TracedPlan } from '../../compile/compile.js';
import type { Assessment } from '../../evaluate/assessment.js';
import type { Replay } from '../../evaluate/replay.js';
import type { Rational } from '../../exact/rational.js';
import type { Quantity } from '../../formula/formula.js';

/** What sort of thing a case may show. */
export type TargetKind = 'row' | 'grade' | 'effect' | 'reading' | 'threshold' | 'edge' | 'condition' | 'branch' | 'option' | 'none' | 'requirement' | 'item' | 'validity' | 'limit' | 'rounding';

/** One thing that a case may show. */
export interface Target {
  readonly kind: TargetKind;
  /** Where it is written. */
  readonly path: Path;
  /** Which side of it: `full`, `true`, an option. */
  readonly side: string;
  /** What a case would have to show. Made when asked, since most targets are met. */
  readonly what: () => Words;
  /** What a case must do to get there at all, the outermost first. */
  readonly guards: readonly Guard[];
  /** Of a threshold: whether what is compared is read as a percentage. */
  readonly inShares?: boolean;
  /** The formulas, or parts of the plan, whose facts decide on it. */
  readonly reads: unknown;
  /** Of a threshold: what is compared, and with what. */
  readonly compared?: { readonly of: Quantity; readonly value: Quantity };
}

/** A choice that leads on to other targets. */
export interface Guard {
  readonly key: string;
  /** What must be so. Made when asked, as those of targets. */
  readonly words: () => Words;
  /** The reading or the choice fact that makes it so. */
  readonly set?: { readonly kind: 'reading' | 'fact'; readonly id: string; readonly option: string };
  /** The formulas whose facts decide on it. */
  readonly reads?: unknown;
}

/**
 * A walk over a plan. Without `live` it goes everywhere and meets every target; with it, it goes where this assessment
 * went, and meets the targets that it shows.
 */
export interface Walk {
  readonly traced: TracedPlan;
  readonly live?: { readonly replay: Replay; readonly assessment: Assessment };
  readonly meet: (target: Target) => void;
  readonly pass: (guard: Guard) => void;
  /** A value that was compared with what stands at a path. */
  readonly see: (key: string, value: Rational) => void;
  /** The terms that were walked already. */
  readonly terms: Set<string>;
}

/** Where a walk is. */
export interface Here {
  /** Of the nearest thing around that was written. */
  readonly path: Path;
  readonly guards: readonly Guard[];
}

/** A target or a value by where it is written. */
export function keyOf({ path, side = '' }: { readonly path: Path; readonly side?: string }): string {
  let text = texts.get(path);
  if (text === undefined) texts.set(path, (text = path.join('/')));
  return `${text}#${side}`;
}

/** The path of a part of a plan is one list, which many walks come by. */
const texts = new WeakMap<Path, string>();

/** Meets a target that has sides: all of them, or the one that the assessment shows. */
export function meetSides(walk: Walk, sides: Readonly<Record<string, () => Words>>, shown: string | undefined, target: Omit<Target, 'side' | 'what'>): void {
  for (const [side, what] of Object.entries(sides)) {
    if (walk.live === undefined || side === shown) walk.meet({ ...target, side, what });
  }
}

/** Goes on behind a guard, which the walk passes. */
export function behind(walk: Walk, here: Here, side: string, words: () => Words, how: Pick<Guard, 'set' | 'reads'>): Here {
  const guard = { key: keyOf({ path: here.path, side }), words, ...how };
  walk.pass(guard);
  return { ...here, guards: [...here.guards, guard] };
}
