import { basename, dirname } from 'node:path';
import type { Diagnostic, Words } from '../../diagnostics/diagnostic.js';
import { suggest } from '../../diagnostics/suggest.js';
import { didYouMean } from '../../evaluate/read-fact.js';
import { inputProblem } from './codes.js';
import type { Call } from './command.js';
import { errorCode, type Files } from './io.js';
import { loaded, problemsIn, refused, type Loaded } from './problem.js';

/** A text with the name that its places carry. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** The operand that stands for standard input. */
export const STDIN = '-';

/** A file as it is, with the name that its places carry. */
export interface BytesFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The text of a file, or of standard input for `-`, see `decode`.
 * Diagnostics: FILE_MISSING, FILE_IS_FOLDER, FILE_UNREADABLE, FILE_ENCODING.
 */
export async function readTextFile(path: string, call: Pick<Call, 'io' | 'note'>): Promise<Loaded<TextFile>> {
  const file = await readBytes(path, call);
  return file.ok ? textOf(file.value) : file;
}

/** A file, or standard input for `-`. Diagnostics: FILE_MISSING, FILE_IS_FOLDER, FILE_UNREADABLE. */
export async function readBytes(path: string, call: Pick<Call, 'io' | 'note'>): Promise<Loaded<BytesFile>> {
  const name = path === STDIN ? 'stdin' : path;
  try {
    return loaded({ name, bytes: path === STDIN ? await readStdin(call) : await call.io.files.read(path) });
  } catch (error) {
    return refused(problemsIn([await readProblem(path, name, errorCode(error), call.io.files)]));
  }
}

/** The text of a file that was read. Diagnostics: FILE_ENCODING. */
export function textOf({ name, bytes }: BytesFile): Loaded<TextFile> {
  const text = decode(bytes);
  return text === undefined ? refused(problemsIn([inputProblem('FILE_ENCODING', { slots: { file: name } })])) : loaded({ name, text });
}

async function readStdin({ io, note }: Pick<Call, 'io' | 'note'>): Promise<Uint8Array> {
  if (io.stdin.isTerminal()) {
    await note({ zh: '正在从键盘读取；输入完毕后另起一行，按 Ctrl+D（Windows 按 Ctrl+Z 再回车）', en: 'Reading from the keyboard; end with Ctrl+D on a line of its own (Windows: Ctrl+Z and Enter)' });
  }
  return io.stdin.read();
}

export async function readProblem(path: string, file: string, code: string, files: Files): Promise<Diagnostic> {
  if (code === 'EISDIR') return inputProblem('FILE_IS_FOLDER', { slots: { file } });
  if (code !== 'ENOENT' && code !== 'ENOTDIR') return inputProblem('FILE_UNREADABLE', { slots: { file, reason: reasonOf(code) } });
  return inputProblem('FILE_MISSING', { slots: { file, suggestion: await nearbyFile(path, files) } });
}

const REASONS: Readonly<Record<string, Words>> = {
  EACCES: { zh: '没有权限', en: 'permission denied' },
  EPERM: { zh: '没有权限', en: 'permission denied' },
  EROFS: { zh: '磁盘是只读的', en: 'the disk is read-only' },
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
  EBUSY: { zh: '文件正被其他程序占用', en: 'another program is using the file' },
  EISDIR: { zh: '它是文件夹', en: 'it is a folder' },
  ENOENT: { zh: '它所在的文件夹不存在', en: 'its folder does not exist' },
  ENOTDIR: { zh: '路径中有一段不是文件夹', en: 'a part of the path is not a folder' },
  ENAMETOOLONG: { zh: '路径太长', en: 'the path is too long' },
  ELOOP: { zh: '符号链接绕成了圈', en: 'symbolic links go round in a circle' },
  ERR_FS_FILE_TOO_LARGE: { zh: '文件太大', en: 'the file is too large' },
};

/** What a code of Node means. */
export function reasonOf(code: string): Words {
  return REASONS[code] ?? { zh: code, en: code };
}

const CHECK_PATH = { zh: '检查路径和文件名', en: 'check the path and the name' };

/** Names in the same folder are compared, so that a slip of the keyboard is mended at once. */
async function nearbyFile(path: string, files: Files): Promise<Words> {
  try {
    const entries = await files.list(dirname(path));
    const meant = suggest(basename(path), entries.filter((entry) => !entry.isFolder).map((entry) => entry.name).sort());
    return didYouMean(meant, CHECK_PATH);
  } catch {
    // The folder is not there either.
    return CHECK_PATH;
  }
}

/** UTF-8 or GB18030, or UTF-16 after its byte order mark; `undefined` where the bytes are no text in any of them. */
export function decode(bytes: Uint8Array): string | undefined {
  for (const encoding of encodingsOf(bytes)) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes).replace(/^\ufeff/, '');
    } catch {
      // Not in this encoding, or a Node that does not know it: the next one, if there is one.
    }
  }
  return undefined;
}

/** What Excel calls Unicode text, and what `>` of PowerShell writes, is UTF-16. */
function encodingsOf([first, second]: Uint8Array): readonly string[] {
  if (first === 0xff && second === 0xfe) return ['utf-16le'];
  return first === 0xfe && second === 0xff ? ['utf-16be'] : ['utf-8', 'gb18030'];
}
