import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';

export const HERE = import.meta.dirname;
export const ROOT = resolve(HERE, '..');
/** Where what is measured is written; in this folder, so that the engines are found from it. */
export const OUT = join(HERE, '.out');

/** pingfen as it ships: the built doors, as they are or bundled. */
function shipped(external: boolean): Plugin {
  return {
    name: 'shipped',
    setup: (esbuild) => {
      esbuild.onResolve({ filter: /^pingfen(\/|$)/ }, ({ path }) => {
        const file = join(ROOT, 'dist', `${path === 'pingfen' ? 'index' : path.slice('pingfen/'.length)}.js`);
        return external ? { path: pathToFileURL(file).href, external } : { path: file };
      });
    },
  };
}

/** One script of a module and what it imports from here; the engines and pingfen are imported as they are installed. */
export async function script(entry: { readonly file: string } | { readonly text: string }, name: string): Promise<string> {
  mkdirSync(OUT, { recursive: true });
  const outfile = join(OUT, `${name}.mjs`);
  const from = 'file' in entry ? { entryPoints: [join(HERE, entry.file)] } : { stdin: { contents: entry.text, resolveDir: HERE, loader: 'ts' as const } };
  await build({ ...from, outfile, bundle: true, packages: 'external', format: 'esm', platform: 'node', target: 'node20', plugins: [shipped(true)], logLevel: 'error' });
  return outfile;
}

/** All in one minified file, as a page would load it; `null` where a part of it is native. */
export async function minified(text: string): Promise<Uint8Array | null> {
  if (text.includes('zen')) return null;
  const { outputFiles } = await build({
    stdin: { contents: text, resolveDir: HERE, loader: 'ts' }, bundle: true, minify: true, format: 'esm', platform: 'browser', target: 'es2022',
    plugins: [shipped(false)], write: false, logLevel: 'error',
  });
  return outputFiles[0]!.contents;
}
