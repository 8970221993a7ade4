import type { APIRoute } from 'astro';
import { toBibtex } from '../../../citing/bibtex.ts';
import { monthCitations, type MonthCitations } from '../../../citing/month-citations.ts';

export const getStaticPaths = monthCitations;

export const GET: APIRoute<MonthCitations> = ({ props: { citations } }) =>
  new Response(citations.map(toBibtex).join('\n'), {
    headers: { 'Content-Type': 'application/x-bibtex; charset=utf-8' },
  });
