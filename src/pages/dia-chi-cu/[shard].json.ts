import type { APIRoute } from 'astro';
import { getPublishedArchive } from '../../archive/load.ts';
import { staticPage } from '../../cache/static-page.ts';
import { oldAddresses, shardAddresses, type Shard } from '../../rescue/address-shards.ts';

interface Props {
  shard: Shard;
}

export const getStaticPaths = () =>
  shardAddresses(oldAddresses(getPublishedArchive().briefings)).map((shard, index) =>
    staticPage({ shard: String(index) }, { shard }),
  );

export const GET: APIRoute<Props> = ({ props: { shard } }) => Response.json(shard);
