import { expect, it } from 'vitest';
import { codesIn, Folder, pingfen, SHOP } from './in-process.js';

const folder = new Folder();
const shop = folder.write('shop.yaml', SHOP);

it('prints a form that can be scored as it is', async () => {
  const form = await pingfen(['facts', shop]);
  expect(form).toMatchObject({ exit: 0, stderr: '' });
  expect(form.stdout).toContain('licensed:');
  expect(form.stdout).toContain('有执照');
  expect(await pingfen(['score', shop, '-'], { stdin: form.stdout })).toMatchObject({ exit: 0, stderr: '' });
});

it('leaves out what only other readings ask for, unless all is asked for', async () => {
  const asked = await pingfen(['facts', 'weihai/estate']);
  expect(asked.stdout).toContain('hasCommittee:');
  expect(asked.stdout).not.toContain('hasManagementCommittee:');
  expect((await pingfen(['facts', 'weihai/estate', '--all'])).stdout).toContain('hasManagementCommittee:');
  expect((await pingfen(['facts', 'weihai/estate', '--reading', 'committeeBody=acceptManagementCommittee'])).stdout).toContain('hasManagementCommittee:');
});

it('is the list of the same facts as JSON', async () => {
  const ids = async (...args: string[]): Promise<string[]> =>
    JSON.parse((await pingfen(['facts', 'weihai/estate', '--json', ...args])).stdout).map(({ id }: { id: string }) => id);
  expect(await ids()).toContain('hasCommittee');
  expect(await ids()).not.toContain('hasManagementCommittee');
  expect(await ids('--all')).toContain('hasManagementCommittee');
});

it('never replaces a form that is filled in', async () => {
  const out = folder.of('form.yaml');
  expect(await pingfen(['facts', shop, '--out', out])).toEqual({ exit: 0, stdout: '', stderr: `已写到 ${out}\n` });
  folder.write('form.yaml', 'licensed: true\n');
  const again = await pingfen(['facts', shop, '--out', out]);
  expect(again.exit).toBe(1);
  expect(again.stderr).toContain('OUTPUT_EXISTS');
  expect(folder.read('form.yaml')).toBe('licensed: true\n');
});

it('refuses a reading that is not there', async () => {
  const { exit, stderr } = await pingfen(['facts', shop, '--reading', 'partial=linea']);
  expect(exit).toBe(1);
  expect(stderr).toContain('--reading partial=linea 错误 READING_OPTION');
  expect(stderr).toContain('是不是“linear”？');
});

it('refuses a rulebook with errors', async () => {
  const broken = folder.write('broken.yaml', SHOP.replace('fact: tidy, ', ''));
  const { exit, stdout } = await pingfen(['facts', broken, '--json']);
  expect(exit).toBe(1);
  expect(codesIn(stdout)).toEqual(['BARE_WITHOUT_FACT']);
});

it('is a JSON Schema for form generators, which is not written over a file either', async () => {
  const { exit, stdout } = await pingfen(['facts', shop, '--schema']);
  const schema = JSON.parse(stdout) as { title: string; properties: Record<string, { title: string }> };
  expect([exit, schema.properties.licensed!.title]).toEqual([0, '有执照']);
  expect(JSON.parse((await pingfen(['facts', shop, '--schema', '--json'])).stdout)).toEqual(schema);
  const out = `${folder.path}/schema.json`;
  expect((await pingfen(['facts', shop, '--schema', '--out', out])).exit).toBe(0);
  expect((await pingfen(['facts', shop, '--schema', '--out', out])).stderr).toContain('OUTPUT_EXISTS');
});

it('is a table for spreadsheets where the file is to be one, which comes back as it is', async () => {
  const out = folder.of('form.csv');
  expect((await pingfen(['facts', shop, '--out', out])).exit).toBe(0);
  const [heads, first, ...rest] = folder.read('form.csv').split('\r\n');
  expect([heads, first]).toEqual(['\ufeff编号,名称,说明,填写', 'licensed,有执照,填 是 或 否 — 用于 R-1（表 1）,']);
  expect(rest).toHaveLength(5);
  expect(await pingfen(['score', shop, out])).toMatchObject({ exit: 0, stderr: '' });
  folder.write('form.csv', folder.read('form.csv').replace('表 1）,\r\n', '表 1）,是\r\n'));
  expect(JSON.parse((await pingfen(['score', shop, out, '--json'])).stdout).facts.licensed).toBe(true);
});

it('has lists in that table that go on to the right', async () => {
  const out = folder.of('estate.csv');
  await pingfen(['facts', 'weihai/estate', '--out', out]);
  const table = folder.read('estate.csv');
  expect(table).not.toContain('hasManagementCommittee');
  const line = /^(jointMeetings,.*),\r$/m.exec(table)!;
  folder.write('filled.csv', table.replace(line[0], `${line[1]!},1,1,0,1,1,1,1,1,1,1,1,1\r`));
  expect(JSON.parse((await pingfen(['score', 'weihai/estate', folder.of('filled.csv'), '--json'])).stdout).facts.jointMeetings).toEqual(['1', '1', '0', ...Array<string>(9).fill('1')]);
  await pingfen(['facts', 'weihai/estate', '--all', '--out', folder.of('all.csv')]);
  expect(folder.read('all.csv')).toContain('hasManagementCommittee');
});
