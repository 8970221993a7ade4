import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { bodyOf, getArchive } from '../../archive/load.ts';
import { searchRecord } from '../../search/record.ts';
import { buildSearchIndex } from '../../search/write-index.ts';

/** The search index is made from the archive view and served like any other file, in `astro dev` as well. */
export async function getStaticPaths() {
  const { briefings } = await getArchive();
  const files = await buildSearchIndex(briefings.map((briefing) => searchRecord(briefing, bodyOf(briefing).text)));
  return files.map(({ path, content }) => ({ params: { file: path }, props: { content } }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ params: { file = '' }, props: { content } }) => {
  const type = file.endsWith('.js') ? 'text/javascript' : 'application/octet-stream';
  return new Response(new Uint8Array(content), { headers: { 'Content-Type': type } });
};
