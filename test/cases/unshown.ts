import type { CaseFile } from '../../src/authoring/cases/case-file.js';
import { createEvaluator } from '../../src/index.js';
import type { Assessment } from '../../src/evaluate/assessment.js';
import { wholeTable } from '../../src/evaluate/whole-table.js';
import { scalesIn } from '../../src/plan/lookup.js';
import type { Plan } from '../../src/plan/plan.js';
import { rowsIn } from './run.js';

function assessmentsOf(file: CaseFile, plan: Plan): readonly Assessment[] {
  return file.cases.flatMap(({ facts, options }) => {
    const result = createEvaluator(plan, options)(facts);
    return result.ok ? [result.value] : [];
  });
}

/** What no case of a rulebook shows, one word each. */
export function unshown(plan: Plan, file: CaseFile): readonly string[] {
  const found = assessmentsOf(file, plan);
  const rows = found.flatMap((one) => rowsIn(wholeTable(one)));
  const graded = new Set(found.flatMap(({ grade, otherGrades = [] }) => [...(grade === undefined ? [] : [grade]), ...otherGrades].flatMap(({ scale, value }) => (value === undefined ? [] : [`${scale} ${value}`]))));
  const statuses = new Set(found.flatMap(({ requirements = [] }) => requirements.map(({ id, status }) => `${id} ${status}`)));
  return [
    ...plan.readings.flatMap(({ id, options }) => options.filter((option) => !found.some(({ readings }) => readings[id] === option.id)).map((option) => `${id}=${option.id}`)),
    ...plan.indicators.flatMap(({ id, scoring }) => {
      if (scoring === undefined) return [];
      const own = rows.filter((row) => row.id === id && row.awarded !== undefined);
      const isAll = own.map(({ awarded, available }) => awarded!.fraction === available.max.fraction);
      return [true, false].filter((all) => !isAll.includes(all)).map((all) => `${id} ${all ? 'in full' : 'in part'}`);
    }),
    ...(plan.negativeList?.items ?? []).flatMap(({ id }, index) => (found.some(({ negativeList }) => (negativeList!.items[index]!.events?.length ?? 0) > 0) ? [] : [`${id} with an event`])),
    ...scalesIn(plan).flatMap(({ scale, bands, otherwise }) => [...bands, otherwise].flatMap(({ id }) => (graded.has(`${scale} ${id}`) ? [] : [`grade ${id} of ${scale}`]))),
    ...(plan.effects ?? []).flatMap(({ id }) => (found.some(({ effects }) => effects!.some((one) => one.id === id && one.status === 'applied')) ? [] : [`effect ${id}`])),
    ...(plan.requirements ?? []).flatMap(({ id, modality, appliesWhen }) => {
      const wanted = [...(modality === 'may' ? ['permitted'] : ['met', 'unmet']), ...(appliesWhen === undefined ? [] : ['notApplicable'])];
      return wanted.filter((status) => !statuses.has(`${id} ${status}`)).map((status) => `${id} ${status}`);
    }),
  ];
}
