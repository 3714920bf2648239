/** The form of docs/guide/forms.md, drawn for every rulebook by the generator that the page names. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { compileFunction } from 'node:vm';
import { Ajv2020 } from 'ajv/dist/2020.js';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { findRulebook, listRulebooks } from '../../src/catalog/catalog.js';
import * as pingfen from '../../src/index.js';
import type { Plan } from '../../src/plan/plan.js';
import { blocksOf, readPage } from '../docs/page.js';
import { assess, planOf } from '../evaluate/small.js';

const require = createRequire(import.meta.url);
// The development build takes a stack for every element, which costs most of the time.
const { NODE_ENV } = process.env;
process.env.NODE_ENV = 'production';
const react = require('react');
const { renderToStaticMarkup } = require('react-dom/server');
const { getDefaultRegistry } = require('@rjsf/core');
require('react/jsx-runtime');
process.env.NODE_ENV = NODE_ENV;

type Facts = Readonly<Record<string, unknown>>;

interface Given {
  readonly plan: Plan;
  readonly facts?: Facts;
  readonly readings?: Readonly<Record<string, string>>;
  readonly subject?: string;
}

/** What is used of the class that draws forms. */
interface Form {
  state: { readonly errors: readonly { readonly stack: string }[] };
  updater: { readonly enqueueSetState: (of: Form, next: object | ((state: object, props: object) => object), done: (() => void) | null) => void };
  readonly props: object;
  onChange(value: unknown, path: readonly string[]): void;
  onSubmit(event: object): void;
  render(): unknown;
}

interface Props {
  readonly schema: pingfen.FactsSchema;
  readonly templates: object;
}

type Component = (given: Given & { onFacts: (facts: Facts) => void }) => { readonly type: new (props: Props) => Form; readonly props: Props };

/** The component of the page, as the page has it. */
const FactsForm = ((): Component => {
  const { text } = blocksOf(readPage('docs/guide/forms.md')).find(({ file }) => file === 'form.jsx')!;
  const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, jsx: ts.JsxEmit.ReactJSX, esModuleInterop: true };
  const { outputText } = ts.transpileModule(text, { compilerOptions, fileName: 'form.jsx' });
  const exports: { FactsForm?: Component } = {};
  compileFunction(outputText, ['require', 'exports'])((name: string) => (name === 'pingfen' ? pingfen : require(name)), exports);
  return exports.FactsForm!;
})();

/** A form that is filled in without a browser: its state changes at once, and what stands in it is rendered when asked for. */
class Filled {
  readonly schema: pingfen.FactsSchema;
  private readonly form: Form;
  private readonly inputs = new Map<string, (event: { target: { value: string } }) => void>();
  private handed: Facts | undefined;

  constructor(given: Given) {
    const { type: Form, props } = FactsForm({ ...given, onFacts: (facts) => (this.handed = facts) });
    this.schema = props.schema;
    this.form = new Form({ ...props, templates: { ...props.templates, BaseInputTemplate: this.remembering() } });
    this.form.updater = {
      enqueueSetState: (of, next, done) => {
        of.state = { ...of.state, ...(typeof next === 'function' ? next(of.state, of.props) : next) };
        done?.call(of);
      },
    };
  }

  get html(): string {
    return renderToStaticMarkup(this.form.render());
  }

  /** What a person does at an input, an entry of a list being `visits_0`. */
  type(id: string, value: string): this {
    renderToStaticMarkup(this.form.render());
    this.inputs.get(`root_${id}`)!({ target: { value } });
    return this;
  }

  /** What a person does at an option. */
  pick(id: string, value: unknown): this {
    this.form.onChange(value, [id]);
    return this;
  }

  /** Sends the form, and gives what comes out as JSON. */
  send(): Facts {
    this.handed = undefined;
    this.form.onSubmit({ preventDefault() {}, persist() {} });
    expect(this.form.state.errors.map(({ stack }) => stack)).toEqual([]);
    return JSON.parse(JSON.stringify(this.handed)) as Facts;
  }

  private remembering() {
    const { BaseInputTemplate } = getDefaultRegistry().templates;
    return (props: { readonly id: string }) => {
      const drawn = BaseInputTemplate(props);
      this.inputs.set(props.id, drawn.props.children[0].props.onChange);
      return drawn;
    };
  }
}

