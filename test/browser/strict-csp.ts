// npm run test:browser (after npm run build): the installed package in a page under a strict policy, in headless Chromium.
// CHROMIUM=path names another browser than /usr/bin/chromium.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildSync } from 'esbuild';
import { compileText } from '../../src/author.js';
import { evaluate, fingerprint, planHash, renderText, unwrap } from '../../src/index.js';
import { estate } from '../../src/weihai.js';
import { project } from '../dist/project.js';
import { openBrowser, type Browser } from './chromium.js';
import { POLICY, servePage } from './page.js';

const RULEBOOK = resolve('rules/weihai-db3710-t133-2021/estate.yaml');
const FACTS = { estateType: 'new', hasCommittee: true, committeeMembers: 7, committeePartyMembers: 4, households: 1000 } as const;

interface Answer {
  readonly said?: readonly string[];
  readonly failed?: string;
  readonly violations: readonly string[];
}

interface Trial {
  readonly code: string;
  /** What Node says of the same. */
  readonly expected: readonly string[];
  /** What the policy stops on the way; the answers do not depend on it. */
  readonly stopped: readonly string[];
}

const text = readFileSync(RULEBOOK, 'utf8');
const compiled = {
  code: `
    import { compileText } from 'pingfen/author';
    import text from ${JSON.stringify(RULEBOOK)};
    answer([compileText(text), compileText(text.slice(0, 900)), compileText('a: [')].map((one) => JSON.stringify(one)));`,
  expected: [text, text.slice(0, 900), 'a: ['].map((one) => JSON.stringify(compileText(one))),
};
const scored = unwrap(evaluate(estate, FACTS));

const TRIALS: Readonly<Record<string, Trial>> = {
  runtime: {
    code: `
      import { evaluate, fingerprint, planHash, renderText, unwrap } from 'pingfen';
      import { estate } from 'pingfen/weihai';
      const result = unwrap(evaluate(estate, ${JSON.stringify(FACTS)}));
      answer([JSON.stringify(result), renderText(estate, result), fingerprint(estate, result), planHash(estate)]);`,
    expected: [JSON.stringify(scored), renderText(estate, scored), fingerprint(estate, scored), planHash(estate)],
    stopped: [],
  },
  // zod asks once whether it may make code from text, takes no for an answer, and the browser reports the question.
  author: { ...compiled, stopped: ['script-src eval'] },
  // A page that does not want to see the report says so to zod, before anything else.
  'author, asked not to': { ...compiled, code: `import './jitless.js';${compiled.code}`, stopped: [] },
};

/** Put before the page's own imports: what the policy forbids is noted, and so is what fails. */
const LISTEN = `
  const violations = [];
  addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective + ' ' + event.blockedURI));
  addEventListener('error', (event) => { console.log(JSON.stringify({ failed: String(event.message), violations })); });
  // Events of the policy come after the script that caused them.
  globalThis.answer = (said) => setTimeout(() => { console.log(JSON.stringify({ said, violations })); }, 100);`;

const browser = await openBrowser().catch((error: unknown) => {
  console.error(`${String(error)}\nNothing was tried.`);
  process.exit(1);
});
await tryAll(browser);

async function tryAll(browser: Browser): Promise<void> {
  const there = project({ type: 'module' });
  try {
    console.log(`Chromium ${browser.version()}, ${POLICY}`);
    there.write('listen.js', LISTEN);
    there.write('jitless.js', "import { config } from 'zod'; config({ jitless: true });");
    for (const [name, trial] of Object.entries(TRIALS)) {
      const entry = there.write('main.js', `import './listen.js';${trial.code}`);
      const { outputFiles } = buildSync({ entryPoints: [entry], bundle: true, minify: true, write: false, format: 'esm', target: 'es2022', loader: { '.yaml': 'text' } });
      report(name, outputFiles[0]!.contents.length, trial, await answerOf(browser, outputFiles[0]!.text));
    }
  } finally {
    await browser.close();
    there.remove();
  }
}

async function answerOf(browser: Browser, script: string): Promise<Answer> {
  const { url, close } = await servePage(script);
  const page = await browser.newPage();
  try {
    // Looking into the page from outside takes eval, which the policy forbids: the page speaks for itself.
    const line = page.waitForEvent('console', { predicate: (one) => one.type() === 'log', timeout: 60_000 });
    await page.goto(url);
    return JSON.parse((await line).text()) as Answer;
  } finally {
    await page.close();
    close();
  }
}

function report(name: string, bytes: number, { expected, stopped }: Trial, { said, failed, violations }: Answer): void {
  const isSame = JSON.stringify(said) === JSON.stringify(expected);
  const isGood = isSame && JSON.stringify(violations) === JSON.stringify(stopped);
  if (!isGood) process.exitCode = 1;
  const verdict = failed ?? (isSame ? 'the same answers as in Node' : 'other answers than in Node');
  console.log(`${isGood ? 'good' : 'BAD '} ${name}: ${String(bytes)} bytes of script; ${verdict}; stopped by the policy: ${violations.join(', ') || 'nothing'}`);
}
