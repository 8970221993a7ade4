import type { Briefing } from './briefing.ts';
import { getPublishedArchive } from './load.ts';

/** Where a briefing stands, as the parameters of its routes. */
export interface BriefingParams extends Record<string, string> {
  year: string;
  month: string;
  slug: string;
}

/**
 * The static paths of files beside each published briefing's page (`/2020/07/<slug>.bib`), never of drafts; `propsOf` is
 * what the file is made of. Without cache keys: to make most of these files costs no more than to copy a kept one
 * (measured), and so nothing is kept twice.
 */
export async function briefingFiles<Props>(propsOf: (briefing: Briefing) => Props): Promise<{ params: BriefingParams; props: Props }[]> {
  const { briefings } = await getPublishedArchive();
  return briefings.map((briefing) => {
    const [year = '', month = '', slug = ''] = briefing.id.split('/');
    return { params: { year, month, slug }, props: propsOf(briefing) };
  });
}
