import type { Language, Words } from '../../diagnostics/diagnostic.js';
import type { PlanStandard, Standing } from '../../plan/plan.js';

const STANDINGS: Readonly<Record<Standing, Words>> = {
  normative: { zh: '规范性', en: 'normative' },
  informative: { zh: '资料性', en: 'informative' },
  recommended: { zh: '推荐性', en: 'recommended' },
  plan: { zh: '工作方案', en: 'plan of work' },
};

/** `DB3710/T 133—2021《红色物业建设规范》附录 A 表 A.1（资料性）` */
export function standardText(standard: PlanStandard, lang: Language): string {
  return `${nameText(standard)}${placeText(standard, lang)}`;
}

/** `DB3710/T 133—2021《红色物业建设规范》` */
export function nameText({ code, name }: PlanStandard): string {
  return `${code}《${name}》`;
}

/** `附录 A 表 A.1（资料性）` */
export function placeText({ place, standing }: PlanStandard, lang: Language): string {
  const words = STANDINGS[standing][lang];
  return lang === 'zh' ? `${place}（${words}）` : `${place} (${words})`;
}

/** Who issued it and since when it holds. */
export function validityText({ issuer, published, effectiveFrom, effectiveTo }: PlanStandard, lang: Language): string {
  const zh = [
    issuer,
    published === undefined ? undefined : `${published} 发布`,
    `${effectiveFrom} 起施行`,
    effectiveTo === undefined ? undefined : `${effectiveTo} 止`,
  ];
  const en = [
    issuer,
    published === undefined ? undefined : `published ${published}`,
    `in force from ${effectiveFrom}`,
    effectiveTo === undefined ? undefined : `until ${effectiveTo}`,
  ];
  return (lang === 'zh' ? zh : en).filter((part) => part !== undefined).join(lang === 'zh' ? '，' : ', ');
}
