import type { APIRoute } from 'astro';
import type { Briefing } from '../../archive/briefing.ts';
import { getPublishedArchive, textOf } from '../../archive/load.ts';
import { briefingsOfYear } from '../../archive/years.ts';
import { staticPage } from '../../cache/static-page.ts';
import { recordsGzip } from '../../open-data/data-files.ts';

interface Props {
  briefings: Briefing[];
}

export function getStaticPaths() {
  const { years, emptied } = getPublishedArchive();
  return [...years, ...emptied.years].map((year) =>
    staticPage({ year: String(year.year) }, { briefings: briefingsOfYear(year) }),
  );
}

export const GET: APIRoute<Props> = ({ props: { briefings } }) =>
  new Response(recordsGzip(briefings, textOf), {
    headers: { 'Content-Type': 'application/gzip' },
  });
