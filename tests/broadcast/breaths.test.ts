import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  SYLLABLES_PER_BREATH,
  splitIntoBreaths,
  splitSentences,
  countSyllables,
} from '../../src/broadcast/breaths.ts';

describe('a sentence', () => {
  it('that fits into one breath is not split', () => {
    expect(splitIntoBreaths('Huyện gặp nhiều khó khăn, thách thức.')).toEqual([
      'Huyện gặp nhiều khó khăn, thách thức.',
    ]);
  });

  it('that is long is split at its pauses', () => {
    expect(
      splitIntoBreaths(
        'Tổng giá trị sản xuất theo giá hiện hành đạt hai nghìn chín trăm mười chín phẩy tám tỷ đồng, bằng bốn mươi lăm phần trăm kế hoạch.',
      ),
    ).toEqual([
      'Tổng giá trị sản xuất theo giá hiện hành đạt hai nghìn chín trăm mười chín phẩy tám tỷ đồng,',
      'bằng bốn mươi lăm phần trăm kế hoạch.',
    ]);
  });

  it('without pauses is split only before a linking word', () => {
    const long =
      'Huyện tổ chức tập huấn luật chính quyền địa phương cho cán bộ từ cấp huyện đến cơ sở và chi trả các chế độ cấp thiết theo luật';
    const parts = splitIntoBreaths(long);
    expect(parts.join(' ')).toBe(long);
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts)
      expect(countSyllables(part)).toBeLessThanOrEqual(SYLLABLES_PER_BREATH);
    const name = 'Kỳ '.repeat(30).trim();
    expect(splitIntoBreaths(name)).toEqual([name]);
  });

  it('keeps its last one or two words on the previous line', () => {
    const parts = splitIntoBreaths(
      'Các phòng, ban, cơ quan, đơn vị tiếp tục chỉ đạo, điều hành tập trung, quyết liệt, linh hoạt, vân vân.',
    );
    expect(parts.at(-1)).toContain(' vân vân.');
  });

  it('keeps all words in order', () => {
    const word = fc.constantFrom('và', 'xã', 'Kỳ', 'chín,', 'rừng;', 'để', 'đạt', 'là:');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 80 }), (words) => {
        expect(splitIntoBreaths(words.join(' ')).join(' ')).toBe(words.join(' '));
      }),
    );
  });
});

describe('sentences', () => {
  it('end where the next one starts with a capital', () => {
    expect(splitSentences('Họp lúc ba giờ. Chủ trì là ông H. ở Kỳ Anh! Đã xong?')).toEqual([
      'Họp lúc ba giờ.',
      'Chủ trì là ông H. ở Kỳ Anh!',
      'Đã xong?',
    ]);
    expect(splitSentences(' … ')).toEqual([]);
  });
});
