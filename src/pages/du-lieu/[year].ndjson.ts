import type { APIRoute } from 'astro';
import { getPublishedArchive } from '../../archive/load.ts';
import { recordsFile } from '../../open-data/data-files.ts';
import { dataFileResponse } from '../../open-data/load.ts';

export const getStaticPaths = () =>
  getPublishedArchive().years.map(({ year }) => ({ params: { year: String(year) } }));

export const GET: APIRoute = ({ params }) =>
  dataFileResponse(recordsFile(Number(params['year'])), 'application/x-ndjson; charset=utf-8');
