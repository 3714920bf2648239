import { existsSync, readFileSync } from 'node:fs';
import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { nodeFiles } from '../../src/host/cli/node-io.js';
import { Folder, pingfen, SHOP, type Ran, type World } from './in-process.js';

const folder = new Folder();
const shop = folder.write('shop.yaml', SHOP);
let count = 0;

interface Scored extends Ran {
  readonly results: string;
  readonly failed: readonly { readonly line: number; readonly given: unknown; readonly codes: readonly string[] }[] | undefined;
}

interface Given {
  readonly name?: string;
  readonly out?: string;
  readonly args?: readonly string[];
  readonly world?: World;
}

/** Scores what a file holds, and reads what came of it. */
async function batch(input: string | Uint8Array, { name = 'many.csv', out = 'scores.csv', args = [], world = {} }: Given = {}): Promise<Scored> {
  count += 1;
  const file = folder.write(`${count}-${name}`, input);
  const to = folder.of(`${count}-${out}`);
  const ran = await pingfen(['batch', shop, file, '--out', to, '--set', 'spotDeduction=0.5', ...args], world);
  const failed = `${to}.failed.ndjson`;
  return {
    ...ran,
    stdout: ran.stdout.replaceAll(folder.path, ''),
    stderr: ran.stderr.replaceAll(folder.path, ''),
    results: existsSync(to) ? readFileSync(to, 'utf8') : '',
    failed: existsSync(failed) ? linesOf(readFileSync(failed, 'utf8')).map(({ line, given, problems }) => ({ line, given, codes: problems.map(({ code }: { code: string }) => code) })) : undefined,
  };
}

function linesOf(text: string): readonly any[] { // eslint-disable-line @typescript-eslint/no-explicit-any -- JSON
  return text.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line));
}

const HEAD = '店名,shopKind,licensed,达标数与应达标数,问题处数（处）,tidy\n';

