import type { APIRoute } from 'astro';
import { toBibtex } from '../../../citing/bibtex.ts';
import { citationOf } from '../../../citing/citation.ts';
import { citedMonths, type CitedMonth } from '../../../citing/cited-months.ts';

export const getStaticPaths = citedMonths;

export const GET: APIRoute<CitedMonth> = ({ props: { briefings } }) =>
  new Response(briefings.map((briefing) => toBibtex(citationOf(briefing))).join('\n'), {
    headers: { 'Content-Type': 'application/x-bibtex; charset=utf-8' },
  });
