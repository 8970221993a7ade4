import type { APIRoute } from 'astro';
import { getArchive } from '../archive/load.ts';
import { sitemapIndexXml, sitemaps } from '../feeds/sitemap.ts';
import { fixedPages } from '../feeds/fixed-pages.ts';

/** The sitemap index. */
export const GET: APIRoute = () =>
  new Response(sitemapIndexXml(sitemaps(getArchive(), fixedPages())), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
