import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getCollection } from 'astro:content';
import { cacheDir, contentDir } from '../folders.ts';
import { cachedBody, cachedText } from '../loading/cached-body.ts';
import { keptContent } from '../loading/kept-content.ts';
import { briefingCacheFile } from '../loading/read-content.ts';
import type { Body } from '../mdx/body.ts';
import { createArchive, type Archive, type ArchiveSource } from './archive.ts';
import type { Briefing } from './briefing.ts';

let archive: Promise<Archive> | undefined;

/** The archive, made once a build. While writing (`astro dev`) it is made anew, and shows drafts. */
export function getArchive(): Promise<Archive> {
  if (import.meta.env.DEV) return load(true);
  return (archive ??= load(false));
}

/** The archive without drafts, also while writing: for files that leave the site. */
export function getPublishedArchive(): Promise<Archive> {
  return import.meta.env.DEV ? load(false) : getArchive();
}

/** A build has read the content tree before it renders; while writing, Astro follows what changes in it. */
async function load(withDrafts: boolean): Promise<Archive> {
  return createArchive(import.meta.env.DEV ? await collections() : keptContent(cacheDir), { withDrafts });
}

async function collections(): Promise<ArchiveSource> {
  const [briefings, people, authors, topics, places, indicators, glossaries] = await Promise.all([
    getCollection('briefings'),
    getCollection('people'),
    getCollection('authors'),
    getCollection('topics'),
    getCollection('places'),
    getCollection('indicators'),
    getCollection('glossary'),
  ]);
  return { briefings, people, authors, topics, places, indicators, glossary: glossaries.flatMap(({ data }) => data.abbreviations) };
}

/** A briefing's text, read when its page renders so that memory never holds all of them. */
export function bodyOf(briefing: Briefing): Body {
  return cachedBody(briefingCacheFile(cacheDir), briefing);
}

/** The plain text alone of a briefing, at half the cost. */
export function textOf(briefing: Briefing): string {
  return cachedText(briefingCacheFile(cacheDir), briefing);
}

/** A briefing's file as its editor wrote it. */
export function sourceOf({ id }: Briefing): string {
  return readFileSync(join(contentDir, 'briefings', `${id}.mdx`), 'utf8');
}
