import { describe, expect, it } from 'vitest';
import { definedAbbreviations } from '../../src/vietnamese/defined-abbreviations.ts';

const found = (text: string) =>
  definedAbbreviations(text).map(({ abbreviation, expansion }) => `${abbreviation}: ${expansion}`);

describe('an abbreviation that a text explains', () => {
  it.each([
    ['phòng, chống sốt xuất huyết (SXH) trên địa bàn', 'SXH: sốt xuất huyết'],
    ['Ban Chỉ huy Phòng chống thiên tai (PCTT) họp', 'PCTT: Phòng chống thiên tai'],
    ['phòng Kinh tế và Hạ tầng (KTHT)', 'KTHT: Kinh tế và Hạ tầng'],
    ['phòng Lao động - Thương binh (LĐTB)', 'LĐTB: Lao động - Thương binh'],
    ['Ủy ban bầu cử (sau đây gọi tắt là UBBC)', 'UBBC: Ủy ban bầu cử'],
    ['bệnh SXH (sốt xuất huyết) đã giảm', 'SXH: sốt xuất huyết'],
    ['phòng chống sốt\nxuất huyết (“SXH”)', 'SXH: sốt xuất huyết'],
    ['cách trung tâm tỉnh Hà Nam (HN)', 'HN: Hà Nam'],
    ['tổ hợp tác (THT) và HTX (Hợp Tác Xã)', 'THT: tổ hợp tác', 'HTX: Hợp Tác Xã'],
  ])('is found with its long form: %s', (text, ...expected) => {
    expect(found(text)).toEqual(expected);
    expect(found(text.normalize('NFD'))).toEqual(expected);
  });

  it.each([
    'Bí thư Huyện ủy (SXH) nói',
    'sốt, xuất huyết (SXH)',
    '(SXH)',
    'xuất huyết (SXH)',
    'tỉnh (HT), xã (X)',
    'SXH (ca mắc mới) tăng',
    'SXH (bệnh sốt xuất huyết) tăng',
    'Quyết định số 12 (QĐ)',
    'Ảnh: PV (Phan Vinh)',
    'Tin, ảnh: BTV (Bùi Thị Vân)',
    'Nguyễn Văn Mẫu (NVM) ghi',
    'BS (Bạch Sơn) đưa tin',
  ])('is not taken from other words in brackets: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
