import { describe, expect, it } from 'vitest';
import { createArchive } from '../../src/archive/archive.ts';
import { groupLinks, groupPages } from '../../src/archive/group-pages.ts';
import { periodTrail } from '../../src/archive/period-pages.ts';
import { SOURCE, briefing } from '../support/archive.ts';

/** 45 briefings in 2019, 180 in 2020, and 25 in 2021. */
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
  ...Array.from({ length: 50 }, (_unused, index) =>
    briefing(`2020/09/b${index + 10}`, '2020-09-06'),
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

  it('are a main page with the newest fifteen briefings and a page of each year; a long year is split into quarters, a long quarter into months', () => {
    expect(
      pages.map(({ path, count, briefings: listed, parts }) => [
        path.slice('/chuyen-muc/kinh-te/'.length),
        count,
        listed.length,
        parts.map(({ path: to, label }) => `${to.slice('/chuyen-muc/kinh-te/'.length)} ${label}`),
      ]),
    ).toEqual([
      ['', 250, 15, ['2021/ Năm 2021', '2020/ Năm 2020', '2019/ Năm 2019']],
      ['2021/', 25, 25, []],
      ['2020/', 180, 15, ['2020/quy-2/ Quý II', '2020/quy-3/ Quý III']],
      ['2019/', 45, 45, []],
      ['2020/quy-3/', 120, 15, ['2020/07/ Tháng 7', '2020/09/ Tháng 9']],
      ['2020/quy-2/', 60, 60, []],
      ['2020/09/', 50, 50, []],
      ['2020/07/', 70, 70, []],
    ]);
  });

  it('link to the neighbouring years, quarters and months', () => {
    expect(pages.map(({ newer, older }) => [newer?.label, older?.label])).toEqual([
      [undefined, undefined],
      [undefined, 'Năm 2020'],
      ['Năm 2021', 'Năm 2019'],
      ['Năm 2020', undefined],
      [undefined, 'Quý II/2020'],
      ['Quý III/2020', undefined],
      [undefined, 'Tháng 7/2020'],
      ['Tháng 9/2020', undefined],
    ]);
  });

  it('show summaries and topics on the main page, and titles alone on those of periods', () => {
    expect(
      pages.map(
        ({ briefings: [first] }) => first?.summary !== undefined && first.topics !== undefined,
      ),
    ).toEqual(pages.map(({ period }) => period === undefined));
  });

  it('lead from each period to all years, and from each quarter and month to those beside it', () => {
    expect(
      pages.map(({ years, siblings }) =>
        [years, siblings].map((links) => links.map(({ label }) => label).join(' ')),
      ),
    ).toEqual([
      ['', ''],
      ...Array.from({ length: 3 }, () => ['2021 2020 2019', '']),
      ...Array.from({ length: 2 }, () => ['2021 2020 2019', 'Quý II Quý III']),
      ...Array.from({ length: 2 }, () => ['2021 2020 2019', 'T7 T9']),
    ]);
  });

  it('say which longer periods contain a period', () => {
    expect(pages.map(({ period = '2019' }) => periodTrail('/', period))).toContainEqual([
      { path: '/2020/', label: 'Năm 2020' },
      { path: '/2020/quy-3/', label: 'Quý III' },
      { path: '/2020/07/', label: 'Tháng 7' },
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
      ['/dia-ban/xa-ky-xuan/2020/quy-3/', 'xã Kỳ Xuân (đến 30/6/2025)'],
      ['/dia-ban/xa-ky-xuan/2020/quy-2/', 'xã Kỳ Xuân (đến 30/6/2025)'],
      ['/dia-ban/xa-ky-xuan/2020/09/', 'xã Kỳ Xuân (đến 30/6/2025)'],
      ['/dia-ban/xa-ky-xuan/2020/07/', 'xã Kỳ Xuân (đến 30/6/2025)'],
      ['/dia-ban/xa-ky-xuan-tu-2025/', 'xã Kỳ Xuân (từ 1/7/2025)'],
    ]);
    expect(groupLinks(archive, 'place').map(({ label }) => label)).toEqual([
      'xã Kỳ Xuân (đến 30/6/2025)',
      'xã Kỳ Xuân (từ 1/7/2025)',
    ]);
  });
});
