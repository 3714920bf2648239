import type { FolderEntry, Io } from '../cli/io.js';

/** A file by its text, or an error code of Node that reading or writing it ends with. */
export type MemoryFiles = Readonly<Record<string, string | Uint8Array | { readonly error: string }>>;

/** A world without a disk: what is written to it is kept in `out` and `files`. */
export interface MemoryWorld {
  readonly io: Io;
  readonly out: { stdout: string; stderr: string };
}

/** `closed`: nobody reads standard output. */
export function memoryWorld(given: MemoryFiles, closed = false): MemoryWorld {
  const files = new Map(Object.entries(given));
  const out = { stdout: '', stderr: '' };
  const keep = (stream: 'stdout' | 'stderr') => (text: string): Promise<void> => {
    out[stream] += text;
    return Promise.resolve();
  };
  const io: Io = {
    stdout: closed ? () => failing('EPIPE') : keep('stdout'),
    stderr: keep('stderr'),
    stdin: { isTerminal: () => false, read: () => Promise.resolve(new TextEncoder().encode('')) },
    files: {
      read: (path) => {
        const content = files.get(path);
        if (content === undefined) return failing(entriesIn(path, files).length > 0 ? 'EISDIR' : 'ENOENT');
        if (typeof content === 'string') return Promise.resolve(new TextEncoder().encode(content));
        return 'error' in content ? failing(content.error) : Promise.resolve(content);
      },
      list: (folder) => {
        const entries = entriesIn(folder, files);
        return entries.length > 0 ? Promise.resolve(entries) : failing('ENOENT');
      },
      write: (path, content, mode) => {
        const there = files.get(path);
        if (typeof there === 'object' && 'error' in there) return failing(there.error);
        if (mode === 'newOnly' && there !== undefined) return failing('EEXIST');
        files.set(path, content);
        return Promise.resolve();
      },
      makeFolder: () => Promise.resolve(),
    },
  };
  return { io, out };
}

function failing(code: string): Promise<never> {
  return Promise.reject(Object.assign(new Error(code), { code }));
}

function entriesIn(folder: string, files: ReadonlyMap<string, unknown>): readonly FolderEntry[] {
  const inside = [...files.keys()].flatMap((path) => (folder === '.' ? [path] : path.startsWith(`${folder}/`) ? [path.slice(folder.length + 1)] : []));
  return [...new Map(inside.map((path) => [path.split('/')[0]!, path.includes('/')]))].map(([name, isFolder]) => ({ name, isFolder }));
}
