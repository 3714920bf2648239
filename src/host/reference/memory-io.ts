import type { FolderEntry, Io, Sink } from '../cli/io.js';

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
    stdin: { isTerminal: () => false, read: () => Promise.resolve(new TextEncoder().encode('')), parts: nothing },
    program: '',
    files: memoryFiles(files),
  };
  return { io, out };
}

function memoryFiles(files: Map<string, MemoryFiles[string]>): Io['files'] {
  const read = (path: string): Promise<Uint8Array> => {
    const content = files.get(path);
    if (content === undefined) return failing(entriesIn(path, files).length > 0 ? 'EISDIR' : 'ENOENT');
    if (typeof content === 'string') return Promise.resolve(new TextEncoder().encode(content));
    return 'error' in content ? failing(content.error) : Promise.resolve(content);
  };
  const write: Io['files']['write'] = (path, content, mode) => {
    const there = files.get(path);
    if (typeof there === 'object' && 'error' in there) return failing(there.error);
    if (mode === 'newOnly' && there !== undefined) return failing('EEXIST');
    files.set(path, content);
    return Promise.resolve();
  };
  return {
    read,
    write,
    list: (folder) => {
      const entries = entriesIn(folder, files);
      return entries.length > 0 ? Promise.resolve(entries) : failing('ENOENT');
    },
    makeFolder: () => Promise.resolve(),
    open: async (path) => {
      const bytes = await read(path);
      return { bytes: bytes.length, parts: one(bytes) };
    },
    create: (path) => Promise.resolve(sink(path, write)),
    rename: async (from, to) => {
      await write(to, await read(from), 'replace');
      files.delete(from);
    },
    remove: (path) => {
      files.delete(path);
      return Promise.resolve();
    },
  };
}

function sink(path: string, write: Io['files']['write']): Sink {
  const parts: Uint8Array[] = [];
  return {
    write: (part) => {
      parts.push(part);
      return Promise.resolve();
    },
    close: () => write(path, Buffer.concat(parts), 'replace'),
  };
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  await Promise.resolve();
  yield bytes;
}

function nothing(): AsyncIterable<Uint8Array> {
  return one(new Uint8Array());
}

function failing(code: string): Promise<never> {
  return Promise.reject(Object.assign(new Error(code), { code }));
}

function entriesIn(folder: string, files: ReadonlyMap<string, unknown>): readonly FolderEntry[] {
  const inside = [...files.keys()].flatMap((path) => (folder === '.' ? [path] : path.startsWith(`${folder}/`) ? [path.slice(folder.length + 1)] : []));
  return [...new Map(inside.map((path) => [path.split('/')[0]!, path.includes('/')]))].map(([name, isFolder]) => ({ name, isFolder }));
}
