import { NEVER } from '../../exact/date.js';
import type { FactKind, PlanFact } from '../../plan/plan.js';
import { MOST_ENTRIES } from '../context.js';
import type { ExactTarget, FactTarget, FreeList, Order, Target } from '../target.js';

const ATOM = /^(?:[A-Za-z_$][\w$]*|\d+(?:\.\d+)?(?:e[+-]?\d+)?)$/;
/** So short a condition is not worth a name. */
const SHORT = 32;

/** Names that stand for something else in a printed module. */
const TAKEN = ['facts', 'settings', 'entry', 'steps', 'at', 'Math', 'Number', 'NaN', 'undefined'];

/** A list of free length, and how it is given to the functions of the kit. */
interface TextList extends FreeList<string, string, string> {
  readonly given: string;
}

/** A target that writes TypeScript: values are expressions, and statements come out line by line. */
export class Text implements Target<string, string, string> {
  private lines: string[] = [];
  private readonly hoisted: string[] = [];
  private readonly names: Set<string>;
  /** By what operator an expression was joined. */
  private readonly chains = new Map<string, string>();
  private depth = 0;
  private isOver = false;

  constructor(reserved: readonly string[]) {
    this.names = new Set([...TAKEN, ...reserved]);
  }

  /** The statements, what was declared for arms first. */
  body(): readonly string[] {
    return [...this.hoisted, ...this.lines];
  }

  readonly number = (value: number): string => (value < 0 ? `(${String(value)})` : String(value));
  readonly add = (a: string, b: string): string => this.chain(a, '+', b);
  readonly subtract = (a: string, b: string): string => `(${a} - ${b})`;
  readonly multiply = (a: string, b: string): string => this.chain(a, '*', b);
  readonly divide = (a: string, b: string): string => `(${a} / ${b})`;
  readonly floor = (a: string): string => `Math.floor(${bare(a)})`;
  readonly least = (a: string, b: string): string => `Math.min(${bare(a)}, ${bare(b)})`;
  readonly greatest = (a: string, b: string): string => `Math.max(${bare(a)}, ${bare(b)})`;
  readonly select = (where: string, yes: string, no: string): string => (yes === no ? yes : `(${where} ? ${yes} : ${no})`);
  readonly compare = (a: string, order: Order, b: string): string => `(${a} ${order} ${b})`;
  readonly and = (a: string, b: string): string => this.chain(a, '&&', b);
  readonly or = (a: string, b: string): string => this.chain(a, '||', b);
  readonly not = (a: string): string => (a.startsWith('!') && ATOM.test(a.slice(1)) ? a.slice(1) : `!${a}`);

  readonly keep = (name: string, value: string): string => (ATOM.test(value) ? value : this.declare(name, bare(value), '0'));
  readonly keepTruth = (name: string, value: string): string => (value.length <= SHORT && !value.includes('? ') && !value.includes('compare') ? value : this.declare(name, bare(value), 'false'));

  readonly within = (where: string, inside: () => void): void => {
    const [around, wasOver] = [this.lines, this.isOver];
    this.lines = [];
    this.depth += 1;
    inside();
    const made = this.lines;
    this.lines = around;
    this.depth -= 1;
    this.isOver = wasOver;
    if (made.length > 0) this.write(`if (${bare(where)}) {`, ...made.map((line) => `  ${line}`), '}');
  };

  readonly aside = (where: string | true, about: string): void => {
    const answer = `return aside(${quoted(about)});`;
    if (where !== true) this.write(`if (${bare(where)}) ${answer}`);
    else {
      this.write(answer);
      this.isOver = true;
    }
  };

