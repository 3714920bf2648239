import type { Path } from '../../diagnostics/diagnostic.js';
import type { Found, LintRule, LintSubject } from './rule.js';

/** A title or quote that the text of the standard does not hold. */
export const quoteNotInText: LintRule = {
  id: 'quote-not-in-text',
  severity: 'warning',
  title: { zh: '题目或引文不是原文的话', en: 'a title or quote that is not in the text of the standard' },
  reason: {
    zh: '题目和引文应当逐字照录，评分结果要靠它们回到原文。空格、换行、全角半角不计；引文中间用“…”略去的，前后各段都要在原文里。要用 --standard 给出原文的纯文本。',
    en: 'Titles and quotes are taken over word by word, since results are held against the text by them. Blanks, line breaks and the width of characters do not count; what stands around … is looked for part by part. The text is given with --standard.',
  },
  standardText: '5.2 物业服务企业应当每年公示收支情况。',
  bad: `indicators:
  - { id: A-1, title: 物业服务企业应每年公示收支情况, points: 2, fact: published, scoring: met }
`,
  good: `indicators:
  - { id: A-1, title: 物业服务企业应当每年公示收支情况, points: 2, fact: published, scoring: met }
`,
  check: (subject) => {
    const text = plain(subject.standardText!);
    return quotesOf(subject).flatMap(({ quote, path }) => {
      const missing = quote.split(/…+|\.{3,}/).map(plain).find((part) => !text.includes(part));
      return missing === undefined ? [] : [found(missing, quote, text, path)];
    });
  },
};

interface Quote {
  readonly quote: string;
  readonly path: Path;
}

/** Every title and quote that is the text's own. */
function quotesOf({ plan, pathOf }: LintSubject): readonly Quote[] {
  const { indicators, requirements = [], validity, negativeList } = plan;
  return [...indicators, ...requirements, ...validity, ...(negativeList?.items ?? [])].flatMap((part) => {
    const path = pathOf(part);
    const texts: Readonly<Partial<Record<'title' | 'quote', string>>> = part;
    return (['title', 'quote'] as const).flatMap((key) => (path === undefined || texts[key] === undefined ? [] : [{ quote: texts[key], path: [...path, key] }]));
  });
}

/** Without blanks, in half width, with one kind of quotation mark. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').replace(/[“”"「」]/g, '"').replace(/[‘’]/g, "'").replace(/[—–－]+/g, '-');
}

const SHOWN = 8;
/** Fewer characters say nothing of where it was taken from. */
const LEAST = 4;

function found(missing: string, quote: string, text: string, path: Path): Found {
  const length = sharedLength(missing, text);
  const at = text.indexOf(missing.slice(0, length)) + length;
  const [here, there] = [missing.slice(length, length + SHOWN), text.slice(at, at + SHOWN)];
  const near =
    length < LEAST
      ? { zh: '', en: '' }
      : { zh: `：“${missing.slice(Math.max(0, length - SHOWN), length)}”后面，这里是“${here}”，原文是“${there}”`, en: `: after "${missing.slice(Math.max(0, length - SHOWN), length)}" it goes on "${here}", the text "${there}"` };
  return {
    path,
    message: { zh: `原文里没有“${quote}”${near.zh}`, en: `the text does not hold "${quote}"${near.en}` },
    mend: { zh: '照原文改正；原文本身有误的照录，在 note 里说明', en: 'take over the words of the text; an error of the text stays, with a note' },
  };
}

/** How many characters from its beginning on stand together in the text. */
function sharedLength(missing: string, text: string): number {
  let [most, none] = [0, missing.length];
  while (none - most > 1) {
    const middle = Math.floor((most + none) / 2);
    if (text.includes(missing.slice(0, middle))) most = middle;
    else none = middle;
  }
  return most;
}
