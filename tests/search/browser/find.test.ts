import { beforeAll, describe, expect, it } from 'vitest';
import { searchTexts, type Search, type Text } from '../../support/search.ts';

/** A small archive; the names of the briefings describe their content. */
const TEXTS: Record<string, Text> = {
  first: {
    date: '2020-07-06',
    title: 'Huyện họp giao ban',
    summary: 'Sáng nay, ông Bùi Quang Hoàn chủ trì giao ban, bàn việc chống hạn.',
    text: 'Huyện đạt 12/17 chỉ tiêu. Thu ngân sách 2.919,8 triệu đồng, sản lượng 20.519 tấn.\nXã Kỳ Xuân xây dựng nông thôn mới; Hội đồng nhân dân khoá XIX họp.',
    places: ['xa-ky-xuan'],
  },
  congress: {
    date: '2020-07-02',
    title: 'Đại hội Đảng bộ huyện',
    text: 'Các đại biểu đã bầu ra ban chấp hành.',
  },
  plain: { date: '2020-06-20', title: 'Dai hoi dang bo xa', text: 'Bai viet khong dau.' },
  long: { date: '2020-06-10', text: 'Sau dài hơi đăng bờ kè.' },
  ntm: { date: '2020-05-09', text: 'Đích đến của xây dựng NTM.\nUBND huyện kết luận.' },
  lead: { date: '2020-05-08', summary: 'Bàn giao ban thờ.', text: 'Chống hạn' },
  apart: { date: '2020-05-07', text: 'Hội nghị của Đảng bộ bàn về đại sự.' },
  lines: { date: '2020-05-06', text: 'Họp lần cuối\nnăm sau' },
  dated: { date: '2019-12-01', text: 'Ngày 6 tháng 7 năm 2020 sẽ khai mạc.' },
  july: { date: '2020-07-30', text: 'Mùa nắng.' },
  kyanh: { date: '2019-11-01', text: 'Trang kyanh của Kỳ.' },
};

let search: Search;
beforeAll(async () => {
  search = await searchTexts(TEXTS);
});
const names = (query: string) => search.names(query, { complete: true });

describe('a query', () => {
  it.each([
    'Đại hội Đảng bộ',
    'đại hội đảng bộ',
    'dai hoi dang bo',
    'DAI HOI DANG BO',
    'đai hội đang bộ',
    'Đại hội Đảng bộ'.normalize('NFD'),
    'Đại\u00a0hội\u00a0Đảng\u00a0bộ',
    '  đại   hội, đảng bộ! ',
  ])('finds the same briefings however it is typed: %j', async (query) => {
    expect((await names(query)).sort()).toEqual(['apart', 'congress', 'long', 'plain']);
  });

  it('with diacritics finds exact matches first, then all others', async () => {
    expect(await names('đại hội đảng bộ')).toEqual(['congress', 'plain', 'long', 'apart']);
    expect(await names('dài hơi đăng bờ')).toEqual(['long', 'congress', 'plain', 'apart']);
  });

  it.each([
    ['khoá XIX', 'khóa XIX'],
    ['Hoà', 'Hòa'],
    ['Uỷ ban nhân dân', 'Ủy ban nhân dân'],
  ])('finds the same with either tone placement: %s and %s', async (second, first) => {
    expect(await names(second)).toEqual(await names(first));
  });

  it('matches the other tone placement as exactly as its own', async () => {
    const [best] = (await search.found('khóa XIX')).hits;
    expect(best && search.nameOf(best)).toBe('first');
    expect(best?.rank).toBe(2);
  });

  it.each([
    'xây dựng NTM',
    'xay dung ntm',
    'xay dung nong thon moi',
    'xây dựng nông thôn mới',
    'xây dựng nông thon moi',
  ])('finds both an abbreviation and its expansion: %s', async (query) => {
    expect((await names(query)).sort()).toEqual(['first', 'ntm']);
  });

  it.each(['UBND huyện', 'ủy ban nhân dân huyện'])(
    'finds the other form of an abbreviation: %s',
    async (query) => {
      expect(await names(query)).toEqual(['ntm']);
    },
  );

  it.each([
    ['Bùi Quang Hoàn', 'first'],
    ['bui quang hoan', 'first'],
    ['xã Kỳ Xuân', 'first'],
    ['hội đồng nhân dân', 'first'],
    ['thu ngan sach', 'first'],
  ])('%s finds %s', async (query, name) => {
    expect(await names(query)).toEqual([name]);
  });
});

