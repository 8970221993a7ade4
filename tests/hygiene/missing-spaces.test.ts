import { describe, expect, it } from 'vitest';
import { missingSpaces } from '../../src/hygiene/missing-spaces.ts';

const expected = (text: string) => missingSpaces(text).map((finding) => finding.expected);

describe('missing spaces', () => {
  it.each([
    ['các xã Kỳ Lạc,Kỳ Tây', 'Có phải “Lạc, Kỳ”?'],
    ['gieo lúa;trồng lạc', 'Có phải “lúa; trồng”?'],
    ['đã họp huyện.Các xã', 'Có phải “huyện. Các”?'],
  ])('%s is advised against', (text, advice) => {
    expect(expected(text)).toEqual([advice]);
  });

  it.each([
    'các xã Kỳ Lạc, Kỳ Tây',
    '2.919,8 tỷ đồng',
    'Sở VH,TT&DL',
    'kyanh.hatinh.gov.vn',
    'TP.Hà Tĩnh',
    'anh_dep,anh_xau.jpg',
  ])('%s is right', (text) => {
    expect(expected(text)).toEqual([]);
  });
});
