import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { lint } from '../../src/authoring/lint/lint.js';
import { listRulebooks } from '../../src/catalog.js';
import { unwrap } from '../../src/diagnostics/diagnostic.js';

it.each(listRulebooks().map(({ id }) => id))('%s is as lint would have it, or says why not', (id) => {
  const findings = unwrap(lint(readFileSync(`rules/${id}.yaml`, 'utf8')));
  expect(findings.map(({ rule, place }) => `${rule}:${String(place.line)}`)).toEqual([]);
});
