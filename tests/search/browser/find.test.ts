import { beforeAll, describe, expect, it } from 'vitest';
import { searchTexts, type Search, type Text } from '../../support/search.ts';

/** Some days of an archive; the names of briefings say what they are about. */
const TEXTS: Record<string, Text> = {
  first: {
    date: '2020-07-06',
    title: 'Huyện họp giao ban',
    summary: 'Sáng nay, ông Bùi Quang Hoàn chủ trì giao ban, bàn việc chống hạn.',
    text: 'Huyện đạt 12/17 chỉ tiêu. Thu ngân sách 2.919,8 triệu đồng, sản lượng 20.519 tấn.\nXã Kỳ Xuân xây dựng nông thôn mới; Hội đồng nhân dân khoá XIX họp.',
    places: ['xa-ky-xuan'],
  },
  congress: { date: '2020-07-02', title: 'Đại hội Đảng bộ huyện', text: 'Các đại biểu đã bầu ra ban chấp hành.' },
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

describe('a citizen who types', () => {
  it.each(['Đại hội Đảng bộ', 'đại hội đảng bộ', 'dai hoi dang bo', 'DAI HOI DANG BO', 'đai hội đang bộ', 'Đại hội Đảng bộ'.normalize('NFD'), 'Đại\u00a0hội\u00a0Đảng\u00a0bộ', '  đại   hội, đảng bộ! '])(
    '%j finds the same briefings',
    async (query) => {
      expect((await names(query)).sort()).toEqual(['apart', 'congress', 'long', 'plain']);
    },
  );

  it('with diacritics finds first what is written with them, and all the rest after it', async () => {
    expect(await names('đại hội đảng bộ')).toEqual(['congress', 'plain', 'long', 'apart']);
    expect(await names('dài hơi đăng bờ')).toEqual(['long', 'congress', 'plain', 'apart']);
  });

  it.each([['khoá XIX', 'khóa XIX'], ['Hoà', 'Hòa'], ['Uỷ ban nhân dân', 'Ủy ban nhân dân']])('%s finds what %s finds', async (second, first) => {
    expect(await names(second)).toEqual(await names(first));
  });

  it('either tone placement finds the other as it is typed', async () => {
    const [best] = (await search.found('khóa XIX')).hits;
    expect(best && search.nameOf(best)).toBe('first');
    expect(best?.rank).toBe(2);
  });

  it.each(['xây dựng NTM', 'xay dung ntm', 'xay dung nong thon moi', 'xây dựng nông thôn mới', 'xây dựng nông thon moi'])('%s finds the abbreviation and what it stands for', async (query) => {
    expect((await names(query)).sort()).toEqual(['first', 'ntm']);
  });

  it.each(['UBND huyện', 'ủy ban nhân dân huyện'])('%s finds the other way of writing', async (query) => {
    expect(await names(query)).toEqual(['ntm']);
  });

  it.each([['Bùi Quang Hoàn', 'first'], ['bui quang hoan', 'first'], ['xã Kỳ Xuân', 'first'], ['hội đồng nhân dân', 'first'], ['thu ngan sach', 'first']])('%s finds %s', async (query, name) => {
    expect(await names(query)).toEqual([name]);
  });
});

describe('words that are also a name or an abbreviation’s expansion', () => {
  it('with other diacritics are found by who types none, and by who types just those; never fewer than without', async () => {
    const { names: find } = await searchTexts({ commune: { text: 'Họp ở xã Kỳ Xuân', places: ['xa-ky-xuan'] }, other: { text: 'Một kỹ xuẩn ngây thơ' }, ubnd: { text: 'Huyện có UBND mới' } });
    expect((await find('ky xuan', { complete: true })).sort()).toEqual(['commune', 'other']);
    expect((await find('kỹ xuẩn', { complete: true }))[0]).toBe('other');
    expect(await find('uỷ bạn nhân dan mới', { complete: true })).toEqual(await find('uy ban nhan dan moi', { complete: true }));
    expect(await find('uy ban nhan dan moi')).toEqual(['ubnd']);
  });
});

describe('the order of what is found', () => {
  it('is title, then lead, then text, then words apart', async () => {
    expect(await names('giao ban')).toEqual(['first', 'lead']);
    expect(await names('chống hạn')).toEqual(['first', 'lead']);
    const found = await search.found('giao ban', { complete: true });
    expect(found.hits.map(({ rank }) => rank)).toEqual([3, 4]);
  });

  it('is the newest first among equals', async () => {
    const months = ['2020-07-06', '2020-07-05', '2020-06-30', '2019-12-31'];
    const equals = await searchTexts(Object.fromEntries(months.toReversed().map((date) => [date, { date, text: 'chống hạn' }])));
    expect(await equals.names('chong han')).toEqual(months);
    expect(await equals.names('han')).toEqual(months);
  });

  it('has the phrase before the words apart, however new', async () => {
    const pair = await searchTexts({ old: { date: '2010-01-01', text: 'nông thôn đẹp' }, new: { date: '2020-01-01', title: 'thôn nông', text: 'nông và thôn' } });
    expect(await pair.names('nông thôn')).toEqual(['old', 'new']);
  });

  it('has words that are nearly together before words all over the text', async () => {
    const near = await searchTexts({ new: { date: '2020-01-01', text: 'phòng, cháy, chữa, cháy' }, far: { date: '2020-01-02', text: 'rừng chữa, cháy và phòng' }, near: { date: '2010-01-01', text: 'phòng cháy và chữa' }, no: { text: 'phòng cháy' } });
    expect(await near.names('phòng cháy rồi', { complete: true })).toEqual([]);
    expect(await near.names('chữa phòng cháy', { complete: true })).toEqual(['new', 'near', 'far']);
  });

  it('leaves words apart for later when enough have them together', async () => {
    const many = Array.from({ length: 20 }, (_none, number) => [`b${number}`, { text: 'giao ban' }] as const);
    const enough = await searchTexts({ ...Object.fromEntries(many), apart: { text: 'ban giao' } });
    expect(await enough.found('giao ban')).toMatchObject({ complete: false, hits: { length: 20 } });
    expect(await enough.found('giao ban', { complete: true })).toMatchObject({ complete: true, hits: { length: 21 } });
  });
});

describe('the first results', () => {
  const shownFirst = async (texts: Record<string, Text>, query: string) => {
    const shown: number[] = [];
    const few = await searchTexts(texts);
    const { hits } = await few.found(query, { early: (first) => { shown.push(first.hits.length); return Promise.resolve(); } });
    return { shown, all: hits.length };
  };
  const many = (count: number, text: Text) => Object.fromEntries(Array.from({ length: count }, (_none, number) => [`b${number}`, text]));

  it('are those of titles and leads where these are a screenful', async () => {
    expect(await shownFirst({ ...many(6, { title: 'Họp giao ban' }), other: { text: 'giao ban' } }, 'giao ban')).toEqual({ shown: [6], all: 7 });
  });

  it('are those as typed, however few, before others are looked for', async () => {
    expect(await shownFirst({ ...many(6, { text: 'giao bàn' }), typed: { text: 'giao ban' } }, 'giao bàn')).toEqual({ shown: [6], all: 7 });
    expect(await shownFirst({ ...many(6, { text: 'giao ban' }), typed: { text: 'giao bàn' } }, 'giao bàn')).toEqual({ shown: [1], all: 7 });
  });

  it('are shown once, and not at all where only scattered words are found', async () => {
    expect(await shownFirst({ only: { text: 'ban giao' } }, 'giao ban')).toEqual({ shown: [], all: 1 });
  });
});

describe('a quoted query', () => {
  it.each([['"đại hội đảng bộ"', ['congress', 'plain', 'long']], ['“dai hoi dang bo”', ['congress', 'plain', 'long']], ['"NTM"', ['ntm']], ['"xây dựng nông thôn mới"', ['first']], ['"xây dựng NTM"', ['ntm']], ['"bàn về đại sự"', ['apart']], ['"đại sự về"', []]])(
    '%s is just that phrase',
    async (query, found) => {
      expect(await names(query)).toEqual(found);
    },
  );

  it('says that there is nothing more to look for', async () => {
    expect(await search.found('"giao ban"')).toMatchObject({ complete: true });
  });
});

describe('a phrase', () => {
  it('never runs over two lines', async () => {
    expect(await names('"lần cuối"')).toEqual(['lines']);
    expect(await names('"cuối năm"')).toEqual([]);
    expect((await search.found('cuối năm')).hits).toMatchObject([{ rank: 8 }]);
  });
});

describe('numbers and dates', () => {
  it.each(['2.919,8', '2919,8', '2.919,8 triệu', '20.519 tấn', '20519 tấn', '12/17', '12/17 chỉ tiêu'])('%s finds the first briefing', async (query) => {
    expect(await names(query)).toEqual(['first']);
  });

  it.each(['6/7/2020', '06/07/2020', '6-7-2020', 'ngày 6 tháng 7', 'ngay 6/7', '6/7', 'ngày 6 tháng 7 năm 2020', '6 thang 7 nam 2020'])('%s finds the briefing of that day and those that name it', async (query) => {
    expect(await names(query)).toEqual(['first', 'dated']);
  });

  it.each(['tháng 7/2020', '7/2020', 'thang 7 nam 2020'])('%s finds the briefings of that month, the newest first', async (query) => {
    expect(await names(query)).toEqual(['july', 'first', 'congress', 'dated']);
  });

  it('finds raised figures by plain ones, and the other way round', async () => {
    const areas = await searchTexts({ raised: { text: 'Rộng 500 m².' }, plain: { text: 'rộng 500 m2' }, other: { text: '500 m' } });
    for (const query of ['500 m2', '500 m²', 'm2', '"500 m2"']) expect((await areas.names(query)).sort()).toEqual(['plain', 'raised']);
  });

  it.each(['2.919', '919,8', '20.51', '2919', '7/6/2020'])('%s finds nothing: it is another number', async (query) => {
    expect(await names(query)).toEqual([]);
  });
});

describe('single words and many', () => {
  it.each([['ky', ['first', 'kyanh']], ['Kỳ', ['first', 'kyanh']], ['kyanh', ['kyanh']], ['kya', []], ['k', []]])('%s finds whole words only', async (query, found) => {
    expect(await names(query)).toEqual(found);
  });

  it('a word still being typed finds all that begin so', async () => {
    expect((await search.names('kya', { typing: true })).sort()).toEqual(['kyanh']);
    expect(await search.names('đại hội đảng b', { typing: true })).toEqual(expect.arrayContaining(['congress', 'plain']));
    expect(await search.names('giao b', { typing: true })).toEqual(['first', 'lead']);
  });

  it('more than ten words find the text that has them', async () => {
    const query = 'Huyện đạt 12/17 chỉ tiêu. Thu ngân sách 2.919,8 triệu đồng, sản lượng 20.519 tấn';
    expect(await names(query)).toEqual(['first']);
    expect(await names(`"${query}"`)).toEqual(['first']);
    expect(await names('đại hội đảng bộ '.repeat(20))).toContain('congress');
  });
});

it.each(['', ' ', '"', '""', '" "', '“”', '😀', '\u0301\u0323', '\u0301'.repeat(5000), '<', '...', '\u202e', '\0', '\ud800', '+', '.', '@', 'x'.repeat(5000), '𝐊𝐲', 'zzz zzz'])('%j is answered calmly with nothing', async (query) => {
  expect((await search.found(query, { complete: true })).hits).toEqual([]);
});

it.each([['<script>', []], ['<b>giao ban</b>', []], ['giao ban 😀', ['first', 'lead']], ['"giao ban', ['first', 'lead']], ['giao\u0301 ban', ['first', 'lead']], ['ky+xuan.', ['first']], ['giao ban '.repeat(555), ['lead', 'first']]])(
  '%j is answered calmly',
  async (query, found) => {
    expect(await names(query)).toEqual(found);
  },
);
