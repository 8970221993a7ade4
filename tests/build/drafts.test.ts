import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, inject, it } from 'vitest';
import { fold } from '../../src/vietnamese/fold.ts';
import { DRAFT_WORDS } from '../support/draft.ts';
import { filesOf } from '../../tools/site/site-files.ts';

it('a draft appears in no file of a build: no page, link, feed, sitemap, open data, search index or share image', () => {
  const { outDir, env } = inject('sample');
  const filesWithDraft = (folder: string) =>
    filesOf(folder).filter((file) => {
      const bytes = readFileSync(join(folder, file));
      const text = fold(
        `${file} ${(bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8')}`,
      );
      return DRAFT_WORDS.some((word) => text.includes(word));
    });
  expect(filesWithDraft(env['CONTENT_DIR'] ?? '')).toHaveLength(1);
  expect(filesWithDraft(outDir)).toEqual([]);
});
