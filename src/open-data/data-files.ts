import { createHash } from 'node:crypto';
import { closeSync, openSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import type { Briefing } from '../archive/briefing.ts';
import { briefingsOfYear } from '../archive/years.ts';
import { cachedFolderSync, readSeal } from '../cache/sealed-folder.ts';
import { graphDigest } from '../cache/code-digest.ts';
import { site } from '../site.ts';
import { cacheKeyOf } from '../cache/static-page.ts';
import { briefingRecord, recordLine } from './briefing-record.ts';
import { TABLES, tableCsv } from './tables.ts';

/** An open data file in the cache. */
export interface DataFile {
  /** `2020.ndjson`, `people.csv` */
  name: string;
  /** Absolute path in the cache. */
  path: string;
  bytes: number;
  sha256: string;
}

/**
 * The name of the file with a year's records. There is one per year because hosts limit file sizes,
 * and a new briefing then changes only one file.
 */
export function recordsFile(year: number): string {
  return `${year}.ndjson`;
}

/** Entry points of the code that determines the content of the files. */
const CODE = ['src/open-data/data-files.ts', 'src/archive/archive.ts'];

/**
 * Writes all open data files below `folder` and deletes stale ones. Undamaged files from the same
 * briefings are reused. Records are streamed, so that memory never holds all texts.
 * @returns the record file of each year, newest first, then the tables.
 */
export function writeDataFiles(
  archive: Archive,
  textOf: (briefing: Briefing) => string,
  folder: string,
): DataFile[] {
  const code = graphDigest(CODE);
  const records = archive.years.map((year) =>
    cachedFiles(
      join(folder, String(year.year)),
      digestOf(code, briefingsOfYear(year)),
      (directory) => {
        writeFile(
          join(directory, recordsFile(year.year)),
          recordLines(briefingsOfYear(year), textOf),
        );
      },
    ),
  );
  const people = archive.groups.person.map(({ id, name }) => [id, name]);
  const tables = cachedFiles(
    join(folder, 'tables'),
    digestOf(JSON.stringify([code, people]), archive.briefings),
    (directory) => {
      for (const table of TABLES)
        writeFile(join(directory, `${table.name}.csv`), [tableCsv(table, archive)]);
    },
  );
  const current = new Set([...archive.years.map(({ year }) => String(year)), 'tables']);
  for (const name of readdirSync(folder))
    if (!current.has(name)) rmSync(join(folder, name), { recursive: true });
  const tableOrder = TABLES.map(({ name }) => `${name}.csv`);
  return [
    ...records.flat(),
    ...tables.sort((a, b) => tableOrder.indexOf(a.name) - tableOrder.indexOf(b.name)),
  ];
}

/**
 * The files in the directory for `digest` below `parent`; `write` fills it if it does not exist.
 */
function cachedFiles(
  parent: string,
  digest: string,
  write: (directory: string) => void,
): DataFile[] {
  const directory = cachedFolderSync(parent, digest, write);
  return readSeal(directory).map(({ path, ...state }) => ({
    name: path,
    path: join(directory, path),
    ...state,
  }));
}

function* recordLines(
  briefings: readonly Briefing[],
  textOf: (briefing: Briefing) => string,
): Generator<string> {
  for (const briefing of briefings) yield recordLine(briefingRecord(briefing, textOf(briefing)));
}

function writeFile(path: string, chunks: Iterable<string>): void {
  const file = openSync(path, 'w');
  try {
    // Writes everything or throws; `writeSync` may write only a part on a nearly full disk.
    for (const chunk of chunks) writeFileSync(file, chunk);
  } finally {
    closeSync(file);
  }
}

/** A digest of everything the files depend on; a briefing's `body` key covers its text. */
function digestOf(otherInputs: string, briefings: readonly Briefing[]): string {
  const hash = createHash('sha256').update(JSON.stringify([otherInputs, site.url, site.basePath]));
  for (const briefing of briefings) hash.update(cacheKeyOf(briefing));
  return hash.digest('hex').slice(0, 16);
}
