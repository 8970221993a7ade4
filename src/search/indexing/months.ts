import { createHash } from 'node:crypto';
import type { Archive } from '../../archive/archive.ts';
import type { Briefing } from '../../archive/briefing.ts';
import type { MonthKey } from '../layout.ts';
import { fieldsOf } from './lines.ts';

/**
 * A month of the archive. Briefings are ordered oldest first, so that a new one does not renumber
 * the others.
 */
export interface ArchiveMonth {
  key: MonthKey;
  briefings: Briefing[];
}

/** The archive's months, oldest first, so that a new month does not renumber the others. */
export function monthsOf({ years }: Archive): ArchiveMonth[] {
  return years
    .flatMap(({ months }) =>
      months.map(({ year, month, briefings }) => ({
        key: `${year}-${String(month).padStart(2, '0')}`,
        briefings: briefings.toReversed(),
      })),
    )
    .reverse();
}

/**
 * A digest of everything in a month that the indexed words depend on: 16 hexadecimal digits. A
 * briefing's body digest stands for its text.
 */
export function monthDigest({ briefings }: ArchiveMonth): string {
  const hash = createHash('sha256');
  for (const briefing of briefings)
    hash.update(
      JSON.stringify([
        briefing.date,
        briefing.body,
        fieldsOf(briefing, '').map(({ lines }) => lines),
      ]),
    );
  return hash.digest('hex').slice(0, 16);
}
