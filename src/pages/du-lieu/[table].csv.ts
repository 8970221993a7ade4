import type { APIRoute } from 'astro';
import { getPublishedArchive } from '../../archive/load.ts';
import { shared, staticPage } from '../../cache/static-page.ts';
import { TABLES, tableCsv, type Table } from '../../open-data/tables.ts';

/** A table's rows are its cache key: a change of a text makes none of them anew. */
export const getStaticPaths = () =>
  TABLES.map((table) =>
    staticPage(
      { table: table.name },
      shared({ ...table }, () => JSON.stringify(table.rows(getPublishedArchive()))),
    ),
  );

export const GET: APIRoute<Table> = ({ props: table }) =>
  new Response(tableCsv(table, getPublishedArchive()), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8; header=present' },
  });
