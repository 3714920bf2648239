import type { Language, Words } from '../diagnostics/diagnostic.js';
import type { CountRange, ExactCut, Membership, RankedEntry, RankedList, Ranking } from '../evaluate/ranking.js';
import { fill, WORDS } from './phrases.js';
import { rangeText, short, shortRange } from './points-text.js';

/** One entry of a ranking in words. */
export interface RankExplanation {
  /** The id of the entry. */
  readonly id: string;
  /** Its place and what it rests on, then each list, without a full stop. */
  readonly text: string;
}

/** The pieces that the sentences are put together from. Counts stand so that English needs no plural. */
export const RANK_WORDS = {
  place: { zh: '第 {place} 名', en: 'place {place}' },
  shared: { zh: '（并列 {count} 个）', en: ' (shared by {count})' },
  total: { zh: '总分 {total}', en: 'total {total}' },
  above: { zh: '高于它的有 {count} 个', en: 'above it: {count}' },
  aboveDense: { zh: '高于它的有 {count} 个（{values} 种总分）', en: 'above it: {count} (different totals: {values})' },
  availableDifferent: { zh: '可得 {available} 分，各个可得的分不同', en: 'points to be had: {available}, not the same for all' },
  availableOpen: { zh: '可得 {available} 分，各个可得的分不一定相同', en: 'points to be had: {available}, perhaps not the same for all' },
  range: { zh: '{min} 至 {max}', en: '{min} to {max}' },
  top: { zh: '取前 {places} 名', en: ', places from the top: {places}' },
  topShare: { zh: '取前 {share}（{places} 名）', en: ', places from the top: {places} ({share})' },
  bottom: { zh: '取后 {places} 名', en: ', places from the bottom: {places}' },
  bottomShare: { zh: '取后 {share}（{places} 名）', en: ', places from the bottom: {places} ({share})' },
  cut: { zh: '取总分{tests} 分的', en: ', total {tests}' },
  in: { zh: '入榜', en: 'listed' },
  out: { zh: '不入榜', en: 'not listed' },
  open: { zh: '待定', en: 'open' },
  fromBottom: { zh: '倒数第 {place} 名', en: 'place {place} from the bottom' },
  sharesLast: { zh: '末位并列，一并入榜', en: 'all who share the last place are listed' },
} as const satisfies Readonly<Record<string, Words>>;

/**
 * Each entry of a ranking in one sentence, in the order of the ranking: place, total, how many are above, and each list
 * with whether it is on it.
 *
 * - what is open is a range: places, totals, how many are above
 * - the points that could be had are named only where they are not surely the same for all
 * - labels of lists stay as the rule has them, in both languages
 *
 * @example
 * ```ts
 * const ranking = unwrap(rank([{ id: '甲', assessment }], {
 *   ties: 'competition',
 *   lists: [{ id: 'red', label: '红榜', take: { atLeast: 90 } }],
 * }));
 * explainRanking(ranking)[0].text; // → '第 1 名：总分 2.00 ~ 98.00，高于它的有 0 个；红榜取总分不低于 90 分的：待定'
 * ```
 */
export function explainRanking(ranking: Ranking, options: { readonly lang?: Language } = {}): readonly RankExplanation[] {
  const lang = options.lang ?? 'zh';
  return ranking.entries.map((entry) => ({ id: entry.id, text: sentence(ranking, entry, lang) }));
}

function sentence({ ties, available, lists }: Ranking, entry: RankedEntry, lang: Language): string {
  const words = WORDS[lang];
  const say = (word: keyof typeof RANK_WORDS, slots: Readonly<Record<string, string>> = {}): string => fill(RANK_WORDS[word][lang], slots);
  const { place, tied, total, above } = entry;
  const shared = tied === 0 ? '' : say('shared', { count: String(tied + 1) });
  const values = { min: place.min - 1, max: place.max - 1 };
  const counted = ties === 'dense' && above.max > 0 ? say('aboveDense', { count: countText(above, lang), values: countText(values, lang) }) : say('above', { count: countText(above, lang) });
  const had = { available: shortRange(entry.available) };
  const parts = [
    `${say('place', { place: countText(place, lang) })}${shared}${words.colon}${say('total', { total: rangeText(total) })}${words.comma}${counted}`,
    ...(available === 'same' ? [] : [say(available === 'different' ? 'availableDifferent' : 'availableOpen', had)]),
    ...lists.map((list, index) => `${listText(list, lang)}${words.colon}${memberText(list, entry, entry.lists[index]!, lang)}`),
  ];
  return parts.join(words.semicolon);
}

/** `3`, or `1 至 3` where it is open. */
function countText({ min, max }: CountRange, lang: Language): string {
  return min === max ? String(min) : fill(RANK_WORDS.range[lang], { min: String(min), max: String(max) });
}

function listText(list: RankedList, lang: Language): string {
  if ('cut' in list) return `${list.label}${fill(RANK_WORDS.cut[lang], { tests: cutText(list.cut, lang) })}`;
  const { label, from, places, share } = list;
  const word = share === undefined ? from : (`${from}Share` as const);
  return `${label}${fill(RANK_WORDS[word][lang], { places: String(places), share: share ?? '' })}`;
}

function cutText(cut: ExactCut, lang: Language): string {
  const words = WORDS[lang];
  const test = (word: keyof ExactCut): readonly string[] => (cut[word] === undefined ? [] : [fill(words[word], { value: short(cut[word]) })]);
  return (['atLeast', 'above', 'atMost', 'below'] as const).flatMap(test).join(words.and);
}

/** Whether it is on a list; the place from the bottom where that decides, and that a tie lists more. */
function memberText(list: RankedList, { placeFromBottom }: RankedEntry, { status, sharesLast }: Membership, lang: Language): string {
  const words = WORDS[lang];
  const notes = [
    ...('from' in list && list.from === 'bottom' ? [fill(RANK_WORDS.fromBottom[lang], { place: countText(placeFromBottom, lang) })] : []),
    ...(sharesLast === true ? [RANK_WORDS.sharesLast[lang]] : []),
  ];
  return `${RANK_WORDS[status][lang]}${notes.length === 0 ? '' : `${words.opening}${notes.join(words.comma)}${words.closing}`}`;
}
