import type { APIRoute } from 'astro';
import { getArchive } from '../archive/load.ts';
import { llmsText } from '../feeds/llms.ts';

export const GET: APIRoute = () =>
  new Response(llmsText(getArchive()), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
