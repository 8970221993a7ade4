import type { APIRoute } from 'astro';
import { getArchive } from '../archive/load.ts';
import { llmsText } from '../feeds/llms.ts';

export const GET: APIRoute = async () => new Response(llmsText(await getArchive()), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
