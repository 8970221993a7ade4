import type { Element } from 'hast';
import { h } from 'hastscript';
import type { PreviewContext } from './context.ts';
import type { DraftPhoto } from './read-draft.ts';

/** The addresses that show a photograph without a request, and run nothing. */
const PHOTO_URL = /^(?:blob:|data:image\/(?:jpeg|png|webp|avif);base64,)/u;

/** A photograph as `src/components/article/Photo.astro` shows it, without a link to a large one. */
export function photograph(
  { src, alt, caption, credit }: DraftPhoto,
  { photoUrl }: PreviewContext,
): Element {
  if (src === '')
    return h(
      'figure.photo.photo-lost',
      h('figcaption.meta', h('strong', 'Ảnh không còn lưu'), h('br'), captionOf(caption, credit)),
    );
  const url = photoUrl(src);
  return h(
    'figure.photo',
    url !== undefined && PHOTO_URL.test(url)
      ? h('img', { src: url, alt })
      : h('p.meta', `Chưa hiện được ảnh ${src.startsWith('blob:') ? 'vừa chọn' : src}.`),
    h('figcaption.meta', captionOf(caption, credit)),
  );
}

function captionOf(caption: string, credit: string): string {
  return credit === '' ? caption : `${caption} Ảnh: ${credit}.`;
}