  // Checks stand where they are needed: a call would cost more than most of them.
  readonly facts: FactTarget<string, string, string> = {
    yesNo: (fact) => this.read(fact.id, `facts.${fact.id}`, (given) => `${given} !== true && ${given} !== false`, 'false'),
    options: (fact) => {
      const name = this.read(fact.id, `facts.${fact.id}`, (given) => fact.options!.map(({ id }) => `${given} !== ${quoted(id)}`).join(' && '), `''`, 'string');
      return new Map(fact.options!.map(({ id }) => [id, `(${name} === ${quoted(id)})`]));
    },
    number: (fact, scale, low, high) => this.wholeNumber(fact.id, `facts.${fact.id}`, scale, low, high),
    rate: (fact, scale, most) => this.rate(fact, scale, most),
    date: (fact) => this.day(fact.id, `facts.${fact.id}`),
    list: (fact, length, scale, low, high) => {
      const name = this.list(fact, `.length !== ${String(length)}`, scale, low, high);
      return Array.from({ length }, (_, index) => (scale === 1 ? `${name}[${String(index)}]!` : `Math.round(${name}[${String(index)}]! * ${String(scale)})`));
    },
    freeList: (fact, scale, low, high) => {
      const name = this.list(fact, `.length > ${String(MOST_ENTRIES)}`, scale, low, high);
      const given = `${name}, ${String(scale)}`;
      const of = (what: string): string => `${what}(${given})`;
      const count = (passes: (entry: string) => string): string => `count(${given}, (entry) => ${passes('entry')})`;
      const weightedMean = (weights: FreeList<string, string, string>): { readonly at: string; readonly exact: () => string } => {
        // All lists of a text are of this kind.
        const both = `(${given}, ${(weights as TextList).given})`;
        return { at: `weightedMean${both}`, exact: () => `exactMean${both}` };
      };
      return { given, length: `${name}.length`, sum: of('sum'), least: of('least'), greatest: of('greatest'), count, weightedMean } satisfies TextList;
    },
    unasked: (fact, where) => { this.asideText(`${where} && isSaid(facts.${fact.id}, ${NOTHING[fact.kind as keyof typeof NOTHING]})`, fact.id); },
    notAbove: (fact, value, scale) => { this.asideText(`facts.${fact.id} !== undefined && facts.${fact.id} !== null && !(${scale === 1 ? `facts.${fact.id} as number` : `Math.round((facts.${fact.id} as number) * ${String(scale)})`} >= ${value})`, fact.id); },
    parameter: (id, scale, low, high) => this.wholeNumber(id, `settings.parameters?.${id}`, scale, low, high).steps,
    asOf: () => this.day('asOf', 'settings.asOf'),
  };

  readonly exact: ExactTarget<string, string, string> = {
    of: (n, d) => `exact(${bare(n)}, ${bare(d)})`,
    add: (a, b) => `plus(${a}, ${b})`,
    multiply: (a, b) => `product(${a}, ${b})`,
    divide: (a, b) => `quotient(${a}, ${b})`,
    least: (a, b) => `lesser(${a}, ${b})`,
    greatest: (a, b) => `larger(${a}, ${b})`,
    select: (where, yes, no) => `(${where} ? ${yes} : ${no})`,
    decide: (a, order, b, error, exact) => {
      const [x, y] = exact();
      const margin = marginText(error);
      const settled = `compare(${x}, ${y})`;
      if (order === '===') return `(Math.abs(${a} - ${b}) <= ${margin} && ${settled} === 0)`;
      return `(${a} - ${b} > ${margin} || (${a} - ${b} >= -${margin} && ${settled} ${order} 0))`;
    },
    round: (a, mode, error, exact) => {
      const steps = this.keep('steps', a);
      const nearest = this.keep('nearest', `Math.${mode === 'down' ? 'floor' : mode === 'up' ? 'ceil' : 'round'}(${steps})`);
      const margin = marginText(2 * error);
      // Only what lies near the middle can be rounded the wrong way, or near a whole number where it is cut off.
      const isUnsure = mode === 'halfUp' || mode === 'halfEven' ? `Math.abs(${steps} - ${nearest}) >= 0.5 - ${margin}` : `Math.abs(${steps} - Math.round(${steps})) <= ${margin}`;
      return `(${isUnsure} ? rounded(${exact()}, ${quoted(mode)}) : ${nearest})`;
    },
  };

  /** What is joined from the left by one operator needs no parentheses inside. */
  private chain(a: string, operator: string, b: string): string {
    const made = `(${this.chains.get(a) === operator ? a.slice(1, -1) : a} ${operator} ${b})`;
    this.chains.set(made, operator);
    return made;
  }

  private wholeNumber(name: string, value: string, scale: number, low: number, high: number): { readonly steps: string; readonly given: string } {
    if (scale === 1) {
      const steps = this.read(name, `${value} as number`, (whole) => isNoWhole(whole, low, high), '0');
      return { steps, given: steps };
    }
    const given = this.declare(name, `${value} as number`, '0');
    const steps = this.declare(`${name}Steps`, inSteps(given, scale), '0');
    this.asideText(isNoStep(steps, given, scale, low, high), name);
    return { steps, given };
  }

  private day(name: string, value: string): string {
    return this.read(name, `day(${value})`, (given) => `${given} !== ${given}`, '0');
  }

