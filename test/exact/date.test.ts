import { describe, expect, it } from 'vitest';
import { isDate } from '../../src/exact/date.js';

describe('isDate', () => {
  it.each(['2021-06-30', '2021-12-31', '2021-01-01', '2020-02-29', '2024-02-29', '2000-02-29', '1600-02-29', '1900-02-28', '0001-01-01', '0004-02-29', '9999-12-31'])(
    '%s is a day',
    (text) => {
      expect(isDate(text)).toBe(true);
    },
  );

  it.each([
    '2021-02-29', '1900-02-29', '2100-02-29', '2000-02-30', '2021-04-31', '2021-06-31', '2021-09-31', '2021-11-31', '2021-01-32', '2021-13-01', '2021-00-10', '2021-06-00',
    '0000-01-01', '2021-6-30', '21-06-30', '2021/06/30', '2021-06-30 ', ' 2021-06-30', '2021-06-30\n', '2021-06-30T00:00:00Z', '12021-06-30', '-2021-06-30', '２０２１-06-30', 'never', '',
  ])('%j is none', (text) => {
    expect(isDate(text)).toBe(false);
  });

  it.each([undefined, null, 20210630, ['2021-06-30'], { text: '2021-06-30' }])('neither is %j', (value) => {
    expect(isDate(value)).toBe(false);
  });

  it('knows every day of a leap year and of a common one', () => {
    const days = (year: string): number =>
      Array.from({ length: 13 * 33 }, (_, i) => `${year}-${String(Math.floor(i / 33)).padStart(2, '0')}-${String(i % 33).padStart(2, '0')}`).filter(isDate).length;
    expect([days('2020'), days('2021'), days('1900'), days('2000')]).toEqual([366, 365, 365, 366]);
  });
});
