import type { APIRoute } from 'astro';
import type { Briefing } from '../../../archive/briefing.ts';
import { getPublishedArchive, sourceOf, textOf } from '../../../archive/load.ts';
import { briefingFile } from '../../../open-data/briefing-file.ts';
import { staticPage } from '../../../static-page.ts';

/** Of published briefings, never of drafts. A briefing's body is named by the digest of its file, so cache keys cover the source too. */
export async function getStaticPaths() {
  const { briefings } = await getPublishedArchive();
  return briefings.map((briefing) => {
    const [year, month, slug] = briefing.id.split('/');
    return staticPage({ year, month, slug }, briefing);
  });
}

export const GET: APIRoute<Briefing> = ({ props: briefing }) =>
  new Response(briefingFile(briefing, { text: textOf(briefing), mdx: sourceOf(briefing) }), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
