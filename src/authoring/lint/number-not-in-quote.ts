import { saysDate, saysNumber } from '../text/numbers.js';
import { textAt } from './edits.js';
import { literalsIn, type Literal } from './literals.js';
import type { Found, LintRule, LintSubject } from './rule.js';
import { isOurs, statementsOf, type Statement } from './statements.js';

/** A number or a day of a rule that its words do not say. */
export const numberNotInQuote: LintRule = {
  id: 'number-not-in-quote',
  severity: 'warning',
  title: { zh: '原文里没有的数', en: 'a number that the text does not say' },
  reason: {
    zh: '规则里的每个数、每个日期都应当在旁边的题目或引文里有：60%、百分之六十、六成、过半都算。没有的，不是抄错，就是自己加的；自己加的要用 basis 写明是推断（inferred）还是当地规定（local）。',
    en: 'Every number and every day of a rule should stand in the title or quote beside it, in digits or in numerals. One that does not is either a slip or an addition, and an addition says so: basis inferred or local.',
  },
  bad: `facts:
  services: { kind: count, label: 便民服务, unit: 项 }
indicators:
  - { id: A-1, title: 便民服务不少于四项, points: 2, scoring: { reach: { of: services, target: 5 } } }
`,
  good: `facts:
  services: { kind: count, label: 便民服务, unit: 项 }
indicators:
  - { id: A-1, title: 便民服务不少于四项, points: 2, scoring: { reach: { of: services, target: 4 } } }
`,
  check: (subject) => {
    const statements = statementsOf(subject).map((one) => ({ ...one, literals: literalsIn(subject.plan, one.formulas) }));
    // A term is said once: one of the rules that use it has its words.
    const isElsewhere = ({ term, value }: Literal): boolean =>
      term !== undefined && statements.some(({ words, literals }) => literals.some((one) => one.term === term && one.value === value && isSaid(words, one)));
    return statements.flatMap((one) => {
      const wrong = isOurs(one.basis) ? [] : one.literals.filter((literal) => !isSaid(one.words, literal) && !isElsewhere(literal));
      return [...new Map(wrong.map((literal) => [literal.value, literal])).values()].map((literal) => found(one, literal, subject));
    });
  },
};

function isSaid(words: string, { kind, value }: Literal): boolean {
  return kind === 'date' ? saysDate(words, value) : saysNumber(words, value);
}

function found({ id, words, path }: Statement, { value, node }: Literal, { pathOf, source, rulebook }: LintSubject): Found {
  const at = node === undefined ? undefined : pathOf(node);
  const number = at === undefined ? value : textAt(source, rulebook.placeOf(at));
  return {
    path: at ?? path,
    message:
      words === ''
        ? { zh: `${id} 的 ${number} 没有引文`, en: `${number} of ${id} has no quote` }
        : { zh: `${id} 的“${words}”里没有 ${number}`, en: `${number} is not in the words of ${id}: "${words}"` },
    mend: {
      zh: '对照原文改正；原文另有一句说到的，把那句写进 quote；原文没有说的，写 basis: inferred（推断）或 local（当地规定）',
      en: 'correct it from the text; quote the sentence that says it; where the text does not, write basis: inferred or local',
    },
  };
}
