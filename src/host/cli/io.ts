/** All that the command line asks of the world. Tests give their own. */
export interface Io {
  /** Both write a text as it is and wait until it is taken; they reject when nobody takes it. */
  readonly stdout: (text: string) => Promise<void>;
  readonly stderr: (text: string) => Promise<void>;
  readonly stdin: Input;
  readonly files: Files;
  /** Standard error where a person looks at it. */
  readonly terminal?: NodeJS.WriteStream;
  /** The file that worker threads run: this program. */
  readonly program: string;
}

export interface Input {
  /** Whether a person types at it. */
  readonly isTerminal: () => boolean;
  readonly read: () => Promise<Uint8Array>;
  /** The same part by part. */
  readonly parts: () => AsyncIterable<Uint8Array>;
}

/** Files by path. All reject with an error that carries a `code` of Node. */
export interface Files {
  readonly read: (path: string) => Promise<Uint8Array>;
  /** What lies in a folder, in no particular order. */
  readonly list: (folder: string) => Promise<readonly FolderEntry[]>;
  /** `newOnly`: rejects with EEXIST where there is a file already. */
  readonly write: (path: string, content: string | Uint8Array, mode: 'replace' | 'newOnly') => Promise<void>;
  readonly makeFolder: (path: string) => Promise<void>;
  /** A file part by part, none of them read before it is asked for. */
  readonly open: (path: string) => Promise<Source>;
  /** A file, emptied if it is there, to be written part by part. */
  readonly create: (path: string) => Promise<Sink>;
  readonly rename: (from: string, to: string) => Promise<void>;
  /** Removes a file if it is there. */
  readonly remove: (path: string) => Promise<void>;
}

/** A file that is read part by part. */
export interface Source {
  readonly bytes: number;
  readonly parts: AsyncIterable<Uint8Array>;
}

/** A file that is written part by part; both wait until it is done. */
export interface Sink {
  readonly write: (part: Uint8Array) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface FolderEntry {
  readonly name: string;
  readonly isFolder: boolean;
}

/** The `code` of an error of Node, such as ENOENT; its name where it has none. */
export function errorCode(error: unknown): string {
  if (error instanceof Error) return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  return String(error);
}
