import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { estate } from '../../src/weihai.js';
import { BUDGETS, MOST_OF_A_PLAN, type Budget } from './budgets.js';

const packed = (bytes: string | Uint8Array): number => gzipSync(bytes, { level: 9 }).length;

function sizeOf({ code, without = [] }: Budget): number {
  const { outputFiles } = buildSync({ stdin: { contents: code, resolveDir: '.' }, bundle: true, minify: true, write: false, format: 'esm', external: [...without] });
  return packed(outputFiles[0]!.contents);
}

describe('what a page takes', () => {
  it.each(BUDGETS.map((budget) => [budget.what, budget] as const))('%s is within its budget', (what, budget) => {
    const size = sizeOf(budget);
    console.log(`${what}: ${size} of ${budget.most} bytes`);
    expect(size).toBeLessThanOrEqual(budget.most);
    // A budget far above what is used would notice nothing.
    expect(size).toBeGreaterThan(budget.most * 0.8);
  });

  it('the plan of A.1 is within its budget', () => {
    const size = packed(JSON.stringify(estate));
    console.log(`plan of A.1: ${size} of ${MOST_OF_A_PLAN} bytes`);
    expect(size).toBeLessThanOrEqual(MOST_OF_A_PLAN);
  });
});

/** What is shipped, by the hash of its bytes. Metafiles tell esbuild's own paths and stay at home. */
function hashesOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.') && !name.startsWith('metafile-')).sort();
  return Object.fromEntries(files.map((name) => [name, createHash('sha256').update(readFileSync(join(folder, name))).digest('hex')]));
}

it('a second build gives the same bytes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pingfen-'));
  try {
    execFileSync(process.execPath, ['node_modules/tsup/dist/cli-default.js'], { env: { ...process.env, PINGFEN_DIST: join(folder, 'dist') }, stdio: 'pipe' });
    expect(hashesOf(join(folder, 'dist'))).toEqual(hashesOf('dist'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 240_000);