describe('a table', () => {
  it('is scored line by line, in its order', async () => {
    const { exit, stdout, stderr, results, failed } = await batch(`${HEAD}甲,小店,是,17/20,3,√\n乙,big,否,80%,２,\n丙,,,,,\n丁,小店,true,0.5,0,否\n`, { args: ['--id', '店名'] });
    expect({ exit, stderr, failed }).toEqual({ exit: 0, stderr: '', failed: undefined });
    expect(stdout).toBe('共 4 行：已评 3，待定 1，有误 0；已写到 /1-scores.csv\n');
    expect(results).toBe('\ufeff行,店名,状态,总分,最低,最高,等级,可能的等级,前提,问题\r\n2,甲,已评,10.00,10.00,10.00,优良,,满足,\r\n3,乙,已评,7.50,7.50,7.50,一般,,满足,\r\n4,丙,待定,,0.00,10.00,,优良、一般,不知道,\r\n5,丁,已评,1.50,1.50,1.50,一般,,满足,\r\n');
  });

  it('in English, with the points of each row', async () => {
    const { stdout, results } = await batch(`${HEAD}A,small,yes,17/20,3,no\n`, { args: ['--id', '店名', '--rows', '--lang', 'en'] });
    expect(stdout).toBe('1 rows: 1 scored, 0 open, 0 failed; written to /2-scores.csv\n');
    expect(results).toBe('\ufeffline,店名,status,total,min,max,等级,possible 等级,preconditions,R-1,R-2,R-3,R-4,problem\r\n2,A,scored,5.50,5.50,5.50,一般,,met,1.5,4,,0,\r\n');
  });

  it('sets aside what is wrong, with its line and the reasons, and scores the others', async () => {
    const { exit, stdout, stderr, results, failed } = await batch(`${HEAD}甲,小店,也许,21/20,3,是\n乙,小店,是\n"丙\n店",小店,是,#N/A,1,是\n丁,小店,是,1,1,是\n`, { args: ['--id', '店名'] });
    expect(exit).toBe(1);
    expect(stdout).toBe('共 4 行：已评 1，待定 0，有误 3；已写到 /3-scores.csv\n');
    expect(stderr).toBe('提醒 ROWS_FAILED：3 行有误，没有评出，连同原因写在 /3-scores.csv.failed.ndjson\n  改法：照各行的改法改正后再评\n');
    expect(results.split('\r\n').slice(1)).toEqual(['2,甲,有误,,,,,,,“有执照”填的是 也许，看不出是或否（共 2 处）', '3,乙,有误,,,,,,,这一行有 3 格，第一行有 6 格', '4,"丙\n店",有误,,,,,,,“达标数与应达标数”的单元格是错误值 #N/A', '6,丁,已评,10.00,10.00,10.00,优良,,满足,', '']);
    expect(failed).toEqual([
      { line: 2, given: { 店名: '甲', shopKind: '小店', licensed: '也许', 达标数与应达标数: '21/20', '问题处数（处）': '3', tidy: '是' }, codes: ['CELL_YES_NO', 'FACT_PARTS'] },
      { line: 3, given: ['乙', '小店', '是'], codes: ['ROW_CELLS'] },
      { line: 4, given: expect.objectContaining({ 店名: '丙\n店' }), codes: ['CELL_ERROR'] },
    ]);
  });

  it('may have a fact in several cells, blank lines, tabs, a byte order mark and line ends of Windows', async () => {
    const { results } = await batch('\ufefflicensed\t达标数与应达标数\t\tshopKind\ttidy\r\n是\t17\t20\t小店\t是\r\n\r\n\t\t\t\t\r\n是\t10\t20\t小店\t是\r\n', { name: 'many.tsv' });
    expect(results.split('\r\n').slice(1)).toEqual(['2,已评,10.00,10.00,10.00,优良,,不知道,', '5,已评,6.00,6.00,6.00,一般,,不知道,', ''].map((line) => line.replace('已评', '待定').replace(/待定,[\d.]+/, '待定,')));
  });

  it.each([
    ['GB18030', Uint8Array.of(0xd3, 0xd0, 0xd6, 0xb4, 0xd5, 0xd5, 0x0a, 0xca, 0xc7, 0x0a)],
    ['UTF-16', Buffer.from('\ufeff有执照\r\n是\r\n', 'utf16le')],
    ['UTF-16, the other way round', Buffer.from('\ufeff有执照\r\n是\r\n', 'utf16le').swap16()],
    ['UTF-8', Buffer.from('有执照\n是')],
  ])('of another office is read in its encoding: %s', async (_, bytes) => {
    expect((await batch(bytes)).results).toContain('2,待定,,1.50,10.00,');
  });

  it('with bytes of another encoding in it loses only that line', async () => {
    const { failed, results } = await batch(Buffer.concat([Buffer.from('有执照\n是\n'), Uint8Array.of(0xca, 0xc7, 0x0a), Buffer.from('否\n')]));
    expect(failed?.map(({ line, codes }) => [line, ...codes])).toEqual([[3, 'ROW_ENCODING']]);
    expect(results.split('\r\n')).toHaveLength(5);
  });

  it('that breaks off in the middle of a sign tells of its last line', async () => {
    const { failed } = await batch(Buffer.concat([Buffer.from('\ufeff有执照\n是\n是', 'utf16le'), Uint8Array.of(0x2f)]));
    expect(failed?.map(({ line, codes }) => [line, ...codes])).toEqual([[3, 'ROW_ENCODING']]);
  });

  it('with a quotation mark that is never closed loses only that line', async () => {
    const { failed, results } = await batch('licensed,shopKind\n是,小店\n"是,小店\n否,大店\n');
    expect(failed).toEqual([{ line: 3, given: '"是,小店', codes: ['ROW_QUOTE'] }]);
    expect(results.split('\r\n').slice(1, 4).map((line) => line.split(',').slice(0, 2))).toEqual([['2', '待定'], ['3', '有误'], ['4', '待定']]);
  });

  it('with a record that never ends keeps little of it', async () => {
    const { failed, results } = await batch(`licensed\n是\n"${'x'.repeat(3_000_000)}\n否\n`);
    expect(failed?.map(({ line, codes }) => [line, ...codes])).toEqual([[3, 'ROW_QUOTE']]);
    expect(results).toContain('\r\n4,待定,');
    const { failed: long } = await batch(`{"licensed":true}\n${'x'.repeat(3_000_000)}\n{"licensed":false}\n`, { name: 'many.ndjson' });
    expect(long?.map(({ line, codes }) => [line, ...codes])).toEqual([[2, 'ROW_LONG']]);
  });

  it('that is none, or says nothing of the rulebook, is told of', async () => {
    const heads = async (text: string, ...args: readonly string[]): Promise<readonly string[]> => [...(await batch(text, { args })).stderr.matchAll(/^(\S*) ?错误 (\w+)：/gm)].map(([, at, code]) => `${at!.replace(/^.*!/, '')} ${code!}`);
    expect(await heads('')).toEqual([' FILE_EMPTY']);
    expect(await heads('\n \n')).toEqual([' FILE_EMPTY']);
    expect(await heads('"licensed\n是\n')).toEqual([' FILE_TABLE_QUOTE']);
    expect(await heads('a,b\n1,2\n')).toEqual([' ROWS_NO_FACT']);
    expect(await heads('a,b\n1,2\n', '--extra-facts', 'ignore')).toEqual([' ROWS_NO_FACT']);
    expect(await heads('licensed,lisensed,店名\n是,是,甲\n', '--id', '店铺')).toEqual(['B1 ROWS_NAME_UNKNOWN', 'C1 ROWS_NAME_UNKNOWN', ' ROWS_ID_MISSING']);
    expect(await heads('licensed,有执照\n是,是\n')).toEqual(['B1 ROWS_NAME_TWICE']);
    expect((await batch('licensed,店名\n是,甲\n', { args: ['--extra-facts', 'ignore'] })).exit).toBe(0);
  });
});

