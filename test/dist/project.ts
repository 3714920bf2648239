import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { npm, pack } from './npm.js';

/** A project of somebody else's, with the package installed from its tarball. */
export interface Project {
  readonly folder: string;
  /** Writes a file of the project and returns its path. */
  readonly write: (name: string, text: string) => string;
  readonly remove: () => void;
}

export function project(manifest: Readonly<Record<string, unknown>> = {}): Project {
  const folder = mkdtempSync(join(tmpdir(), 'pingfen-'));
  const write = (name: string, text: string): string => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return path;
  };
  const { filename } = pack(folder);
  // What the package depends on is linked from here: nothing is fetched, and npm still checks that the versions are those asked for.
  const linked = ['decimal.js', 'yaml', 'zod'].map((name) => [name, `file:${resolve('node_modules', name)}`]);
  const dependencies = { pingfen: `file:${filename}`, ...Object.fromEntries(linked) };
  write('package.json', JSON.stringify({ name: 'consumer', private: true, ...manifest, dependencies }));
  npm(['install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'], folder);
  return { folder, write, remove: () => { rmSync(folder, { recursive: true }); } };
}
