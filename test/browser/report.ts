// npm run pictures: looks at the page of the sample in headless Chromium on a phone, a desktop and A4, light and dark,
// and keeps the pictures in docs/images. Needs Chromium (CHROMIUM names it) and poppler's pdftotext and pdftoppm.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compareReadings, evaluate, renderHtml, unwrap } from '../../src/index.js';
import { estate, type EstateFacts } from '../../src/weihai.js';
import { readYaml } from '../cases/read.js';
import { openBrowser, type Browser, type Page } from './chromium.js';

const IMAGES = 'docs/images';
const problems: string[] = [];

function pageText(): string {
  const facts = readYaml(readFileSync('rules/weihai-db3710-t133-2021/estate.sample.yaml', 'utf8')) as EstateFacts;
  return renderHtml(estate, unwrap(evaluate(estate, facts)), { effects: unwrap(compareReadings(estate, facts)) });
}

/** What is wider than the place it has: nothing may be clipped or run over its neighbour. */
async function overflows(page: Page): Promise<readonly string[]> {
  return (await page.evaluate(`[...document.querySelectorAll('html, th, td, li, p, h1, h2')]
    .filter((one) => one.closest('thead')?.clientWidth !== 1 && one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline')
    .map((one) => one.tagName + ' ' + one.textContent.slice(0, 20))`)) as readonly string[];
}

async function look(browser: Browser, address: string, name: string, size: { width: number; height: number }, colorScheme: 'light' | 'dark'): Promise<void> {
  const page = await browser.newPage({ viewport: size, colorScheme });
  await page.goto(address);
  for (const one of await overflows(page)) problems.push(`${name}: ${one} is wider than its place`);
  await page.screenshot({ path: join(IMAGES, `${name}.png`) });
  await page.close();
}

/** The page as it is printed: every title must be in the text, and its pages are kept as one picture each. */
async function print(browser: Browser, address: string, folder: string): Promise<void> {
  const page = await browser.newPage();
  await page.goto(address);
  const file = join(folder, 'report.pdf');
  await page.pdf({ path: file, format: 'A4', preferCSSPageSize: true });
  const flat = (text: string): string => text.replace(/\s+/g, '');
  const text = flat(execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }));
  for (const { id, title } of estate.indicators) if (!text.includes(flat(title))) problems.push(`A4: ${id} ${title} is not in the text`);
  execFileSync('pdftoppm', ['-png', '-r', '80', '-f', '2', '-l', '2', '-singlefile', file, join(IMAGES, 'report-a4')]);
  await page.close();
}

const folder = mkdtempSync(join(tmpdir(), 'pingfen-page-'));
const file = join(folder, 'report.html');
writeFileSync(file, pageText());
const browser = await openBrowser();
const address = pathToFileURL(file).href;
await look(browser, address, 'report-desktop', { width: 1100, height: 1250 }, 'light');
await look(browser, address, 'report-dark', { width: 1100, height: 700 }, 'dark');
await look(browser, address, 'report-phone', { width: 390, height: 1000 }, 'light');
await print(browser, address, folder);
await browser.close();
rmSync(folder, { recursive: true });
for (const one of problems) process.stderr.write(`${one}\n`);
process.stderr.write(problems.length === 0 ? 'phone, desktop and A4: nothing clipped, every title in the text\n' : `${String(problems.length)} problems\n`);
if (problems.length > 0) process.exitCode = 1;
