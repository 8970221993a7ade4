import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dateParts,
  isCivilDate,
  longDate,
  shortDate,
  startOfDay,
  weekday,
} from '../../src/vietnamese/dates.ts';

describe('civil dates', () => {
  it('are formatted in Vietnamese', () => {
    expect(longDate('2020-07-06')).toBe('Thứ Hai, ngày 6 tháng 7 năm 2020');
    expect(shortDate('2020-07-06')).toBe('6/7/2020');
    expect(weekday('2024-02-29')).toBe('Thứ Năm');
    expect(weekday('2026-11-22')).toBe('Chủ Nhật');
  });

  it('start at midnight in Vietnam', () => {
    expect(startOfDay('2020-07-06')).toBe('2020-07-06T00:00:00+07:00');
  });

  it.each([
    '2020-02-30',
    '2021-02-29',
    '2020-13-01',
    '2020-00-10',
    '2020-7-6',
    '6/7/2020',
    '2020-07-06T00:00',
    '',
  ])('refuse %j', (text) => {
    expect(isCivilDate(text)).toBe(false);
    expect(() => dateParts(text)).toThrow(RangeError);
  });

  it('agree with the calendar on every day', () => {
    const days = fc.date({
      min: new Date('1900-01-01T00:00:00Z'),
      max: new Date('2199-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (day) => {
        const date = day.toISOString().slice(0, 10);
        expect(dateParts(date)).toEqual({
          year: day.getUTCFullYear(),
          month: day.getUTCMonth() + 1,
          day: day.getUTCDate(),
        });
      }),
    );
  });
});
