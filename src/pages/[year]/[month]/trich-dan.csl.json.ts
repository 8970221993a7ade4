import type { APIRoute } from 'astro';
import { toCslJson } from '../../../citing/csl.ts';
import { monthCitations, type MonthCitations } from '../../../citing/month-citations.ts';

export const getStaticPaths = monthCitations;

export const GET: APIRoute<MonthCitations> = ({ props: { citations } }) =>
  new Response(toCslJson(citations), {
    headers: { 'Content-Type': 'application/vnd.citationstyles.csl+json; charset=utf-8' },
  });
