import { equals, integer, multiply } from '../../exact/rational.js';
import { parseNumber } from '../../exact/text.js';
import { numbersIn } from '../text/numbers.js';
import type { Given, Guess, Numbered } from './guess.js';
import { flow, scalar, type Entry } from './yaml-text.js';

/** 有A、有B、有C “三有”; 有A、B、C（每项 3 分）. Only a list with as many items as its number word says is one. */
export function checklistOf({ row: { points }, n, words }: Numbered): Guess | undefined {
  const items = itemsIn(words);
  if (items === undefined) return undefined;
  const [, each] = EACH.exec(words) ?? [];
  const isEach = each !== undefined && equals(multiply(parseNumber(each)!, integer(items.length)), parseNumber(points)!);
  const ids = items.map((text, index): Entry => [`item${String(n)}${String.fromCharCode(97 + index)}`, scalar(text)]);
  const all = (value: boolean): readonly Given[] => ids.map(([id]) => [id, value]);
  return {
    scoring: `{ checklist: ${flow([['award', isEach ? 'each' : '{ reading: listed }'], ['items', flow(ids)]])} }`,
    ...(!isEach && { readings: ['listed'] }),
    full: all(true),
    none: all(false),
  };
}

const EACH = /每(?:有)?(?:一)?[项个](?:得|计)?\s*(\d+(?:\.\d+)?)\s*分/;
const MOST = 26;

/** The items listed in a text, at most as many as there are letters. */
export function itemsIn(text: string): readonly string[] | undefined {
  const [list] = /有[^、，。；：（）“”"]+(?:、有[^、，。；：（）“”"]+)+/.exec(text) ?? [];
  const items = list?.split('、') ?? /有([^、，。；：（）“”"]+(?:、[^、，。；：（）“”"]+)+)[（(，,]\s*每/.exec(text)?.[1]!.split('、');
  if (items === undefined || items.length > MOST) return undefined;
  const said = /([一二三四五六七八九十]+)(?:有|项)(?=[”"]|标准|要求)/.exec(text)?.[1];
  return said === undefined || numbersIn(said)[0] === String(items.length) ? items : undefined;
}
