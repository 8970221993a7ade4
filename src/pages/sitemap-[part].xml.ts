import type { APIRoute } from 'astro';
import { getArchive } from '../archive/load.ts';
import { sitemaps, sitemapXml, type Sitemap } from '../feeds/sitemap.ts';
import { standingPages } from '../feeds/standing-pages.ts';
import { staticPage } from '../static-page.ts';

/** The files of the sitemap: one for each year, and one for lists and standing pages. */
export async function getStaticPaths() {
  return sitemaps(await getArchive(), standingPages()).map((file) => staticPage({ part: file.path.slice('/sitemap-'.length, -'.xml'.length) }, file));
}

export const GET: APIRoute<Sitemap> = ({ props }) => new Response(sitemapXml(props), { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
