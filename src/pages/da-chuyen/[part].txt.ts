import type { APIRoute } from 'astro';
import { getPublishedArchive } from '../../archive/load.ts';
import { lookedUp, type Move } from '../../archive/moves.ts';
import { staticPage } from '../../cache/static-page.ts';
import { escapeXml } from '../../feeds/xml.ts';
import { toParts } from '../../layouts/old-addresses.ts';
import { href } from '../../links.ts';

/** The addresses that lead on or are gone, for the page of wrong addresses. */
export const getStaticPaths = () =>
  toParts(lookedUp(getPublishedArchive())).map((moves, part) =>
    staticPage({ part: String(part) }, { moves }),
  );

export const GET: APIRoute<{ moves: Move[] }> = ({ props: { moves } }) =>
  new Response(
    moves
      .map(({ from, to, label }) => `<a id="${from}" href="${href(to)}">${escapeXml(label)}</a>\n`)
      .join(''),
    { headers: { 'Content-Type': 'text/plain; charset=utf-8' } },
  );
