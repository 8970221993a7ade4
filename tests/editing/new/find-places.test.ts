import { describe, expect, it } from 'vitest';
import { findPlaces } from '../../../src/editing/new/find-places.ts';
import { KNOWN } from '../../support/known.ts';

const placesOn = (day: string, text: string) => findPlaces(text, day, KNOWN);

describe('the places of a text', () => {
  it('are all those of a list', () => {
    expect(placesOn('2020-07-06', 'Đoàn đến các xã Kỳ Xuân, Kỳ Bắc và Kỳ Phong.')).toEqual([
      'xa-ky-xuan',
      'xa-ky-bac',
      'xa-ky-phong',
    ]);
    expect(
      placesOn('2020-07-06', 'Huyện ủy làm việc với Đảng ủy các xã Kỳ Thọ, Kỳ Hải về đại hội.'),
    ).toEqual(['xa-ky-tho', 'xa-ky-hai']);
  });

  it('are found before a name, not in one', () => {
    expect(
      placesOn('2020-07-06', 'Đoàn thăm ông Trần Kỳ Sơn và Chủ tịch UBND xã Kỳ Phong Lê Mẫu Kỳ.'),
    ).toEqual(['xa-ky-phong']);
  });

  it('may be written in capitals, or with a short kind', () => {
    expect(placesOn('2020-07-06', 'LỄ RA QUÂN TẠI XÃ KỲ TRUNG; TX Kỳ Anh, H. Kỳ Anh')).toEqual([
      'xa-ky-trung',
      'thi-xa-ky-anh',
      'huyen-ky-anh',
    ]);
  });

  it('are those that existed on the day', () => {
    expect(placesOn('2025-07-02', 'Xã Kỳ Xuân và xã Kỳ Bắc cũ')).toEqual(['xa-ky-xuan-tu-2025']);
  });
});
