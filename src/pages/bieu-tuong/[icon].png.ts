import type { APIRoute } from 'astro';
import { staticPage } from '../../cache/static-page.ts';
import { drawIcon, ICONS, type Icon } from '../../offline/icons.ts';

export const getStaticPaths = () => ICONS.map((icon) => staticPage({ icon: icon.name }, icon));

export const GET: APIRoute<Icon> = async ({ props: icon }) =>
  new Response(new Uint8Array(await drawIcon(icon)), { headers: { 'Content-Type': 'image/png' } });
