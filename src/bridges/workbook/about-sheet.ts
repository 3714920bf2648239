import type { Plan } from '../../plan/plan.js';
import type { Cell, Sheet } from './model.js';

const KINDS = { gap: '原文没有给出', erratum: '原文笔误', conflict: '原文前后不一' } as const;

/** What the workbook is made from, and what it is not. */
export function aboutSheet(plan: Plan): Sheet {
  const { code, name, issuer, published, effectiveFrom, effectiveTo, place } = plan.standard;
  const line = (label: string, text: string | undefined): Cell[][] => (text === undefined ? [] : [[{ text: label, style: 'label' }, { text, style: 'text' }]]);
  const rows: Cell[][] = [
    [{ text: '说明', style: 'title' }],
    [{ text: '本表按标准的条文试算，不是官方评定。得分以程序库 pingfen 的结果为准；表格只有 15 位有效数字，恰在界上时请用程序复核。', style: 'subtitle' }],
    ...line('评分表', `${plan.title}（${plan.id}，版本 ${plan.edition}）`),
    ...line('依据', `${code} ${name} ${place}`),
    ...line('发布', issuer === undefined ? undefined : `${issuer}${published === undefined ? '' : `，${published}`}`),
    ...line('施行', effectiveTo === undefined ? effectiveFrom : `${effectiveFrom} 至 ${effectiveTo}`),
    ...line('用法', '在“填报”里填黄色的格；空着表示还不知道，评分表给出最低和最高。原文没有说定的地方在“读法”里选。'),
    ...line('送回', `填好的文件可以直接用 pingfen score ${plan.id} 文件名 评分，逐行说明依据。`),
    ...plan.validity.flatMap(({ id, clause, quote }) => line(`前提 ${id}`, `${quote}（${clause}）`)),
    ...(plan.notes ?? []).flatMap(({ kind, clause, text }) => line(KINDS[kind], clause === undefined ? text : `${text}（${clause}）`)),
  ];
  return { name: '说明', widths: [18, 100], rows, merges: [0, 1].map((row) => ({ row, column: 0, lastRow: row, lastColumn: 1 })), isProtected: true, print: { orientation: 'portrait' } };
}
