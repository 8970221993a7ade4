import { hash } from 'node:crypto';
import type { Archive } from '../archive/archive.ts';
import type { Briefing } from '../archive/briefing.ts';
import { briefingsOfYear } from '../archive/years.ts';
import { briefingRecord, recordLine } from './briefing-record.ts';
import { TABLES, tableCsv, tableFile } from './tables.ts';

/** An open data file that can be written. */
export interface DataFile {
  /** `2020.ndjson`, `people.csv` */
  name: string;
  text: () => string;
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
 * and a new briefing then changes only one file.
 */
export function recordsFile(year: number): string {
  return `${year}.ndjson`;
}

/** The records of briefings with their full texts, as JSON lines. */
export function recordLines(
  briefings: readonly Briefing[],
  textOf: (briefing: Briefing) => string,
): string {
  return briefings
    .map((briefing) => recordLine(briefingRecord(briefing, textOf(briefing))))
    .join('');
}

/** All open data files: the records of each year, newest first, then the tables. */
export function dataFiles(archive: Archive, textOf: (briefing: Briefing) => string): DataFile[] {
  return [
    ...archive.years.map((year) => ({
      name: recordsFile(year.year),
      text: () => recordLines(briefingsOfYear(year), textOf),
    })),
    ...TABLES.map((table) => ({ name: tableFile(table), text: () => tableCsv(table, archive) })),
  ];
}

/** The size and digest of a file. */
export function factsOf({ name, text }: DataFile): FileFacts {
  const bytes = new TextEncoder().encode(text());
  return { name, bytes: bytes.length, sha256: hash('sha256', bytes) };
}
