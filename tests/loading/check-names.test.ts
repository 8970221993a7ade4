import { describe, expect, it } from 'vitest';
import { nameProblems, type NamedCollections } from '../../src/loading/check-names.ts';
import { placeSchema } from '../../src/schemas/entries.ts';
import { briefingText, contentTree, problemsOf, read } from '../support/content.ts';
import { expectProportionalGrowth, prepared } from '../support/cost.ts';

/** The problems of a collection whose entries a, b, c … have these names. */
function problemsIn(collection: 'people' | 'authors' | 'topics', ...names: string[]): string[] {
  const none: NamedCollections = { people: [], authors: [], topics: [], places: [] };
  const entries = names.map((name, index) => ({ id: 'abc'[index] ?? '', data: { name } }));
  return nameProblems({ ...none, [collection]: entries }).map(
    ({ id, message }) => `${id}: ${message}`,
  );
}

describe('names that readers cannot tell apart', () => {
  it.each(['people', 'authors', 'topics'] as const)(
    'are refused of %s, with both files',
    (collection) => {
      for (const other of [
        'Trung\u00a0Anh',
        'Тrung Anh',
        'TRUNG ANH',
        'Tru\u0336ng Anh',
        'Trung Ａnh',
      ]) {
        expect(problemsIn(collection, 'Trung Anh', 'Phạm Văn Dũng', other)).toEqual([
          `c: Tên “${other}” trông giống tên “Trung Anh” ở ${collection}/a.yaml.`,
        ]);
      }
    },
  );

  it.each([
    ['Kinh tế - xã hội', 'Kinh tế – xã hội'],
    ['Kinh tế - xã hội', 'Kinh tế-xã hội'],
    ['Trung-Anh', 'Trung\u2011Anh'],
    ["H'Hen Niê", 'H’Hen Niê'],
    ['Trung Anh', 'Trung Anh.'],
    ['Trung Anh', '“Trung Anh”'],
  ])('are refused where they differ by punctuation alone: %s, %s', (one, other) => {
    expect(problemsIn('topics', one, other)).toEqual([
      `b: Tên “${other}” trông giống tên “${one}” ở topics/a.yaml.`,
    ]);
  });

  it('are different if their punctuation differs visibly', () => {
    expect(problemsIn('topics', 'Tổ 1-2', 'Tổ 12', 'Tổ 1.2')).toEqual([]);
    expect(problemsIn('topics', 'Trung Anh', 'Trung-Anh', 'TrungAnh')).toEqual([]);
  });

  it('may be written alike by namesakes, and by nobody and nothing else', () => {
    expect(problemsIn('people', 'Trung Anh', 'Trung Anh')).toEqual([]);
    expect(problemsIn('authors', 'Trung Anh', 'Trung Anh')).toEqual([
      'b: Tên “Trung Anh” đã có ở authors/a.yaml.',
    ]);
    expect(problemsIn('topics', 'Kinh tế', 'Kinh tế')).toEqual([
      'b: Tên “Kinh tế” đã có ở topics/a.yaml.',
    ]);
  });

  it('differ by one accent: they are not one', () => {
    expect(problemsIn('authors', 'Trung Anh', 'Trung Ánh', 'Trung Ảnh')).toEqual([]);
    expect(problemsIn('people', 'Lê Hòa', 'Lê Hoà', 'Lê Hoa')).toEqual([]);
  });

  it('of places are refused where kind, time and unit above are one, too', () => {
    const place = (id: string, fields: object) => ({
      id,
      data: placeSchema.parse({ name: 'Kỳ Anh', kind: 'xã', ...fields }),
    });
    const problems = (...fields: object[]) =>
      nameProblems({
        people: [],
        authors: [],
        topics: [],
        places: fields.map((one, index) => place('abc'[index] ?? '', one)),
      }).map(({ id, message }) => `${id}: ${message}`);
    expect(problems({}, {})).toEqual(['b: Tên “Kỳ Anh” đã có ở places/a.yaml.']);
    expect(problems({}, { kind: 'huyện' }, { within: 'huyen-khac' })).toEqual([]);
    expect(problems({ until: '2025-06-30' }, { from: '2025-07-01' })).toEqual([]);
    expect(problems({ until: '2025-06-30' }, { from: '2025-06-30' })).toEqual([
      'b: Tên “Kỳ Anh” đã có ở places/a.yaml.',
    ]);
    expect(problems({ until: '2025-06-30' }, { from: '2025-07-01', name: 'KỲ ANH' })).toEqual([
      'b: Tên “KỲ ANH” trông giống tên “Kỳ Anh” ở places/a.yaml.',
    ]);
  });
});

it('a name written with no-break spaces is the one with plain spaces, for its briefings too', async () => {
  const { briefings, authors } = await read(
    contentTree({
      'authors/trung-anh.yaml': 'name: "Trung\\u00a0Anh"\n',
      'briefings/2020/07/giao-ban.mdx': briefingText({ author: 'author: "Trung\\u202fAnh"' }),
    }),
  );
  expect([briefings[0]?.data.author, authors[0]?.data.name]).toEqual(['Trung Anh', 'Trung Anh']);
});

it('twins in files are reported in the file of the later one', async () => {
  const problems = await problemsOf(
    contentTree({
      'briefings/2020/07/giao-ban.mdx': briefingText(),
      'authors/trung-anh-2.yaml': 'name: "Trung\\u00a0 Anh"\n',
    }),
  );
  expect(problems.map(({ file }) => file)).toEqual(['authors/trung-anh-2.yaml']);
});

it.each(['people', 'authors', 'places'] as const)(
  'the cost of comparing %s grows with their number, also where all have one name',
  async (collection) => {
    const none: NamedCollections = { people: [], authors: [], topics: [], places: [] };
    await expectProportionalGrowth(
      prepared((count) => {
        const data = placeSchema.parse({ name: 'Kỳ Anh', kind: 'xã' });
        const entries = Array.from({ length: count }, (_none, index) => ({
          id: `a-${index}`,
          data: collection === 'places' ? { ...data, within: `huyen-${index}` } : data,
        }));
        return () => nameProblems({ ...none, [collection]: entries });
      }),
      1_000,
    );
  },
);
