import type { APIRoute } from 'astro';
import { briefingFiles } from '../../../../archive/briefing-files.ts';
import type { CardTexts } from '../../../../share-images/card.ts';
import { legibleCard } from '../../../../share-images/draw.ts';
import { leftOutNotice } from '../../../../share-images/notice.ts';
import { cardTexts, shareImage } from '../../../../share-images/share-image.ts';
import { shareImages } from '../../../../site.ts';

export const getStaticPaths = async () => {
  if (!shareImages) return [];
  const paths = await briefingFiles(cardTexts);
  // Here, not where an image is drawn: most are kept from earlier builds.
  const notice = leftOutNotice(paths.map(({ params: { year, month, slug }, props }) => ({ path: `briefings/${year}/${month}/${slug}.mdx`, missing: legibleCard(props).missing })));
  if (notice !== undefined && import.meta.env.PROD) process.stderr.write(`${notice}\n`);
  return paths;
};

export const GET: APIRoute<CardTexts> = async ({ props }) => new Response(await shareImage(props), { headers: { 'Content-Type': 'image/png' } });
