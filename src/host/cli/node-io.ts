import { mkdir, open, readdir, readFile, rename, rm, writeFile, type FileHandle } from 'node:fs/promises';
import type { Files, Io } from './io.js';

/** The world as Node gives it. `program`: the file of the command line. */
export function nodeIo(process: NodeJS.Process, program: string): Io {
  return {
    stdout: writer(process.stdout),
    stderr: writer(process.stderr),
    stdin: { isTerminal: () => process.stdin.isTTY, read: () => readAll(process.stdin), parts: () => process.stdin },
    files: nodeFiles,
    program,
    ...(process.stderr.isTTY ? { terminal: process.stderr } : {}),
  };
}

export const nodeFiles: Files = {
  read: (path) => readFile(path),
  list: async (folder) => {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }));
  },
  write: (path, content, mode) => writeFile(path, content, { flag: mode === 'newOnly' ? 'wx' : 'w' }),
  makeFolder: async (path) => {
    await mkdir(path, { recursive: true });
  },
  open: async (path) => {
    const file = await open(path);
    const { size } = await file.stat();
    return { bytes: size, parts: partsOf(file) };
  },
  create: async (path) => {
    const file = await open(path, 'w');
    return {
      write: (part) => file.writeFile(part),
      close: () => file.close(),
    };
  },
  rename,
  remove: (path) => rm(path, { force: true }),
};

const PART_BYTES = 256 * 1024;

async function* partsOf(file: FileHandle): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    for (;;) {
      const { buffer, bytesRead } = await file.read({ buffer: Buffer.allocUnsafeSlow(PART_BYTES) });
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

function writer(stream: NodeJS.WriteStream): Io['stdout'] {
  // Without a listener a closed pipe would end the process; the callback of the write tells of it too.
  stream.on('error', () => undefined);
  return (text) =>
    new Promise((resolve, reject) => {
      stream.write(text, (error) => {
        if (error) reject(error);
        else resolve();
      });
    });
}

async function readAll(stream: NodeJS.ReadStream): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream as AsyncIterable<Uint8Array>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
