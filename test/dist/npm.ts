import { execFileSync } from 'node:child_process';

export function node(args: readonly string[], cwd = '.'): string {
  return execFileSync(process.execPath, args, { cwd, encoding: 'utf8' });
}

/** npm itself when npm runs this, so that no shell is needed on Windows. */
export function npm(args: readonly string[], cwd = '.'): string {
  const path = process.env.npm_execpath;
  const quiet = [...args, '--loglevel=error'];
  return path === undefined ? execFileSync('npm', quiet, { cwd, encoding: 'utf8' }) : node([path, ...quiet], cwd);
}

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

/** What `npm pack` says of the package; where no folder is given, nothing is written. */
export function pack(folder?: string): Packed {
  const where = folder === undefined ? ['--dry-run'] : ['--pack-destination', folder];
  const [report] = JSON.parse(npm(['pack', '--json', '--ignore-scripts', ...where])) as readonly Packed[];
  return report!;
}
