import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BREATH, breaths, sentences, syllables } from '../../src/broadcast/breaths.ts';

describe('a sentence', () => {
  it('that one breath can say stays whole', () => {
    expect(breaths('Huyện gặp nhiều khó khăn, thách thức.')).toEqual(['Huyện gặp nhiều khó khăn, thách thức.']);
  });

  it('that is long is broken where it pauses', () => {
    expect(breaths('Tổng giá trị sản xuất theo giá hiện hành đạt hai nghìn chín trăm mười chín phẩy tám tỷ đồng, bằng bốn mươi lăm phần trăm kế hoạch.')).toEqual([
      'Tổng giá trị sản xuất theo giá hiện hành đạt hai nghìn chín trăm mười chín phẩy tám tỷ đồng,',
      'bằng bốn mươi lăm phần trăm kế hoạch.',
    ]);
  });

  it('that never pauses is broken before a linking word, and nowhere else', () => {
    const long = 'Huyện tổ chức tập huấn luật chính quyền địa phương cho cán bộ từ cấp huyện đến cơ sở và chi trả các chế độ cấp thiết theo luật';
    const parts = breaths(long);
    expect(parts.join(' ')).toBe(long);
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) expect(syllables(part)).toBeLessThanOrEqual(BREATH);
    const name = 'Kỳ '.repeat(30).trim();
    expect(breaths(name)).toEqual([name]);
  });

  it('keeps its last word or two on the line before', () => {
    const parts = breaths('Các phòng, ban, cơ quan, đơn vị tiếp tục chỉ đạo, điều hành tập trung, quyết liệt, linh hoạt, vân vân.');
    expect(parts.at(-1)).toContain(' vân vân.');
  });

  it('loses and moves no word', () => {
    const word = fc.constantFrom('và', 'xã', 'Kỳ', 'chín,', 'rừng;', 'để', 'đạt', 'là:');
    fc.assert(fc.property(fc.array(word, { minLength: 1, maxLength: 80 }), (words) => { expect(breaths(words.join(' ')).join(' ')).toBe(words.join(' ')); }));
  });
});

describe('sentences', () => {
  it('end where the next begins with a capital', () => {
    expect(sentences('Họp lúc ba giờ. Chủ trì là ông H. ở Kỳ Anh! Đã xong?')).toEqual(['Họp lúc ba giờ.', 'Chủ trì là ông H. ở Kỳ Anh!', 'Đã xong?']);
    expect(sentences(' … ')).toEqual([]);
  });
});
