import type { Words } from '../../diagnostics/diagnostic.js';
import type { FactKind } from '../../plan/plan.js';

/** What a caller may give for a fact of each kind; the language page shows it and a test reads each value. */
export const FACT_KINDS: Readonly<Record<FactKind, { readonly given: readonly string[] }>> = {
  yesNo: { given: ['true', 'false'] },
  count: { given: ['12', '"12"', '{ min: 10, max: 15 }', '{ min: 10 }'] },
  amount: { given: ['4.5', '"9/2"', '{ min: 4, max: 4.5 }'] },
  rate: { given: ['0.85', '"85%"', '[17, 20]', '"17/20"', '{ min: 80%, max: 90% }'] },
  choice: { given: ['"new"'] },
  counts: { given: ['[1, 0, null, 2, 1, 1, 1, 1, 1, 1, 1, 1]'] },
  amounts: { given: ['[90, 85.5, null, { min: 80 }]', '[]'] },
  date: { given: ['"2021-03-31"', '"never"', '{ min: "2021-03-01", max: "2021-03-31" }'] },
};

export const KIND_WORDS: Readonly<Record<FactKind, Words>> = {
  yesNo: { zh: '是或否', en: 'yes or no' },
  count: { zh: '整数', en: 'a whole number' },
  amount: { zh: '数', en: 'a number' },
  rate: { zh: '比率：一个数，或 [部分, 整体]；[0, 0] 表示一件也没有', en: 'a rate: a number, or [part, whole]; [0, 0] says that there was none' },
  choice: { zh: '选项之一', en: 'one of its options' },
  counts: { zh: '列表：每期或每个对象一个整数，不知道的写 null', en: 'a list: a whole number for each period or thing, null where one is not known' },
  amounts: { zh: '列表：每期或每个对象一个数，不知道的写 null', en: 'a list: a number for each period or thing, null where one is not known' },
  date: { zh: '日期，尚未发生写 never', en: 'a date, or never for what has not happened' },
};
