import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fingerprintOf, similarity } from '../../src/hygiene/fingerprint.ts';

const TEXT = readFileSync('tests/editing/new/giao-ban-thang-7.txt', 'utf8');
const paragraphs = TEXT.split('\n').filter((line) => line.trim() !== '');

function likeness(text: string, other = TEXT): number {
  return similarity(fingerprintOf(text), fingerprintOf(other));
}

describe('the similarity of two texts', () => {
  it('is 1 for the same words in another case, punctuation or line breaks', () => {
    expect(likeness(TEXT)).toBe(1);
    expect(likeness(TEXT.toUpperCase().replace(/[,.]/gu, ' ; ').replace(/\s+/gu, '\n'))).toBe(1);
  });

  it('is high for a text with a few changed words, or without a paragraph', () => {
    expect(
      likeness(TEXT.replace(/huyện/gu, 'Huyện nhà').replace(/tháng 7/gu, 'tháng Bảy')),
    ).toBeGreaterThan(0.6);
    expect(likeness(paragraphs.toSpliced(3, 1).join('\n'))).toBeGreaterThan(0.6);
  });

  it('is low for texts that share their first half or their subject', () => {
    expect(likeness(paragraphs.slice(0, paragraphs.length / 2).join('\n'))).toBeLessThan(0.6);
    expect(
      likeness(
        'Chiều 6/7, UBND huyện Kỳ Anh tổ chức hội nghị giao ban tháng 7. Đồng chí Chủ tịch UBND huyện yêu cầu các xã tập trung chống hạn, phòng cháy rừng và đẩy nhanh tiến độ xây dựng nông thôn mới trên địa bàn, báo cáo kết quả trước ngày 20.',
      ),
    ).toBeLessThan(0.2);
  });

  it('is 0 for texts too short to compare', () => {
    expect(likeness('Bài viết ngắn quá.', 'Bài viết ngắn quá.')).toBe(0);
  });
});
