import { getPublishedArchive } from '../archive/load.ts';
import { citedOf, type Cited } from './cited.ts';

/** All briefings of a month to cite, newest first: the props of its citation files. */
export interface MonthCitations {
  cited: Cited[];
}

/** The static paths of one citation file a month, never of drafts. */
export async function monthCitations(): Promise<{ params: { year: string; month: string }; props: MonthCitations }[]> {
  const { years } = await getPublishedArchive();
  return years.flatMap(({ months }) => months).map(({ path, briefings }) => {
    const [, year = '', month = ''] = path.split('/');
    return { params: { year, month }, props: { cited: briefings.map(citedOf) } };
  });
}
