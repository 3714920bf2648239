import { describe, expect, it } from 'vitest';
import { dateOf, dayOf, isDate, NEVER } from '../../src/exact/date.js';

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

/** Every day from the first of one year to the last of another, counted one by one. */
function* daysOf(first: number, last: number): Generator<string> {
  const lengths = [31, 0, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  for (let year = first; year <= last; year += 1) {
    const isLeap = year % 400 === 0 || (year % 100 !== 0 && year % 4 === 0);
    for (const [month, length] of lengths.entries()) {
      for (let day = 1; day <= (month === 1 ? (isLeap ? 29 : 28) : length); day += 1) {
        yield `${String(year).padStart(4, '0')}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
      }
    }
  }
}

describe('dayOf and dateOf', () => {
  it('number the days one after another, and back', () => {
    let before = dayOf('1599-12-31');
    const wrong: string[] = [];
    let count = 0;
    for (const date of daysOf(1600, 2400)) {
      const day = dayOf(date);
      if (day !== before + 1 || dateOf(day) !== date) wrong.push(date);
      before = day;
      count += 1;
    }
    expect(wrong).toEqual([]);
    // Two cycles of 400 years and the leap year 2400.
    expect(count).toBe(2 * 146097 + 366);
    expect(before).toBe(dayOf('2401-01-01') - 1);
  });

  it('agree with the calendar of the host', () => {
    const epoch = dayOf('1970-01-01');
    for (const date of ['0001-01-01', '0001-03-01', '0004-02-29', '0100-03-01', '0400-02-29', '1582-10-15', '1900-02-28', '1900-03-01', '2000-02-29', '2024-12-31', '9999-12-31']) {
      expect([date, dayOf(date) - epoch]).toEqual([date, Date.parse(`${date}T00:00:00Z`) / 86_400_000]);
      expect(dateOf(dayOf(date))).toBe(date);
    }
  });

  it.each([
    ['0001-01-01', 1],
    ['0001-12-31', 365],
    ['0004-12-31', 1461],
    ['0400-12-31', 146097],
    ['9999-12-31', 3652059],
    [NEVER, 3652060],
  ])('%s is day %i', (date, day) => {
    expect([dayOf(date), dateOf(day)]).toEqual([day, date]);
  });

  it('put every day before never', () => {
    expect(dayOf('9999-12-31')).toBeLessThan(dayOf(NEVER));
  });
});
