// Scores cases with one of the builds, as a program of its own: nothing of the test runner lies in between.
//   node test/dist/builds.mjs esm|cjs|bare|frozen|frozenRuntime|quickjs|spoiledEsm|spoiledCjs < requests.json
//   node test/dist/builds.mjs sheet|sheetFull|sheetQuickjs < requests.json
// A request is { call: 'evaluate', plan, facts, options } or { call: 'compileText', text }, for sheets { names, given }. Prints a JSON list of JSON texts.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createContext, runInContext, runInThisContext } from 'node:vm';
import { buildSync } from 'esbuild';

/** Runs where the library lives, so that facts are made and results are written by that engine. */
const ANSWER = `(pingfen, text) => {
  const { call, plan, facts, options, text: rulebook } = JSON.parse(text);
  const result = call === 'evaluate' ? pingfen.evaluate(pingfen.findRulebook(plan), facts, options) : pingfen.compileText(rulebook);
  return JSON.stringify(result);
}`;

/** Likewise for the script of sheets: what the functions of these names answer. */
const SHEET_ANSWER = `(() => {
  // Made once, as the kits do.
  let functions;
  return (sheet, text) => {
    const { names, given } = JSON.parse(text);
    functions ??= sheet.sheetFunctions();
    return JSON.stringify(names.map((name) => functions[name](...given)));
  };
})()`;

/** Every object that the language brings along, from the global object down, made unchangeable. */
const FREEZE = `
  const seen = new Set();
  const freeze = (value) => {
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null || seen.has(value)) return;
    seen.add(value);
    for (const { value: part, get, set } of Object.values(Object.getOwnPropertyDescriptors(value))) [part, get, set].forEach(freeze);
    freeze(Object.getPrototypeOf(value));
    if (value !== globalThis) Object.freeze(value);
  };
  freeze(globalThis);
  [/a/g[Symbol.matchAll]('a'), async () => {}, function* () {}, async function* () {}, [][Symbol.iterator](), new Map().entries(), new Set().values()].forEach(freeze);
`;

/**
 * In a frozen realm an assignment to 'own.toString' throws too, which decimal.js does to objects of its own. Realms that
 * are meant for use (SES, --frozen-intrinsics) let these through: what is assigned becomes the object's own.
 */
const ALLOW_OWN = `
  for (const holder of [Object.prototype, Function.prototype, Error.prototype]) {
    for (const [key, { value, writable, configurable }] of Object.entries(Object.getOwnPropertyDescriptors(holder))) {
      if (!writable || !configurable) continue;
      const set = function (own) { Object.defineProperty(this, key, { value: own, writable: true, enumerable: true, configurable: true }); };
      Object.defineProperty(holder, key, { get: () => value, set });
    }
  }
`;

const DOORS = ['pingfen', 'pingfen/catalog', 'pingfen/author'];
const require = createRequire(import.meta.url);
const script = (name = 'pingfen') => readFileSync(new URL(`../../dist/${name}.iife.js`, import.meta.url), 'utf8');

/** An engine with nothing of Node, no code from text, and no clock, randomness or console to reach for. */
function bareEngine() {
  const engine = createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });
  runInContext('delete globalThis.console; delete Math.random; delete Date.now;', engine);
  return engine;
}

function frozenEngine(before) {
  const engine = bareEngine();
  runInContext(`(() => {${before}${FREEZE}})()`, engine);
  return engine;
}

/** The doors of the runtime as one script: what a page has that does not author. */
function runtimeScript() {
  const contents = DOORS.slice(0, 2).map((door) => `export * from '${door}';`).join('\n');
  return buildSync({ stdin: { contents, resolveDir: '.' }, bundle: true, write: false, format: 'iife', globalName: 'pingfen' }).outputFiles[0].text;
}

function loaded(engine, code = script(), name = 'pingfen', how = ANSWER) {
  runInContext(code, engine);
  const [library, answer] = [runInContext(name, engine), runInContext(how, engine)];
  return (request) => answer(library, request);
}

function withDoors(doors) {
  const library = Object.assign({}, ...doors);
  const answer = runInThisContext(ANSWER);
  return (request) => answer(library, request);
}

/** Another engine altogether, as spreadsheets and small devices have it. */
async function quickJs(code = script(), name = 'pingfen', how = ANSWER) {
  const { getQuickJS } = await import('quickjs-emscripten');
  const engine = (await getQuickJS()).newContext();
  const run = (text) => engine.unwrapResult(engine.evalCode(text));
  run(code).dispose();
  const answer = run(`(text) => (${how})(${name}, text)`);
  return (request) => {
    const given = engine.newString(request);
    const result = engine.unwrapResult(engine.callFunction(answer, engine.undefined, given));
    const text = engine.getString(result);
    [given, result].forEach((handle) => handle.dispose());
    return text;
  };
}

/** A host that turned every knob of the packages we share with it, before we were loaded. */
function spoil({ Decimal }, z) {
  Decimal.set({ precision: 2, rounding: 0, toExpNeg: 0, toExpPos: 0, maxE: 1, minE: 0, modulo: 9 });
  z.config({ ...z.locales.zhCN(), jitless: true });
  z.config({ customError: () => 'spoiled', localeError: () => 'spoiled' });
  const { error } = z.object({ a: z.string() }).safeParse({ a: 1 });
  if (new Decimal('1.239').plus(0).toString() === '1.239' || error.issues[0].message !== 'spoiled') throw new Error('the host is not spoiled');
}

const BUILDS = {
  esm: async () => withDoors(await Promise.all(DOORS.map((door) => import(door)))),
  cjs: () => withDoors(DOORS.map(require)),
  bare: () => loaded(bareEngine()),
  frozen: () => loaded(frozenEngine(ALLOW_OWN)),
  frozenRuntime: () => loaded(frozenEngine(''), runtimeScript()),
  quickjs: () => quickJs(),
  sheet: () => loaded(bareEngine(), script('pingfen.sheet'), 'pingfenSheet', SHEET_ANSWER),
  sheetFull: () => loaded(bareEngine(), script('pingfen.sheet.full'), 'pingfenSheet', SHEET_ANSWER),
  sheetQuickjs: () => quickJs(script('pingfen.sheet'), 'pingfenSheet', SHEET_ANSWER),
  async spoiledEsm() {
    spoil(await import('decimal.js'), await import('zod'));
    return BUILDS.esm();
  },
  spoiledCjs() {
    spoil(require('decimal.js'), require('zod'));
    return BUILDS.cjs();
  },
};

const answer = await BUILDS[process.argv[2]]();
const requests = JSON.parse(readFileSync(0, 'utf8'));
process.stdout.write(JSON.stringify(requests.map((request) => answer(JSON.stringify(request)))));