describe('other spellings', () => {
  it.each([
    ['bác sỹ', 'bác sĩ'],
    ['tỉ đồng', 'tỷ đồng'],
    ['Kì Anh', 'Kỳ Anh'],
    ['quốc lộ 1A', 'QL1A'],
    ['QL 1A', 'QL.1A'],
    ['tỉnh lộ 551', 'ĐT551'],
    ['đường tỉnh 551', 'ĐT.551'],
    ['TP Hà Tĩnh', 'thành phố Hà Tĩnh'],
    ['TX Kỳ Anh', 'thị xã Kỳ Anh'],
    ['đ/c Hoàn', 'đồng chí Hoàn'],
    ['covid19', 'Covid-19'],
    ['2919.8 triệu', '2.919,8 triệu'],
  ])('find one another, as exactly: %s and %s', async (one, other) => {
    const { found } = await searchTexts({ [one]: { text: one }, [other]: { text: other } });
    const ranksOf = async (query: string) => (await found(query)).hits.map(({ rank }) => rank);
    const [ranks, otherRanks] = [await ranksOf(one), await ranksOf(other)];
    expect(ranks).toHaveLength(2);
    expect(new Set([...ranks, ...otherRanks]).size).toBe(1);
  });

  it('of an abbreviation of roads need a number', async () => {
    const { names: find } = await searchTexts({
      tel: { text: 'ĐT liên hệ' },
      road: { text: 'đường tỉnh' },
    });
    expect(await find('ĐT')).toEqual(['tel']);
  });
});

describe('words that are also part of a name or an abbreviation’s expansion', () => {
  it('match queries without diacritics and with exactly theirs', async () => {
    const { names: find } = await searchTexts({
      commune: { text: 'Họp ở xã Kỳ Xuân', places: ['xa-ky-xuan'] },
      other: { text: 'Một kỹ xuẩn ngây thơ' },
      ubnd: { text: 'Huyện có UBND mới' },
    });
    expect((await find('ky xuan', { complete: true })).sort()).toEqual(['commune', 'other']);
    expect((await find('kỹ xuẩn', { complete: true }))[0]).toBe('other');
    expect(await find('uỷ bạn nhân dan mới', { complete: true })).toEqual(
      await find('uy ban nhan dan moi', { complete: true }),
    );
    expect(await find('uy ban nhan dan moi')).toEqual(['ubnd']);
  });
});

describe('the order of hits', () => {
  it('is title, then lead, then text, then scattered words', async () => {
    expect(await names('giao ban')).toEqual(['first', 'lead']);
    expect(await names('chống hạn')).toEqual(['first', 'lead']);
    const found = await search.found('giao ban', { complete: true });
    expect(found.hits.map(({ rank }) => rank)).toEqual([3, 4]);
  });

  it('is the newest first among equals', async () => {
    const months = ['2020-07-06', '2020-07-05', '2020-06-30', '2019-12-31'];
    const equals = await searchTexts(
      Object.fromEntries(months.toReversed().map((date) => [date, { date, text: 'chống hạn' }])),
    );
    expect(await equals.names('chong han')).toEqual(months);
    expect(await equals.names('han')).toEqual(months);
  });

  it('has phrase matches before scattered words, however new', async () => {
    const pair = await searchTexts({
      old: { date: '2010-01-01', text: 'nông thôn đẹp' },
      new: { date: '2020-01-01', title: 'thôn nông', text: 'nông và thôn' },
    });
    expect(await pair.names('nông thôn')).toEqual(['old', 'new']);
  });

  it('has words with adjacent pairs before fully scattered words', async () => {
    const near = await searchTexts({
      new: { date: '2020-01-01', text: 'phòng, cháy, chữa, cháy' },
      far: { date: '2020-01-02', text: 'rừng chữa, cháy và phòng' },
      near: { date: '2010-01-01', text: 'phòng cháy và chữa' },
      no: { text: 'phòng cháy' },
    });
    expect(await near.names('phòng cháy rồi', { complete: true })).toEqual([]);
    expect(await near.names('chữa phòng cháy', { complete: true })).toEqual(['new', 'near', 'far']);
  });

  it('omits scattered words when there are enough phrase hits', async () => {
    const many = Array.from(
      { length: 20 },
      (_none, number) => [`b${number}`, { text: 'giao ban' }] as const,
    );
    const enough = await searchTexts({ ...Object.fromEntries(many), apart: { text: 'ban giao' } });
    expect(await enough.found('giao ban')).toMatchObject({ complete: false, hits: { length: 20 } });
    expect(await enough.found('giao ban', { complete: true })).toMatchObject({
      complete: true,
      hits: { length: 21 },
    });
  });
});

