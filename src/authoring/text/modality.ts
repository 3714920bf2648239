/** How a sentence of a standard binds. */
export type Modality = 'shall' | 'should' | 'may' | 'aspire';

/** A word that binds. */
export interface ModalWord {
  readonly word: string;
  readonly modality: Modality;
}

/** GB/T 1.1: 应 and 不得 oblige, 宜 recommends, 可 permits; plans of work add 必须, 原则上, 鼓励, 力争. Words in which they say something else are passed over. */
const WORDS = new RegExp(
  [
    '(?<pass>应[建办管收纳保接]尽|呼上应|因地制宜|相应|响应|适应|供应|反应|效应|对应|感应|应用|应急|应对|应届|应聘|应收|应付|应答|事宜|适宜|便宜|认可|许可|可能|可行|可靠|可持续|可操作|可视|可再|可回收|可追溯|可量化|可复制|可研|争取到|鼓励类|必需)',
    '(?<should>一般应当?|原则上应?当?|宜)',
    '(?<shall>应当?|必须|须|不得|不准|严禁|禁止|不应|不可)',
    '(?<aspire>鼓励|争取|力争|提倡|倡导)',
    '(?<may>可以|允许|可)',
  ].join('|'),
  'g',
);

/** The words of a text that bind, in the order of the text. */
export function modalWordsIn(text: string): readonly ModalWord[] {
  return [...text.matchAll(WORDS)].flatMap(({ 0: word, groups }) => {
    const modality = (['shall', 'should', 'may', 'aspire'] as const).find((one) => groups![one] !== undefined);
    return modality === undefined ? [] : [{ word, modality }];
  });
}
