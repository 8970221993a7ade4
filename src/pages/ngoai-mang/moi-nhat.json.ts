import type { APIRoute } from 'astro';
import { getArchive } from '../../archive/load.ts';
import { href } from '../../links.ts';
import { NEWEST } from '../../offline/newest.ts';

export const GET: APIRoute = async () => {
  const published = (await getArchive()).briefings.filter(({ draft }) => !draft);
  return new Response(JSON.stringify(published.slice(0, NEWEST).map(({ path }) => href(path))), { headers: { 'Content-Type': 'application/json' } });
};
