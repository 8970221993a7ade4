import type { APIRoute } from 'astro';
import { getArchive } from '../archive/load.ts';
import { sitemaps, sitemapXml, type Sitemap } from '../feeds/sitemap.ts';
import { fixedPages } from '../feeds/fixed-pages.ts';
import { staticPage } from '../cache/static-page.ts';

/** The files of the sitemap: one for each year, and one for lists and fixed pages. */
export function getStaticPaths() {
  return sitemaps(getArchive(), fixedPages()).map((file) =>
    staticPage({ part: file.path.slice('/sitemap-'.length, -'.xml'.length) }, file),
  );
}

export const GET: APIRoute<Sitemap> = ({ props }) =>
  new Response(sitemapXml(props), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
