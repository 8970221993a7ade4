import { describe, expect, it } from 'vitest';
import { createArchive } from '../../src/archive/archive.ts';
import { briefingPages } from '../../src/archive/briefing-pages.ts';
import { monthPages, yearLinks, yearPages } from '../../src/archive/year-and-month-pages.ts';
import { staticPage } from '../../src/cache/static-page.ts';
import { SOURCE as NAMED, briefing } from '../support/archive.ts';

const SOURCE = {
  ...NAMED,
  briefings: [
    briefing('2020/07/a', '2020-07-06'),
    briefing('2019/12/b', '2019-12-31'),
    briefing('2020/09/c', '2020-09-01'),
    briefing('2020/07/d', '2020-07-06'),
  ],
};

describe('the archive', () => {
  const archive = createArchive(SOURCE);

  it('sorts briefings newest first, and those of one day by id', () => {
    expect(archive.briefings.map(({ id }) => id)).toEqual([
      '2020/09/c',
      '2020/07/a',
      '2020/07/d',
      '2019/12/b',
    ]);
  });

  it('has no places and indicators without their sections; briefings keep their figures', () => {
    const figure = { indicator: 'san-luong', value: 5, unit: 'tấn', period: '2020' };
    const source = {
      ...NAMED,
      briefings: [briefing('2020/07/a', '2020-07-06', { indicators: [figure] })],
    };
    const sections = { figures: false, places: false, loudspeaker: true };
    const { briefings, groups, places, indicators } = createArchive(source, { sections });
    expect({ places: [...places], groups: groups.place, indicators }).toEqual({
      places: [],
      groups: [],
      indicators: [],
    });
    expect(briefings).toMatchObject([{ places: [], figures: [{ name: 'Sản lượng', value: 5 }] }]);
  });

  it('resolves every reference', () => {
    expect(archive.briefings[0]).toMatchObject({
      path: '/2020/09/c/',
      author: { id: 'trung-anh', name: 'Trung Anh' },
      participants: [
        { person: 'hoan', name: 'Bùi Quang Hoàn', office: 'Chủ tịch UBND huyện', role: 'Chủ trì' },
        { name: 'Lãnh đạo các xã', role: 'Tham dự', count: 20 },
      ],
      topics: [{ id: 'kinh-te', name: 'Kinh tế' }],
      places: [{ id: 'xa-ky-xuan', name: 'xã Kỳ Xuân' }],
    });
  });

  it('lists no briefing that is withdrawn or removed, and names no person of theirs alone', () => {
    const changed = createArchive({
      ...SOURCE,
      briefings: [
        briefing('2020/07/a', '2020-07-06'),
        briefing('2020/07/rut', '2020-07-07', {
          withdrawn: { date: '2020-07-09', reason: 'Hội nghị được hoãn.', by: 'Ban biên tập' },
        }),
      ],
      removed: [
        {
          id: '2020/07/go',
          data: {
            removed: { date: '2020-07-09', reason: 'Dữ liệu cá nhân.', by: 'Ban biên tập' },
          },
        },
      ],
    });
    expect(changed.briefings.map(({ id }) => id)).toEqual(['2020/07/a']);
    expect(changed.withdrawn.map(({ id, updated }) => [id, updated])).toEqual([
      ['2020/07/rut', '2020-07-09'],
    ]);
    expect(changed.removed.map(({ path }) => path)).toEqual(['/2020/07/go/']);
    expect(changed.groups.topic.map(({ briefings }) => briefings.length)).toEqual([1, 0]);
    expect(changed.groups.person.map(({ id }) => id)).toEqual(['hoan']);
    expect(changed.readable.map(({ id }) => id)).toEqual(['2020/07/rut', '2020/07/a']);
  });

  it('knows the addresses, former ones too, of people whom no readable briefing names', () => {
    const { unnamedPeople } = createArchive({
      ...SOURCE,
      briefings: [briefing('2020/07/a', '2020-07-06')],
      people: [
        { id: 'hoan', data: { name: 'Bùi Quang Hoàn', formerly: ['ong-hoan'] } },
        { id: 'dung', data: { name: 'Phạm Văn Dũng', formerly: ['pham-dung'] } },
      ],
    });
    expect(unnamedPeople).toEqual(['dung', 'pham-dung']);
  });

  it('leaves out drafts unless they are requested', () => {
    const source = {
      ...SOURCE,
      briefings: [...SOURCE.briefings, briefing('2020/07/nhap', '2020-07-07', { draft: true })],
    };
    expect(createArchive(source).briefings).toHaveLength(4);
    expect(createArchive(source, { withDrafts: true }).briefings).toHaveLength(5);
  });

  it('contains the abbreviations of the glossary, or none without a glossary', () => {
    const glossary = [{ abbreviation: 'UBND', expansion: 'Ủy ban nhân dân' }];
    expect(createArchive({ ...SOURCE, glossary }).glossary).toEqual(glossary);
    expect(archive.glossary).toEqual([]);
  });

  it('assigns figures to their briefings and to their indicators', () => {
    const indicators = [
      {
        id: 'thu',
        data: {
          name: 'Thu ngân sách',
          unit: 'tỷ đồng',
          description: 'Thu ngân sách.',
          kind: 'amount' as const,
          decimals: 1,
        },
      },
    ];
    const stating = briefing('2020/07/thu', '2020-07-07', {
      indicators: [
        { indicator: 'thu', value: 54, unit: 'tỷ đồng', period: '2020-H1', plan_percent: 45 },
      ],
    });
    const {
      briefings: [newest, second, ...others],
      indicators: [series],
    } = createArchive({ ...SOURCE, indicators, briefings: [...SOURCE.briefings, stating] });
    expect(second?.figures).toEqual([
      {
        indicator: 'thu',
        name: 'Thu ngân sách',
        value: 54,
        total: undefined,
        unit: 'tỷ đồng',
        planPercent: 45,
        period: { first: '2020-01-01', last: '2020-06-30' },
        note: undefined,
      },
    ]);
    expect([newest, ...others].flatMap((other) => other?.figures)).toEqual([]);
    expect(series).toMatchObject({
      id: 'thu',
      statements: [{ value: 54, briefing: { path: '/2020/07/thu/', date: '2020-07-07' } }],
    });
  });

  it('throws for a reference that the loader should have rejected', () => {
    expect(() => createArchive({ ...SOURCE, people: [] })).toThrow('“hoan”');
  });
});

