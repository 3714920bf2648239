import { createHash } from 'node:crypto';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { strFromU8 } from 'fflate';
import { afterEach, expect, it } from 'vitest';
import { writeXlsx } from '../../src/bridges/xlsx/write-xlsx.js';
import { SAMPLE } from './sample.js';

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const zone = process.env.TZ;

afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

it('gives the same bytes each time, in every time zone', () => {
  const first = hash(writeXlsx(SAMPLE));
  for (const name of ['UTC', 'Asia/Shanghai', 'America/Sao_Paulo', 'Pacific/Apia', 'Africa/Monrovia']) {
    process.env.TZ = name;
    expect([name, hash(writeXlsx(structuredClone(SAMPLE)))]).toEqual([name, first]);
  }
});

it('changes nothing that it is given', () => {
  const before = JSON.stringify(SAMPLE);
  writeXlsx(SAMPLE);
  expect(JSON.stringify(SAMPLE)).toBe(before);
});

it('every file in the zip is of the same minute', () => {
  const bytes = writeXlsx(SAMPLE);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  let files = 0;
  // Local headers follow one another; each has the lengths of what is behind it.
  for (let at = 0; view.getUint32(at, true) === 0x04034b50; files += 1) {
    expect([view.getUint16(at + 10, true), view.getUint16(at + 12, true)]).toEqual([12 << 11, (1 << 5) | 1]);
    at += 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true) + view.getUint32(at + 18, true);
  }
  expect(files).toBe(10);
});

/** The writer and the sample as one script that asks nothing of its surroundings; its value is the bytes in hexadecimal. */
async function script(): Promise<string> {
  const contents = `
    import { writeXlsx } from './src/bridges/xlsx/write-xlsx.ts';
    import { SAMPLE } from './test/xlsx/sample.ts';
    globalThis.hex = Array.from(writeXlsx(SAMPLE), (byte) => byte.toString(16).padStart(2, '0')).join('');`;
  const { outputFiles } = await build({ stdin: { contents, resolveDir: process.cwd() }, bundle: true, write: false, format: 'iife', platform: 'neutral' });
  return `${strFromU8(outputFiles[0]!.contents)}\nhex`;
}

/** Not by its name: its types need those of a browser. */
const QUICKJS = 'quickjs-emscripten' as string;

it('gives the same bytes in engines that have nothing but the language', async () => {
  const code = await script();
  const expected = Buffer.from(writeXlsx(SAMPLE)).toString('hex');
  expect(runInContext(code, createContext({}, { codeGeneration: { strings: false, wasm: false } }))).toBe(expected);
  const { getQuickJS } = await import(QUICKJS);
  expect((await getQuickJS()).evalCode(code)).toBe(expected);
});
