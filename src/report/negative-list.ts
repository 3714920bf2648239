import type { Language } from '../diagnostics/diagnostic.js';
import type { Assessment, EntryValue } from '../evaluate/assessment.js';
import { fill } from './phrases.js';
import { betweenText, shortRange } from './points-text.js';
import { REPORT } from './report-words.js';

/** What the negative list takes off, item by item, and nothing of those that surely cost nothing. */
export function negativeTexts({ negativeList }: Assessment, lang: Language): readonly string[] {
  if (negativeList === undefined) return [];
  const words = REPORT[lang];
  const items = negativeList.items.filter(({ deducted }) => deducted.max?.fraction !== '0');
  if (items.length === 0) return [words.noDeduction];
  return items.map(({ id, title, events, deducted }) => fill(deducted.max === null ? words.negativeLineOpen : words.negativeLine, { title: `${id} ${title}`, events: eventsText(events, lang), deducted: shortRange(deducted) }));
}

/** The items of the negative list as the rows of a table: the kind of event, what each cost, what they cost together. */
export function negativeCells({ negativeList }: Assessment, lang: Language): readonly (readonly string[])[] {
  return (negativeList?.items ?? []).map(({ id, title, events, deducted }) => [`${id} ${title}`, eventsText(events, lang), shortRange(deducted)]);
}

/** What each event costs, in the order given. */
function eventsText(events: readonly EntryValue[] | null, lang: Language): string {
  const words = REPORT[lang];
  if (events === null) return words.unknownEvents;
  if (events.length === 0) return words.noEvents;
  // What an event may cost has two ends, so a range within it has them too.
  return events.map((event) => (event === null ? words.openEvent : typeof event === 'string' ? event : betweenText(event.min!, event.max!))).join(words.and);
}
