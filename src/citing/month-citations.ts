import { getPublishedArchive } from '../archive/load.ts';
import { staticPage } from '../static-page.ts';
import { citedOf, type Cited } from './cited.ts';

/** All briefings of a month to cite, newest first: the props of its citation files. */
export interface MonthCitations {
  cited: Cited[];
}

/** The static paths of one citation file a month, never of drafts. */
export async function monthCitations() {
  const { years } = await getPublishedArchive();
  return years.flatMap(({ months }) => months).map(({ path, briefings }) => {
    const [, year = '', month = ''] = path.split('/');
    return staticPage({ year, month }, { cited: briefings.map(citedOf) } satisfies MonthCitations);
  });
}
