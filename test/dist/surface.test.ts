import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { node } from './npm.js';

/** The names that each door hands out. One that comes is added here and to CHANGELOG.md; one that goes breaks whoever uses it. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  pingfen: [
    'PingfenError', 'compareReadings', 'createEvaluator', 'evaluate', 'explain', 'explainRanking', 'explainRequirements', 'factsForm', 'factsSchema', 'failure', 'fingerprint', 'formatDiagnostic',
    'planHash', 'rank', 'readPlan', 'renderHtml', 'renderMarkdown', 'renderText', 'success', 'summarize', 'unwrap',
  ],
  'pingfen/weihai': ['clausesCity', 'clausesCommittee', 'clausesCommunity', 'clausesDistrict', 'clausesEnterprise', 'clausesEstate', 'clausesStreet', 'district', 'enterprise', 'estate', 'street'],
  'pingfen/taian': ['clauses', 'committee', 'creditGrade', 'disclosure', 'enterprise', 'ownersVote', 'tender'],
  'pingfen/rongcheng': ['accountability', 'clauses', 'coverage', 'deadlines'],
  'pingfen/anyang': ['outline'],
  'pingfen/catalog': ['findRulebook', 'listRulebooks'],
  'pingfen/spreadsheet': ['sheetFunctions'],
  'pingfen/workbook': ['toWorkbook', 'writeXlsx'],
  'pingfen/module': ['WHOLE', 'aside', 'compare', 'count', 'day', 'exact', 'exactMean', 'greatest', 'isSaid', 'larger', 'least', 'lesser', 'plus', 'product', 'quotient', 'rounded', 'sum', 'weightedMean'],
  'pingfen/batch': ['OPEN', 'STATUS', 'UNBOUNDED', 'UNKNOWN', 'batch', 'createBatch', 'scoreRows'],
  'pingfen/author': ['LINT_RULES', 'applyFixes', 'checkCases', 'compile', 'compileText', 'compileTraced', 'coverage', 'factTypes', 'formatCaseReport', 'lint', 'mutate', 'parseCases', 'parseRulebook', 'printModule', 'runCases', 'scaffold', 'suggestCases', 'toModule'],
  ...Object.fromEntries(['weihai/estate', 'weihai/enterprise', 'weihai/street', 'weihai/district', 'taian/enterprise', 'rongcheng/accountability'].map((door) => [`pingfen/${door}`, ['score']])),
  'pingfen/vitest': ['describeRulebook', 'rulebookFiles'],
};

const require = createRequire(import.meta.url);

describe.each(Object.entries(NAMES))('%s', (door, names) => {
  it('hands out these names as an ES module', () => {
    // As a program of its own: the test runner would look for the package elsewhere.
    const code = `import * as door from '${door}'; console.log(JSON.stringify(Object.keys(door).sort()));`;
    expect(JSON.parse(node(['--input-type=module', '--eval', code]))).toEqual(names);
  });

});

// Vitest itself is made of ES modules only.
it.each(Object.entries(NAMES).filter(([door]) => door !== 'pingfen/vitest'))('%s hands out the same names to require', (door, names) => {
  expect(Object.keys(require(door) as object).sort()).toEqual(names);
});

it('no door is missing here', () => {
  const { exports } = require('pingfen/package.json') as { exports: Record<string, unknown> };
  const doors = Object.keys(exports).filter((door) => !door.endsWith('.json'));
  expect(doors.map((door) => `pingfen${door.slice(1)}`)).toEqual(Object.keys(NAMES));
});
