import type { APIRoute } from 'astro';
import { getPublishedArchive } from '../../archive/load.ts';
import { staticPage } from '../../cache/static-page.ts';
import { oldAddresses } from '../../rescue/address-shards.ts';
import { addressList, nginxMap, redirectsFile } from '../../rescue/redirect-maps.ts';

interface Props {
  text: string;
}

export const getStaticPaths = () => {
  const addresses = oldAddresses(getPublishedArchive().briefings);
  if (addresses.length === 0) return [];
  return [
    staticPage({ list: 'danh-sach' }, { text: addressList(addresses) }),
    staticPage({ list: 'nginx' }, { text: nginxMap(addresses) }),
    staticPage({ list: 'redirects' }, { text: redirectsFile(addresses) }),
  ];
};

export const GET: APIRoute<Props> = ({ props: { text } }) =>
  new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
