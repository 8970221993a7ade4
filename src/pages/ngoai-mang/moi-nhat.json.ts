import type { APIRoute } from 'astro';
import { getArchive } from '../../archive/load.ts';
import { href } from '../../links.ts';
import { NEWEST_COUNT } from '../../offline/newest.ts';

export const GET: APIRoute = () => {
  const published = getArchive().briefings.filter(({ draft }) => !draft);
  return new Response(
    JSON.stringify(published.slice(0, NEWEST_COUNT).map(({ path }) => href(path))),
    {
      headers: { 'Content-Type': 'application/json' },
    },
  );
};
