import { beforeAll, describe, expect, it } from 'vitest';
import { measurePages, type PageResult } from '../../tools/rescue/page-results.ts';

describe('saved pages of the systems that portals ran on', () => {
  let results: PageResult[];
  beforeAll(async () => {
    results = await measurePages();
  });

  it('are at least 30 of at least 8 systems', () => {
    expect(results.length).toBeGreaterThanOrEqual(30);
    expect(new Set(results.map(({ system }) => system)).size).toBeGreaterThanOrEqual(8);
  });

  it.each(['title', 'day', 'body'] as const)('give %s exactly in at least 95 of 100', (part) => {
    const wrong = results.filter((result) => !result[part]);
    expect(wrong.length / results.length, wrong.map(({ page }) => page).join()).toBeLessThanOrEqual(
      0.05,
    );
  });

  it('give photographs with their captions in at least 90 of 100', () => {
    const sum = (count: (result: PageResult) => number) =>
      results.reduce((total, result) => total + count(result), 0);
    expect(sum(({ photos }) => photos) / sum(({ allPhotos }) => allPhotos)).toBeGreaterThanOrEqual(
      0.9,
    );
  });
});