describe('lines of JSON', () => {
  const rows = [
    { id: 7, shopKind: 'small', licensed: true, share: [17, 20], spots: 3, tidy: true },
    { id: 'b', shopKind: 'big', licensed: false, share: '80%', spots: { min: 1, max: 3 } },
    { id: null, shopkind: 'big' },
  ];

  it('give lines of JSON', async () => {
    const { exit, results, failed } = await batch(`${rows.map((row) => JSON.stringify(row)).join('\n\n')}\n`, { name: 'many.ndjson', out: 'scores.ndjson', args: ['--id', 'id', '--rows'] });
    expect(exit).toBe(1);
    expect(linesOf(results)).toEqual([
      { line: 1, id: { id: 7 }, status: 'scored', total: 10, min: 10, max: 10, grade: { scale: '等级', value: 'good' }, withheld: false, points: { 'R-1': 1.5, 'R-2': 4, 'R-3': null, 'R-4': 4.5 } },
      { line: 3, id: { id: 'b' }, status: 'open', total: null, min: 7, max: 8, grade: { scale: '等级', value: null, possible: ['good', 'other'] }, withheld: false, points: { 'R-1': 0, 'R-2': 4, 'R-3': null, 'R-4': null } },
      { line: 5, id: { id: null }, status: 'failed', total: null, min: null, max: null, grade: { scale: '等级', value: null, possible: [] }, withheld: null, points: { 'R-1': null, 'R-2': null, 'R-3': null, 'R-4': null } },
    ]);
    expect(failed).toEqual([{ line: 5, given: { id: null, shopkind: 'big' }, codes: ['FACT_UNKNOWN'] }]);
  });

  it('are read as carefully as a file of facts', async () => {
    const lines = ['{"licensed":true', '[{"licensed":true}]', '3', '{"licensed":true,"licensed":false}', '{"spots":1e1}', '{"spots":2.00000000000000001}', '{"share":{"min":0.5,"max":0.9}}', '{"licensed":"\ufffd"}'];
    const { failed } = await batch(lines.join('\n'), { name: 'many.jsonl' });
    expect(failed?.map(({ line, codes }) => [line, ...codes])).toEqual([[1, 'ROW_JSON'], [2, 'FACTS_NOT_OBJECT'], [3, 'FACTS_NOT_OBJECT'], [4, 'KEY_DUPLICATE'], [5, 'FACT_NUMBER_FORM'], [6, 'FACT_PRECISION'], [8, 'ROW_ENCODING']]);
  });

  it('may come from standard input', async () => {
    const to = folder.of('stdin.ndjson');
    const { exit, stdout } = await pingfen(['batch', shop, '-', '--format', 'ndjson', '--out', to, '--set', 'spotDeduction=0.5', '--json'], { stdin: '{"licensed":true}\n'.repeat(500) });
    expect([exit, JSON.parse(stdout)]).toEqual([0, { rows: 500, scored: 0, open: 500, failed: 0, out: to, failedFile: null }]);
  });
});

