import { describe, expect, it } from 'vitest';
import { isNamed, matchEntities } from '../../../src/search/browser/entity-matches.ts';
import type { LexiconData } from '../../../src/search/data.ts';

const named = (name: string, count = 1) => ({ id: name, name, count });
const NAMES: LexiconData['names'] = {
  topic: [named('Kinh tế', 9), named('Nông thôn mới', 5), named('Văn hóa')],
  person: [named('Bùi Quang Hoàn', 7), named('Trần Quang Hoàn', 2), named('Phạm Văn Dũng')],
  place: [
    named('xã Kỳ Xuân', 3),
    named('huyện Kỳ Anh', 8),
    named('xã Kỳ Anh', 2),
    named('thị trấn Kỳ Đồng'),
    named('phường Sông Trí'),
  ],
};
const KNOWN = { names: NAMES, figures: [named('Thu ngân sách', 4)] };
const answers = (query: string) => matchEntities(query, KNOWN).map(({ name }) => name);

describe('entities in a query', () => {
  it.each([
    ['bui quang hoan', ['Bùi Quang Hoàn']],
    ['Bùi Quang Hoàn', ['Bùi Quang Hoàn']],
    ['ông Bùi Quang Hoàn họp', ['Bùi Quang Hoàn']],
    ['quang hoan', ['Bùi Quang Hoàn', 'Trần Quang Hoàn']],
    ['ky xuan', ['xã Kỳ Xuân']],
    ['xa ky xuan', ['xã Kỳ Xuân']],
    ['sông trí', ['phường Sông Trí']],
    ['ky anh', ['huyện Kỳ Anh', 'xã Kỳ Anh']],
    ['nong thon moi ky xuan', ['Nông thôn mới', 'xã Kỳ Xuân']],
    ['VĂN HOÁ', ['Văn hóa']],
    ['thu ngan sach', ['Thu ngân sách']],
    ['số liệu', ['Số liệu qua các năm']],
    ['dia ban', ['Các địa bàn']],
  ])('are found by name: %s names %j', (query, found) => {
    expect(answers(query)).toEqual(found);
  });

  it('are no lists without entries, as of sections that are off', () => {
    const known = { names: { ...NAMES, place: [] }, figures: [] };
    expect(matchEntities('địa bàn', known)).toEqual([]);
    expect(matchEntities('số liệu', known)).toEqual([]);
    expect(matchEntities('nhân vật', known)).toMatchObject([{ name: 'Các nhân vật' }]);
  });

  it.each(['', 'hoan', 'quang', 'bui quang', 'ky', 'xã', 'kinh', '😀', '"'])(
    'are not found by a single or partial name: %j',
    (query) => {
      expect(answers(query)).toEqual([]);
    },
  );

  it('are at most four, longest names first, then commonest, each with its kind', () => {
    expect(
      matchEntities('bui quang hoan nong thon moi ky anh ky xuan kinh te', KNOWN).map(
        ({ label, name }) => [label, name],
      ),
    ).toEqual([
      ['Nhân vật', 'Bùi Quang Hoàn'],
      ['Chuyên mục', 'Nông thôn mới'],
      ['Chuyên mục', 'Kinh tế'],
      ['Địa bàn', 'huyện Kỳ Anh'],
    ]);
  });

  it('protect their words, and no others, from correction', () => {
    const isName = isNamed('hội ky xuân họp', KNOWN);
    expect([0, 1, 2, 3].filter(isName)).toEqual([1, 2]);
  });
});
