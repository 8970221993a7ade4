import type { APIRoute } from 'astro';
import { getPublishedArchive } from '../../archive/load.ts';
import { addressesFor404 } from '../../archive/moves.ts';
import { staticPage } from '../../cache/static-page.ts';
import { partText, toParts, type AddressLink } from '../../layouts/address-parts.ts';

/** The addresses that lead on or are gone, for the 404 page. */
export const getStaticPaths = () =>
  toParts(addressesFor404(getPublishedArchive())).map((links, part) =>
    staticPage({ part: String(part) }, { links }),
  );

export const GET: APIRoute<{ links: AddressLink[] }> = ({ props: { links } }) =>
  new Response(partText(links), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
