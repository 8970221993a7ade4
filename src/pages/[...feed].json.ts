import type { APIRoute } from 'astro';
import { entriesOf, feedPaths, type FeedPage } from '../feeds/build.ts';
import { jsonFeed } from '../feeds/json-feed.ts';

/** The main feed as JSON Feed: `/feed.json`. */
export const getStaticPaths = () => feedPaths('json');

export const GET: APIRoute<FeedPage> = ({ props: { feed } }) =>
  new Response(jsonFeed(feed, entriesOf(feed)), {
    headers: { 'Content-Type': 'application/feed+json; charset=utf-8' },
  });
