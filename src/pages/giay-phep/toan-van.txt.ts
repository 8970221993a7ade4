import type { APIRoute } from 'astro';
import { licenceTexts } from '../../licences/full-text.ts';
import { readShipped } from '../../licences/shipped.ts';

// The mark in front says that it is UTF-8: many hosts send texts without saying so.
export const GET: APIRoute = () => new Response(`\ufeff${licenceTexts(readShipped())}`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
