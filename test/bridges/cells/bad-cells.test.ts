import { describe, expect, test } from 'vitest';
import { sheetFunctions } from '../../../src/bridges/cells/sheet-functions.js';
import { namesOf } from '../../../src/bridges/cells/names.js';
import { readFactCells } from '../../../src/bridges/cells/read-facts.js';
import { readOptionCells } from '../../../src/bridges/cells/read-options.js';
import { compileText } from '../../../src/compile/compile.js';
import { unwrap } from '../../../src/diagnostics/diagnostic.js';
import { estate } from '../../../src/weihai.js';
import { EVALUATE_RULEBOOK } from '../../../src/host/reference/evaluate-examples.js';

const QUIET = 'quiet: { kind: yesNo, label: 无扰民投诉 }';
const club = unwrap(compileText(EVALUATE_RULEBOOK.replace('  members:', `  ${QUIET}\n  members:`).replace('scoring: { judged: mark }', 'appliesWhen: quiet, scoring: { judged: mark }').replace('label: 损坏数, unit: 件', 'label: 损坏数, unit: 件, onlyIf: quiet')));
const { PINGFEN_CHECK, PINGFEN_TOTAL } = sheetFunctions([club]);

/** The facts that a range gives, which has nothing wrong. */
function facts(...rows: readonly (readonly unknown[])[]): unknown {
  const read = readFactCells(club, rows);
  expect(read.problems).toEqual([]);
  return read.facts;
}

/** What is wrong with a range: place and code. */
function wrong(...rows: readonly (readonly unknown[])[]): readonly string[] {
  return PINGFEN_CHECK('club', rows).slice(1).map(([place, code]) => `${String(place)} ${String(code)}`);
}

describe('the name of a row', () => {
  test.each([['members'], ['会员人数'], [' 会员 人数　'], ['会员人数（人）'], ['会员人数(人)'], ['ｍembers']])('%s', (name) => {
    expect(facts([name, 8])).toEqual({ members: 8 });
  });

  test('may stand beside the id, or after a number', () => {
    expect(facts(['members', '会员人数', 8])).toEqual({ members: 8 });
    expect(facts([1, '会员人数', 8])).toEqual({ members: 8 });
    expect(facts(['', '会员人数', 8])).toEqual({ members: 8 });
    expect(facts(['（1.2）', '会员人数', 8])).toEqual({ members: 8 });
  });

  test('is looked for where the heads say', () => {
    const heads = ['编号', '名称', '填写', '说明'];
    expect(facts(['活动室评价表'], heads, ['一、人员'], ['members', '会员人数', 8, '整数'], ['mark', '评分', '', '数'], ['', '评分', 1.5, '数'])).toEqual({ members: 8, mark: 1.5 });
    expect(facts(['名称', '值'], ['会员人数', 8])).toEqual({ members: 8 });
    expect(facts(['值', '名称'], ['会员人数', 8])).toEqual({ members: 8 });
    expect(wrong(heads, ['', '', 8, '整数'])).toEqual(['第 2 行第 1 列 CELL_NAME_MISSING']);
    expect(wrong(heads, ['x', '会员人教', 8, '整数'])).toEqual(['第 2 行第 1 列 CELL_NAME_UNKNOWN']);
  });

  test('may be anything in a row without value', () => {
    expect(facts(['党建引领', ''], [''], [], ['会员人数', null], ['会员人数', '　'], ['members', undefined])).toEqual({});
  });

  test('is needed where there is a value', () => {
    expect(wrong(['', 8])).toEqual(['第 1 行第 1 列 CELL_NAME_MISSING']);
    expect(wrong([true, 8])).toEqual(['第 1 行第 1 列 CELL_NAME_UNKNOWN']);
    // What stands after a name that is not known is its value, whatever it says.
    expect(wrong(['无此项', 'members', 8])).toEqual(['第 1 行第 1 列 CELL_NAME_UNKNOWN']);
    expect(wrong(['3', '无此项', 8])).toEqual(['第 1 行第 2 列 CELL_NAME_UNKNOWN']);
    expect(wrong(['=cmd|/C calc', 8])).toEqual(['第 1 行第 1 列 CELL_NAME_UNKNOWN']);
  });

  test('is an id before it is a label', () => {
    expect(namesOf([{ id: 'a', label: 'b' }, { id: 'b', label: 'c' }]).byName.get('b')).toEqual([{ id: 'b', label: 'c' }]);
  });

  test('is taken once, by id or by label', () => {
    expect(wrong(['members', 8], ['会员人数', 8])).toEqual(['第 2 行第 2 列 CELL_TWICE']);
    expect(facts(['members', 8], ['会员人数', ''])).toEqual({ members: 8 });
  });
});

