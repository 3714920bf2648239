// npm run mutation:rulebooks: makes small mistakes in every built-in rulebook and runs its cases. Takes a minute. The table
// goes into docs/mutation-rulebooks.md; the reasons of the survivors there are written by hand.
import { readFileSync, writeFileSync } from 'node:fs';
import { mutate, parseCases, parseRulebook, type MutationReport } from '../../src/author.js';
import { listRulebooks } from '../../src/catalog.js';
import { unwrap } from '../../src/index.js';

const PAGE = 'docs/mutation-rulebooks.md';
const AIM = 0.95;

const noticed = ({ check, case: byCase }: MutationReport['counts']): number => check + byCase;
const all = (counts: MutationReport['counts']): number => noticed(counts) + counts.survived;

function percent(counts: MutationReport['counts']): string {
  if (all(counts) === 0) return '–';
  const tenths = Math.floor((noticed(counts) * 1000) / all(counts));
  return `${tenths === 1000 ? '100' : (tenths / 10).toFixed(1)} %`;
}

function line(name: string, counts: MutationReport['counts']): string {
  return `| ${name} | ${all(counts).toLocaleString('en')} | ${[counts.check, counts.case].map((count) => count.toLocaleString('en')).join(' | ')} | ${String(counts.survived)} | ${percent(counts)} |`;
}

const sum = { check: 0, case: 0, survived: 0 };
const lines: string[] = [];
for (const { id } of listRulebooks()) {
  const read = (end: string): string => readFileSync(`rules/${id}${end}`, 'utf8');
  const { counts, mutations } = unwrap(mutate(unwrap(parseRulebook(read('.yaml'))), unwrap(parseCases(read('.cases.yaml')))));
  lines.push(line(`\`${id}\``, counts));
  for (const key of ['check', 'case', 'survived'] as const) sum[key] += counts[key];
  console.log(lines.at(-1));
  for (const { outcome, place, from, to } of mutations) if (outcome === 'survived') console.log(`  rules/${id}.yaml:${String(place.line)}:${String(place.column)} ${from} → ${to}`);
  if (noticed(counts) < AIM * all(counts)) process.exitCode = 1;
}
lines.push(line('all', sum));
console.log(lines.at(-1));
const page = readFileSync(PAGE, 'utf8');
writeFileSync(PAGE, page.replace(/(\|---\|---\|---\|---\|---\|---\|\n)(?:\|.*\n)+/, `$1${lines.join('\n')}\n`));
