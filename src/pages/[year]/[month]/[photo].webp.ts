import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getArchive } from '../../../archive/load.ts';
import { encodeWebp } from '../../../photos/encode.ts';
import { renditionsOf } from '../../../photos/renditions.ts';

export async function getStaticPaths() {
  const { briefings } = await getArchive();
  const files = new Map(briefings.flatMap(({ photos }) => photos.flatMap(({ file }) => (file ? [[file.id, file]] : []))));
  return Array.from(files.values()).flatMap((file) =>
    renditionsOf(file).map(({ path, width }) => {
      const [, year, month, name = ''] = path.split('/');
      return { params: { year, month, photo: name.replace(/\.webp$/u, '') }, props: { file, width } };
    }),
  );
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { file, width } }) =>
  new Response(await encodeWebp(file, width), { headers: { 'Content-Type': 'image/webp' } });