/** The facts that have an input, in their order: an id without what stands behind it for entries and options. */
function idsIn(html: string): readonly string[] {
  return [...html.matchAll(/ id="root_([A-Za-z0-9]+)"/g)].map(([, id]) => id!);
}

/** The titles of the boxes, in their order. */
function legendsIn(html: string): readonly string[] {
  return [...html.matchAll(/<fieldset><legend>(.*?)<\/legend>/g)].map(([, title]) => title!);
}

/** A text as it stands in HTML. */
function marked(text: string): string {
  return renderToStaticMarkup(react.createElement('p', null, text)).slice(3, -4);
}

const ajv = new Ajv2020({ strict: false });

/** The facts that a schema asks for where these are given. */
function askedIn(schema: pingfen.FactsSchema, facts: Facts): readonly string[] {
  const open = (schema.allOf ?? []).filter((one) => ajv.validate(one.if, facts)).flatMap(({ then }) => Object.keys(then.properties as object));
  return schema['x-order'].filter((id) => id in schema.properties || open.includes(id));
}

/** A sample with its pairs as a person writes them. */
function sampleOf(id: string, plan: Plan): Facts {
  const given = parse(readFileSync(`rules/${id}.sample.yaml`, 'utf8')) as Facts;
  const isRate = (name: string): boolean => plan.facts.some((fact) => fact.id === name && fact.kind === 'rate');
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, isRate(name) && Array.isArray(value) ? value.join('/') : value]));
}

describe.each(listRulebooks().map(({ id }) => id))('the form of %s', (id) => {
  const plan = findRulebook(id)!;
  const subject = plan.subjects?.[0]?.id;
  const about = subject === undefined ? {} : { subject };

  test('asks, in the order of the table, what the sample answers, and hands it over', () => {
    const sample = sampleOf(id, plan);
    const form = new Filled({ plan, facts: sample, ...about });
    const { html, schema } = form;
    const asked = askedIn(schema, sample);
    const facts = asked.map((one) => (schema.properties[one] ?? schema.$defs[one])!);
    expect(idsIn(html)).toEqual(asked);
    const labels = [...html.matchAll(/<(?:label class="control-label" for|legend id)="root_[A-Za-z0-9]+(?:__title)?">(.*?)</g)].map(([, label]) => label);
    const titles = facts.map(({ title }) => marked(title));
    expect(labels.filter((label) => titles.includes(label!))).toEqual(titles);
    expect(legendsIn(html)).toEqual([...new Set(facts.map((fact) => marked(fact['x-group'] ?? plan.title)))]);

    const sent = form.send();
    const { facts: read, ...rest } = assess(plan, sent, about);
    const { facts: wanted, ...other } = assess(plan, Object.fromEntries(Object.entries(sample).filter(([one]) => asked.includes(one))), about);
    expect({ ...rest, fingerprint: '' }).toEqual({ ...other, fingerprint: '' });
    const known = (all: Facts): Facts => Object.fromEntries(Object.entries(all).filter(([, value]) => Array.isArray(value) ? value.some((entry) => entry !== null) : value !== null));
    expect(known(read)).toEqual(known(wanted));
  });
});

const SMALL = planOf(`
terms:
  large: { label: 大型, condition: { of: size, is: big } }
facts:
  club: { kind: yesNo, label: 有活动室 }
  staffed: { kind: yesNo, label: 有专人, onlyIf: club }
  hours: { kind: count, label: 专人时长, unit: 小时, onlyIf: staffed, max: 24 }
  open: { kind: count, label: 其中开放, unit: 小时, atMost: hours }
  size: { kind: choice, label: 规模, options: { big: 大型, small: 小型 } }
  lift: { kind: date, label: 电梯启用, onlyIf: { not: large } }
  mark: { kind: amount, label: 评分, unit: 分, max: 2, step: 0.5 }
  share: { kind: amount, label: 占比, max: 1 }
  solved: { kind: rate, label: 解决率 }
  visits: { kind: counts, per: quarter, label: 各季走访 }
  opened: { kind: date, label: 启用日期 }
indicators:
  - title: 一
    indicators:
      - { id: R1, title: 活动室, points: 1, scoring: { met: { all: [club, staffed, { of: hours, atLeast: 1 }, { of: open, atLeast: 1 }] } } }
      - { id: R2, title: 规模, points: 1, scoring: { met: { any: [large, { of: lift, atMost: 2026-06-30 }] } } }
  - title: 二
    indicators:
      - { id: R3, title: 评分, points: 2, scoring: { judged: mark } }
      - { id: R4, title: 占比, points: 1, scoring: { proportional: { pool: [solved] } } }
      - { id: R5, title: 走访, points: 1, scoring: { met: { every: visits, atLeast: 1 } } }
      - { id: R6, title: 启用, points: 1, scoring: { met: { all: [{ of: opened, atMost: 2026-06-30 }, { of: share, atLeast: 50% }] } } }
negativeList:
  items: [{ id: N1, title: 事故, deduct: [1, 2], fact: accidents }]
`);

