import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Archive } from '../archive/archive.ts';
import type { RemovedBriefing } from '../archive/changes.ts';
import { listFiles } from '../cache/list-files.ts';
import { isOriginalName } from '../loading/original-files.ts';
import { SITE_FILE } from '../loading/read-site.ts';
import { copiedFile, writtenFile, type BagFile } from './bag-file.ts';

/** The folder of the originals in a bag. */
export const CONTENT_FOLDER = 'data/content/';

/**
 * The part of a content tree that is published: a bag must hold nothing of drafts and of removed
 * briefings. So files are named one by one, never copied by folder. People come along whom a
 * readable briefing names; of a removed briefing there is its notice alone, so that the tree can be
 * built again without losing an address.
 * @param archive without drafts.
 */
export function contentFiles(folder: string, archive: Archive): BagFile[] {
  const originals = originalsById(join(folder, 'briefings'));
  const paths = new Set([
    ...[SITE_FILE, 'glossary.yaml'].filter((path) => existsSync(join(folder, path))),
    ...entryFiles(archive),
    ...archive.readable.flatMap(({ id, photos }) => [
      `briefings/${id}.mdx`,
      ...photos.flatMap(({ file }) => (file ? [`briefings/${file.id}`] : [])),
      ...(originals.get(id) ?? []).map((path) => `briefings/${path}`),
    ]),
  ]);
  return [
    ...Array.from(paths, (path) => copiedFile(CONTENT_FOLDER + path, join(folder, path))),
    ...archive.removed.map((briefing) =>
      writtenFile(`${CONTENT_FOLDER}briefings/${briefing.id}.mdx`, noticeText(briefing)),
    ),
  ];
}

function entryFiles({ groups, indicators }: Archive): string[] {
  const collections = {
    people: groups.person,
    authors: groups.author,
    topics: groups.topic,
    places: groups.place,
    indicators,
  };
  return Object.entries(collections).flatMap(([collection, entries]) =>
    entries.map(({ id }) => `${collection}/${id}.yaml`),
  );
}

/** What briefings were saved from, beside them: paths by the id of the briefing. */
function originalsById(folder: string): Map<string, string[]> {
  return Map.groupBy(
    listFiles(folder).flatMap(({ path, isFile }) => (isFile && isOriginalName(path) ? [path] : [])),
    (path) => path.replace(/\.goc\.[a-z]+\.gz$/u, ''),
  );
}

/** The file of a removed briefing, with nothing but its notice. */
function noticeText({ date, reason, by, title, formerly }: RemovedBriefing): string {
  return `---\n${stringify({ removed: { date, reason, by, title }, formerly }, { lineWidth: 0 })}---\n`;
}
