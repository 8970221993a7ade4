import { join } from 'node:path';
import { contentDir } from '../folders.ts';
import type { PhotoFile } from '../schemas/photo-file.ts';
import { staticPage } from '../cache/static-page.ts';
import { encode } from './encode.ts';
import { FORMATS, renditionsOf, type Format, type Rendition } from './renditions.ts';

export interface RenditionProps {
  file: PhotoFile;
  rendition: Rendition;
}

/** Static paths `/<year>/<month>/<photo>.<format>` of all photographs in these briefings. */
export function renditionRoutes(
  briefings: readonly { photos: readonly { file?: PhotoFile | undefined }[] }[],
  format: Format,
) {
  const files = new Map(
    briefings.flatMap(({ photos }) =>
      photos.flatMap(({ file }) => (file ? [[file.id, file]] : [])),
    ),
  );
  return Array.from(files.values()).flatMap((file) =>
    renditionsOf(file, format).map((rendition) => {
      const [, year, month, name = ''] = rendition.path.split('/');
      // The cache key depends on the photograph's content, not on its location.
      const { cacheKey } = staticPage({}, { digest: file.digest, rendition });
      return {
        params: { year, month, photo: name.slice(0, -`.${format}`.length) },
        props: { file, rendition } satisfies RenditionProps,
        cacheKey,
      };
    }),
  );
}

export async function renditionResponse({ file, rendition }: RenditionProps): Promise<Response> {
  return new Response(
    await encode({ ...file, path: join(contentDir, 'briefings', file.id) }, rendition),
    {
      headers: { 'Content-Type': FORMATS[rendition.format] },
    },
  );
}