describe('files', () => {
  it('of the form that is asked for alone, and never the one that is read', async () => {
    const file = folder.write('in.csv', 'licensed\n是\n');
    const codes = async (...args: readonly string[]): Promise<readonly string[]> => [...(await pingfen(['batch', shop, ...args])).stderr.matchAll(/错误 (\w+)：/g)].map(([, code]) => code!);
    expect(await codes(file, '--out', file)).toEqual(['USAGE_OUTPUT_IS_INPUT']);
    expect(await codes(folder.write('in.csv.part', ''), '--format', 'csv', '--out', file)).toEqual(['USAGE_OUTPUT_IS_INPUT']);
    expect(await codes(file, '--out', folder.of('o.csv'), '--failed', file)).toEqual(['USAGE_OUTPUT_IS_INPUT']);
    expect(await codes('-', '--out', folder.of('o.txt'), '--failed', folder.of('o.txt'), '--workers', '0')).toEqual(['USAGE_ROWS_FORMAT', 'USAGE_RESULTS_FORMAT', 'USAGE_WORKERS', 'USAGE_FAILED_IS_OUTPUT']);
    expect(await codes(folder.of('none.csv'), '--out', folder.of('o.csv'))).toEqual(['FILE_MISSING']);
    expect(await codes(file, '--out', folder.of('none', 'o.csv'))).toEqual(['OUTPUT_UNWRITABLE']);
    expect(await codes(file, '--out', folder.of('o.csv'), '--reading', 'x=y')).toEqual(['READING_UNKNOWN']);
  });

  it('that cannot be read to the end leave a part that says so', async () => {
    const to = folder.of('part.csv');
    const parts = async function* (): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(Buffer.from(`licensed\n是\n${'\n'.repeat(2_000_000)}`));
      throw Object.assign(new Error('gone'), { code: 'EIO' });
    };
    const ran = await pingfen(['batch', shop, 'x.csv', '--out', to], { files: { ...nodeFiles, open: () => Promise.resolve({ bytes: 9, parts: parts() }) } });
    expect([ran.exit, ran.stderr.split('\n')[0]]).toEqual([1, '错误 FILE_UNREADABLE：读不了“x.csv”：EIO']);
    expect([existsSync(to), existsSync(`${to}.part`)]).toEqual([false, true]);
  });

  it('of another run are not left beside the results', async () => {
    const file = folder.write('again.csv', 'licensed\n也许\n');
    const to = folder.of('again-scores.csv');
    await pingfen(['batch', shop, file, '--out', to]);
    expect(existsSync(`${to}.failed.ndjson`)).toBe(true);
    folder.write('again.csv', 'licensed\n是\n');
    await pingfen(['batch', shop, file, '--out', to]);
    expect(existsSync(`${to}.failed.ndjson`)).toBe(false);
  });
});

describe('workers', () => {
  const kinds = ['小店', '大店', '也许', ''];
  const line = (at: number): string => `"店 ""${at}""${at % 50 === 0 ? '\n分店' : ''}",${kinds[at % 4]!},${at % 3 === 0 ? '是' : '否'},${at % 21}/20,${at % 9},√\n`;
  const text = HEAD + Array.from({ length: 12_000 }, (_, at) => line(at)).join('');

  it('give the same to the byte', { timeout: 120_000 }, async () => {
    const one = await batch(text, { args: ['--id', '店名', '--rows'] });
    const two = await batch(text, { args: ['--id', '店名', '--rows', '--workers', '2'] });
    expect(two.stderr.replaceAll(/\/\d+-/g, '/')).toBe(one.stderr.replaceAll(/\/\d+-/g, '/'));
    expect(two.results === one.results).toBe(true);
    expect(two.failed).toEqual(one.failed);
    expect(one.failed).toHaveLength(3_000);
  });
});

it('a bar shows how far it is, where somebody looks', async () => {
  let shown = '';
  const terminal = Object.assign(new Writable({ write: (chunk, _, done) => { shown += String(chunk); done(); } }), { isTTY: true, columns: 120, cursorTo: () => true, clearLine: () => true, moveCursor: () => true });
  const { stderr } = await batch(`licensed\n${'是\n'.repeat(3000)}`, { world: { terminal: terminal as unknown as NodeJS.WriteStream } });
  expect(stderr).toBe('');
  expect(shown).toContain('每秒');
});
