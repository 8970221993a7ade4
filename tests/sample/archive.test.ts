import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cachedBody } from '../../src/loading/cache.ts';
import { listFiles } from '../../src/list-files.ts';
import { briefingCacheDir, readContent } from '../../src/loading/read-content.ts';
import { temporaryFolder } from '../support/build.ts';
import { writeSampleArchive } from './archive.ts';

async function sample(count: number, seed?: number): Promise<string> {
  const folder = temporaryFolder();
  await writeSampleArchive(count, folder, seed);
  return folder;
}

function digest(folder: string): string {
  const hash = createHash('sha256');
  for (const { path } of listFiles(folder)) hash.update(path).update(readFileSync(join(folder, path)));
  return hash.digest('hex');
}

describe('a sample archive', () => {
  it('is the same to the byte for the same seed, and another for another', async () => {
    const [first, second, other] = await Promise.all([sample(20), sample(20), sample(20, 2)]);
    expect(digest(first)).toBe(digest(second));
    expect(digest(first)).not.toBe(digest(other));
  });

  it('is a valid content tree: every briefing marked as a sample, dated 2005-2024, of 300-900 words', async () => {
    const cacheDir = temporaryFolder();
    const { briefings } = await readContent({ folder: await sample(300), cacheDir, base: '/' });
    expect(briefings).toHaveLength(300);
    for (const { id, data } of briefings) {
      expect(data.sample).toBe(true);
      expect(Number(data.date.slice(0, 4))).toSatisfy((year: number) => year >= 2005 && year <= 2024);
      const { text } = cachedBody(briefingCacheDir(cacheDir), { id, body: data.body });
      expect(text.split(/\s+/u).length).toSatisfy((words: number) => words >= 300 && words <= 900);
    }
    expect(briefings.some(({ data }) => data.photos.some(({ file }) => file))).toBe(true);
    expect(new Set(briefings.map(({ data }) => data.title)).size).toBeGreaterThan(200);
  });
});
