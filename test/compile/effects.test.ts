import { describe, expect, test } from 'vitest';
import { compileText } from '../../src/compile/compile.js';
import { faults, planOf, tiny } from './tiny.js';

const scale = (name: string, ids: readonly string[]): string => `{ scale: ${name}, clause: 1, bands: [${ids.slice(0, -1).map((id, index) => `{ id: ${id}, label: ${id}, from: ${String(6 - index)} }`).join(', ')}], otherwise: { id: ${ids.at(-1)!}, label: 末 } }`;

const PARTS = {
  facts: 'bad: { kind: yesNo, label: 坏 }',
  indicators: '- { id: R, title: 行, points: 6, fact: mark, scoring: judged }',
  grades: `- ${scale('等级', ['high', 'low'])}\n- ${scale('星级', ['three', 'high', 'none'])}`,
};

function rulebook(effects: string, parts: Partial<typeof PARTS> = {}): string {
  return tiny({ ...PARTS, ...parts, effects });
}

describe('effects', () => {
  test('act on the scale that has the grade, on the one they name, or on the first', () => {
    const { effects } = planOf(rulebook(`
- { id: a, clause: 2, when: bad, capAt: high }
- { id: b, clause: 2, when: bad, capAt: three }
- { id: c, clause: 2, when: bad, capAt: high, scale: 星级 }
- { id: d, clause: 2, when: bad, downgrade: 2, quote: 降两级 }
- { id: e, clause: 2, when: bad, downgrade: 1, scale: 星级 }
- { id: f, clause: 2, when: { of: total, below: 3 }, grade: none }`));
    const when = { op: 'yes', fact: 'bad' };
    expect(effects).toEqual([
      { id: 'a', clause: '2', when, capAt: 'high' },
      { id: 'b', clause: '2', scale: 1, when, capAt: 'three' },
      { id: 'c', clause: '2', scale: 1, when, capAt: 'high' },
      { id: 'd', clause: '2', quote: '降两级', when, downgrade: 2 },
      { id: 'e', clause: '2', scale: 1, when, downgrade: 1 },
      { id: 'f', clause: '2', scale: 1, when: { op: 'compare', of: { op: 'total' }, tests: [{ relation: 'below', value: { op: 'number', value: '3' } }] }, grade: 'none' },
    ]);
  });

  test.each<[string, string[]]>([
    ['- { id: a, clause: 2, when: bad, capAt: hihg }', ['NAME_UNKNOWN effects[0].capAt']],
    ['- { id: a, clause: 2, when: bad, grade: three, scale: 等级 }', ['NAME_UNKNOWN effects[0].grade']],
    ['- { id: a, clause: 2, when: bad, downgrade: 1, scale: 分级 }', ['NAME_UNKNOWN effects[0].scale']],
    ['- { id: a, clause: 2, when: bad }', ['EFFECT_CHANGE effects[0]']],
    ['- { id: a, clause: 2, when: bad, downgrade: 1 }\n- { id: a, clause: 2, when: bad, downgrade: 1 }', ['NAME_TWICE effects[1].id']],
    ['- { id: a, clause: 2, when: bad, downgrade: 0 }', ['NUMBER_RANGE effects[0].downgrade']],
    ['- { id: a, clause: 2, when: bad, downgrade: 1.5 }', ['NUMBER_RANGE effects[0].downgrade']],
    ['- { id: a, clause: 2, when: { of: mark, atLeast: total }, downgrade: 1 }', ['WORD_MISPLACED effects[0].when.atLeast']],
  ])('%s', (effects, wanted) => {
    expect(faults(rulebook(effects)).filter((one) => !one.startsWith('NAME_UNUSED'))).toEqual(wanted);
  });

  test('a misspelt grade is said with the one meant', () => {
    const [diagnostic] = compileText(rulebook('- { id: a, clause: 2, when: bad, capAt: hihg }')).diagnostics;
    expect(diagnostic!.mend.zh).toBe('是不是“high”？');
  });

  test('the total stands in what they and bands ask, where there is one', () => {
    const byWhen = '{ scale: 等级, clause: 1, of: mark, bands: [{ id: a, label: 甲, when: { all: [{ of: total, above: 1 }, { not: { of: total, above: 9 } }] } }], otherwise: { id: b, label: 乙 } }';
    const facts = 'bad: { kind: yesNo, label: 坏 }\nmark: { kind: amount, label: 分 }';
    expect(faults(tiny({ ...PARTS, grades: byWhen, effects: '- { id: a, clause: 2, when: bad, capAt: b }' }))).toEqual([]);
    expect(faults(tiny({ facts, grades: `[${byWhen.replace('of: mark, ', '')}]` }))).toContain('TOTAL_ABSENT grades[0]');
  });
});
