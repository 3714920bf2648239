import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

/** A file that a text must equal; written anew with UPDATE_GOLDEN=1. */
export function golden(file: string, text: string): void {
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, 'utf8'));
}
