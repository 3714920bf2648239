import { describe, expect, it } from 'vitest';
import { CLI_CODES } from '../../src/host/cli/codes.js';
import { decode } from '../../src/host/cli/text-file.js';
import { Folder, pingfen, SHOP } from './in-process.js';

const folder = new Folder();
const shop = folder.write('shop.yaml', SHOP);

const failing = (code: string) => (): Promise<never> => Promise.reject(Object.assign(new Error(`${code}: at /secret/place`), { code }));

describe('a file', () => {
  it('that is missing is told of, with the one that was meant', async () => {
    const { exit, stdout, stderr } = await pingfen(['check', folder.of('shpo.yaml')]);
    expect({ exit, stdout }).toEqual({ exit: 1, stdout: '' });
    expect(stderr).toBe(`错误 FILE_MISSING：找不到文件“${folder.of('shpo.yaml')}”\n  改法：是不是“shop.yaml”？\n`);
    expect((await pingfen(['check', folder.of('no', 'where.yaml')])).stderr).toContain('检查路径和文件名');
  });

  it('that is a folder is told of', async () => {
    expect((await pingfen(['score', shop, folder.path])).stderr).toContain(`FILE_IS_FOLDER：“${folder.path}”是文件夹`);
    expect((await pingfen(['show', folder.path])).stderr).toContain('FILE_IS_FOLDER');
  });

  it.each([
    ['EACCES', '没有权限'],
    ['EBUSY', '文件正被其他程序占用'],
    ['EIO', 'EIO'],
  ])('that cannot be read is told of: %s', async (code, reason) => {
    const { exit, stderr } = await pingfen(['score', shop, 'facts.yaml'], { files: { read: failing(code) } });
    expect(exit).toBe(1);
    expect(stderr).toContain(`FILE_UNREADABLE：读不了“facts.yaml”：${reason}\n`);
  });

  it('in no encoding is told of', async () => {
    const { exit, stderr } = await pingfen(['score', shop, folder.write('odd.yaml', Uint8Array.of(0xff, 0xff, 0x00))]);
    expect(exit).toBe(1);
    expect(stderr).toContain('FILE_ENCODING');
    expect(stderr).toContain('另存为 UTF-8');
  });

  it.each([
    ['中文', Buffer.from('中文')],
    ['中文', Buffer.from('\ufeff中文')],
    ['中文', Uint8Array.of(0xd6, 0xd0, 0xce, 0xc4)],
    ['\u{20bb7}', Uint8Array.of(0x95, 0x34, 0xb2, 0x35)],
    ['中文', Buffer.from('\ufeff中文', 'utf16le')],
    ['中文', Buffer.from('\ufeff中文', 'utf16le').swap16()],
    [undefined, Uint8Array.of(0xff, 0xfe, 0x00)],
    ['', Uint8Array.of()],
  ])('is decoded: %s', (text, bytes) => {
    expect(decode(bytes)).toBe(text);
  });

  it.each([
    ['ENOENT', '它所在的文件夹不存在'],
    ['EISDIR', '它是文件夹'],
    ['ENOSPC', '磁盘已满'],
  ])('that cannot be written is told of: %s', async (code, reason) => {
    const { exit, stderr } = await pingfen(['show', shop, '--out', 'x.txt'], { files: { write: failing(code) } });
    expect(exit).toBe(1);
    expect(stderr).toContain(`OUTPUT_UNWRITABLE：写不了“x.txt”：${reason}\n`);
  });
});

describe('the streams', () => {
  it('a person who types is told how to end', async () => {
    const typed = await pingfen(['score', shop, '-'], { stdin: 'spots: 0', isTerminal: true });
    expect(typed.stderr).toContain('Ctrl+D');
    expect(typed.exit).toBe(0);
  });

  it('an empty standard input is told of', async () => {
    const { exit, stderr } = await pingfen(['score', shop, '-'], { stdin: '' });
    expect(exit).toBe(1);
    expect(stderr).toContain('stdin:1:1 错误 YAML_EMPTY');
  });

  it.each(['EPIPE', 'EOF', 'ERR_STREAM_DESTROYED'])('a reader who has gone is told of quietly: %s', async (code) => {
    const { exit, stderr } = await pingfen(['list'], { stdout: failing(code) });
    expect(exit).toBe(1);
    expect(stderr).toBe('提醒 OUTPUT_CLOSED：接收结果的一方提前关闭了，结果没有全部送出\n  改法：要完整的结果，用 --out 写进文件\n');
  });

  it('a full disk behind stdout is told of', async () => {
    expect((await pingfen(['list', '--lang', 'en'], { stdout: failing('ENOSPC') })).stderr).toContain('"standard output" cannot be written: the disk is full');
  });

  it('nobody left to tell is no crash', async () => {
    expect((await pingfen(['list'], { stdout: failing('EPIPE'), stderr: failing('EPIPE') })).exit).toBe(1);
    expect((await pingfen(['check', shop], { stderr: failing('EPIPE') })).exit).toBe(1);
  });

  it('a fault inside is told of without a stack', async () => {
    const lines: string[] = [];
    const stderr = (text: string): Promise<void> => (lines.push(text) === 1 ? Promise.reject(new TypeError('x is not a function')) : Promise.resolve());
    expect((await pingfen(['check', shop], { stderr })).exit).toBe(1);
    expect(lines[1]).toBe('错误 INTERNAL：程序内部出错：x is not a function\n  改法：这是 pingfen 的缺陷，请连同命令和输入文件报告\n');
  });
});

it('every code of the command line speaks both languages', () => {
  for (const [code, { message, mend, expected }] of Object.entries(CLI_CODES)) {
    expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
    for (const words of [message, mend, expected ?? message]) {
      expect(words.en).not.toMatch(/[\u4e00-\u9fff]/);
      expect(words.en).not.toBe('');
      expect(words.zh).not.toBe('');
    }
  }
});
