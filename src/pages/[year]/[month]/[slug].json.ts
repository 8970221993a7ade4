import type { APIRoute } from 'astro';
import type { Briefing } from '../../../archive/briefing.ts';
import { getPublishedArchive, sourceOf, textOf } from '../../../archive/load.ts';
import { briefingFile } from '../../../open-data/briefing-file.ts';
import { staticPage } from '../../../cache/static-page.ts';

/**
 * Only published briefings, no drafts. The `body` key of a briefing is a digest of its file, so
 * cache keys cover the source too.
 */
export function getStaticPaths() {
  const { briefings } = getPublishedArchive();
  return briefings.map((briefing) => {
    const [year, month, slug] = briefing.id.split('/');
    return staticPage({ year, month, slug }, briefing);
  });
}

export const GET: APIRoute<Briefing> = ({ props: briefing }) =>
  new Response(briefingFile(briefing, { text: textOf(briefing), mdx: sourceOf(briefing) }), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
