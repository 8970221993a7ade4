import type { APIRoute, GetStaticPaths } from 'astro';
import { FIGURE_COLUMNS } from '../../archive/figure-columns.ts';
import { statementsOf } from '../../archive/figure-pages.ts';
import type { Statement } from '../../archive/figures.ts';
import { getArchive } from '../../archive/load.ts';
import { toCsv } from '../../csv.ts';
import { staticPage } from '../../static-page.ts';

interface Props {
  statements: Statement[];
}

export const getStaticPaths = (async () => {
  const archive = await getArchive();
  const files = archive.indicators.map((series) => ({ id: series.id, statements: statementsOf(series, archive) }));
  return files.filter(({ statements }) => statements.length > 0).map(({ id, statements }) => staticPage({ indicator: id }, { statements }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(toCsv(FIGURE_COLUMNS, props.statements), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
