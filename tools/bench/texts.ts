import { createArchive, type Archive } from '../../src/archive/archive.ts';
import type { Briefing } from '../../src/archive/briefing.ts';
import { figureText } from '../../src/archive/figures.ts';
import { cachedText } from '../../src/loading/cached-body.ts';
import { briefingCacheFile, readContent } from '../../src/loading/read-content.ts';
import type { PageText } from './ground-truth.ts';

export interface ArchiveTexts {
  archive: Archive;
  /** Reads a briefing's text from the cache. */
  textOf: (briefing: Briefing) => string;
}

/** Reads an archive as the build does, using its cache of parsed texts. */
export async function readArchive(content: string, cacheDir: string): Promise<ArchiveTexts> {
  const archive = createArchive(await readContent({ folder: content, cacheDir }));
  const bodies = briefingCacheFile(cacheDir);
  return { archive, textOf: (briefing) => cachedText(bodies, briefing) };
}

/**
 * Returns the news text of each briefing's page, without headings and labels that are the same on
 * every page.
 */
export function pageTexts({ archive, textOf }: ArchiveTexts): PageText[] {
  return archive.briefings.map((briefing) => {
    const { path, title, summary, event, participants, photos, figures, topics, places, author } =
      briefing;
    const lines = [
      title,
      summary,
      event,
      ...textOf(briefing).split('\n'),
      ...figures.map(figureText),
      ...participants.map(({ name, office }) => [name, office].filter(Boolean).join(', ')),
      ...photos.map(({ caption }) => caption),
      ...[...topics, ...places, author].map(({ name }) => name),
    ];
    return { path, lines: lines.filter((line) => line !== undefined) };
  });
}
