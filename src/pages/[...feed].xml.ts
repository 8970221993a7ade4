import type { APIRoute } from 'astro';
import { atomFeed } from '../feeds/atom.ts';
import { entriesOf, feedPaths, type FeedPage } from '../feeds/build.ts';
import { rssFeed } from '../feeds/rss.ts';

/**
 * The main feed as RSS and Atom, all others as Atom: `/rss.xml`, `/chuyen-muc/<id>/atom.xml`,
 * `/2020/07/atom.xml` …
 */
export const getStaticPaths = () => feedPaths('rss', 'atom');

export const GET: APIRoute<FeedPage> = ({ props: { format, feed } }) => {
  const write = format === 'rss' ? rssFeed : atomFeed;
  return new Response(write(feed, entriesOf(feed)), {
    headers: { 'Content-Type': `application/${format}+xml; charset=utf-8` },
  });
};
