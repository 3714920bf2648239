import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import type { Files, Io } from './io.js';

/** The world as Node gives it. */
export function nodeIo(process: NodeJS.Process): Io {
  return {
    stdout: writer(process.stdout),
    stderr: writer(process.stderr),
    stdin: { isTerminal: () => process.stdin.isTTY, read: () => readAll(process.stdin) },
    files: nodeFiles,
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
};

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
