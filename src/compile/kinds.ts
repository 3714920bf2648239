import type { Path, Words } from '../diagnostics/diagnostic.js';
import type { FactDocument } from '../rulebook/document.js';
import type { Context, Named } from './names.js';

/** What a place may need. */
const WANTED = {
  quantity: { zh: '一个数量', en: 'a quantity' },
  number: { zh: '数量事实或数值事实', en: 'a count or an amount' },
  truth: { zh: '是或否', en: 'yes or no' },
  list: { zh: '列表事实', en: 'a list fact' },
  rate: { zh: '比率事实', en: 'a rate fact' },
  choice: { zh: '选项事实', en: 'a choice fact' },
  reading: { zh: '读法', en: 'a reading' },
} as const satisfies Readonly<Record<string, Words>>;

type Wanted = keyof typeof WANTED;

type Kind = FactDocument['kind'] | 'truthTerm' | 'quantityTerm' | 'parameter' | 'reading';

const KIND_WORDS: Readonly<Record<Kind, Words>> = {
  yesNo: { zh: '是非事实', en: 'a yes-or-no fact' },
  count: { zh: '数量事实', en: 'a count' },
  amount: { zh: '数值事实', en: 'an amount' },
  rate: { zh: '比率事实', en: 'a rate' },
  choice: { zh: '选项事实', en: 'a choice fact' },
  counts: { zh: '列表事实', en: 'a list fact' },
  amounts: { zh: '列表事实', en: 'a list fact' },
  date: { zh: '日期事实', en: 'a date' },
  truthTerm: { zh: '表示是非的术语', en: 'a term for yes or no' },
  quantityTerm: { zh: '表示数量的术语', en: 'a term for a quantity' },
  parameter: { zh: '参数', en: 'a parameter' },
  reading: { zh: '读法', en: 'a reading' },
};

function kindOf(named: Named): Kind {
  if (named.sort === 'fact') return named.fact.kind;
  return named.sort === 'term' ? (named.gives === 'condition' ? 'truthTerm' : 'quantityTerm') : named.sort;
}

export function isListKind(kind: FactDocument['kind']): boolean {
  return kind === 'counts' || kind === 'amounts';
}

/** The kind of what a name stands for, in words. */
export function kindWords(named: Named): Words {
  return KIND_WORDS[kindOf(named)];
}

const COMPARED = '{ of: #, atLeast: … }';

/** How a name of one kind can be written where another kind is needed, `#` being the name. */
const INSTEAD: Readonly<Partial<Record<Wanted, Readonly<Partial<Record<Kind, string>>>>>> = {
  quantity: {
    yesNo: '{ when: [{ if: #, use: 1 }], otherwise: 0 }',
    truthTerm: '{ when: [{ if: #, use: 1 }], otherwise: 0 }',
    counts: '{ sum: # }',
    amounts: '{ sum: # }',
    choice: '{ choice: #, … }',
    reading: '{ reading: #, … }',
  },
  truth: {
    count: COMPARED,
    amount: COMPARED,
    rate: COMPARED,
    date: COMPARED,
    quantityTerm: COMPARED,
    parameter: COMPARED,
    counts: '{ every: #, atLeast: … }',
    amounts: '{ every: #, atLeast: … }',
    choice: '{ of: #, is: … }',
    reading: '{ reading: #, … }',
  },
};

/** Reports a name that stands for something else than what is wanted. */
export function wrongKind(context: Context, named: Named, path: Path, wanted: Wanted): void {
  const instead = INSTEAD[wanted]?.[kindOf(named)]?.replace('#', named.id);
  const mend =
    instead === undefined
      ? { zh: `换成${WANTED[wanted].zh}的名称`, en: `use the name of ${WANTED[wanted].en}` }
      : { zh: `写成 ${instead}，或者换一个名称`, en: `write ${instead}, or use another name` };
  context.report('NAME_KIND', path, { found: named.id, slots: { name: named.id, kind: kindWords(named), wanted: WANTED[wanted], mend } });
}
