import { describe, expect, it } from 'vitest';
import { createArchive } from '../../src/archive/archive.ts';
import { groupLinks, groupPages } from '../../src/archive/group-pages.ts';
import { SOURCE, briefing } from '../support/archive.ts';

const briefings = Array.from({ length: 45 }, (_unused, index) => briefing(`2020/07/b${index + 10}`, '2020-07-06'));
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

  it('list twenty briefings each, newest first, and count all', () => {
    expect(pages.map(({ path, number, pages: of, count, briefings: listed }) => [path, number, of, count, listed.length])).toEqual([
      ['/chuyen-muc/kinh-te/', 1, 3, 45, 20],
      ['/chuyen-muc/kinh-te/2/', 2, 3, 45, 20],
      ['/chuyen-muc/kinh-te/3/', 3, 3, 45, 5],
    ]);
    expect(pages.flatMap(({ briefings: listed }) => listed.map(({ path }) => path))).toEqual(archive.briefings.map(({ path }) => path));
  });

  it('lead to their neighbours; the first leads to all, and no other repeats that list', () => {
    expect(pages.map(({ newer, older }) => [newer?.label, older?.label])).toEqual([[undefined, 'Trang 2'], ['Trang 1', 'Trang 3'], ['Trang 2', undefined]]);
    expect(pages.map(({ allPages }) => allPages.map(({ path }) => path))).toEqual([['/chuyen-muc/kinh-te/', '/chuyen-muc/kinh-te/2/', '/chuyen-muc/kinh-te/3/'], [], []]);
  });

  it('are one, empty, where nothing names the topic', () => {
    expect(groupPages(archive, 'topic').filter(({ id }) => id === 'van-hoa')).toMatchObject([{ number: 1, pages: 1, count: 0, briefings: [], allPages: [] }]);
  });
});

describe('the pages of a place', () => {
  it('call it by its period on every page, where its name was used twice', () => {
    const names = groupPages(archive, 'place').map(({ path, name }) => [path, name]);
    expect(names).toEqual([
      ['/dia-ban/xa-ky-xuan/', 'xã Kỳ Xuân (đến 30/6/2025)'],
      ['/dia-ban/xa-ky-xuan/2/', 'xã Kỳ Xuân (đến 30/6/2025)'],
      ['/dia-ban/xa-ky-xuan/3/', 'xã Kỳ Xuân (đến 30/6/2025)'],
      ['/dia-ban/xa-ky-xuan-tu-2025/', 'xã Kỳ Xuân (từ 1/7/2025)'],
    ]);
    expect(groupLinks(archive, 'place').map(({ label }) => label)).toEqual(['xã Kỳ Xuân (đến 30/6/2025)', 'xã Kỳ Xuân (từ 1/7/2025)']);
  });
});
