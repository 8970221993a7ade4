import { createHash } from 'node:crypto';
import { closeSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import type { Briefing } from '../archive/briefing.ts';
import { briefingsOf } from '../archive/years.ts';
import { keptFolderSync, sealOf } from '../cache/sealed-folder.ts';
import { graphDigest } from '../code-digest.ts';
import { site } from '../site.ts';
import { briefingRecord, recordLine } from './briefing-record.ts';
import { TABLES, tableCsv } from './tables.ts';

/** A file of open data as it was written. */
export interface DataFile {
  /** `2020.ndjson`, `people.csv` */
  name: string;
  /** Where it lies until it is published. */
  path: string;
  bytes: number;
  sha256: string;
}

/** The name of the file with the records of a year's briefings: hosts limit how large a file is, and a new briefing changes one of them. */
export function recordsFile(year: number): string {
  return `${year}.ndjson`;
}

/** What writes the files, and what makes the archive view that they are written from. */
const CODE = ['src/open-data/data-files.ts', 'src/archive/archive.ts'];

/**
 * Writes all files of open data below `folder`, unless those of the very same archive are there already, undamaged, and removes
 * those of others. Records go out one by one, so memory never holds all texts.
 * @returns the records of each year, newest first, then the tables.
 */
export function writeDataFiles(archive: Archive, textOf: (briefing: Briefing) => string, folder: string): DataFile[] {
  const home = keptFolderSync(folder, archiveDigest(archive), (unfinished) => {
    for (const year of archive.years) writeFile(join(unfinished, recordsFile(year.year)), recordLines(briefingsOf(year), textOf));
    for (const table of TABLES) writeFile(join(unfinished, `${table.name}.csv`), [tableCsv(table, archive)]);
  });
  const order = [...archive.years.map(({ year }) => recordsFile(year)), ...TABLES.map(({ name }) => `${name}.csv`)];
  const sealed = new Map(sealOf(home).map(({ path, ...state }) => [path, state]));
  return order.flatMap((name) => {
    const state = sealed.get(name);
    return state ? [{ name, path: join(home, name), ...state }] : [];
  });
}

function* recordLines(briefings: readonly Briefing[], textOf: (briefing: Briefing) => string): Generator<string> {
  for (const briefing of briefings) yield recordLine(briefingRecord(briefing, textOf(briefing)));
}

function writeFile(path: string, pieces: Iterable<string>): void {
  const file = openSync(path, 'w');
  try {
    // All of it, or an error: a single write may stop half-way on a disk that is nearly full.
    for (const piece of pieces) writeFileSync(file, piece);
  } finally {
    closeSync(file);
  }
}

/** Changes with anything that the files say. A briefing's body digest covers its text. */
function archiveDigest({ briefings, groups }: Archive): string {
  const hash = createHash('sha256').update(graphDigest(CODE)).update(JSON.stringify([site.url, site.basePath, groups.person.map(({ id, name }) => [id, name])]));
  for (const briefing of briefings) hash.update(JSON.stringify(briefing));
  return hash.digest('hex').slice(0, 16);
}
