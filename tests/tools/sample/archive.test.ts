import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cachedBody } from '../../../src/loading/cached-body.ts';
import { listFiles } from '../../../src/cache/list-files.ts';
import { briefingCacheFile, readContent } from '../../../src/loading/read-content.ts';
import { temporaryFolder } from '../../../tools/site/build.ts';
import { writeSampleArchive } from '../../../tools/sample/archive.ts';
import { syllablesOf, syllableStatistics } from '../../../tools/sample/statistics.ts';

async function sample(count: number, seed?: number): Promise<string> {
  const folder = temporaryFolder();
  await writeSampleArchive(count, folder, seed);
  return folder;
}

function digest(folder: string): string {
  const hash = createHash('sha256');
  for (const { path } of listFiles(folder))
    hash.update(path).update(readFileSync(join(folder, path)));
  return hash.digest('hex');
}

/** The running texts of all briefings below `folder`, one after another, as syllables. */
function bodySyllables(folder: string): string[] {
  return listFiles(join(folder, 'briefings'))
    .filter(({ path }) => path.endsWith('.mdx'))
    .flatMap(({ path }) => {
      const body = readFileSync(join(folder, 'briefings', path), 'utf8').replace(
        /^---\n.*?\n---\n/su,
        '',
      );
      return syllablesOf(body.replace(/<(?:KeyFigures|Photo)[^>]*>/gu, ''));
    });
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

describe('a sample archive', () => {
  it('is the same to the byte for the same seed, and another for another', async () => {
    const [first, second, other] = await Promise.all([sample(20), sample(20), sample(20, 2)]);
    expect(digest(first)).toBe(digest(second));
    expect(digest(first)).not.toBe(digest(other));
  });

  it('is a valid content tree: every briefing marked as a sample, dated 2005-2024, of 300-900 words', async () => {
    const cacheDir = temporaryFolder();
    const { briefings } = await readContent({ folder: await sample(300), cacheDir });
    expect(briefings).toHaveLength(300);
    for (const { id, data } of briefings) {
      expect(data.sample).toBe(true);
      expect(Number(data.date.slice(0, 4))).toSatisfy(
        (year: number) => year >= 2005 && year <= 2024,
      );
      const { text } = cachedBody(briefingCacheFile(cacheDir), { id, body: data.body });
      expect(text.split(/\s+/u).length).toSatisfy((words: number) => words >= 300 && words <= 900);
    }
    expect(briefings.some(({ data }) => data.photos.some(({ file }) => file))).toBe(true);
    expect(new Set(briefings.map(({ data }) => data.title)).size).toBeGreaterThan(270);
    expect(
      briefings.every(
        ({ data }) => data.title.split(' ').length >= 8 && data.title.split(' ').length <= 18,
      ),
    ).toBe(true);
    expect(briefings.some(({ data }) => data.topics.length > 1)).toBe(true);
    expect(briefings.some(({ data }) => data.places.length > 0)).toBe(true);
    expect(briefings.filter(({ data }) => data.indicators.length > 0).length).toSatisfy(
      (stating: number) => stating > 60 && stating < 120,
    );
  });

  /*
   * Reference: 3,000 syllables in a row of real news, measured with the functions used here: 2,700
   * of some dozen articles of Vietnamese newspapers of 2019 on farming, sea food, tourism, trade,
   * festivals and crime (sample data of a news site in a public repository, lightly shortened),
   * then the beginning of the real briefing of July 2020 in this archive. They have 888 different
   * syllables and 2,458 different pairs; the 10 commonest make up 8.9 % and the 100 commonest 42.3
   * %; 44 % of the different syllables occur but once. This archive, while it had nothing but
   * template sentences, had 695, 1,525, 11.4 %, 47.6 % and 31 %: every line below failed.
   */
  it('has syllables as common and as rare as real news has them', async () => {
    const syllables = bodySyllables(await sample(300));
    const windows = Array.from({ length: Math.floor(syllables.length / 3000) }, (_unused, place) =>
      syllableStatistics(syllables.slice(place * 3000, (place + 1) * 3000)),
    );
    const average = (figure: keyof (typeof windows)[number]) =>
      mean(windows.map((statistics) => statistics[figure]));

    expect(windows.length).toBeGreaterThan(40);
    expect(Math.abs(average('distinct') / 888 - 1)).toBeLessThan(0.18);
    expect(Math.abs(average('pairs') / 2458 - 1)).toBeLessThan(0.15);
    expect(Math.abs(average('top10') - 8.9)).toBeLessThan(2);
    expect(Math.abs(average('top100') - 42.3)).toBeLessThan(4);
    expect(Math.abs(average('once') - 44)).toBeLessThan(8);
  });

  /*
   * Reference: the Vietnamese installation guide of Debian 12 (49,656 syllables that the Vietnamese
   * dictionary of hunspell knows: 1,102 different ones, 16,310 pairs) is one manual on one subject,
   * so news of many subjects must be richer; two years of five Vietnamese news sites (413,309
   * articles) have 7,184 different syllables (“Vietnamese syllables usage”, hieuthi.com, 2017), so
   * an archive of a few pages has fewer. Templates alone had 1,212 and 6,709.
   */
  it('does not run out of new syllables and pairs sooner than a long text on one subject does', async () => {
    const { distinct, pairs } = syllableStatistics(
      bodySyllables(await sample(150)).slice(0, 49_656),
    );

    expect(distinct).toBeGreaterThan(2 * 1102);
    expect(distinct).toBeLessThan(7184);
    expect(pairs).toBeGreaterThan(16_310);
  });
});
