import { expect, inject, it } from 'vitest';
import { fold } from '../../src/vietnamese/fold.ts';
import { DRAFT_WORDS } from '../support/draft.ts';
import { filesOf, unpackedText } from '../../tools/site/site-files.ts';

it('a draft appears in no file of a build: no page, link, feed, sitemap, open data, search index or share image', () => {
  const { outDir, env } = inject('sample');
  const filesWithDraft = (folder: string) =>
    filesOf(folder).filter((file) => {
      const text = fold(`${file} ${unpackedText(folder, file)}`);
      return DRAFT_WORDS.some((word) => text.includes(word));
    });
  expect(filesWithDraft(env['CONTENT_DIR'] ?? '')).toHaveLength(1);
  expect(filesWithDraft(outDir)).toEqual([]);
});
