import { readdirSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cardTexts, shareImage } from '../../src/share-images/share-image.ts';
import { temporaryFolder } from '../support/build.ts';

const BRIEFING = { path: '/2020/07/giao-ban/', title: 'Huyện họp giao ban', date: '2020-07-06', summary: '', topics: [{ id: 'kinh-te', name: 'Kinh tế' }, { id: 'ntm', name: 'Nông thôn mới' }], sample: false };

describe('a share image', () => {
  it('says the title, the day, the first topic, the archive, and of a sample that it is one', () => {
    expect(cardTexts(BRIEFING)).toEqual({ title: 'Huyện họp giao ban', date: 'Thứ Hai, ngày 6 tháng 7 năm 2020', topic: 'Kinh tế', archive: 'Kho tin Kỳ Anh' });
    expect(cardTexts({ ...BRIEFING, sample: true }).sample).toBe('Bản tin mẫu');
  });

  it('is drawn once, and drawn again only when it says something else', async () => {
    const folder = join(temporaryFolder(), 'share-images');
    const first = await shareImage(cardTexts(BRIEFING), folder);
    const [kept = ''] = readdirSync(folder);
    const { mtimeNs, ino } = statSync(join(folder, kept), { bigint: true });
    expect(await shareImage(cardTexts(BRIEFING), folder)).toEqual(first);
    expect(statSync(join(folder, kept), { bigint: true })).toMatchObject({ mtimeNs, ino });
    expect(await shareImage(cardTexts({ ...BRIEFING, title: 'Huyện họp lần hai' }), folder)).not.toEqual(first);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  it('that was kept and then emptied is drawn again, and stays so', async () => {
    const folder = join(temporaryFolder(), 'share-images');
    const first = await shareImage(cardTexts(BRIEFING), folder);
    const [kept = ''] = readdirSync(folder);
    truncateSync(join(folder, kept), 0);
    expect(await shareImage(cardTexts(BRIEFING), folder)).toEqual(first);
    expect(statSync(join(folder, kept)).size).toBeGreaterThan(first.length);
  });

  it('has the same bytes wherever it is drawn', async () => {
    const images = await Promise.all([1, 2].map(() => shareImage(cardTexts(BRIEFING), join(temporaryFolder(), 'share-images'))));
    expect(images[0]).toEqual(images[1]);
  });
});
