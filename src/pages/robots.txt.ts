import type { APIRoute } from 'astro';
import { fullAddress } from '../links.ts';

/**
 * Everything may be read and indexed. Crawlers ask for this file at a host's root alone: below a base path it says where
 * the sitemap is to whoever looks. Source: RFC 9309; the Sitemap line is of sitemaps.org.
 */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${fullAddress('/sitemap.xml')}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