describe('yes and no', () => {
  test.each(['是', '√', '✓', ' 是 ', 'TRUE', 'Yes', '１', 1, true, '有', '已'])('%s is yes', (cell) => {
    expect(facts(['有活动室', cell])).toEqual({ hasClub: true });
  });

  test.each(['否', '×', '✗', 'X', 'false', '0', 0, false, '无', '没有', '未'])('%s is no', (cell) => {
    expect(facts(['有活动室', cell])).toEqual({ hasClub: false });
  });

  test.each(['未知', '不知道', '？', '待定'])('%s is not known', (cell) => {
    expect(facts(['有活动室', cell], ['评分', cell], ['规模', cell], ['启用日期', cell], ['各季走访次数', 1, cell])).toEqual({ hasClub: null, mark: null, size: null, opened: null, visits: [1, null, null, null] });
  });

  test('有 and 无 are not guessed where the label denies something', () => {
    expect(facts(['无扰民投诉', '是'])).toEqual({ quiet: true });
    expect(PINGFEN_CHECK('club', [['无扰民投诉', '无']])).toEqual([['位置', '编号', '说明'], ['第 1 行第 2 列', 'CELL_YES_NO', '“无扰民投诉”填的是 无，看不出是或否；改法：填 是 或 否；不知道就留空']]);
  });

  test.each(['2', 2, '对错', '是的吧', 0.5])('%s is neither', (cell) => {
    expect(wrong(['有活动室', cell])).toEqual(['第 1 行第 2 列 CELL_YES_NO']);
  });
});

describe('numbers', () => {
  test.each([
    [0.1 + 0.2, 0.3],
    [57.00000000000001, 57],
    [1 / 3, 0.333333333333333],
    [1 / 60, 0.016666666666667],
    [-0, 0],
    ['１．５', '1.5'],
    ['３ ～ ５', { min: '3', max: '5' }],
    ['>=3', { min: '3' }],
    ['≤ 5', { max: '5' }],
    [true, true],
  ])('%s is read as %s', (cell, value) => {
    expect(facts(['评分', cell])).toEqual({ mark: value });
  });

  test.each([[0.6], ['60%'], ['60％'], ['６０％'], ['3/5'], [' 0.6 ']])('%s is a rate of 60 %', (cell) => {
    expect(PINGFEN_TOTAL('club', [['解决率', cell]])).toBe(PINGFEN_TOTAL('club', [['解决率', '0.6']]));
    expect(PINGFEN_CHECK('club', [['解决率', cell]]).at(-1)).toEqual(['', '', '没有问题']);
  });

  test('a rate stands in one cell or in two', () => {
    expect(facts(['解决率', 17, 20])).toEqual({ solved: [17, 20] });
    expect(wrong(['解决率', '', 20])).toEqual(['第 1 行第 2 列 FACT_TYPE']);
    expect(wrong(['解决率', 17, 20, 3])).toEqual(['第 1 行第 4 列 CELL_EXTRA']);
    expect(wrong(['解决率', 17])).toEqual(['第 1 行第 2 列 FACT_ABOVE_MAX']);
  });

  test('a unit after the value is no value', () => {
    expect(facts(['会员人数', 8, '人'])).toEqual({ members: 8 });
    expect(wrong(['会员人数', 8, '位'])).toEqual(['第 1 行第 3 列 CELL_EXTRA']);
    expect(wrong(['会员人数', '人'])).toEqual(['第 1 行第 2 列 FACT_NUMBER_FORM']);
  });

  test.each([['八', 'FACT_NUMBER_FORM'], ['=1+1', 'FACT_NUMBER_FORM'], [NaN, 'FACT_NUMBER_FORM'], [1e300, 'FACT_PRECISION'], [true, 'FACT_TYPE'], [-1, 'FACT_BELOW_MIN'], [1.5, 'FACT_NOT_INTEGER']])('%s is no count', (cell, code) => {
    expect(wrong(['会员人数', cell])).toEqual([`第 1 行第 2 列 ${code}`]);
  });
});

describe('choices', () => {
  test('are given by id or by label', () => {
    expect(facts(['规模', 'big'])).toEqual({ size: 'big' });
    expect(facts(['规模', ' 小 型'])).toEqual({ size: 'small' });
  });

  test.each(['中型', 3, true])('%s is none', (cell) => {
    expect(wrong(['规模', cell])).toEqual(['第 1 行第 2 列 FACT_OPTION']);
  });
});

