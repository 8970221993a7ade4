import type { APIRoute } from 'astro';
import { changesOf } from '../../archive/change-list.ts';
import { getPublishedArchive } from '../../archive/load.ts';
import { changesFeed } from '../../feeds/changes.ts';

export const GET: APIRoute = () =>
  new Response(changesFeed(changesOf(getPublishedArchive())), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
