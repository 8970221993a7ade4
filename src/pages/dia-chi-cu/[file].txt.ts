import type { APIRoute } from 'astro';
import { getPublishedArchive } from '../../archive/load.ts';
import { staticPage } from '../../cache/static-page.ts';
import { addressLinks, partText, toParts } from '../../layouts/address-parts.ts';
import { addressList, nginxMap, redirectsFile } from '../../rescue/redirect-maps.ts';
import { rescuedAddresses } from '../../rescue/rescued-addresses.ts';

interface Props {
  text: string;
}

/** The lists of former addresses for whoever holds a former domain, and the files to look up in. */
export const getStaticPaths = () => {
  const addresses = rescuedAddresses(getPublishedArchive().briefings);
  if (addresses.length === 0) return [];
  return [
    staticPage({ file: 'danh-sach' }, { text: addressList(addresses) }),
    staticPage({ file: 'nginx' }, { text: nginxMap(addresses) }),
    staticPage({ file: 'redirects' }, { text: redirectsFile(addresses) }),
    ...toParts(addressLinks(addresses)).map((links, part) =>
      staticPage({ file: String(part) }, { text: partText(links) }),
    ),
  ];
};

export const GET: APIRoute<Props> = ({ props: { text } }) =>
  new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
