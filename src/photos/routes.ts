import type { PhotoFile } from '../schemas/photo-file.ts';
import { staticPage } from '../static-page.ts';
import { encode } from './encode.ts';
import { FORMATS, renditionsOf, type Format, type Rendition } from './renditions.ts';

/** What a page of a rendition is given. */
export interface RenditionProps {
  file: PhotoFile;
  rendition: Rendition;
}

/** The routes `/<year>/<month>/<photo>.<format>` of all photographs of these briefings. */
export function renditionRoutes(briefings: readonly { photos: readonly { file?: PhotoFile | undefined }[] }[], format: Format) {
  const files = new Map(briefings.flatMap(({ photos }) => photos.flatMap(({ file }) => (file ? [[file.id, file]] : []))));
  return Array.from(files.values()).flatMap((file) =>
    renditionsOf(file, format).map((rendition) => {
      const [, year, month, name = ''] = rendition.path.split('/');
      // Wherever it lies, a photograph is its bytes.
      const { cacheKey } = staticPage({}, { digest: file.digest, rendition });
      return { params: { year, month, photo: name.slice(0, -`.${format}`.length) }, props: { file, rendition } satisfies RenditionProps, cacheKey };
    }),
  );
}

/** A rendition as it is served. */
export async function renditionResponse({ file, rendition }: RenditionProps): Promise<Response> {
  return new Response(await encode(file, rendition), { headers: { 'Content-Type': FORMATS[rendition.format] } });
}
