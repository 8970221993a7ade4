import type { APIRoute } from 'astro';
import { licenceTexts } from '../../licences/full-text.ts';
import { readShipped } from '../../licences/shipped.ts';

// The byte order mark marks the text as UTF-8, as many hosts send no charset.
export const GET: APIRoute = () =>
  new Response(`\ufeff${licenceTexts(readShipped())}`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
