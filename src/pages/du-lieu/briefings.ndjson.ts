import type { APIRoute } from 'astro';
import { RECORDS_FILE } from '../../open-data/data-files.ts';
import { dataFileResponse } from '../../open-data/load.ts';

export const GET: APIRoute = () => dataFileResponse(RECORDS_FILE, 'application/x-ndjson; charset=utf-8');
