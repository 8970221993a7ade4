import { describe, expect, it } from 'vitest';
import { createArchive } from '../../src/archive/archive.ts';
import { groupLinks, groupPages } from '../../src/archive/group-pages.ts';
import { SOURCE, briefing } from '../support/archive.ts';

/** 45 briefings in 2019, 130 in 2020, and 25 in 2021. */
const briefings = [
  ...Array.from({ length: 45 }, (_unused, index) =>
    briefing(`2019/03/b${index + 10}`, '2019-03-06'),
  ),
  ...Array.from({ length: 60 }, (_unused, index) =>
    briefing(`2020/06/b${index + 10}`, '2020-06-06'),
  ),
  ...Array.from({ length: 70 }, (_unused, index) =>
    briefing(`2020/07/b${index + 10}`, '2020-07-06'),
  ),
  ...Array.from({ length: 25 }, (_unused, index) =>
    briefing(`2021/01/b${index + 10}`, '2021-01-06'),
  ),
];
const archive = createArchive({
  ...SOURCE,
  briefings,
  places: [
    { id: 'xa-ky-xuan', data: { name: 'Kỳ Xuân', kind: 'xã', until: '2025-06-30' } },
    { id: 'xa-ky-xuan-tu-2025', data: { name: 'Kỳ Xuân', kind: 'xã', from: '2025-07-01' } },
  ],
});

describe('the pages of a topic', () => {
  const pages = groupPages(archive, 'topic').filter(({ id }) => id === 'kinh-te');

  it('are a main page with the newest fifteen briefings and one page per year; a year too long for one page is split into months', () => {
    expect(
      pages.map(({ path, count, briefings: listed, parts }) => [
        path,
        count,
        listed.length,
        parts.map(({ path: to }) => to),
      ]),
    ).toEqual([
      [
        '/chuyen-muc/kinh-te/',
        200,
        15,
        ['/chuyen-muc/kinh-te/2021/', '/chuyen-muc/kinh-te/2020/', '/chuyen-muc/kinh-te/2019/'],
      ],
      ['/chuyen-muc/kinh-te/2021/', 25, 25, []],
      [
        '/chuyen-muc/kinh-te/2020/',
        130,
        15,
        ['/chuyen-muc/kinh-te/2020/06/', '/chuyen-muc/kinh-te/2020/07/'],
      ],
      ['/chuyen-muc/kinh-te/2019/', 45, 45, []],
      ['/chuyen-muc/kinh-te/2020/07/', 70, 70, []],
      ['/chuyen-muc/kinh-te/2020/06/', 60, 60, []],
    ]);
  });

  it('link to the neighbouring years and months', () => {
    expect(pages.map(({ newer, older }) => [newer?.label, older?.label])).toEqual([
      [undefined, undefined],
      [undefined, 'Năm 2020'],
      ['Năm 2021', 'Năm 2019'],
      ['Năm 2020', undefined],
      [undefined, 'Tháng 6/2020'],
      ['Tháng 7/2020', undefined],
    ]);
  });

  it('show summaries and topics in a short list, and only titles in a long one', () => {
    expect(
      pages.map(
        ({ briefings: [first] }) => first?.summary !== undefined && first.topics !== undefined,
      ),
    ).toEqual([true, true, true, false, false, false]);
  });

  it('lead from each year and month to all years, and from each month to those of its year', () => {
    expect(
      pages.map(({ years, months }) =>
        [years, months].map((links) => links.map(({ label }) => label)),
      ),
    ).toEqual([
      [[], []],
      [['2021', '2020', '2019'], []],
      [['2021', '2020', '2019'], []],
      [['2021', '2020', '2019'], []],
      [
        ['2021', '2020', '2019'],
        ['T6', 'T7'],
      ],
      [
        ['2021', '2020', '2019'],
        ['T6', 'T7'],
      ],
    ]);
  });

  it('do not change for a newer briefing, except the main page and those of its year', () => {
    const later = createArchive({
      ...SOURCE,
      briefings: [...briefings, briefing('2021/02/moi', '2021-02-02')],
    });
    const before = new Map(pages.map((page) => [page.path, JSON.stringify(page)]));
    const changed = groupPages(later, 'topic').filter(
      (page) => page.id === 'kinh-te' && before.get(page.path) !== JSON.stringify(page),
    );
    expect(changed.map(({ path }) => path)).toEqual([
      '/chuyen-muc/kinh-te/',
      '/chuyen-muc/kinh-te/2021/',
    ]);
  });

  it('are a single page for up to 36 briefings, the older ones with titles only', () => {
    const few = createArchive({ ...SOURCE, briefings: briefings.slice(0, 36) });
    const [page, empty] = groupPages(few, 'topic');
    expect(page?.briefings.map(({ summary }) => summary !== undefined)).toEqual(
      Array.from({ length: 36 }, (_unused, index) => index < 15),
    );
    expect([page?.parts, empty?.briefings, empty?.parts]).toEqual([[], [], []]);
  });
});

describe('the pages of a place', () => {
  it('contain its period in the name on every page if the name was used twice', () => {
    const names = groupPages(archive, 'place').map(({ path, name }) => [path, name]);
    expect(names).toEqual([
      ['/dia-ban/xa-ky-xuan/', 'xã Kỳ Xuân (đến 30/6/2025)'],
      ['/dia-ban/xa-ky-xuan/2021/', 'xã Kỳ Xuân (đến 30/6/2025)'],
      ['/dia-ban/xa-ky-xuan/2020/', 'xã Kỳ Xuân (đến 30/6/2025)'],
      ['/dia-ban/xa-ky-xuan/2019/', 'xã Kỳ Xuân (đến 30/6/2025)'],
      ['/dia-ban/xa-ky-xuan/2020/07/', 'xã Kỳ Xuân (đến 30/6/2025)'],
      ['/dia-ban/xa-ky-xuan/2020/06/', 'xã Kỳ Xuân (đến 30/6/2025)'],
      ['/dia-ban/xa-ky-xuan-tu-2025/', 'xã Kỳ Xuân (từ 1/7/2025)'],
    ]);
    expect(groupLinks(archive, 'place').map(({ label }) => label)).toEqual([
      'xã Kỳ Xuân (đến 30/6/2025)',
      'xã Kỳ Xuân (từ 1/7/2025)',
    ]);
  });
});
