import type { Path } from '../diagnostics/diagnostic.js';
import { suggest } from '../diagnostics/suggest.js';
import { fractionText, parseNumber } from '../exact/text.js';
import type { ByReading } from '../formula/formula.js';
import type { PlanNegativeItem, PlanNegativeList, PlanRequirement, Several } from '../plan/clauses.js';
import type { NegativeItemDocument, RequirementDocument } from '../rulebook/document-table.js';
import { didYouMean } from '../rulebook/words.js';
import { lowerCondition, select } from './lower-formula.js';
import { lowerWordOf } from './lower-word.js';
import type { Context } from './names.js';

const SEVERAL: readonly string[] = ['sum', 'greatest'] satisfies Several[];

/** What a rulebook says of its negative list, as the plan says it. */
export function lowerNegativeList(context: Context): PlanNegativeList | undefined {
  const { negativeList } = context.document;
  if (negativeList === undefined) return undefined;
  const { assessor, clause, basis, several, floor, items } = negativeList;
  const path = ['negativeList'];
  return {
    ...(assessor === undefined ? {} : { assessor }),
    ...(clause === undefined ? {} : { clause }),
    ...(basis === undefined ? {} : { basis }),
    several: lowerWordOf<Several>(context, several ?? 'sum', SEVERAL, [...path, 'several']),
    ...(floor === undefined ? {} : { floor: lowerFloor(context, floor, [...path, 'floor']) }),
    items: items.map((item, index) => context.wrote([...path, 'items', index], lowerItem(item))),
  };
}

function lowerItem({ deduct: [low, high], ...item }: NegativeItemDocument): PlanNegativeItem {
  return { ...item, deduct: [fractionText(parseNumber(low)!), fractionText(parseNumber(high)!)] };
}

/** A number or `none`, or a reading that picks one of these. */
function lowerFloor(context: Context, written: unknown, path: Path): string | ByReading<string> {
  const floorAt = (text: string): string => (text === 'none' ? text : fractionText(parseNumber(text)!));
  if (typeof written === 'string') return floorAt(written);
  return select(context, written as Readonly<Record<string, unknown>>, path, (text) => floorAt(text as string)) as ByReading<string>;
}

export function lowerRequirements(context: Context): readonly PlanRequirement[] {
  return (context.document.requirements ?? []).map((one, index) => {
    const path = ['requirements', index];
    return context.wrote(path, lowerRequirement(context, one, path));
  });
}

function lowerRequirement(context: Context, one: RequirementDocument, path: Path): PlanRequirement {
  const { id, clause, quote, modality, subject, note, basis, appliesWhen, check, fact } = one;
  checkPresence(context, one, path);
  const subjects = subject === undefined ? undefined : [subject].flat();
  subjects?.forEach((name, index) => { checkSubject(context, name, typeof subject === 'string' ? [...path, 'subject'] : [...path, 'subject', index]); });
  const tested = check ?? fact;
  return {
    id,
    clause,
    quote,
    modality,
    ...(subjects === undefined ? {} : { subjects }),
    ...(note === undefined ? {} : { note }),
    ...(basis === undefined ? {} : { basis }),
    ...(appliesWhen === undefined ? {} : { appliesWhen: lowerCondition(context, appliesWhen, [...path, 'appliesWhen']) }),
    ...(tested === undefined || modality === 'may' ? {} : { check: lowerCondition(context, tested, [...path, check === undefined ? 'fact' : 'check']) }),
  };
}

/** What is only allowed cannot be tested; everything else is, in one way. */
function checkPresence({ report }: Context, { id, modality, check, fact }: RequirementDocument, path: Path): void {
  const tests = [check, fact].filter((test) => test !== undefined).length;
  if (tests === (modality === 'may' ? 0 : 1)) return;
  const slots =
    modality === 'may'
      ? { wrong: { zh: '“可”做的事无所谓符合', en: 'what is only allowed is neither met nor unmet' }, mend: { zh: '删去 check 和 fact；要求做到的，换一个 modality', en: 'leave check and fact out, or use another modality where it is asked for' } }
      : tests === 0
        ? { wrong: { zh: '没有说怎样算符合', en: 'nothing says when it is met' }, mend: { zh: '写 check: 条件，或 fact: 名称（由人判断是否符合）', en: 'write check: and a condition, or fact: and a name (somebody judges whether it is met)' } }
        : { wrong: { zh: 'check 和 fact 都写了', en: 'both check and fact are written' }, mend: { zh: '只留一个', en: 'keep one of them' } };
  report('REQUIREMENT_CHECK', path, { slots: { id, ...slots } });
}

function checkSubject(context: Context, name: string, path: Path): void {
  const known = Object.keys(context.document.subjects ?? {});
  if (known.includes(name)) return;
  const suggestion = didYouMean(suggest(name, known), { zh: '先在 subjects 里声明它', en: 'declare it under subjects first' });
  context.report('NAME_UNKNOWN', path, { found: name, slots: { name, kind: { zh: '对象', en: 'subject' }, suggestion } });
}
