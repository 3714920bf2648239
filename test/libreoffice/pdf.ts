import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { convert } from './soffice.js';

/** The workbooks as LibreOffice prints them, in one launch. */
export async function toPdf(files: ReadonlyMap<string, Uint8Array>): Promise<Map<string, Uint8Array>> {
  const names = [...files.keys()];
  const made = await convert(new Map(names.map((name, i) => [String(i), files.get(name)!])), 'pdf');
  return new Map(names.map((name, i) => [name, made.get(`${i}.pdf`)!]));
}

/** The text layer of a PDF, page by page. */
export async function pdfPages(pdf: Uint8Array): Promise<string[]> {
  const text = await inFolder(pdf, (path) => printed('pdftotext', '-layout', '-enc', 'UTF-8', path, '-'));
  return text.split('\f').slice(0, -1);
}

/** The sizes of the characters of a PDF in whole points. */
export async function pdfSizes(pdf: Uint8Array): Promise<number[]> {
  const text = await inFolder(pdf, (path) => printed('pdftohtml', '-xml', '-i', '-stdout', '-zoom', '1', path));
  return Array.from(text.matchAll(/<fontspec [^>]*size="(\d+)"/g), ([, size]) => Number(size));
}

async function printed(program: string, ...options: readonly string[]): Promise<string> {
  return (await promisify(execFile)(program, options, { maxBuffer: 2 ** 26 })).stdout;
}

/** Something about a PDF that stands in a folder of its own for as long. */
async function inFolder<T>(pdf: Uint8Array, ask: (path: string, folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'pingfen-pdf-'));
  try {
    const path = join(folder, 'a.pdf');
    await writeFile(path, pdf);
    return await ask(path, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** How much of each page has a colour, in pixels of a coarse picture. */
export async function pdfPixels(pdf: Uint8Array, colour: readonly [number, number, number]): Promise<number[]> {
  return inFolder(pdf, async (path, folder) => {
    await printed('pdftoppm', '-r', '50', '-aa', 'no', path, join(folder, 'page'));
    const pages = (await readdir(folder)).filter((name) => name.endsWith('.ppm')).sort();
    return Promise.all(pages.map(async (name) => countIn(await readFile(join(folder, name)), colour)));
  });
}

/** A PPM has a head of three lines, then three bytes for each pixel. */
function countIn(ppm: Uint8Array, colour: readonly [number, number, number]): number {
  let at = 0;
  for (let lines = 0; lines < 3; at += 1) if (ppm[at] === 10) lines += 1;
  let count = 0;
  for (; at < ppm.length; at += 3) if (colour.every((part, index) => ppm[at + index] === part)) count += 1;
  return count;
}
