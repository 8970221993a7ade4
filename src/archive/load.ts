import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { memoizeLru } from '../cache/memoize-lru.ts';
import { cacheDir, contentDir, developmentCacheDir } from '../folders.ts';
import { cachedBody, cachedText } from '../loading/cached-body.ts';
import { readCachedContent } from '../loading/content-cache.ts';
import { briefingCacheFile } from '../loading/read-content.ts';
import type { Body } from '../mdx/body.ts';
import { site } from '../site.ts';
import { createArchive, type Archive } from './archive.ts';
import type { Briefing } from './briefing.ts';

/** The folder of what is derived from the content that pages show. */
export const contentCacheDir = import.meta.env.DEV ? developmentCacheDir : cacheDir;

let archive: Archive | undefined;
let published: Archive | undefined;

/**
 * The archive, loaded once. In `astro dev` it includes drafts, and the server evaluates this module
 * anew when the content has changed (src/dev-server/development-content.ts).
 * @throws UserError when the content is no longer in the cache.
 */
export function getArchive(): Archive {
  return (archive ??= load(import.meta.env.DEV));
}

/** The archive without drafts, even in `astro dev`: for files that leave the site. */
export function getPublishedArchive(): Archive {
  return import.meta.env.DEV ? (published ??= load(false)) : getArchive();
}

function load(withDrafts: boolean): Archive {
  const { sections } = site;
  return createArchive(readCachedContent(contentCacheDir), { withDrafts, sections });
}

/** How many bodies stay in memory: the pages of a briefing are rendered soon after one another. */
const RECENT_BODIES = 16;

/**
 * The parsed text of a briefing, read on demand so that memory never holds all texts. Callers must
 * not change it.
 */
export const bodyOf = memoizeLru(RECENT_BODIES, (briefing: Briefing): Body =>
  cachedBody(briefingCacheFile(cacheDir), briefing),
);

/** Only the plain text of a briefing, at half the cost of {@link bodyOf}. */
export function textOf(briefing: Briefing): string {
  return cachedText(briefingCacheFile(cacheDir), briefing);
}

/** The source text (MDX) of a briefing. */
export function sourceOf({ id }: Briefing): string {
  return readFileSync(join(contentDir, 'briefings', `${id}.mdx`), 'utf8');
}
