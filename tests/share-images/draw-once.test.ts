import { readdirSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawOnce } from '../../src/share-images/draw-once.ts';
import { temporaryFolder } from '../support/build.ts';

const TEXTS = { title: 'Kinh tế', topic: 'Chuyên mục', date: 'Năm 2020', archive: 'Kho tin Kỳ Anh' };

describe('a share image', () => {
  it('is drawn once, and drawn again only when it says something else', async () => {
    const folder = join(temporaryFolder(), 'share-images');
    const first = await drawOnce(TEXTS, folder);
    const [kept = ''] = readdirSync(folder);
    const { mtimeNs, ino } = statSync(join(folder, kept), { bigint: true });
    expect(await drawOnce(TEXTS, folder)).toEqual(first);
    expect(statSync(join(folder, kept), { bigint: true })).toMatchObject({ mtimeNs, ino });
    expect(await drawOnce({ ...TEXTS, title: 'Văn hóa' }, folder)).not.toEqual(first);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  it('that was kept and then emptied is drawn again, and stays so', async () => {
    const folder = join(temporaryFolder(), 'share-images');
    const first = await drawOnce(TEXTS, folder);
    const [kept = ''] = readdirSync(folder);
    truncateSync(join(folder, kept), 0);
    expect(await drawOnce(TEXTS, folder)).toEqual(first);
    expect(statSync(join(folder, kept)).size).toBeGreaterThan(first.length);
  });

  it('has the same bytes wherever it is drawn', async () => {
    const images = await Promise.all([1, 2].map(() => drawOnce(TEXTS, join(temporaryFolder(), 'share-images'))));
    expect(images[0]).toEqual(images[1]);
  });
});
