import { describe, expect, it } from 'vitest';
import { createArchive } from '../../src/archive/archive.ts';
import { photoPages } from '../../src/archive/photo-pages.ts';
import { PHOTO_FILE, SOURCE, briefing } from '../support/archive.ts';

const photo = (name: string) => ({
  caption: `Ảnh ${name}`,
  alt: `Trong ảnh ${name}`,
  file: { ...PHOTO_FILE, id: `2020/07/${name}.jpg` },
});
const LOST = { caption: 'Ảnh đã mất' };
const pages = (briefings: ReturnType<typeof briefing>[]) =>
  photoPages(createArchive({ ...SOURCE, briefings }));

describe('the pages of photographs', () => {
  it('are of the archive, each year and each month that has any, newest first', () => {
    const found = pages([
      briefing('2020/07/a', '2020-07-06', { photos: [photo('mot'), LOST, photo('hai')] }),
      briefing('2020/03/b', '2020-03-01', { photos: [photo('ba')] }),
      briefing('2019/12/c', '2019-12-01', { photos: [LOST] }),
      briefing('2018/01/d', '2018-01-01', { photos: [photo('bon')] }),
    ]);
    expect(found.map(({ path, count, photos }) => [path, count, photos.length])).toEqual([
      ['/anh/', 4, 4],
      ['/anh/2020/', 3, 3],
      ['/anh/2018/', 1, 1],
      ['/anh/2020/07/', 2, 2],
      ['/anh/2020/03/', 1, 1],
      ['/anh/2018/01/', 1, 1],
    ]);
    expect(found[0]?.parts.map(({ label, count }) => [label, count])).toEqual([
      ['Năm 2020', 3],
      ['Năm 2018', 1],
    ]);
    expect(found[3]?.photos[0]).toMatchObject({
      caption: 'Ảnh mot',
      briefing: { path: '/2020/07/a/' },
    });
    expect(found[3]?.months.map(({ label }) => label)).toEqual(['T3', 'T7']);
    expect(found[3]?.older).toEqual({ path: '/anh/2020/03/', label: 'Tháng 3/2020' });
  });

  it('have a limited length, and do not change with newer photographs of other months', () => {
    const many = Array.from({ length: 30 }, (_unused, index) =>
      briefing(`2019/03/b${index + 10}`, '2019-03-06', {
        photos: ['x', 'y', 'z'].map((name) => photo(`${name}${index}`)),
      }),
    );
    const before = pages(many);
    expect(before.map(({ count, photos }) => [count, photos.length])).toEqual([
      [90, 12],
      [90, 12],
      [90, 60],
    ]);
    const after = pages([
      ...many,
      briefing('2019/04/moi', '2019-04-01', { photos: [photo('moi')] }),
    ]);
    const month = (list: typeof before) =>
      list.find(({ path }) => path === '/anh/2019/03/')?.photos;
    expect(month(after)).toEqual(month(before));
  });

  it('are none if there are no photographs', () => {
    expect(pages([briefing('2020/07/a', '2020-07-06', { photos: [LOST] })])).toEqual([]);
  });

  it('stay at the addresses of months whose briefings with photographs are gone or elsewhere', () => {
    const withdrawn = { date: '2020-07-09', reason: 'Hội nghị được hoãn.', by: 'Ban biên tập' };
    const found = photoPages(
      createArchive({
        ...SOURCE,
        briefings: [
          briefing('2020/07/a', '2020-07-06', { photos: [photo('mot')] }),
          briefing('2020/06/rut', '2020-06-06', { photos: [photo('hai')], withdrawn }),
          briefing('2020/05/chu', '2020-05-06', { withdrawn }),
          briefing('2020/07/doi', '2020-07-02', {
            photos: [photo('ba')],
            formerly: ['2019/12/doi'],
          }),
        ],
      }),
    );
    expect(found.map(({ path, count }) => `${path} ${count}`)).toEqual([
      '/anh/ 2',
      '/anh/2020/ 2',
      '/anh/2020/07/ 2',
      '/anh/2019/ 0',
      '/anh/2020/06/ 0',
      '/anh/2019/12/ 0',
    ]);
  });
});