describe('days', () => {
  test.each([
    ['2025-03-01', '2025-03-01'],
    ['2025/3/1', '2025-03-01'],
    ['2025.3.1', '2025-03-01'],
    ['２０２５年３月１日', '2025-03-01'],
    [45717, '2025-03-01'],
    [45717.75, '2025-03-01'],
    ['45717', '2025-03-01'],
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [2958465, '9999-12-31'],
    ['未发生', 'never'],
    ['never', 'never'],
    ['2025/3/1～2025/3/31', { min: '2025-03-01', max: '2025-03-31' }],
    ['≥2025-03-01', { min: '2025-03-01' }],
  ])('%s is %s', (cell, day) => {
    expect(facts(['启用日期', cell])).toEqual({ opened: day });
  });

  test.each([60, 0, -1, 2958466, 0.5, '2025-02-29', '1900-02-29', '去年', '2025-3', true, '2025/3/1～下周'])('%s is no day', (cell) => {
    expect(wrong(['启用日期', cell])).toEqual(['第 1 行第 2 列 CELL_DATE']);
  });
});

describe('lists', () => {
  test('have an entry in each cell, or all in one', () => {
    expect(facts(['各季走访次数', 1, 2, 3, 4])).toEqual({ visits: [1, 2, 3, 4] });
    expect(facts(['各季走访次数', 1, '', '3'])).toEqual({ visits: [1, null, '3', null] });
    expect(facts(['各季走访次数', '1、2，3 4'])).toEqual({ visits: ['1', '2', '3', '4'] });
    expect(facts(['各季走访次数', '[1, 2, 3, 4]'])).toEqual({ visits: ['1', '2', '3', '4'] });
    expect(facts(['各季走访次数', 1])).toEqual({ visits: [1, null, null, null] });
    expect(facts(['各季走访次数', '1'])).toEqual({ visits: ['1', null, null, null] });
  });

  test('of free length may be empty, and go entry by entry with others', () => {
    expect(facts(['各室评分', '无'])).toEqual({ roomMarks: [] });
    expect(facts(['各室评分', 80, '', ''], ['各室座位数', 30, 40, 50])).toEqual({ roomMarks: [80, null, null], roomSeats: [30, 40, 50] });
    expect(wrong(['各室评分', '无'], ['各室座位数', 30])).toEqual(['第 2 行第 2 列 FACT_LIST_LENGTHS']);
  });

  test('tell which cell is wrong', () => {
    expect(wrong(['各季走访次数', 1, 2, '#N/A', 4])).toEqual(['第 1 行第 4 列 CELL_ERROR']);
    expect(wrong(['各季走访次数', 1, 10, 3, 4])).toEqual(['第 1 行第 3 列 FACT_ABOVE_MAX']);
    expect(wrong(['各季走访次数', 1, 2, 3, 4, 5])).toEqual(['第 1 行第 2 列 FACT_LENGTH']);
    expect(wrong(['各季走访次数', '1、2'])).toEqual(['第 1 行第 2 列 FACT_LENGTH']);
    expect(wrong(['各季走访次数', '无'])).toEqual(['第 1 行第 2 列 FACT_NUMBER_FORM']);
  });
});

test('the votes of a survey stand in cells, one for each answer', () => {
  expect(facts(['会员满意度', 30, 10])).toEqual({ liked: { good: 30, poor: 10 } });
  expect(facts(['会员满意度', '', 10])).toEqual({ liked: { good: null, poor: 10 } });
  expect(facts(['会员满意度', '75%'])).toEqual({ liked: '75%' });
  expect(wrong(['会员满意度', 30, 10, 5])).toEqual(['第 1 行第 4 列 CELL_EXTRA']);
});

describe('error values', () => {
  test.each([['#N/A'], ['#DIV/0!'], ['#NAME?'], ['#VALUE!'], ['Err:502'], [{ value: '#REF!', type: 'REF' }]])('%s is named', (cell) => {
    const [place, code, text] = PINGFEN_CHECK('club', [['会员人数', cell]])[1]!;
    expect([place, code]).toEqual(['第 1 行第 2 列', 'CELL_ERROR']);
    expect(text).toContain(typeof cell === 'string' ? cell : '#REF!');
  });

  test.each([[{}], [{ value: 5 }], [() => 1], [Symbol('x')], [10n], [['nested']]])('what no sheet holds is named too: %s', (cell) => {
    expect(wrong(['会员人数', cell])).toEqual(['第 1 行第 2 列 CELL_KIND']);
  });
});

