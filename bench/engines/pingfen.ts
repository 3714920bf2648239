import { createEvaluator, evaluate, unwrap, type AssessedIndicator, type Assessment, type FactsInput, type Plan } from 'pingfen';
import type { Answer } from '../table/table.js';
import type { Ready } from './engine.js';

function valueOf(fraction: string): number {
  const [n, d = '1'] = fraction.split('/');
  return Number(n) / Number(d);
}

function pushRows(indicators: readonly AssessedIndicator[], rows: number[]): void {
  for (const one of indicators) {
    if (one.indicators !== undefined) pushRows(one.indicators, rows);
    else if (one.status === 'scored') rows.push(valueOf(one.awarded!.fraction));
  }
}

export function gradeOf({ grade }: Assessment): string {
  return grade === undefined ? '' : grade.withheld === undefined ? grade.value! : 'withheld';
}

export function answer(assessment: Assessment): Answer {
  const rows: number[] = [];
  pushRows(assessment.indicators, rows);
  const { fraction } = assessment.total.value!;
  const [n, d = '1'] = fraction.split('/');
  const cents = (BigInt(n!) * 200n + BigInt(d)) / (BigInt(d) * 2n);
  return { total: valueOf(fraction), grade: gradeOf(assessment), rows, cents };
}

function readRows(indicators: readonly AssessedIndicator[]): number {
  let read = 0;
  for (const one of indicators) read += one.indicators === undefined ? (one.awarded?.fraction.length ?? 0) : readRows(one.indicators);
  return read;
}

export function consume(assessment: Assessment): number {
  return assessment.total.value!.fraction.length + gradeOf(assessment).length + readRows(assessment.indicators);
}

/** `createEvaluator` once, then the full assessment of each. */
export function prepare(plan: Plan): Ready {
  const score = createEvaluator(plan);
  return {
    answer: (facts: FactsInput) => answer(unwrap(score(facts))),
    run: (inputs: readonly FactsInput[]) => {
      let read = 0;
      for (let i = 0; i < inputs.length; i += 1) read += consume(unwrap(score(inputs[i]!)));
      return read;
    },
  };
}

/** `evaluate`, which reads the plan each time. */
export function prepareOnce(plan: Plan): Ready {
  return {
    answer: (facts: FactsInput) => answer(unwrap(evaluate(plan, facts))),
    run: (inputs: readonly FactsInput[]) => {
      let read = 0;
      for (let i = 0; i < inputs.length; i += 1) read += consume(unwrap(evaluate(plan, inputs[i]!)));
      return read;
    },
  };
}
