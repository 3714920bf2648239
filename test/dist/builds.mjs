// Scores cases with one of the three builds, as a program of its own: nothing of the test runner lies in between.
//   node test/dist/builds.mjs esm|cjs|bare < requests.json
// A request is { call: 'evaluate', plan, facts, options } or { call: 'compileText', text }. Prints a JSON list of JSON texts.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createContext, runInContext, runInThisContext } from 'node:vm';

/** Runs where the library lives, so that facts are made and results are written by that engine. */
const ANSWER = `(pingfen, text) => {
  const { call, plan, facts, options, text: rulebook } = JSON.parse(text);
  const result = call === 'evaluate' ? pingfen.evaluate(pingfen[plan], facts, options) : pingfen.compileText(rulebook);
  return JSON.stringify(result);
}`;

const DOORS = ['pingfen', 'pingfen/weihai', 'pingfen/author'];

const BUILDS = {
  async esm() {
    const doors = await Promise.all(DOORS.map((door) => import(door)));
    return [Object.assign({}, ...doors), runInThisContext(ANSWER)];
  },
  async cjs() {
    const doors = DOORS.map(createRequire(import.meta.url));
    return [Object.assign({}, ...doors), runInThisContext(ANSWER)];
  },
  /** An engine with nothing of Node, no code from text, and no clock, randomness or console to reach for. */
  async bare() {
    const engine = createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });
    runInContext('delete globalThis.console; delete Math.random; delete Date.now;', engine);
    runInContext(readFileSync(new URL('../../dist/pingfen.iife.js', import.meta.url), 'utf8'), engine);
    return [runInContext('pingfen', engine), runInContext(ANSWER, engine)];
  },
};

const [library, answer] = await BUILDS[process.argv[2]]();
const requests = JSON.parse(readFileSync(0, 'utf8'));
process.stdout.write(JSON.stringify(requests.map((request) => answer(library, JSON.stringify(request)))));
