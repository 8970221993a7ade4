import type { APIRoute } from 'astro';
import { getArchive } from '../archive/load.ts';
import { sitemapIndexXml, sitemaps } from '../feeds/sitemap.ts';
import { standingPages } from '../feeds/standing-pages.ts';

/** The index of the sitemap's files. */
export const GET: APIRoute = async () =>
  new Response(sitemapIndexXml(sitemaps(await getArchive(), standingPages())), { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
