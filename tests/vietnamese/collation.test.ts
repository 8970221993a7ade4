import { describe, expect, it } from 'vitest';
import { compareNames, compareWords } from '../../src/vietnamese/collation.ts';

describe('words in order', () => {
  it.each([
    ['both positions of a tone together', ['hoà an', 'hòa bình', 'hoà ca']],
    ['syllable by syllable', ['hà tĩnh', 'hà trung', 'hạ an', 'hạ bình']],
    ['a shorter name first', ['Kỳ Anh', 'Kỳ Anh Bắc', 'Kỳ Bắc']],
    ['Đ after D', ['Dũng', 'Đức', 'Em']],
  ])('have %s', (_what, words) => {
    expect(words.toReversed().sort(compareWords)).toEqual(words);
  });

  it('of people are by given name, then by full name', () => {
    const names = ['Phạm Văn Dũng', 'Bùi Quang Hoàn', 'Trần Quang Hoàn'];
    expect(names.toReversed().sort(compareNames)).toEqual(names);
  });
});
