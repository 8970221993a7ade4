import { beforeAll, describe, expect, it } from 'vitest';
import { answer, loadFacets } from '../../../src/search/browser/answer.ts';
import { archiveData, type ArchiveData } from '../../../src/search/browser/archive-data.ts';
import { EMPTY_STATE, type QueryState } from '../../../src/search/browser/query-state.ts';
import { expectAtMost } from '../../support/cost.ts';
import { archiveOf, writtenIndex } from '../../support/search.ts';

let data: ArchiveData;
beforeAll(async () => {
  const participants = [{ person: 'bui-quang-hoan', office: 'Chủ tịch', role: 'chair' as const }];
  const archive = archiveOf({
    meeting: {
      date: '2020-07-06',
      title: 'Hội nghị giao ban',
      topics: ['kinh-te'],
      places: ['xa-ky-xuan'],
      participants,
    },
    village: {
      date: '2020-05-09',
      title: 'Xã Kỳ Xuân xây dựng nông thôn mới',
      topics: ['kinh-te', 'van-hoa'],
      places: ['xa-ky-xuan', 'huyen-ky-anh'],
    },
    drought: {
      date: '2019-06-01',
      title: 'Chống hạn',
      text: 'Nóng. Thôn nghị sự, hội mới họp.',
      topics: ['van-hoa'],
      places: ['huyen-ky-anh'],
      participants,
    },
  });
  const { files, root } = await writtenIndex(archive);
  data = archiveData(files, () => Promise.resolve(root));
});

async function answered(changed: Partial<QueryState>, options = {}) {
  const found = await answer({ ...EMPTY_STATE, ...changed }, data, options);
  const cards = await Promise.all(found.hits.map(data.card));
  return { ...found, paths: cards.map(({ path }) => path.split('/')[3]) };
}

describe('the answer to a query', () => {
  it('has briefings, the query’s phrasings, and the entities that it names', async () => {
    const found = await answered({ query: 'ky xuan NTM' });
    expect(found.words).toEqual([
      ['ky', 'xuan', 'ntm'],
      ['ky', 'xuan', 'nong', 'thon', 'moi'],
    ]);
    expect(found).toMatchObject({
      paths: ['village'],
      correction: undefined,
      complete: true,
      named: [{ label: 'Địa bàn', id: 'xa-ky-xuan', name: 'xã Kỳ Xuân', count: 2 }],
    });
  });

  it('names people', async () => {
    expect(await answered({ query: 'bui quang hoan' })).toMatchObject({
      paths: ['meeting', 'drought'],
      named: [{ label: 'Nhân vật', count: 2 }],
    });
  });

  it.each([
    ['Telex', 'hooji nghij', 'hội nghị'],
    ['Telex, the marks last', 'hoioj nghij', 'hội nghị'],
    ['Telex, a mark left out', 'hoij nghij', 'hội nghị'],
    ['VNI', 'ho65i nghi5', 'hội nghị'],
    ['a slip', 'hội nghịi', 'hội nghị'],
    ['a slip without diacritics', 'giaoo ban', 'giao ban'],
    ['two slips', 'nông thon mớii', 'nông thon mới'],
    ['without a space', 'giaoban', 'giao ban'],
    ['with a slip, words apart', 'nghị giaoo', 'nghị giao'],
  ])('decodes a query typed in %s (%s): %s', async (_what, query, meant) => {
    const found = await answered({ query });
    expect(found.correction).toEqual({ query: meant, used: true });
    expect(found.paths[0]).toBe(meant.startsWith('nông') ? 'village' : 'meeting');
  });

  it.each([
    ['hội nghỉ', 'hội nghị'],
    ['hôi nghị', 'hội nghị'],
    ['nông thôm mới', 'nông thôn mới'],
    ['trống hạn', 'chống hạn'],
  ])(
    'suggests the words that the archive has side by side: %s may mean %s',
    async (query, meant) => {
      expect((await answered({ query })).correction?.query).toBe(meant);
    },
  );

  it.each(['hội nghị', 'hoi nghi', 'xã Kỳ Xuân', 'ky anh', 'huyện Kỳ Anh', 'số liệu'])(
    'never corrects what is right, or a name: %s',
    async (query) => {
      expect((await answered({ query })).correction).toBeUndefined();
    },
  );

  it('finds a query with a misplaced tone mark, and suggests the right spelling', async () => {
    expect(await answered({ query: 'Bùi Quang Hòan' })).toMatchObject({
      paths: ['meeting', 'drought'],
      correction: { query: 'Bùi Quang Hoàn', used: false },
      named: [{ id: 'bui-quang-hoan' }],
    });
  });

  it.each([
    ['2020-07-06', ['meeting']],
    ['thang 7 2020', ['meeting']],
    ['tháng 7/2020', ['meeting']],
    ['quý II/2020', ['village']],
    ['chong han thang 6', ['drought']],
  ])('to the date of %j has the briefings of its days alone', async (query, paths) => {
    const found = await answered({ query });
    expect(found.paths).toEqual(paths);
    expect(found.date).not.toHaveProperty('nearest');
  });

  it('to a date without briefings has the nearest day', async () => {
    const found = await answered({ query: 'tháng 6/2020' });
    expect(found.paths[0]).toBe('meeting');
    expect(found.date).toMatchObject({ label: 'tháng 6/2020', nearest: '2020-07-06' });
  });

  it('matches an unfinished word as a prefix, without a correction', async () => {
    expect(await answered({ query: 'giao b' })).toMatchObject({
      paths: ['meeting'],
      correction: undefined,
    });
  });

  it('does not correct a query to two words that are scattered in a text', async () => {
    expect(await answered({ query: 'hobi sub' })).toMatchObject({
      paths: [],
      correction: undefined,
    });
  });

  it('is empty for words that the archive does not contain', async () => {
    expect(await answered({ query: 'wxyz qwrt zzzz' })).toMatchObject({
      paths: [],
      all: [],
      named: [],
      correction: undefined,
      complete: true,
    });
  });

  it.each(['😀', '"', '\u0301', '<>'])(
    'is empty, without a correction, for %j, which has no words',
    async (query) => {
      expect(await answered({ query })).toMatchObject({
        hits: [],
        words: [[]],
        correction: undefined,
        named: [],
      });
    },
  );

  const short = () => answered({ query: 'hooji nghij giaoo ban xax khong co' });

  it.each([
    'hội nghị giao ban xã '.repeat(240),
    'x'.repeat(5000),
    'zzz '.repeat(1250),
    `"${'giao ban '.repeat(550)}"`,
  ])('of 5,000 characters takes little longer than a short one: %.30s…', async (query) => {
    await expectAtMost(50, () => answered({ query }), short);
  });
});

