import { createHash } from 'node:crypto';
import { closeSync, openSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
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
 * Writes all files of open data below `folder`, but for those that are there already, undamaged, from the same briefings; removes others.
 * Records go out one by one, so memory never holds all texts.
 * @returns the records of each year, newest first, then the tables.
 */
export function writeDataFiles(archive: Archive, textOf: (briefing: Briefing) => string, folder: string): DataFile[] {
  const code = graphDigest(CODE);
  const records = archive.years.map((year) => keptFiles(join(folder, String(year.year)), digestOf(code, briefingsOf(year)), (home) => {
    writeFile(join(home, recordsFile(year.year)), recordLines(briefingsOf(year), textOf));
  }));
  const named = archive.groups.person.map(({ id, name }) => [id, name]);
  const tables = keptFiles(join(folder, 'tables'), digestOf(JSON.stringify([code, named]), archive.briefings), (home) => {
    for (const table of TABLES) writeFile(join(home, `${table.name}.csv`), [tableCsv(table, archive)]);
  });
  const homes = new Set([...archive.years.map(({ year }) => String(year)), 'tables']);
  for (const name of readdirSync(folder)) if (!homes.has(name)) rmSync(join(folder, name), { recursive: true });
  const order = TABLES.map(({ name }) => `${name}.csv`);
  return [...records.flat(), ...tables.sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name))];
}

/** The files of a folder below `parent`, which `write` fills unless it is there from the same `digest`. */
function keptFiles(parent: string, digest: string, write: (home: string) => void): DataFile[] {
  const home = keptFolderSync(parent, digest, write);
  return sealOf(home).map(({ path, ...state }) => ({ name: path, path: join(home, path), ...state }));
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

/** Changes with anything that files of these briefings say. A briefing's body digest covers its text. */
function digestOf(others: string, briefings: readonly Briefing[]): string {
  const hash = createHash('sha256').update(JSON.stringify([others, site.url, site.basePath]));
  for (const briefing of briefings) hash.update(JSON.stringify(briefing));
  return hash.digest('hex').slice(0, 16);
}
