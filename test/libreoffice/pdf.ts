import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
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
  const folder = await mkdtemp(join(tmpdir(), 'pingfen-pdf-'));
  try {
    const path = join(folder, 'a.pdf');
    await writeFile(path, pdf);
    const { stdout } = await promisify(execFile)('pdftotext', ['-layout', '-enc', 'UTF-8', path, '-'], { maxBuffer: 2 ** 26 });
    return stdout.split('\f').slice(0, -1);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