describe('the early results', () => {
  const shownFirst = async (texts: Record<string, Text>, query: string) => {
    const shown: number[] = [];
    const few = await searchTexts(texts);
    const { hits } = await few.found(query, {
      onEarly: (first) => {
        shown.push(first.hits.length);
        return Promise.resolve();
      },
    });
    return { shown, all: hits.length };
  };
  const many = (count: number, text: Text) =>
    Object.fromEntries(Array.from({ length: count }, (_none, number) => [`b${number}`, text]));

  it('are those in titles and leads if these fill a screen', async () => {
    expect(
      await shownFirst(
        { ...many(6, { title: 'Họp giao ban' }), other: { text: 'giao ban' } },
        'giao ban',
      ),
    ).toEqual({ shown: [6], all: 7 });
  });

  it('are exact matches, however few, before other diacritics are searched', async () => {
    expect(
      await shownFirst(
        { ...many(6, { text: 'giao bàn' }), typed: { text: 'giao ban' } },
        'giao bàn',
      ),
    ).toEqual({ shown: [6], all: 7 });
    expect(
      await shownFirst(
        { ...many(6, { text: 'giao ban' }), typed: { text: 'giao bàn' } },
        'giao bàn',
      ),
    ).toEqual({ shown: [1], all: 7 });
  });

  it('are reported once, and not at all if there are only scattered words', async () => {
    expect(await shownFirst({ only: { text: 'ban giao' } }, 'giao ban')).toEqual({
      shown: [],
      all: 1,
    });
  });
});

describe('a quoted query', () => {
  it.each([
    ['"đại hội đảng bộ"', ['congress', 'plain', 'long']],
    ['“dai hoi dang bo”', ['congress', 'plain', 'long']],
    ['"NTM"', ['ntm']],
    ['"xây dựng nông thôn mới"', ['first']],
    ['"xây dựng NTM"', ['ntm']],
    ['"bàn về đại sự"', ['apart']],
    ['"đại sự về"', []],
  ])('%s matches only that phrase', async (query, found) => {
    expect(await names(query)).toEqual(found);
  });

  it('is complete: there are no further matches to search', async () => {
    expect(await search.found('"giao ban"')).toMatchObject({ complete: true });
  });
});

describe('a phrase', () => {
  it('does not span two lines', async () => {
    expect(await names('"lần cuối"')).toEqual(['lines']);
    expect(await names('"cuối năm"')).toEqual([]);
    expect((await search.found('cuối năm')).hits).toMatchObject([{ rank: 8 }]);
  });
});

