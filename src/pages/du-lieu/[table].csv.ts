import type { APIRoute } from 'astro';
import { dataFileResponse } from '../../open-data/load.ts';
import { TABLES } from '../../open-data/tables.ts';

export const getStaticPaths = () => TABLES.map(({ name }) => ({ params: { table: name } }));

export const GET: APIRoute = ({ params }) =>
  dataFileResponse(`${params['table'] ?? ''}.csv`, 'text/csv; charset=utf-8; header=present');
