import { getPublishedArchive } from '../archive/load.ts';
import { staticPage } from '../cache/static-page.ts';
import { citationOf, type Citation } from './citation.ts';

/** The props of a month's citation files. */
export interface MonthCitations {
  /** Newest first. */
  citations: Citation[];
}

/** The static paths of the citation files, one per month; drafts are left out. */
export function monthCitations() {
  const { years } = getPublishedArchive();
  return years
    .flatMap(({ months }) => months)
    .map(({ path, briefings }) => {
      const [, year = '', month = ''] = path.split('/');
      return staticPage({ year, month }, {
        citations: briefings.map(citationOf),
      } satisfies MonthCitations);
    });
}
