import { describe, expect, it } from 'vitest';
import { readDay } from '../../src/rescue/extract/read-day.ts';

describe('a day as systems print it', () => {
  it.each([
    ['2020-07-05T18:30:00Z', '2020-07-06'],
    ['Sun, 05 Jul 2020 18:30:00 GMT', '2020-07-06'],
    ['2020-07-06 08:00:00', '2020-07-06'],
    ['Thứ Hai, 06/07/2020 14:30', '2020-07-06'],
    ['Ngày đăng: 6-7-2020', '2020-07-06'],
    ['6 Tháng Bảy, 2020', '2020-07-06'],
    ['Thg 7 6, 2020', '2020-07-06'],
    ['Thứ hai, 06 Tháng 7 2020 08:30', '2020-07-06'],
    ['July 6, 2020', '2020-07-06'],
    ['7/21/2020 10:11:00 AM', '2020-07-21'],
  ])('%s is %s', (written, day) => {
    expect(readDay(written)).toEqual({ value: day, isAmbiguous: false });
  });

  it('is doubtful where Americans write the month first', () => {
    expect(readDay('7/6/2020 10:11:00 AM')).toEqual({ value: '2020-07-06', isAmbiguous: true });
  });

  it.each(['31/2/2020', 'tháng 7 năm 2020', 'Lượt xem: 12'])('%s is none', (written) => {
    expect(readDay(written)).toBeUndefined();
  });
});
