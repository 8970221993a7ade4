import { describe, expect, it } from 'vitest';
import { applyReadings, parseReadings } from '../../src/reading/browser/readings.ts';
import { sayText } from '../../src/vietnamese/spoken/text.ts';

/** As the loudspeaker page writes them. */
const readingsIn = (text: string) =>
  parseReadings(
    sayText(text, new Map())
      .readings.map((reading) => reading.join('→'))
      .join('|'),
  );
const listen = (text: string, sentence = text) => applyReadings(sentence, readingsIn(text));

describe('“Nghe bài” reads as the loudspeaker script does', () => {
  it.each([
    ['Lãi suất 7,5%/năm.', 'Lãi suất bảy phẩy năm phần trăm trên năm.'],
    [
      'Chiều 6/7/2020, huyện họp.',
      'Chiều ngày mùng sáu tháng bảy năm hai nghìn không trăm hai mươi, huyện họp.',
    ],
    ['Từ 20%-30%, thắng 3-1.', 'Từ hai mươi phần trăm đến ba mươi phần trăm, thắng ba một.'],
    ['Từ 300 đồng - 500 đồng.', 'Từ ba trăm đồng đến năm trăm đồng.'],
    [
      'Gọi 113 hoặc 0912.345.678.',
      'Gọi một một ba hoặc không chín một hai ba bốn năm sáu bảy tám.',
    ],
    [
      'Trên QL1A, tại Km2+487.',
      'Trên quốc lộ một A, tại ki-lô-mét hai cộng bốn trăm tám mươi bảy.',
    ],
  ])('“%s” as “%s”', (written, said) => {
    expect(listen(written)).toBe(said);
  });

  it('leaves plain numbers to the voice, and tells a day from a count', () => {
    expect(listen('Ngày 10, có 10 xã và 2.919,8 tỷ.')).toBe(
      'Ngày mùng mười, có 10 xã và 2.919,8 tỷ.',
    );
  });

  it('reads only separate words', () => {
    expect(listen('Dài 5m.', 'Dài 5m, 15m và 5mm.')).toBe('Dài năm mét, 15m và 5mm.');
  });

  it('without readings reads what is written', () => {
    expect(applyReadings('Dài 5m.', parseReadings(''))).toBe('Dài 5m.');
  });
});
