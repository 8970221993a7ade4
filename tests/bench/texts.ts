import { createArchive, type Archive } from '../../src/archive/archive.ts';
import type { Briefing } from '../../src/archive/briefing.ts';
import { figureWords } from '../../src/archive/figures.ts';
import { cachedText } from '../../src/loading/cached-body.ts';
import { briefingCacheFile, readContent } from '../../src/loading/read-content.ts';
import type { ShownText } from './truth.ts';

/** An archive with the texts of its briefings. */
export interface ArchiveTexts {
  archive: Archive;
  /** A briefing's text, from the cache. */
  textOf: (briefing: Briefing) => string;
}

/** Reads an archive as the build does: what the build has parsed is not parsed again. */
export async function readArchive(content: string, cacheDir: string): Promise<ArchiveTexts> {
  const archive = createArchive(await readContent({ folder: content, cacheDir, base: '/' }));
  const bodies = briefingCacheFile(cacheDir);
  return { archive, textOf: (briefing) => cachedText(bodies, briefing) };
}

/** What the page of each briefing says about the news: not its headings and labels, which are the same on every page. */
export function shownTexts({ archive, textOf }: ArchiveTexts): ShownText[] {
  return archive.briefings.map((briefing) => {
    const { path, title, summary, event, participants, photos, figures, topics, places, author } = briefing;
    const lines = [
      title, summary, event, ...textOf(briefing).split('\n'), ...figures.map(figureWords),
      ...participants.map(({ name, office }) => [name, office].filter(Boolean).join(', ')),
      ...photos.map(({ caption }) => caption),
      ...[...topics, ...places, author].map(({ name }) => name),
    ];
    return { path, lines: lines.filter((line) => line !== undefined) };
  });
}
