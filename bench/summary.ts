import { rounded, times } from './format.js';
import type { Results, SheetResult } from './results.js';
import { quantile } from './statistics.js';
import { HAND_NAME } from './words.js';

/** Medians of the rounds; the ratio to the hand-written code is taken round by round. */
export function speedOf(results: Results, sheet: string, subject: string): { readonly perSecond: number; readonly ratio: number } | undefined {
  const subjects = results.sheets.get(sheet)!;
  const speeds = subjects.get(subject)?.speeds ?? [];
  const hand = subjects.get(HAND_NAME)!.speeds;
  return speeds.length === 0 ? undefined : { perSecond: quantile(speeds), ratio: quantile(speeds.map((one, round) => hand[round]! / one)) };
}

function speedCells(results: Results, sheet: string, subject: string): readonly string[] {
  const speed = speedOf(results, sheet, subject);
  if (!results.sheets.get(sheet)!.has(subject)) return ['–', '–'];
  return speed === undefined ? ['differs', ''] : [rounded(speed.perSecond), times(speed.ratio)];
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((part * 100) / whole).toFixed(part === 0 ? 0 : 1)} %`;
}

/** How often the grade is wrong where the total is exactly a cut, and the second decimal where it is exactly between two. */
function edgeCells(subjects: readonly SheetResult[]): readonly string[] {
  const all = (key: 'cuts' | 'ties' | 'wrongGrades' | 'wrongTotals'): number => subjects.reduce((sum, { agreement }) => sum + agreement[key], 0);
  return [share(all('wrongGrades'), all('cuts')), share(all('wrongTotals'), all('ties'))];
}

/** Milliseconds over an empty process: the median, and the least over the least. */
export function startedIn({ times }: Results['cold'], name: string): readonly [string, string] {
  const [own, empty] = [times.get(name)!, times.get('')!];
  const least = Math.min(...own) - Math.min(...empty);
  return [quantile(own.map((one, round) => one - empty[round]!)), least].map((one) => Math.max(0, one).toFixed(1)) as [string, string];
}

function startCells(cold: Results['cold'], name: string): readonly [string, string] {
  const size = cold.sizes.get(name);
  if (size === undefined) return ['–', '–'];
  return [startedIn(cold, name)[0], size === null ? 'native' : (size / 1000).toFixed(1)];
}

/** The one table: a row for each subject. */
export function summary(results: Results): { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  const names = [...results.sheets.get('estate')!.keys()];
  return {
    head: ['', 'A.1 per second', '× hand', 'A.2 per second', '× hand', 'wrong grade at a cut', 'wrong hundredth at a tie', 'first score, ms', 'gzip kB'],
    rows: names.map((name) => [
      name,
      ...speedCells(results, 'estate', name),
      ...speedCells(results, 'enterprise', name),
      ...edgeCells(['estate', 'enterprise'].flatMap((sheet) => results.sheets.get(sheet)!.get(name) ?? [])),
      ...startCells(results.cold, name),
    ]),
  };
}