describe('the answer to a query with a date', () => {
  it('has the briefings of its days that have the other words, and says what it took', async () => {
    expect(await answered({ query: 'hội nghị 5-9/7/2020' })).toMatchObject({
      paths: ['meeting'],
      date: { label: 'từ ngày 5 đến 9/7/2020', rest: 'hội nghị' },
    });
    expect((await answered({ query: 'quý II/2020' })).paths).toEqual(['village']);
    expect((await answered({ query: 'tháng bảy' })).paths).toEqual(['meeting']);
  });

  it('names the nearest day if there are none', async () => {
    expect(await answered({ query: 'chống hạn tháng 7/2020' })).toMatchObject({
      paths: ['drought'],
      date: { nearest: '2019-06-01' },
    });
  });

  it('takes a phrase in quotation marks within a query as a phrase', async () => {
    expect((await answered({ query: '"kỳ xuân" nông thôn' })).paths).toEqual(['village']);
    expect((await answered({ query: '"xuân kỳ" nông thôn' })).paths).toEqual([]);
  });
});

describe('the answer to a narrowed query', () => {
  it.each<[Partial<QueryState>, string[]]>([
    [{ query: 'hoi', year: '2020' }, ['meeting']],
    [{ query: 'xa', topic: 'van-hoa' }, ['village']],
    [{ query: 'bui quang hoan', order: 'oldest' }, ['drought', 'meeting']],
    [{ query: 'bui quang hoan', from: '2019-06-01', to: '2019-12-31' }, ['drought']],
    [{ query: 'bui quang hoan', place: 'xa-ky-xuan', month: '07' }, ['meeting']],
    [{ query: 'bui quang hoan', year: '1999' }, []],
  ])('%j is %j', async (state, paths) => {
    expect((await answered(state)).paths).toEqual(paths);
  });

  it('keeps the unfiltered hits, for the counts', async () => {
    expect(await answered({ query: 'bui quang hoan', year: '1999' })).toMatchObject({
      hits: [],
      all: [{ month: '2020-07' }, { month: '2019-06' }],
    });
  });

  it('without a query is everything that matches the filters, newest first; without either, nothing', async () => {
    expect((await answered({ place: 'xa-ky-xuan' })).paths).toEqual(['meeting', 'village']);
    expect((await answered({ to: '2019-06-01' })).paths).toEqual(['drought']);
    expect((await answered({ year: '2020', order: 'oldest' })).paths).toEqual([
      'village',
      'meeting',
    ]);
    expect((await answered({})).paths).toEqual([]);
    expect((await answered({ order: 'newest' })).paths).toEqual([]);
  });

  it('fetches only the data of the filters in use', async () => {
    expect(
      Object.keys((await loadFacets({ ...EMPTY_STATE, topic: 'kinh-te' }, data)).data),
    ).toEqual(['topic']);
    expect(await loadFacets(EMPTY_STATE, data)).toMatchObject({ data: {} });
    expect((await loadFacets({ ...EMPTY_STATE, from: '2020-01-01' }, data)).days).toEqual({
      '2020-07': [6],
      '2020-05': [9],
      '2019-06': [1],
    });
  });
});
