import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { newestChange } from '../archive/history.ts';
import type { Part } from '../build/part.ts';
import { archivalLists } from './archival-lists.ts';
import { writtenFile, type BagFile } from './bag-file.ts';
import { bagInfoText, DECLARATION } from './bag-info.ts';
import { bagReadme } from './bag-readme.ts';
import { CONTENT_FOLDER } from './content-files.ts';
import { dublinCoreRecord, recordPath } from './dublin-core-record.ts';
import { manifestText, type ManifestEntry } from './manifest-lines.ts';
import { payloadOf, type BuiltSite } from './payload.ts';
import { premisLog } from './premis.ts';
import { shareOf } from './share.ts';

/** The size of a bag's payload. */
export interface BagSize {
  files: number;
  bytes: number;
}

/**
 * Writes a bag into an empty folder: the published content, the built site, and their description.
 * The same content makes the same bytes.
 * @param archive without drafts.
 * @param part which part of a large archive to write; lists and log are in each.
 */
export function writeBag(
  folder: string,
  archive: Archive,
  sources: { contentFolder: string; site: BuiltSite; part?: Part | undefined },
): BagSize {
  const { contentFolder, site, part } = sources;
  const date = newestChange(archive) ?? '1970-01-01';
  const all = payloadOf(archive, contentFolder, site);
  const payload = part ? shareOf(all, part) : all;
  const bytes = payload.reduce((sum, { size }) => sum + size, 0);
  const manifest = manifestText(payload.map((file) => write(folder, file)));
  const tagFiles = [
    writtenFile('bagit.txt', DECLARATION),
    writtenFile('bag-info.txt', bagInfoText({ date, bytes, files: payload.length, part })),
    writtenFile('manifest-sha512.txt', manifest),
    writtenFile('metadata/doc-truoc.txt', bagReadme(date)),
    writtenFile('metadata/premis.xml', premisLog(archive)),
    ...Object.entries(archivalLists(archive)).map(([name, text]) =>
      writtenFile(`metadata/${name}`, text),
    ),
    ...recordsOf(archive, payload),
  ];
  const tagManifest = manifestText(tagFiles.map((file) => write(folder, file)));
  write(folder, writtenFile('tagmanifest-sha512.txt', tagManifest));
  mkdirSync(join(folder, 'data'), { recursive: true });
  return { files: payload.length, bytes };
}

/** The records of the briefings whose files are in this bag. */
function recordsOf({ readable }: Archive, payload: readonly BagFile[]): BagFile[] {
  const paths = new Set(payload.map(({ path }) => path));
  return readable
    .filter(({ id }) => paths.has(`${CONTENT_FOLDER}briefings/${id}.mdx`))
    .map((briefing) => writtenFile(recordPath(briefing), dublinCoreRecord(briefing)));
}

function write(folder: string, { path, read }: BagFile): ManifestEntry {
  const file = join(folder, path);
  const bytes = read();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  return { path, digest: hash('sha512', bytes) };
}
