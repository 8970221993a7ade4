import { readdirSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawCached } from '../../src/share-images/draw-cached.ts';
import { temporaryFolder } from '../../tools/site/build.ts';

const TEXTS = {
  title: 'Kinh tế',
  topic: 'Chuyên mục',
  date: 'Năm 2020',
  archive: 'Kho tin Kỳ Anh',
  accent: '#0a5646',
};

describe('a share image', () => {
  it('is drawn once, and again only when its texts change', async () => {
    const folder = join(temporaryFolder(), 'share-images');
    const first = await drawCached(TEXTS, folder);
    const [kept = ''] = readdirSync(folder);
    const { mtimeNs, ino } = statSync(join(folder, kept), { bigint: true });
    expect(await drawCached(TEXTS, folder)).toEqual(first);
    expect(statSync(join(folder, kept), { bigint: true })).toMatchObject({ mtimeNs, ino });
    expect(await drawCached({ ...TEXTS, title: 'Văn hóa' }, folder)).not.toEqual(first);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  it('is drawn again if its cached file was emptied', async () => {
    const folder = join(temporaryFolder(), 'share-images');
    const first = await drawCached(TEXTS, folder);
    const [kept = ''] = readdirSync(folder);
    truncateSync(join(folder, kept), 0);
    expect(await drawCached(TEXTS, folder)).toEqual(first);
    expect(statSync(join(folder, kept)).size).toBeGreaterThan(first.length);
  });

  it('is byte-identical wherever it is drawn', async () => {
    const images = await Promise.all(
      [1, 2].map(() => drawCached(TEXTS, join(temporaryFolder(), 'share-images'))),
    );
    expect(images[0]).toEqual(images[1]);
  });
});
