import { describe, expect, it } from 'vitest';
import { authorName } from '../../src/citing/names.ts';

describe('an author’s name', () => {
  it.each([
    ['Bùi Quang Hoàn', 'Bùi', 'Quang Hoàn'],
    ['Nguyễn Thị Ánh Tuyết', 'Nguyễn', 'Thị Ánh Tuyết'],
    ['Đặng Văn Ý', 'Đặng', 'Văn Ý'],
  ])('%s begins with the family name', (name, family, given) => {
    expect(authorName(name)).toEqual({ family, given });
  });

  it.each([
    'Trung Anh',
    'Mai Lan',
    'Hồ Gươm',
    'Tịnh Nhiên Thư',
    'Văn phòng UBND huyện',
    'Đoàn Thanh niên huyện',
    'Lê Văn 8',
    'PV',
  ])('%s stays whole: a pen name, a body, or nothing that could be taken apart safely', (name) => {
    expect(authorName(name)).toEqual({ literal: name });
  });
});
