import type { APIRoute } from 'astro';
import { absolute } from '../links.ts';

/**
 * Allows crawling everything. Crawlers only request this file at the root of a host; below a base
 * path, it merely documents the location of the sitemap. Sources: RFC 9309; sitemaps.org for the
 * Sitemap line, which needs a full address.
 */
export const GET: APIRoute = () => {
  const sitemap = absolute('/sitemap.xml');
  const line = sitemap === undefined ? '' : `\nSitemap: ${sitemap}\n`;
  return new Response(`User-agent: *\nAllow: /\n${line}`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
