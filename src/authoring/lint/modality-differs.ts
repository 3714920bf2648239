import { modalWordsIn, type Modality } from '../text/modality.js';
import type { LintRule } from './rule.js';

const NAMES: Readonly<Record<Modality, string>> = { shall: '应', should: '宜', may: '可', aspire: '鼓励、争取' };

/** A requirement that binds otherwise than its words. */
export const modalityDiffers: LintRule = {
  id: 'modality-differs',
  severity: 'warning',
  title: { zh: '约束程度与原文用词不符', en: 'a requirement that binds otherwise than its words' },
  reason: {
    zh: '应、必须、不得是 shall，宜、一般应、原则上是 should，可是 may，鼓励、争取、力争是 aspire，没有这类词的是 unstated。写重了，会把建议判成不符合；写轻了，会放过必须做到的。',
    en: 'The words of the text tell how a clause binds: shall for 应, 必须, 不得; should for 宜, 一般应, 原则上; may for 可; aspire for 鼓励, 争取, 力争; unstated where there is none. Too strong, and advice is told as a nonconformity; too weak, and a duty is let pass.',
  },
  bad: `requirements:
  - { id: C-1, clause: '4.1', quote: 物业服务企业宜设立便民服务点, modality: shall, fact: servicePoint }
`,
  good: `requirements:
  - { id: C-1, clause: '4.1', quote: 物业服务企业宜设立便民服务点, modality: should, fact: servicePoint }
`,
  check: ({ plan, pathOf }) =>
    (plan.requirements ?? []).flatMap((requirement) => {
      const { id, quote, modality, basis } = requirement;
      const said = modalWordsIn(quote);
      if (said.length === 0 || said.some((one) => one.modality === modality) || basis === 'inferred' || basis === 'local') return [];
      const words = [...new Set(said.map(({ word }) => word))];
      const [first] = said;
      return [
        {
          path: [...pathOf(requirement)!, 'modality'],
          message: { zh: `${id} 写成 ${modality}，原文用的是“${words.join('”“')}”`, en: `${id} is ${modality}; its words are ${words.map((word) => `"${word}"`).join(', ')}` },
          mend: {
            zh: `对照原文，写成 ${first!.modality}（${NAMES[first!.modality]}）；这个词另有所指的，写 basis: inferred`,
            en: `compare with the text and write ${first!.modality}; where the word means something else, write basis: inferred`,
          },
        },
      ];
    }),
};
