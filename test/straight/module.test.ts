import { readdirSync, readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { totalsOnCuts } from '../generators/cuts.js';
import { situations, type Situation } from '../generators/facts.js';
import { SUBJECTS, subjectOf, type Options, type Subject } from '../generators/plans.js';
import { randomRulebooks } from '../generators/rulebooks.js';
import { check, each, evaluatorOf, MANY } from '../generators/run.js';
import { differences, isComplete, madeFrom, spoken, type Score } from './made.js';

vi.setConfig({ testTimeout: MANY });

/** Holds a module against the library, and counts how often it leaves complete facts to it. */
class Held {
  all = 0;
  asides = 0;
  readonly about = new Map<string, number>();
  private readonly made = new Map<Options, Score>();

  constructor(readonly subject: Subject) {}

  hold({ options, facts }: Situation): void {
    const { plan } = this.subject;
    const first = evaluatorOf(plan, options)(facts);
    if (!first.ok) return;
    const said = spoken(first.value.facts);
    const assessed = evaluatorOf(plan, options)(said);
    if (!assessed.ok) return;
    const { readings, parameters, asOf } = options;
    const score = this.made.get(options) ?? madeFrom(plan, { readings, parameters, ...(asOf === undefined ? {} : { asOf }) });
    this.made.set(options, score);
    const answer = score(said);
    const complete = isComplete(assessed.value);
    this.all += Number(complete);
    if (answer.status === 'aside') {
      this.asides += Number(complete);
      if (complete) this.about.set(answer.about!, (this.about.get(answer.about!) ?? 0) + 1);
    } else expect({ complete, differences: differences(plan, assessed.value, answer) }).toEqual({ complete: true, differences: [] });
  }
}

const SCORED = SUBJECTS.filter(({ plan }) => plan.indicators.length > 0);

test.each(SCORED.map((subject) => [subject.name, subject] as const))('%s: the module says what the library says', (_, subject) => {
  const held = new Held(subject);
  check(4000, situations(subject.plan), (situation) => { held.hold(situation); });
  if (subject.plan.grades?.bands.some(({ from }) => from?.op === 'number') === true) check(2000, totalsOnCuts(subject, {}), (situation) => { if (situation !== undefined) held.hold(situation); });
});

const CITIES = readdirSync('test/second-city').filter((file) => /^[^.]+\.yaml$/.test(file));

test.each(CITIES)('second-city/%s: the module says what the library says', (file) => {
  const held = new Held(subjectOf(file, readFileSync(`test/second-city/${file}`, 'utf8')));
  check(1000, situations(held.subject.plan), (situation) => { held.hold(situation); });
});

test('the modules of rulebooks made at random say what the library says', () => {
  each(randomRulebooks(300).filter(({ plan }) => plan.indicators.length > 0), (subject) => {
    const held = new Held(subject);
    check(200, situations(subject.plan), (situation) => { held.hold(situation); });
  });
});
