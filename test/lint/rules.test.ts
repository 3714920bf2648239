import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { lint } from '../../src/authoring/lint/lint.js';
import { listRulebooks } from '../../src/catalog.js';
import { unwrap } from '../../src/diagnostics/diagnostic.js';

it.each(listRulebooks().map(({ id }) => id))('%s is as lint would have it, or says why not', (id) => {
  const findings = unwrap(lint(readFileSync(`rules/${id}.yaml`, 'utf8')));
  expect(findings.map(({ rule, place }) => `${rule}:${String(place.line)}`)).toEqual([]);
});

// Their short quotes leave much open, which lint says; nothing in them is wrong.
it.each(readdirSync('test/second-city').filter((file) => /^[^.]+\.yaml$/.test(file)))('nothing in second-city/%s is an error', (file) => {
  const findings = unwrap(lint(readFileSync(`test/second-city/${file}`, 'utf8')));
  expect(findings.filter(({ severity }) => severity === 'error').map(({ rule, place }) => `${rule}:${String(place.line)}`)).toEqual([]);
});
