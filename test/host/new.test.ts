import { beforeEach, expect, it } from 'vitest';
import { rmSync } from 'node:fs';
import { codesIn, Folder, pingfen } from './in-process.js';

const folder = new Folder();
const TSV = '社区食堂评价表\n评价内容\t分值\n有食品经营许可证\t10\n饭菜质量\t15\n';

beforeEach(() => {
  for (const name of ['canteen.yaml', 'canteen.cases.yaml', 'mine.yaml', 'mine.cases.yaml', 'table.yaml', 'table.cases.yaml']) rmSync(folder.of(name), { force: true });
});

it('writes a rulebook and its cases beside the table, and says what is left to do', async () => {
  const table = folder.write('canteen.tsv', TSV);
  const out = folder.of('canteen.yaml');
  const cases = folder.of('canteen.cases.yaml');
  expect(await pingfen(['new', table, '--id', 'shili/canteen'])).toEqual({
    exit: 0,
    stdout: '',
    stderr: `已写出 ${out} 和 ${cases}：2 行，25 分，待核对 3 处\n接着：pingfen check ${out}，再逐处核对\n`,
  });
  expect(await pingfen(['check', out])).toMatchObject({ exit: 0, stderr: `${out} 没有错误（shili/canteen，25 分）\n` });
  expect(folder.read('canteen.cases.yaml')).toContain('rulebook: shili/canteen\n');
});

it('reads GB18030, takes a title, and answers with JSON', async () => {
  const bytes = Buffer.from([0xc6, 0xc0, 0xbc, 0xdb, 0xc4, 0xda, 0xc8, 0xdd, 0x09, 0xb7, 0xd6, 0xd6, 0xb5, 0x0a, 0xd3, 0xd0, 0x09, 0x32]);
  const table = folder.write('canteen.tsv', bytes);
  const { exit, stdout } = await pingfen(['new', table, '--title', '食堂', '--json']);
  expect([exit, JSON.parse(stdout)]).toEqual([0, { ok: true, files: [folder.of('canteen.yaml'), folder.of('canteen.cases.yaml')], open: 2, diagnostics: [] }]);
  expect(folder.read('canteen.yaml')).toContain('\ntitle: 食堂\n');
});

it('replaces nothing unless it is told to, not even one of the two', async () => {
  const out = folder.of('mine.yaml');
  folder.write('mine.cases.yaml', 'kept');
  const refused = await pingfen(['new', '--out', out, '--title', ' ']);
  expect(refused.exit).toBe(1);
  expect(refused.stderr).toContain('NEW_EXISTS');
  expect(() => folder.read('mine.yaml')).toThrow('ENOENT');
  expect(folder.read('mine.cases.yaml')).toBe('kept');
  expect((await pingfen(['new', '--out', out, '--force'])).exit).toBe(0);
  expect(folder.read('mine.yaml')).toContain('title: 示例评价表\n');
  expect(folder.read('mine.cases.yaml')).toContain('rulebook: example/table\n');
});

it('begins the small example in this folder', async () => {
  const written = new Map<string, string | Uint8Array>();
  const files = { write: (path: string, text: string | Uint8Array) => Promise.resolve(void written.set(path, text)), read: () => Promise.reject(new Error('not there')) };
  expect((await pingfen(['new', '--id', 'mine/small', '--title', '小\u202e区'], { files })).stderr).toContain('5 行，20 分，待核对 0 处');
  expect([...written.keys()]).toEqual(['table.yaml', 'table.cases.yaml']);
  expect(written.get('table.yaml')).toContain('title: 小·区\n');
});

it.each([
  [['new', '--id', 'Canteen'], 2, 'USAGE_ID'],
  [['new', folder.of('nothing.tsv')], 1, 'FILE_MISSING'],
  [['new', folder.write('empty.tsv', '评价内容\t分值\n')], 1, 'TABLE_EMPTY'],
  [['new', '--out', folder.of('nowhere', 'mine.yaml')], 1, 'OUTPUT_UNWRITABLE'],
])('%j ends with %i: %s', async (args, exit, code) => {
  const ran = await pingfen(args);
  expect(ran.exit).toBe(exit);
  expect(ran.stderr).toContain(code);
  if (exit === 1) expect(codesIn((await pingfen([...args, '--json'])).stdout)).toEqual([code]);
});

it('tells what the table says otherwise', async () => {
  const table = folder.write('canteen.tsv', `${TSV}合计\t30\n`);
  const { exit, stderr } = await pingfen(['new', table]);
  expect(exit).toBe(0);
  expect(stderr).toContain('TABLE_TOTAL_SUM');
});