  private rate({ id }: PlanFact, scale: number, most: number): { readonly part: string; readonly whole: string; readonly bare: string } {
    const given = this.free(`${id}Given`);
    const [part, whole] = [this.variable(id), this.variable(`${id}Whole`)];
    this.write(
      `const ${given} = facts.${id};`,
      `if (typeof ${given} === 'number') {`,
      `  ${part} = ${inSteps(given, scale)};`,
      `  ${whole} = ${String(scale)};`,
      `  if (${isNoStep(part, given, scale, 0, scale)}) return aside(${quoted(id)});`,
      '} else {',
      `  if (${given} === undefined || ${given} === null || ${given}.length !== 2) return aside(${quoted(id)});`,
      `  ${part} = ${given}[0];`,
      `  ${whole} = ${given}[1];`,
      `  if (${isNoWhole(whole, 0, most)} || ${isNoWhole(part, 0, whole)}) return aside(${quoted(id)});`,
      '}',
    );
    return { part, whole, bare: `(typeof facts.${id} === 'number')` };
  }

  /** A list whose entries are whole steps, each checked; it is read as it was given. */
  private list({ id }: PlanFact, length: string, scale: number, low: number, high: number): string {
    const name = this.read(id, `facts.${id}`, (given) => `${given} === undefined || ${given} === null || ${given}${length}`, '[]', 'readonly number[]');
    const checks = scale === 1 ? [`if (${isNoWhole('entry', low, high)}) return aside(${quoted(id)});`] : [`const steps = ${inSteps('entry', scale)};`, `if (${isNoStep('steps', 'entry', scale, low, high)}) return aside(${quoted(id)});`];
    this.write(`for (let at = 0; at < ${name}.length; at += 1) {`, `  const entry = ${name}[at]!;`, ...checks.map((check) => `  ${check}`), '}');
    return name;
  }

  private asideText(where: string, about: string): void {
    this.write(`if (${where}) return aside(${quoted(about)});`);
  }

  private variable(name: string): string {
    const free = this.free(name);
    const line = `let ${free} = 0;`;
    if (this.depth === 0) this.write(line);
    else this.hoisted.push(line);
    return free;
  }

  /** Reads something that may not be there. In an arm the name is declared before it. */
  private read(name: string, value: string, isWrong: (name: string) => string, initial: string, type?: string): string {
    const given = this.free(this.depth === 0 ? name : `${name}Given`);
    this.write(`const ${given} = ${value};`, `if (${isWrong(given)}) return aside(${quoted(name)});`);
    return this.depth === 0 ? given : this.declare(name, given, initial, type);
  }

  private declare(name: string, value: string, initial: string, type?: string): string {
    const free = this.free(name);
    if (this.depth === 0) this.write(`const ${free} = ${value};`);
    else {
      this.hoisted.push(`let ${free}${type === undefined ? '' : `: ${type}`} = ${initial};`);
      this.write(`${free} = ${value};`);
    }
    return free;
  }

  private write(...lines: readonly string[]): void {
    if (!this.isOver) this.lines.push(...lines);
  }

  private free(name: string): string {
    const base = name.replace(/[^\w$]/g, '_').replace(/^(?=\d)/, '_');
    let free = base;
    for (let count = 2; this.names.has(free); count += 1) free = `${base}_${String(count)}`;
    this.names.add(free);
    return free;
  }
}

/** Only a number is equal to its floor. */
function isNoWhole(value: string, low: number, high: number | string): string {
  return `!(${value} >= ${String(low)} && ${value} <= ${String(high)} && Math.floor(${value}) === ${value})`;
}

/** The nearest whole number of steps, `scale` of which make up 1. */
function inSteps(value: string, scale: number): string {
  return `${value} * ${String(scale)} + WHOLE - WHOLE`;
}

/** Where a value is not these steps, or they are not between two ends. */
function isNoStep(steps: string, value: string, scale: number, low: number, high: number): string {
  return `${steps} / ${String(scale)} !== ${value} || ${steps} < ${String(low)} || ${steps} > ${String(high)}`;
}

/** What says that there is nothing of a fact. */
const NOTHING: Readonly<Record<Exclude<FactKind, 'choice'>, string>> = { yesNo: 'false', count: '0', amount: '0', rate: `'zeros'`, counts: `'zeros'`, amounts: `'zeros'`, date: quoted(NEVER) };

export function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

/** Whether a text uses a name. Facts may be called so, too, but they are properties or stand in quotation marks. */
export function usesName(text: string, name: string): boolean {
  return new RegExp(`(?<![.\\w$'])${name}\\b`).test(text);
}

/** Without the parentheses around the whole of it. */
export function bare(text: string): string {
  if (!text.startsWith('(')) return text;
  let [open, at] = [1, 0];
  while (open > 0) {
    at += 1;
    open += text[at] === '(' ? 1 : text[at] === ')' ? -1 : 0;
  }
  return at === text.length - 1 ? text.slice(1, -1) : text;
}

/** An error, doubled for the subtraction beside it and rounded up to one digit. */
function marginText(error: number): string {
  const twice = 2 * error;
  const power = 10 ** Math.floor(Math.log10(twice));
  return String(Number((Math.ceil(twice / power) * power).toPrecision(1)));
}