describe('pages', () => {
  const archive = createArchive(SOURCE);

  it('of years count their briefings and list their months, January first', () => {
    expect(yearLinks(archive.years)).toEqual([
      { path: '/2020/', label: 'Năm 2020', count: 3 },
      { path: '/2019/', label: 'Năm 2019', count: 1 },
    ]);
    expect(yearPages(archive)[0]).toMatchObject({
      year: 2020,
      months: [
        { path: '/2020/07/', label: 'Tháng 7', count: 2 },
        { path: '/2020/09/', label: 'Tháng 9', count: 1 },
      ],
      older: { path: '/2019/', label: 'Năm 2019' },
      newer: undefined,
    });
  });

  it('of months link to the neighbouring months that have briefings, across years', () => {
    expect(
      monthPages(archive).map(({ path, older, newer }) => [older?.path, path, newer?.path]),
    ).toEqual([
      ['/2020/07/', '/2020/09/', undefined],
      ['/2019/12/', '/2020/07/', '/2020/09/'],
      [undefined, '/2019/12/', '/2020/07/'],
    ]);
  });

  it('of briefings link to the previous and next briefing', () => {
    expect(
      briefingPages(archive).map(({ briefing: { id }, older, newer }) => [
        older?.path,
        id,
        newer?.path,
      ]),
    ).toEqual([
      ['/2020/07/a/', '2020/09/c', undefined],
      ['/2020/07/d/', '2020/07/a', '/2020/09/c/'],
      ['/2019/12/b/', '2020/07/d', '/2020/07/a/'],
      [undefined, '2019/12/b', '/2020/07/d/'],
    ]);
  });

  it('have a cache key that changes only if something they show changes', () => {
    const keyOf = (source: typeof SOURCE, id: string) => {
      const page = briefingPages(createArchive(source)).find(
        ({ briefing: { id: other } }) => other === id,
      );
      return staticPage({}, page).cacheKey;
    };
    const changed = (data: object) => ({
      ...SOURCE,
      briefings: SOURCE.briefings.map((entry) =>
        entry.id === '2020/07/d' ? { ...entry, data: { ...entry.data, ...data } } : entry,
      ),
    });
    expect(keyOf(changed({ title: 'Đầu đề mới' }), '2020/07/a')).not.toBe(
      keyOf(SOURCE, '2020/07/a'),
    );
    expect(keyOf(changed({ event: 'Hội nghị khác' }), '2020/07/d')).not.toBe(
      keyOf(SOURCE, '2020/07/d'),
    );
    expect(keyOf(changed({ event: 'Hội nghị khác' }), '2020/07/a')).toBe(
      keyOf(SOURCE, '2020/07/a'),
    );
    expect(
      keyOf({ ...SOURCE, people: [{ id: 'hoan', data: { name: 'Tên khác' } }] }, '2020/09/c'),
    ).not.toBe(keyOf(SOURCE, '2020/09/c'));
  });
});
