import { existsSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { METHODS } from '../../src/methods/registry.js';
import { AUTHORING, RUNTIME } from '../architecture/rules.js';
import { pages, proseOf, readPage } from './page.js';

/** The relative links of a page: where each leads from the root of the repository, and its heading. */
function linksOf(path: string): readonly { readonly link: string; readonly target: string; readonly heading: string | undefined }[] {
  return [...proseOf(readPage(path)).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link]) => link!)
    .filter((link) => !/^[a-z]+:/.test(link))
    .map((link) => {
      const [file = '', heading] = link.split('#');
      return { link, target: file === '' ? path : posix.join(posix.dirname(path), file), heading };
    });
}

/** Headings as GitHub names them in links. */
function anchorsOf(path: string): readonly string[] {
  return [...proseOf(readPage(path)).matchAll(/^#+ (.+)$/gm)].map(([, title]) => title!.toLowerCase().replace(/[^\p{L}\p{N}\- ]/gu, '').replaceAll(' ', '-'));
}

describe.each(pages())('%s', (path) => {
  it('links to what is there', () => {
    const broken = linksOf(path).filter(({ target, heading }) => !existsSync(target) || (heading !== undefined && !anchorsOf(target).includes(heading)));
    expect(broken.map(({ link }) => link)).toEqual([]);
  });

  it('has one title', () => {
    expect(proseOf(readPage(path)).match(/^# .+$/gm)).toHaveLength(1);
  });
});

it('every page is reached from README.md', () => {
  const reached = new Set<string>();
  const walk = (path: string): void => {
    if (reached.has(path) || !path.endsWith('.md') || !existsSync(path)) return;
    reached.add(path);
    for (const { target } of linksOf(path)) walk(target);
  };
  walk('README.md');
  const all = readdirSync('docs', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));
  expect(all.map((path) => `docs/${path.replaceAll('\\', '/')}`).filter((path) => !reached.has(path))).toEqual([]);
});

it('every scoring method has its page, and the index leads to it', () => {
  const names = Object.keys(METHODS);
  expect(readdirSync('docs/methods').sort()).toEqual(['README.md', ...names.map((name) => `${name}.md`)].sort());
  expect(linksOf('docs/methods/README.md').map(({ link }) => link)).toEqual(expect.arrayContaining(names.map((name) => `${name}.md`)));
});

it('every guide and method page begins with what the reader can do after it', () => {
  const folders = ['docs/guide/', 'docs/methods/'];
  const others = pages().filter((path) => folders.some((folder) => path.startsWith(folder)) && !/^# .+\n\n\*\*After this page\*\* you can /.test(readPage(path)));
  expect(others).toEqual([]);
});

it('the architecture page has every room on disk, and no other', () => {
  const rooms = readdirSync('src', { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
  const described = [...readPage('docs/architecture.md').matchAll(/^\| `(\w+)\/` \|/gm)].map(([, room]) => room!);
  expect([...described].sort()).toEqual([...rooms].sort());
  expect(described).toEqual([...RUNTIME, ...AUTHORING, 'host'].filter((room) => rooms.includes(room)));
});
