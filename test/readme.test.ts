import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compareReadings, evaluate, explain, renderText, unwrap } from '../src/index.js';
import { plainValue } from '../src/rulebook/yaml-node.js';
import { readYaml } from '../src/rulebook/yaml-read.js';
import { estate, type EstateFacts } from '../src/weihai.js';

const READMES = ['README.md', 'README.zh-CN.md'];
const SAMPLE = 'rules/weihai-db3710-t133-2021/estate.sample.yaml';

function block(file: string, language: string): string {
  return new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(readFileSync(file, 'utf8'))![1]!;
}

test.each(READMES)('%s shows what the demo prints', (file) => {
  const facts = plainValue(unwrap(readYaml(readFileSync(SAMPLE, 'utf8'))).root) as EstateFacts;
  const effects = unwrap(compareReadings(estate, facts));
  expect(block(file, 'text')).toBe(renderText(estate, unwrap(evaluate(estate, facts)), { effects }));
});

test.each(READMES)('%s shows code that does what it says', (file) => {
  expect(block(file, 'ts')).toContain("evaluate(estate, { estateType: 'new', hasCommittee: true, committeeMembers: 7, committeePartyMembers: 4 })");
  const assessment = unwrap(evaluate(estate, { estateType: 'new', hasCommittee: true, committeeMembers: 7, committeePartyMembers: 4 }));
  expect(assessment.total.value).toBeUndefined();
  expect(assessment.unknown[0]!.pointsAtStake.fraction).toBe('5');
  expect(explain(estate, assessment, { only: ['A1-04'], lang: 'en' })[0]!.text).toContain('≈ 57.14%');
});
