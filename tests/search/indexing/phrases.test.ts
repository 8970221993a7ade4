import { describe, expect, it } from 'vitest';
import { commonPhrases } from '../../../src/search/indexing/phrases.ts';
import { archiveOf } from '../../support/search.ts';

const phrasesOf = (titles: readonly string[]) =>
  commonPhrases(
    archiveOf(Object.fromEntries(titles.map((title, number) => [`b${number}`, { title }]))).archive,
  );

describe('common phrases', () => {
  it('occur in at least three titles, commonest first', () => {
    const titles = [
      'Chống hạn',
      'Họp chống hạn',
      'Bàn chống hạn',
      'Ngày hội việc làm',
      'Tổ chức ngày hội',
      'Mở ngày hội',
      'Vui ngày hội',
      'Cháy rừng',
      'Phòng cháy rừng',
    ];
    expect(phrasesOf(titles)).toEqual(['Ngày hội', 'Chống hạn']);
  });

  it('cut no name in two', () => {
    const phrases = phrasesOf([
      'Họp ở Kỳ Phong và Kỳ Xuân',
      'Mưa ở Kỳ Phong và Kỳ Bắc',
      'Lũ ở Kỳ Phong và Kỳ Tân',
      'Đường ở Kỳ Phong',
    ]);
    expect(phrases).toContain('Kỳ Phong');
    expect(phrases.filter((phrase) => /Kỳ$|^Phong/u.test(phrase))).toEqual([]);
  });

  it('exclude those that only occur within a longer one', () => {
    expect(
      phrasesOf([
        'Xây dựng nông thôn mới ở Kỳ Xuân',
        'Đích đến của xây dựng nông thôn mới',
        'Tổng kết xây dựng nông thôn mới',
      ]),
    ).toEqual(['Xây dựng nông thôn mới']);
  });

  it('neither start nor end with a function word, contain no numbers, and do not span punctuation', () => {
    expect(phrasesOf(['Họp và bàn', 'Họp và bàn', 'Họp và bàn'])).toEqual(['Họp và bàn']);
    expect(phrasesOf(['Các xã', 'Các xã', 'Các xã'])).toEqual([]);
    expect(phrasesOf(['Năm 2020', 'Năm 2020', 'Năm 2020'])).toEqual([]);
    expect(
      phrasesOf(['Đảng bộ, chính quyền', 'Đảng bộ; chính quyền', 'Đảng bộ - chính quyền']),
    ).toEqual(['chính quyền', 'Đảng bộ'].sort());
  });

  it('are counted once per title, and limited to three hundred', () => {
    expect(phrasesOf(['hội hè hội hè hội hè'])).toEqual([]);
    const titles = Array.from(
      { length: 400 },
      (_none, number) =>
        `chuyện x${String.fromCharCode(97 + (number % 26))}${String.fromCharCode(97 + Math.floor(number / 26))}`,
    );
    expect(phrasesOf([...titles, ...titles, ...titles])).toHaveLength(300);
  });
});
