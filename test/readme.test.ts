import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { evaluate, explain, unwrap } from '../src/index.js';
import { estate } from '../src/weihai.js';

const READMES = ['README.md', 'README.zh-CN.md'];

function block(file: string, language: string): string {
  return new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(readFileSync(file, 'utf8'))![1]!;
}

// Every block is run by test/docs; what the code is said to come to is held here.
test.each(READMES)('%s shows code that does what it says', (file) => {
  expect(block(file, 'ts')).toContain("evaluate(estate, { estateType: 'new', hasCommittee: true, committeeMembers: 7, committeePartyMembers: 4 })");
  const assessment = unwrap(evaluate(estate, { estateType: 'new', hasCommittee: true, committeeMembers: 7, committeePartyMembers: 4 }));
  expect(assessment.total.value).toBeUndefined();
  expect(assessment.unknown[0]!.pointsAtStake?.fraction).toBe('5');
  expect(explain(estate, assessment, { only: ['A1-04'], lang: 'en' })[0]!.text).toContain('≈ 57.14%');
});
