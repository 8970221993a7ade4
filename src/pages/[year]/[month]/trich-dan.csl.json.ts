import type { APIRoute } from 'astro';
import { toCslJson } from '../../../citing/csl.ts';
import { citationOf } from '../../../citing/citation.ts';
import { citedMonths, type CitedMonth } from '../../../citing/cited-months.ts';

export const getStaticPaths = citedMonths;

export const GET: APIRoute<CitedMonth> = ({ props: { briefings } }) =>
  new Response(toCslJson(briefings.map(citationOf)), {
    headers: { 'Content-Type': 'application/vnd.citationstyles.csl+json; charset=utf-8' },
  });
