import { multiply, rational, type Rational } from '../exact/rational.js';
import { decimalText } from '../exact/text.js';
import { html, type Markup } from './markup.js';

/** A five-pointed star in a square of 20. */
const STAR = 'M10 1l2.8 5.9 6.4.8-4.7 4.5 1.2 6.4L10 15.5l-5.7 3.1 1.2-6.4L.8 7.7l6.4-.8z';

/** So many stars of `of`: those that are sure, those that are possible, and the rest. `label` says so in words. */
export function stars(sure: number, possible: number, of: number, label: string): Markup {
  const one = (index: number): Markup => {
    const kind = index < sure ? 'sure' : index < possible ? 'possible' : 'none';
    return html`<path class="star ${kind}" transform="translate(${String(index * 24)} 0)" d="${STAR}"/>`;
  };
  const width = String(of * 24 - 4);
  return html`<svg class="stars" role="img" aria-label="${label}" viewBox="0 0 ${width} 20" width="${width}" height="20">${Array.from({ length: of }, (_, index) => one(index))}</svg>`;
}

const BAR = rational(200);

/** A bar of what was got for sure, and beyond it what is still possible; the whole bar is all the points. */
export function bar(low: Rational, high: Rational, label: string): Markup {
  const length = (share: Rational): string => decimalText(multiply(share, BAR), 2).replace('≈', '');
  return html`<svg class="bar" role="img" aria-label="${label}" viewBox="0 0 200 12" width="200" height="12" preserveAspectRatio="none"><rect class="whole" width="200" height="12"/><rect class="possible" width="${length(high)}" height="12"/><rect class="sure" width="${length(low)}" height="12"/></svg>`;
}
