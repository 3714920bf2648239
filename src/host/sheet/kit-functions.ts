import type { SheetFunctions } from '../../bridges/cells/functions.js';

/** A function as a host declares it. */
export interface KitFunction {
  readonly name: keyof SheetFunctions;
  readonly description: string;
  readonly parameters: readonly KitParameter[];
  /** A cell, or rows of cells. */
  readonly result: 'any' | 'any[][]';
}

interface KitParameter {
  readonly name: string;
  readonly type: 'string' | 'any[][]';
  readonly description: string;
  readonly optional?: true;
}

const RULEBOOK: KitParameter = { name: 'rulebook', type: 'string', description: '评分表的编号或名称，如 weihai/estate' };
const RANGE: KitParameter = { name: 'range', type: 'any[][]', description: '两列或更多：编号或名称、填写的值；不知道就留空' };
const OPTIONS: KitParameter = { name: 'options', type: 'any[][]', description: '两列：读法、参数、评价日期或评价对象，取的值', optional: true };
const SCORED = [RULEBOOK, RANGE, OPTIONS];

/** The functions of every kit. */
export const KIT_FUNCTIONS: readonly KitFunction[] = [
  { name: 'PINGFEN_TOTAL', description: '总分；还没有定的写出最低和最高', parameters: SCORED, result: 'any' },
  { name: 'PINGFEN_TOTAL_TEXT', description: '精确总分的文本', parameters: SCORED, result: 'any' },
  { name: 'PINGFEN_GRADE', description: '等级，或还可能的等级', parameters: SCORED, result: 'any' },
  { name: 'PINGFEN_BOUNDS', description: '总分的最低和最高，占两格', parameters: SCORED, result: 'any[][]' },
  { name: 'PINGFEN_ROWS', description: '逐行得分：编号、一级、二级、三级、分值、得分、状态、说明', parameters: SCORED, result: 'any[][]' },
  { name: 'PINGFEN_CHECK', description: '填写的问题：位置、编号、说明', parameters: SCORED, result: 'any[][]' },
  { name: 'PINGFEN_FACTS', description: '空白表：编号、名称、填写、说明', parameters: [RULEBOOK], result: 'any[][]' },
  { name: 'PINGFEN_RULEBOOKS', description: '有哪些评分表', parameters: [], result: 'any[][]' },
];

/** The functions as plain declarations with the comments that hosts look for. `cells` is what a range goes through first. */
export function declarations(cells: (name: string) => string = (name) => name): string {
  return KIT_FUNCTIONS.map((one) => declaration(one, cells)).join('\n');
}

function declaration({ name, description, parameters, result }: KitFunction, cells: (name: string) => string): string {
  const names = parameters.map((one) => one.name);
  const lines = parameters.map(({ name: its, type, description: what, optional }) => ` * @param {${type}} ${optional === true ? `[${its}]` : its} ${what}`);
  const given = parameters.map((one) => (one.type === 'string' ? one.name : cells(one.name)));
  return `/**
 * ${description}
 * @customfunction
${lines.map((line) => `${line}\n`).join('')} * @returns {${result}} ${result === 'any' ? '一格' : '多格'}
 */
function ${name}(${names.join(', ')}) {
  return PINGFEN_SHEET.${name}(${given.join(', ')});
}
`;
}

/** The declaration of the functions that Excel reads beside them. */
export function functionsJson(): string {
  const functions = KIT_FUNCTIONS.map(({ name, description, parameters, result }) => ({
    description,
    id: name,
    name,
    parameters: parameters.map(({ name: its, type, description: what, optional }) => ({
      description: what,
      ...(type === 'string' ? {} : { dimensionality: 'matrix' }),
      name: its,
      ...(optional === true ? { optional } : {}),
      type: type === 'string' ? 'string' : 'any',
    })),
    result: result === 'any' ? {} : { dimensionality: 'matrix' },
  }));
  return `${JSON.stringify({ functions }, null, 2)}\n`;
}
