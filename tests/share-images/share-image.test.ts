import { describe, expect, it } from 'vitest';
import { createArchive } from '../../src/archive/archive.ts';
import { neededShareImages, shareImageFor } from '../../src/share-images/share-image.ts';
import { briefing, PHOTO_FILE, SOURCE } from '../support/archive.ts';

const BRIEFING = {
  date: '2020-07-06',
  topics: [
    { id: 'kinh-te', name: 'Kinh tế' },
    { id: 'ntm', name: 'Nông thôn mới' },
  ],
  sample: false,
};

describe('the share image of a briefing', () => {
  it('is that of its first topic and year', () => {
    expect(shareImageFor(BRIEFING)).toEqual({
      path: '/chuyen-muc/kinh-te/2020/anh-chia-se.png',
      alt: 'Kho tin Kỳ Anh: bản tin chuyên mục Kinh tế năm 2020',
      topic: { id: 'kinh-te', name: 'Kinh tế' },
      texts: {
        title: 'Kinh tế',
        topic: 'Chuyên mục',
        date: 'Năm 2020',
        archive: 'Kho tin Kỳ Anh',
        accent: '#0a5646',
      },
    });
  });

  it('of a sample briefing is a different one, with a label', () => {
    expect(shareImageFor({ ...BRIEFING, sample: true })).toMatchObject({
      path: '/chuyen-muc/kinh-te/2020/anh-chia-se-mau.png',
      alt: 'Kho tin Kỳ Anh: bản tin mẫu chuyên mục Kinh tế năm 2020',
      texts: { sample: 'Bản tin mẫu' },
    });
  });

  it('without a topic is that of the year', () => {
    expect(shareImageFor({ ...BRIEFING, topics: [] })).toMatchObject({
      path: '/2020/anh-chia-se.png',
      alt: 'Kho tin Kỳ Anh: bản tin năm 2020',
      texts: { title: 'Bản tin năm 2020', topic: '' },
    });
  });

  it('is drawn once for all briefings that need it; those with a photograph need none, those whose photograph is lost do', () => {
    const photo = { alt: 'Hội trường', caption: 'Hội nghị.' };
    const { briefings } = createArchive({
      ...SOURCE,
      briefings: [
        briefing('2020/07/a', '2020-07-06'),
        briefing('2020/09/b', '2020-09-06', { photos: [{ caption: 'Ảnh không còn' }] }),
        briefing('2020/09/c', '2020-09-07', { topics: ['kinh-te', 'van-hoa'] }),
        briefing('2019/09/d', '2019-09-06', {
          photos: [{ ...photo, src: 'hop.jpg', file: PHOTO_FILE }],
        }),
        briefing('2018/09/e', '2018-09-06', { topics: ['van-hoa'], sample: true }),
      ],
    });
    expect(neededShareImages(briefings).map(({ path }) => path)).toEqual([
      '/chuyen-muc/kinh-te/2020/anh-chia-se.png',
      '/chuyen-muc/van-hoa/2018/anh-chia-se-mau.png',
    ]);
  });
});
