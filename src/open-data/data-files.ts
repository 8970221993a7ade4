import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'astro/zod';
import type { Archive } from '../archive/archive.ts';
import type { Briefing } from '../archive/briefing.ts';
import { graphDigest } from '../code-digest.ts';
import { site } from '../site.ts';
import { writeWhole } from '../write-whole.ts';
import { briefingRecord, recordLine } from './briefing-record.ts';
import { TABLES, tableCsv } from './tables.ts';

/** A file of open data as it was written. */
const dataFileSchema = z.object({
  /** `people.csv` */
  name: z.string(),
  /** Where it lies until it is published. */
  path: z.string(),
  bytes: z.int(),
  sha256: z.string(),
});
export type DataFile = z.infer<typeof dataFileSchema>;

export const RECORDS_FILE = 'briefings.ndjson';

/** What writes the files, and what makes the archive view that they are written from. */
const CODE = ['src/open-data/data-files.ts', 'src/archive/archive.ts'];

/**
 * Writes all files of open data below `folder`, unless those of the very same archive are there already, and removes those
 * of others. Records go out one by one, so memory never holds all texts.
 */
export function writeDataFiles(archive: Archive, textOf: (briefing: Briefing) => string, folder: string): DataFile[] {
  const home = join(folder, archiveDigest(archive));
  const list = join(home, 'files.json');
  try {
    return z.array(dataFileSchema).parse(JSON.parse(readFileSync(list, 'utf8')));
  } catch {
    mkdirSync(home, { recursive: true });
    for (const name of readdirSync(folder)) if (join(folder, name) !== home) rmSync(join(folder, name), { recursive: true });
    const files = [
      writeFile(home, RECORDS_FILE, recordLines(archive, textOf)),
      ...TABLES.map((table) => writeFile(home, `${table.name}.csv`, [tableCsv(table, archive)])),
    ];
    // Last: with it the files are whole.
    writeWhole(list, JSON.stringify(files));
    return files;
  }
}

function* recordLines({ briefings }: Archive, textOf: (briefing: Briefing) => string): Generator<string> {
  for (const briefing of briefings) yield recordLine(briefingRecord(briefing, textOf(briefing)));
}

function writeFile(folder: string, name: string, pieces: Iterable<string>): DataFile {
  const path = join(folder, name);
  const file = openSync(path, 'w');
  const hash = createHash('sha256');
  let bytes = 0;
  for (const piece of pieces) {
    hash.update(piece);
    // All of it, or an error: a single write may stop half-way on a disk that is nearly full.
    writeFileSync(file, piece);
    bytes += Buffer.byteLength(piece);
  }
  closeSync(file);
  return { name, path, bytes, sha256: hash.digest('hex') };
}

/** Changes with anything that the files say. A briefing's body digest covers its text. */
function archiveDigest({ briefings, groups }: Archive): string {
  const hash = createHash('sha256').update(graphDigest(CODE)).update(JSON.stringify([site.url, site.basePath, groups.person.map(({ id, name }) => [id, name])]));
  for (const briefing of briefings) hash.update(JSON.stringify(briefing));
  return hash.digest('hex').slice(0, 16);
}
