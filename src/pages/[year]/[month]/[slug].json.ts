import type { APIRoute } from 'astro';
import type { Briefing } from '../../../archive/briefing.ts';
import { briefingFiles } from '../../../archive/briefing-files.ts';
import { textOf } from '../../../archive/load.ts';
import { briefingRecord, recordLine } from '../../../open-data/briefing-record.ts';
import { staticPage } from '../../../static-page.ts';

/** With cache keys: the text must be read for each. */
export async function getStaticPaths() {
  return (await briefingFiles((briefing) => briefing)).map(({ params, props }) => staticPage(params, props));
}

export const GET: APIRoute<Briefing> = ({ props: briefing }) =>
  new Response(recordLine(briefingRecord(briefing, textOf(briefing))), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
