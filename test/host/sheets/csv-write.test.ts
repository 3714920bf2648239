import { expect, it } from 'vitest';
import { csvText } from '../../../src/host/sheets/csv-write.js';

it('quotes what would part cells or rows', () => {
  expect(csvText([['a', 1, true], ['b,c', 'd"e', 'f\ng', undefined]])).toBe('\ufeffa,1,true\r\n"b,c","d""e","f\ng",\r\n');
});
