import { expect, test } from 'vitest';
import { chineseAlone } from '../../src/host/sheet/build.js';

test('of words in two languages the English is emptied, and nothing else', () => {
  expect(chineseAlone("const a = { zh: '是', en: 'yes' }; const b = { en: 'yes' };")).toBe("const a = { zh: '是', en: '' }; const b = { en: 'yes' };");
  expect(chineseAlone("const a = { zh: { b: '是' }, en: { b: 'yes' } } as const;")).toBe("const a = { zh: { b: '是' }, en: {} } as const;");
  expect(chineseAlone('const a = { zh: x, en: f({ zh: 1, en: 2 }) as string, c: { zh: `1`, en: { d: 2 } as const } };')).toBe("const a = { zh: x, en: '', c: { zh: `1`, en: {} } };");
});
