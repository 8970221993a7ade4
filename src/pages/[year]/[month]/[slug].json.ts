import type { APIRoute } from 'astro';
import type { Briefing } from '../../../archive/briefing.ts';
import type { RemovedBriefing } from '../../../archive/changes.ts';
import { getPublishedArchive, sourceOf, textOf } from '../../../archive/load.ts';
import { briefingFile, removedFile } from '../../../open-data/briefing-file.ts';
import { staticPage } from '../../../cache/static-page.ts';

interface Props {
  briefing?: Briefing;
  removed?: RemovedBriefing;
}

/**
 * Only published briefings, no drafts. The `body` key of a briefing is a digest of its file, so
 * cache keys cover the source too.
 */
export function getStaticPaths() {
  const { briefings, withdrawn, removed } = getPublishedArchive();
  const paramsOf = (id: string) => {
    const [year, month, slug] = id.split('/');
    return { year, month, slug };
  };
  return [
    ...[...briefings, ...withdrawn].map((briefing) =>
      staticPage(paramsOf(briefing.id), { briefing } satisfies Props),
    ),
    ...removed.map((notice) =>
      staticPage(paramsOf(notice.id), { removed: notice } satisfies Props),
    ),
  ];
}

export const GET: APIRoute<Props> = ({ props: { briefing, removed } }) =>
  new Response(
    briefing
      ? briefingFile(briefing, { text: textOf(briefing), mdx: sourceOf(briefing) })
      : removed && removedFile(removed),
    { headers: { 'Content-Type': 'application/json; charset=utf-8' } },
  );
