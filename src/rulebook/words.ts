import type { Words } from '../diagnostics/diagnostic.js';

/** Ids and words of the language one after the other, as each language lists them. */
export function listed(words: readonly string[]): Words {
  return { zh: words.join('、'), en: words.join(', ') };
}

/** The word that was probably meant, or else what to do. */
export function didYouMean(near: string | undefined, otherwise: Words): Words {
  return near === undefined ? otherwise : { zh: `是不是“${near}”？`, en: `did you mean "${near}"?` };
}
