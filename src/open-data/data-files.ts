import { hash } from 'node:crypto';
import { gzipSync } from 'fflate';
import type { Archive } from '../archive/archive.ts';
import type { Briefing } from '../archive/briefing.ts';
import { briefingsOfYear } from '../archive/years.ts';
import { briefingRecord, recordLine } from './briefing-record.ts';
import { TABLES, tableCsv, tableFile } from './tables.ts';

/** An open data file that can be written. */
export interface DataFile {
  /** `2020.ndjson.gz`, `people.csv` */
  name: string;
  bytes: () => Uint8Array;
}

/** What the descriptor of the open data says about a file. */
export interface FileFacts {
  name: string;
  /** Its size. */
  bytes: number;
  /** The digest of its bytes, as 64 hexadecimal digits. */
  sha256: string;
}

/**
 * The name of the file with a year's records. There is one per year because hosts limit file sizes,
 * and a new briefing then changes only one file. They are compressed: a quarter of the bytes, of
 * which a host takes one gigabyte.
 */
function recordsFile(year: number): string {
  return `${year}.ndjson.gz`;
}

/**
 * The records of briefings with their full texts: JSON lines, compressed by gzip. A compressor in
 * plain script writes the same bytes on every machine; that of Node depends on the processor.
 */
export function recordsGzip(
  briefings: readonly Briefing[],
  textOf: (briefing: Briefing) => string,
) {
  const lines = briefings.map((briefing) => recordLine(briefingRecord(briefing, textOf(briefing))));
  return gzipSync(new TextEncoder().encode(lines.join('')), { mtime: 0 });
}

/** All open data files: the records of each year, newest first, then the tables. */
export function dataFiles(archive: Archive, textOf: (briefing: Briefing) => string): DataFile[] {
  return [
    ...archive.years.map((year) => ({
      name: recordsFile(year.year),
      bytes: () => recordsGzip(briefingsOfYear(year), textOf),
    })),
    ...TABLES.map((table) => ({
      name: tableFile(table),
      bytes: () => new TextEncoder().encode(tableCsv(table, archive)),
    })),
  ];
}

/** The size and digest of a file. */
export function factsOf({ name, bytes: makeBytes }: DataFile): FileFacts {
  const bytes = makeBytes();
  return { name, bytes: bytes.length, sha256: hash('sha256', bytes) };
}
