import { isMainThread } from 'node:worker_threads';
import type { APIRoute } from 'astro';
import { getPublishedArchive } from '../archive/load.ts';
import type { CardTexts } from '../share-images/card.ts';
import { drawOnce } from '../share-images/draw-once.ts';
import { legibleCard } from '../share-images/draw.ts';
import { leftOutNotice } from '../share-images/notice.ts';
import { neededShareImages } from '../share-images/share-image.ts';
import { shareImages } from '../site.ts';
import { staticPage } from '../static-page.ts';

/** The share images of topics and years: `/chuyen-muc/<id>/2020/anh-chia-se.png` … */
export const getStaticPaths = async () => {
  if (!shareImages) return [];
  const images = neededShareImages((await getPublishedArchive()).briefings);
  // Here, not where an image is drawn: most are kept from earlier builds.
  const missing = new Map(images.flatMap(({ topic, texts }) => (topic ? [[topic.id, legibleCard(texts).missing]] : [])));
  const notice = leftOutNotice(Array.from(missing, ([id, signs]) => ({ path: `topics/${id}.yaml`, missing: signs })));
  // Once a build: the threads that render all come by here.
  if (notice !== undefined && import.meta.env.PROD && isMainThread) process.stderr.write(`${notice}\n`);
  return images.map(({ path, texts }) => staticPage({ shareImage: path.slice(1, -'.png'.length) }, texts));
};

export const GET: APIRoute<CardTexts> = async ({ props }) => new Response(await drawOnce(props), { headers: { 'Content-Type': 'image/png' } });
