import { describe, expect, it } from 'vitest';
import { sentenceCase } from '../../src/vietnamese/letter-case.ts';

describe('a text in capitals in sentence case', () => {
  it.each([
    ['HUYỆN HỌP GIAO BAN THÁNG 7', 'Huyện họp giao ban tháng 7'],
    ['TAI NẠN TRÊN QUỐC LỘ 1A', 'Tai nạn trên quốc lộ 1A'],
    ['XÃ PHÚ BẮC RA QUÂN', 'Xã Phú Bắc ra quân'],
    ['CÁC XÃ TĂNG CƯỜNG TUYÊN TRUYỀN', 'Các xã tăng cường tuyên truyền'],
    ['CÁC XÃ PHÚ BẮC, MỘT SỐ HỘI RA QUÂN', 'Các xã Phú Bắc, một số hội ra quân'],
    ['BẦU ĐẠI BIỂU KHÓA XV', 'Bầu đại biểu khóa XV'],
  ])('%s is %s', (capitals, expected) => {
    expect(sentenceCase(capitals)).toBe(expected);
  });

  it('keeps the capitals of given names', () => {
    expect(sentenceCase('THĂM HỎI ÔNG LÊ VĂN MẪU', ['Lê Văn Mẫu'])).toBe('Thăm hỏi ông Lê Văn Mẫu');
  });
});
