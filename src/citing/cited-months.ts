import type { Briefing } from '../archive/briefing.ts';
import { getPublishedArchive } from '../archive/load.ts';
import { staticPage } from '../cache/static-page.ts';

/** The props of a month's citation files. */
export interface CitedMonth {
  /** Newest first. */
  briefings: Briefing[];
}

/** The static paths of the citation files, one per month; drafts are left out. */
export function citedMonths() {
  const { years, emptied } = getPublishedArchive();
  const months = [...years.flatMap((year) => year.months), ...emptied.months];
  return months.map(({ path, briefings }) => {
    const [, year = '', month = ''] = path.split('/');
    return staticPage({ year, month }, { briefings } satisfies CitedMonth);
  });
}
