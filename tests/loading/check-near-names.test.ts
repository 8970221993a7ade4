import { describe, expect, it } from 'vitest';
import { nearNameAdvice } from '../../src/loading/check-near-names.ts';
import { placeSchema } from '../../src/schemas/entries.ts';
import { expectProportionalGrowth, prepared } from '../support/cost.ts';

/** A number in letters. */
const wordOf = (index: number) =>
  String(index).replace(/\d/gu, (digit) => 'abcdefghij'.charAt(Number(digit)));
const NONE = { people: [], authors: [], places: [] };
const named = (...names: string[]) =>
  names.map((name, index) => ({ id: 'abc'[index] ?? '', data: { name } }));
const peopleTold = (...names: string[]) =>
  nearNameAdvice({ ...NONE, people: named(...names) }).map(({ id }) => id);

describe('advice on names near a known one', () => {
  it.each([
    ['marks', 'Bùi Quang Hoan'],
    ['no marks at all', 'Bui Quang Hoan'],
    ['spaces and hyphens', 'Bùi QuangHoàn'],
    ['a missing letter', 'Bùi Quan Hoàn'],
    ['a letter too many', 'Bùi Quang Hoàng'],
    ['another letter', 'Bùi Quang Hoàm'],
  ])('is given for people that differ by %s', (_how, name) => {
    expect(peopleTold('Bùi Quang Hoàn', name)).toEqual(['b']);
  });

  it('is given for two people of one name, and names both files', () => {
    expect(nearNameAdvice({ ...NONE, people: named('Lê Mẫu Một', 'Lê Mẫu Một') })).toEqual([
      {
        collection: 'people',
        id: 'b',
        path: ['name'],
        message: '“Lê Mẫu Một” gần như trùng tên với Lê Mẫu Một (people/a.yaml).',
        expected:
          'Có phải Lê Mẫu Một? Phải thì xóa tệp này và dùng tệp đã có; không phải thì để nguyên.',
      },
    ]);
  });

  it('is not given for people two letters apart, or for short names', () => {
    expect(peopleTold('Nguyễn Thị Hoa', 'Nguyễn Thị Hà')).toEqual([]);
    expect(peopleTold('Lan', 'Lam')).toEqual([]);
  });

  it('is given for places of a kind that differ by marks, not by a letter as neighbours do', () => {
    const places = (...names: string[]) =>
      nearNameAdvice({
        ...NONE,
        places: names.map((name, index) => ({
          id: 'ab'[index] ?? '',
          data: placeSchema.parse({ name, kind: 'xã' }),
        })),
      }).length;
    expect(places('Kỳ Xuân', 'Kỳ Xuan')).toBe(1);
    expect(places('Kỳ Tây', 'Kỳ Tân')).toBe(0);
  });

  it('costs time in proportion to the number of people', async () => {
    await expectProportionalGrowth(
      prepared((size) => {
        const people = Array.from({ length: size }, (_unused, index) => ({
          id: `p-${index}`,
          data: { name: index % 2 === 0 ? 'Nguyễn Văn Mẫu' : `Lê ${wordOf(index)}` },
        }));
        return () => nearNameAdvice({ ...NONE, people });
      }),
      200,
    );
  });
});