describe('a form of every kind of fact', () => {
  test('knows nothing as long as nobody has touched it', () => {
    const form = new Filled({ plan: SMALL });
    expect(idsIn(form.html)).toEqual(['club', 'size', 'mark', 'solved', 'visits', 'share', 'opened', 'accidents']);
    expect(form.send()).toEqual({ club: null, size: null, visits: [null, null, null, null] });
    expect(assess(SMALL, form.send()).total).toEqual(assess(SMALL, {}).total);
    expect(legendsIn(form.html)).toEqual(['一', '二', '小评分表']);
  });

  test('hands over what is written, and nothing of what is emptied again', () => {
    const form = new Filled({ plan: SMALL }).type('mark', '1.5').type('share', '35%').type('solved', '17/20').type('opened', '2026-02-28').type('visits_0', '3').type('visits_3', '0');
    const sent = form.send();
    expect(sent).toEqual({ club: null, size: null, mark: 1.5, share: '35%', solved: '17/20', opened: '2026-02-28', visits: [3, null, null, 0] });
    expect(assess(SMALL, sent).facts).toMatchObject({ mark: '1.5', share: '0.35', solved: ['17', '20'], opened: '2026-02-28', visits: ['3', null, null, '0'] });
    for (const id of ['mark', 'share', 'solved', 'opened', 'visits_0', 'visits_3']) form.type(id, '');
    expect(form.send()).toEqual({ club: null, size: null, visits: [null, null, null, null] });
  });

  test('an empty list says that there was nothing; a day may be never', () => {
    const sent = new Filled({ plan: SMALL }).pick('accidents', []).pick('opened', 'never').send();
    expect(sent).toEqual({ club: null, size: null, opened: 'never', visits: [null, null, null, null], accidents: [] });
    expect(assess(SMALL, sent).negativeList?.items[0]?.deducted.max?.fraction).toBe('0');
  });

  test('draws yes and no with "not known"', () => {
    const { html } = new Filled({ plan: SMALL });
    expect([...html.matchAll(/<input type="radio" id="root_club-\d"[^>]*?( checked="")?[^>]*?\/><span>(.*?)<\/span>/g)].map(([all, , label]) => [label, all.includes('checked')])).toEqual([['不知道', true], ['是', false], ['否', false]]);
  });

  test('a fact comes in when its guard is true, in its place, and goes when it is not', () => {
    const form = new Filled({ plan: SMALL });
    const first = (): readonly string[] => idsIn(form.html).filter((id) => ['club', 'staffed', 'hours', 'open', 'size', 'lift'].includes(id));
    expect(first()).toEqual(['club', 'size']);
    expect((form.pick('club', false), first())).toEqual(['club', 'size']);
    expect((form.pick('club', true), first())).toEqual(['club', 'staffed', 'size']);
    expect((form.pick('staffed', true), first())).toEqual(['club', 'staffed', 'hours', 'open', 'size']);
    expect((form.pick('size', 'big'), first())).toEqual(['club', 'staffed', 'hours', 'open', 'size']);
    expect((form.pick('size', 'small'), first())).toEqual(['club', 'staffed', 'hours', 'open', 'size', 'lift']);
    form.type('hours', '8').type('open', '6');
    expect(form.send()).toMatchObject({ club: true, staffed: true, hours: 8, open: 6 });
    // With the club gone, what depends on it goes too, though nobody has taken the yes of "staffed" back.
    expect((form.pick('club', false), first())).toEqual(['club', 'size', 'lift']);
    const sent = form.send();
    expect(Object.keys(sent)).toEqual(expect.not.arrayContaining(['staffed', 'hours', 'open']));
    expect(assess(SMALL, sent).facts).toMatchObject({ club: false, size: 'small' });
  });
});