describe('numbers and dates', () => {
  it.each([
    '2.919,8',
    '2919,8',
    '2.919,8 triệu',
    '20.519 tấn',
    '20519 tấn',
    '12/17',
    '12/17 chỉ tiêu',
  ])('%s finds the first briefing', async (query) => {
    expect(await names(query)).toEqual(['first']);
  });

  it.each([
    '6/7/2020',
    '06/07/2020',
    '6-7-2020',
    'ngày 6 tháng 7',
    'ngay 6/7',
    '6/7',
    'ngày 6 tháng 7 năm 2020',
    '6 thang 7 nam 2020',
  ])('%s finds the briefing of that day and those that name it', async (query) => {
    expect(await names(query)).toEqual(['first', 'dated']);
  });

  it.each(['tháng 7/2020', '7/2020', 'thang 7 nam 2020'])(
    '%s finds the briefings of that month, the newest first',
    async (query) => {
      expect(await names(query)).toEqual(['july', 'first', 'congress', 'dated']);
    },
  );

  it('finds superscript digits by plain ones, and vice versa', async () => {
    const areas = await searchTexts({
      raised: { text: 'Rộng 500 m².' },
      plain: { text: 'rộng 500 m2' },
      other: { text: '500 m' },
    });
    for (const query of ['500 m2', '500 m²', 'm2', '"500 m2"'])
      expect((await areas.names(query)).sort()).toEqual(['plain', 'raised']);
  });

  it.each(['2.919', '919,8', '20.51', '2919', '7/6/2020'])(
    '%s does not match a different number',
    async (query) => {
      expect(await names(query)).toEqual([]);
    },
  );
});

describe('single words and long queries', () => {
  it.each([
    ['ky', ['first', 'kyanh']],
    ['Kỳ', ['first', 'kyanh']],
    ['kyanh', ['kyanh']],
    ['kya', []],
    ['k', []],
  ])('%s finds whole words only', async (query, found) => {
    expect(await names(query)).toEqual(found);
  });

  it('an unfinished word matches as a prefix', async () => {
    expect((await search.names('kya', { typing: true })).sort()).toEqual(['kyanh']);
    expect(await search.names('đại hội đảng b', { typing: true })).toEqual(
      expect.arrayContaining(['congress', 'plain']),
    );
    expect(await search.names('giao b', { typing: true })).toEqual(['first', 'lead']);
  });

  it('more than ten words find the text that has them', async () => {
    const query =
      'Huyện đạt 12/17 chỉ tiêu. Thu ngân sách 2.919,8 triệu đồng, sản lượng 20.519 tấn';
    expect(await names(query)).toEqual(['first']);
    expect(await names(`"${query}"`)).toEqual(['first']);
    expect(await names('đại hội đảng bộ '.repeat(20))).toContain('congress');
  });
});

it.each([
  '',
  ' ',
  '"',
  '""',
  '" "',
  '“”',
  '😀',
  '\u0301\u0323',
  '\u0301'.repeat(5000),
  '<',
  '...',
  '\u202e',
  '\0',
  '\ud800',
  '+',
  '.',
  '@',
  'x'.repeat(5000),
  '𝐊𝐲',
  'zzz zzz',
])('%j yields no hits and no error', async (query) => {
  expect((await search.found(query, { complete: true })).hits).toEqual([]);
});

it.each([
  ['<script>', []],
  ['<b>giao ban</b>', []],
  ['giao ban 😀', ['first', 'lead']],
  ['"giao ban', ['first', 'lead']],
  ['giao\u0301 ban', ['first', 'lead']],
  ['ky+xuan.', ['first']],
  ['giao ban '.repeat(555), ['lead', 'first']],
])('%j causes no error', async (query, found) => {
  expect(await names(query)).toEqual(found);
});

describe('an abbreviation that a text explains', () => {
  it('also finds texts that have only the long form, and the other way round', async () => {
    const texts = {
      explains: { text: 'Huyện phòng, chống sốt xuất huyết (SXH) trong tháng này.' },
      long: { text: 'Sốt xuất huyết giảm mạnh.' },
      short: { text: 'Số ca SXH giảm.' },
    };
    const { names } = await searchTexts(texts);
    for (const query of ['sxh', 'sot xuat huyet'])
      expect((await names(query)).toSorted()).toEqual(['explains', 'long', 'short']);
  });

  it('is not guessed where texts explain it in two ways', async () => {
    const { names } = await searchTexts({
      one: { text: 'Phòng, chống sốt xuất huyết (SXH).' },
      other: { text: 'Sản xuất hàng (SXH) phát triển.' },
      long: { text: 'Sốt xuất huyết giảm mạnh.' },
    });
    expect((await names('sxh')).toSorted()).toEqual(['one', 'other']);
  });
});
