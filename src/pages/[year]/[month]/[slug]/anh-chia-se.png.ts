import type { APIRoute } from 'astro';
import { briefingFiles } from '../../../../archive/briefing-files.ts';
import type { CardTexts } from '../../../../share-images/card.ts';
import { cardTexts, shareImage } from '../../../../share-images/share-image.ts';
import { shareImages } from '../../../../site.ts';

export const getStaticPaths = () => (shareImages ? briefingFiles(cardTexts) : []);

export const GET: APIRoute<CardTexts> = async ({ props }) => new Response(await shareImage(props), { headers: { 'Content-Type': 'image/png' } });
