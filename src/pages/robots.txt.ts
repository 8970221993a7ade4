import type { APIRoute } from 'astro';
import { fullAddress } from '../links.ts';

/**
 * Allows crawling everything. Crawlers only request this file at the root of a host; below a base
 * path, it merely documents the location of the sitemap. Sources: RFC 9309; sitemaps.org for the
 * Sitemap line.
 */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${fullAddress('/sitemap.xml')}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
