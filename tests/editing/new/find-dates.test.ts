import { describe, expect, it } from 'vitest';
import { findEventDate, namedDays } from '../../../src/editing/new/find-dates.ts';

/** The date found in a lead that is followed by more text. */
function dateOf(lead: string, more = ''): string | undefined {
  return findEventDate(lead, `${lead}\n${more}`)?.value;
}

describe('the date of an event', () => {
  it.each([
    ['Chiều 6/7/2020, huyện họp giao ban.', '2020-07-06'],
    ['Sáng ngày 06-07-2020, huyện họp.', '2020-07-06'],
    ['Ngày 6.7.2020 huyện họp.', '2020-07-06'],
    ['Ngày 6 tháng 7 năm 2020, huyện họp.', '2020-07-06'],
    ['Ngày 6 tháng 7/2020, huyện họp.', '2020-07-06'],
    ['Thứ Hai, ngày 6/7/2020, huyện họp.', '2020-07-06'],
    ['Chiều nay (6/7/2020), huyện họp.', '2020-07-06'],
    ['Trong hai ngày 6 và 7/7/2020, huyện họp.', '2020-07-06'],
    ['Từ ngày 6-8/7/2020, huyện tập huấn.', '2020-07-06'],
    ['Tối mùng 2/9/2020, huyện tổ chức văn nghệ.', '2020-09-02'],
    ['Mùng 6 tháng 7 năm 2020, huyện họp.', '2020-07-06'],
    ['Sáng 6/7/20, huyện họp.', '2020-07-06'],
    ['Từ 20/7 - 25/7/2020, huyện tập huấn.', '2020-07-20'],
    ['Sáng 15.9, huyện họp tổng kết năm 2020.', '2020-09-15'],
    ['Vào ngày 6/7/2020, huyện họp.', '2020-07-06'],
    ['Nhân kỷ niệm 73 năm (27/7/1947 - 27/7/2020), ngày 24/7/2020 huyện dâng hương.', '2020-07-24'],
    ['Ngày 10/3 âm lịch giỗ Tổ, ngày 21/4/2021 huyện họp.', '2021-04-21'],
  ])('is read from: %s', (lead, date) => {
    expect(dateOf(lead)).toBe(date);
  });

  it('gets a missing year from the rest of the text', () => {
    expect(
      dateOf(
        'Chiều ngày 6/7, huyện họp.',
        'Nhiệm vụ 6 tháng cuối năm 2020. Đất ở trước tháng 12 năm 1980.',
      ),
    ).toBe('2020-07-06');
    expect(dateOf('Chiều 6/7, huyện họp giao ban tháng 7/2020.', 'Kế hoạch năm 2021.')).toBe(
      '2020-07-06',
    );
    expect(
      findEventDate('Chiều 6/7, huyện họp.', 'Kỳ họp nhiệm kỳ 2016-2021; năm 2020.'),
    ).toMatchObject({
      value: '2020-07-06',
      because: 'bài ghi “Chiều 6/7”, năm theo “năm 2020”',
      question: undefined,
    });
  });

  it('results in a question if several years are possible, unless the weekday determines the year', () => {
    expect(
      findEventDate(
        'Sáng 28/12, huyện họp.',
        'Sáng 28/12, huyện họp. Tổng kết năm 2020, nhiệm vụ năm 2021.',
      )?.question,
    ).toBe(
      'Bài ghi “Sáng 28/12” mà không ghi năm, và nhắc cả năm 2020, 2021. Có đúng là năm 2020 không?',
    );
    expect(
      findEventDate(
        'Sáng thứ hai, ngày 28/12, huyện họp.',
        'Tổng kết năm 2020, nhiệm vụ năm 2021.',
      ),
    ).toMatchObject({ value: '2020-12-28', question: undefined });
  });

  it('results in a question if the weekday does not match', () => {
    expect(findEventDate('Thứ Ba, ngày 6/7/2020, huyện họp.', '')?.question).toBe(
      'Bài ghi “Thứ Ba, ngày 6/7/2020”, nhưng 2020-07-06 là Thứ Hai. Ngày nào đúng?',
    );
  });

  it('is neither a deadline nor the date of a decision', () => {
    expect(
      dateOf(
        'Thực hiện Quyết định số 15 ngày 2/3/2020 của UBND tỉnh, sáng 6/7/2020 huyện họp, yêu cầu xong trước ngày 30/9/2020.',
      ),
    ).toBe('2020-07-06');
    expect(dateOf('Huyện yêu cầu xong trước ngày 30/9/2020.')).toBeUndefined();
    expect(dateOf('Các xã sơ tán dân trước 17h ngày 14/10/2020.')).toBeUndefined();
  });

  it('results in a question if the lead does not contain it', () => {
    expect(
      findEventDate(
        'Huyện họp giao ban.',
        'Huyện họp giao ban.\nCuộc họp ngày 6/7/2020 bàn ba việc.',
      ),
    ).toMatchObject({
      value: '2020-07-06',
      question:
        'Ngày này lấy từ “ngày 6/7/2020” trong bài, không phải từ đoạn mở đầu. Có đúng là ngày diễn ra sự việc không?',
    });
  });

  it('is never a day of birth: an obituary is dated by the day that it reports', () => {
    expect(
      dateOf(
        'Đồng chí Lê Văn Mẫu, sinh ngày 12/3/1935, vào Đảng ngày 3/2/1955, đã từ trần hồi 6 giờ ngày 5/7/2020.',
      ),
    ).toBe('2020-07-05');
    expect(dateOf('Hội đồng tuyển sinh ngày 6/7/2020 họp phiên đầu.')).toBe('2020-07-06');
  });

  it('is undefined if the text has no valid date, or no year', () => {
    expect(
      dateOf('Huyện hoàn thành 12/17 chỉ tiêu, đạt 3/4 kế hoạch.', 'Năm 2020.'),
    ).toBeUndefined();
    expect(dateOf('Chiều 6/7, huyện họp.')).toBeUndefined();
    expect(namedDays('Ngày 31/2/2020 và ngày 45/1.')).toEqual([]);
  });
});
