import { amountsIn, type Amount } from './numbers.js';

/** How a number is compared, as rulebooks say it. */
export type Relation = 'atLeast' | 'atMost' | 'above' | 'below';

/** A word that compares, and the number beside it. */
export interface Comparison {
  /** As written: 不低于, 以上, 超过. */
  readonly word: string;
  readonly relation: Relation;
  readonly amount: Amount;
}

/** Words before a number. 民法典 1259: 以上、以下、以内 include the number; 不满、超过、以外 do not. */
const BEFORE: Readonly<Record<Relation, string>> = {
  atLeast: '不得?低于|不得?少于|不得?小于|不应低于|不应少于|不能少于|不能低于|至少|达到|不得?短于',
  atMost: '不得?超过|不得?高于|不得?大于|不得?多于|不应超过|不能超过|至多|最多',
  above: '超过|高于|大于|多于|超出',
  below: '低于|少于|小于|不满|不足|未达到|未达|不到',
};

/** Words behind a number and its unit: 3 名以上, 60%以上, 10 日内. */
const BEHIND: Readonly<Partial<Record<Relation, string>>> = {
  atLeast: '(?:及|或)?以上',
  atMost: '(?:及|或)?以下|以内',
  above: '以外',
};

const RELATIONS: readonly Relation[] = ['atLeast', 'atMost', 'above', 'below'];

/** The comparisons that a text says, in the order of the text. A number that is part of two, as in 超过 3 人以上, has the one before it. */
export function comparisonsIn(text: string): readonly Comparison[] {
  return amountsIn(text).flatMap((amount) => {
    const found = before(text, amount) ?? behind(text, amount) ?? majority(text, amount);
    return found === undefined ? [] : [{ ...found, amount }];
  });
}

type Found = Omit<Comparison, 'amount'>;

function before(text: string, { from }: Amount): Found | undefined {
  const words = text.slice(0, from).replace(/[\s了其]+$/, '');
  for (const relation of RELATIONS) {
    const word = new RegExp(`(?:${BEFORE[relation]})$`).exec(words)?.[0];
    if (word !== undefined) return { word, relation };
  }
  return undefined;
}

/** 3 人（不含 3 人）以下, 5 人以上（不含本数）: the words say that the number is left out. */
const LEFT_OUT = '[（(]不(?:含|包括|包含)[^）)]*[）)]';
const STRICT: Readonly<Partial<Record<Relation, Relation>>> = { atLeast: 'above', atMost: 'below' };

/** At most a unit of two characters stands between: 3 名以上, 30 平方以上. */
function behind(text: string, { to }: Amount): Found | undefined {
  const words = text.slice(to);
  for (const relation of RELATIONS) {
    if (BEHIND[relation] === undefined) continue;
    const [, inside, word, after] = new RegExp(`^\\s*[^\\s，。；、,;（()）\\d以]{0,3}?(${LEFT_OUT})?(${BEHIND[relation]})(${LEFT_OUT})?`).exec(words) ?? [];
    if (word !== undefined) return { word, relation: inside === undefined && after === undefined ? relation : STRICT[relation] ?? relation };
  }
  return undefined;
}

/** 过半 is more than a half. */
function majority(text: string, { from, to }: Amount): Found | undefined {
  return text.slice(from, to) === '过半' ? { word: '过半', relation: 'above' } : undefined;
}
