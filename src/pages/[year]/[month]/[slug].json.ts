import type { APIRoute } from 'astro';
import type { Briefing } from '../../../archive/briefing.ts';
import { briefingParams, type RemovedBriefing } from '../../../archive/changes.ts';
import { getPublishedArchive, sourceOf } from '../../../archive/load.ts';
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
  const { readable, removed } = getPublishedArchive();
  return [
    ...readable.map((briefing) =>
      staticPage(briefingParams(briefing.id), { briefing } satisfies Props),
    ),
    ...removed.map((notice) =>
      staticPage(briefingParams(notice.id), { removed: notice } satisfies Props),
    ),
  ];
}

export const GET: APIRoute<Props> = ({ props: { briefing, removed } }) =>
  new Response(
    briefing ? briefingFile(briefing, sourceOf(briefing)) : removed && removedFile(removed),
    { headers: { 'Content-Type': 'application/json; charset=utf-8' } },
  );
