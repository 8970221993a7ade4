import { isMainThread } from 'node:worker_threads';
import type { APIRoute } from 'astro';
import { getPublishedArchive } from '../archive/load.ts';
import type { CardTexts } from '../share-images/card.ts';
import { drawCached } from '../share-images/draw-cached.ts';
import { drawableCard } from '../share-images/draw.ts';
import { missingCharactersNotice } from '../share-images/notice.ts';
import { neededShareImages } from '../share-images/share-image.ts';
import { shareImages } from '../environment.ts';
import { staticPage } from '../cache/static-page.ts';

/** The share images of topics and years: `/chuyen-muc/<id>/2020/anh-chia-se.png` … */
export const getStaticPaths = () => {
  if (!shareImages) return [];
  const images = neededShareImages(getPublishedArchive().readable);
  // Checked here because images cached by an earlier build are not drawn again.
  const missing = new Map(
    images.flatMap(({ topic, texts }) => (topic ? [[topic.id, drawableCard(texts).missing]] : [])),
  );
  const notice = missingCharactersNotice(
    Array.from(missing, ([id, characters]) => ({ path: `topics/${id}.yaml`, missing: characters })),
  );
  // Reported only on the main thread: every render thread runs this function.
  if (notice !== undefined && import.meta.env.PROD && isMainThread)
    process.stderr.write(`${notice}\n`);
  return images.map(({ path, texts }) =>
    staticPage({ shareImage: path.slice(1, -'.png'.length) }, texts),
  );
};

export const GET: APIRoute<CardTexts> = async ({ props }) =>
  new Response(await drawCached(props), { headers: { 'Content-Type': 'image/png' } });
