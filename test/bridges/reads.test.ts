import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { waysOfCases } from '../../src/bridges/workbook/reads.js';
import { modelOf } from '../../src/evaluate/model.js';
import { choose } from '../../src/evaluate/options.js';
import { SUBJECTS, subjectOf, type Subject } from '../generators/plans.js';
import { randomRulebooks } from '../generators/rulebooks.js';

const SECOND = readdirSync('test/second-city').filter((file) => /^[^.]+\.yaml$/.test(file)).map((file) => subjectOf(file, readFileSync(`test/second-city/${file}`, 'utf8')));

test.each([...SUBJECTS, ...SECOND, ...randomRulebooks(40)].map((subject): [string, Subject] => [subject.name, subject]))('%s: under each reading, cases are those that the library splits', (_, { plan }) => {
  for (const changed of [{}, ...plan.readings.flatMap(({ id, options }) => options.map((one) => ({ [id]: one.id })))]) {
    const chosen = choose(plan, { readings: changed }, []);
    const { gates } = modelOf(plan, chosen);
    const isChosen = (way: Readonly<Record<string, string>>): boolean => Object.entries(way).every(([id, option]) => (changed[id] ?? plan.readings.find((one) => one.id === id)!.default) === option);
    const kindOf = (id: string): string => plan.facts.find((one) => one.id === id)!.kind;
    const found = [...waysOfCases(plan)].flatMap(([id, ways]) => (['yesNo', 'choice'].includes(kindOf(id)) && ways.some(isChosen) ? [id] : []));
    expect(found.sort()).toEqual(gates.map((gate) => plan.facts[gate]!.id).sort());
  }
});
