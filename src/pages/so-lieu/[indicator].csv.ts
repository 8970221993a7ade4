import type { APIRoute, GetStaticPaths } from 'astro';
import { statementsOf } from '../../archive/figure-pages.ts';
import type { Statement } from '../../archive/figures.ts';
import { getPublishedArchive } from '../../archive/load.ts';
import { statementsCsv } from '../../open-data/statements.ts';
import { staticPage } from '../../cache/static-page.ts';

interface Props {
  statements: Statement[];
}

export const getStaticPaths = (() => {
  const archive = getPublishedArchive();
  return archive.indicators.map((series) =>
    staticPage({ indicator: series.id }, { statements: statementsOf(series, archive) }),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(statementsCsv(props.statements), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
