import { describe, expect, it } from 'vitest';
import { readDate } from '../../../src/editing/new/answers.ts';

describe('a date', () => {
  it.each([
    '6/7/2020',
    ' 06-07-2020 ',
    '6.7.2020',
    '2020-07-06',
    '2020/7/6',
    '20200706',
    'ngày 6 tháng 7 năm 2020',
    'Chiều ngày 6 tháng 7 năm 2020',
  ])('may be written as %s', (written) => {
    expect(readDate(written)).toEqual({ value: '2020-07-06' });
  });

  it.each(['31/6/2020', '2020-02-30', '6/13/2020', 'hôm qua', ''])(
    'is rejected if it does not exist: %s',
    (written) => {
      expect(readDate(written)).toEqual({
        problem: `“${written}” không phải một ngày có thật. Viết ngày/tháng/năm, ví dụ 6/7/2020.`,
      });
    },
  );

  it('is rejected outside the years of the archive', () => {
    expect(readDate('6/7/0020')).toEqual({ problem: expect.anything() });
  });
});