describe('options', () => {
  const options = (...rows: readonly (readonly unknown[])[]): unknown => {
    const read = readOptionCells(club, rows);
    expect(read.problems).toEqual([]);
    return read.options;
  };

  test('are readings, parameters, the day and the subject', () => {
    expect(options(['halves', 'linear'], ['当地目标', 10], ['share', '60%'], ['评价日期', 45717], ['评价对象', '管理单位'])).toEqual({
      readings: { halves: 'linear' },
      parameters: { target: 10, share: '60%' },
      asOf: '2025-03-01',
      subject: 'keeper',
    });
    expect(options(['未达到时是否给部分分？', '按比例'], ['当地目标（次）', '未知'])).toEqual({ readings: { halves: 'linear' }, parameters: {} });
    expect(options()).toEqual({ readings: {}, parameters: {} });
  });

  test('are told apart from the facts in what is wrong', () => {
    const found = PINGFEN_CHECK('club', [['会员人数', '八']], [['halves', '都行'], ['target', 500], ['无此项', 1], ['评价日期', 60], ['评价对象', '谁']]);
    expect(found.slice(1).map(([place, code]) => [place, code])).toEqual([
      ['选项第 1 行第 2 列', 'READING_OPTION'],
      ['选项第 2 行第 2 列', 'FACT_ABOVE_MAX'],
      ['选项第 3 行第 1 列', 'CELL_NAME_UNKNOWN'],
      ['选项第 4 行第 2 列', 'CELL_DATE'],
      ['选项第 5 行第 2 列', 'SUBJECT_UNKNOWN'],
    ]);
  });
});

describe('a program that hands over empty cells as 0', () => {
  const excel = sheetFunctions([club], { emptyIsZero: true });

  test('never turns them into zeros', () => {
    expect(excel.PINGFEN_BOUNDS('club', [['解决率', 0], [0, 0], ['评分', 0, 0]])).toEqual(excel.PINGFEN_BOUNDS('club', []));
    expect(excel.PINGFEN_BOUNDS('club', [['解决率', '0']])).not.toEqual(excel.PINGFEN_BOUNDS('club', []));
    expect(excel.PINGFEN_CHECK('club', [['名称', '值'], ['解决率', 0], [0, 0], ['评分', 0]]).slice(1).map(([place, code]) => [place, code])).toEqual([['第 2 行第 2 列', 'CELL_ZERO']]);
    expect(excel.PINGFEN_CHECK('club', 0).slice(1)).toEqual([['', '', '没有问题']]);
  });

  test('still gets what else is wrong', () => {
    expect(excel.PINGFEN_CHECK('club', [['解决率', 0], ['评分', '高']]).slice(1).map((row) => row[1])).toEqual(['FACT_NUMBER_FORM', 'CELL_ZERO']);
  });
});

test('what concerns two cells is said of one of them; what no cell holds has no place and comes last', () => {
  expect(wrong(['会员人数', 3], ['其中青年', 5])).toEqual(['第 2 行第 2 列 FACT_ABOVE_OTHER']);
  const nowhere = PINGFEN_CHECK('club', [['修好数', 3], ['无扰民投诉', '否']], [['无此项', 1]]);
  expect(nowhere.slice(1).map(([place, code]) => [place, code])).toEqual([['选项第 1 行第 1 列', 'CELL_NAME_UNKNOWN'], ['', 'RATIO_WHOLE_ZERO']]);
  expect(PINGFEN_TOTAL('club', [['修好数', 3], ['无扰民投诉', '否']])).toBe('错误：整体为 0，部分却大于 0：修好数 ÷ 损坏数；改法：核对这两个数');
});

test('many problems are cut, and the first in the sheet come first', () => {
  const rows = Array.from({ length: 1000 }, (_, index) => [`无此项${String(index)}`, ...new Array<number>(49).fill(index)]);
  const found = PINGFEN_CHECK('club', rows);
  expect(found).toHaveLength(52);
  expect(found[1]!.slice(0, 2)).toEqual(['第 1 行第 1 列', 'CELL_NAME_UNKNOWN']);
  expect(found.at(-1)![1]).toBe('MORE_PROBLEMS');
});

test('so are those that the facts have beside', () => {
  const { PINGFEN_CHECK: check } = sheetFunctions([estate]);
  const found = check('estate', estate.facts.map(({ label }) => [label, '许多']));
  expect(found.slice(-2).map(([place, code]) => [place, code])).toEqual([[`第 ${String(estate.facts.length)} 行第 2 列`, 'CELL_YES_NO'], ['', 'MORE_PROBLEMS']]);
});
