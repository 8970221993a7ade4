import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { embeddedPicture, type PictureLookup } from '../editing/new/documents/html-pictures.ts';
import type { FindPicture } from './sources/source-item.ts';

/**
 * Fetches the pictures of a text out of its source, and those that it holds itself, each once:
 * reading the text cannot wait for them.
 * @returns how to look them up.
 */
export async function picturesIn(text: Root, pictureOf: FindPicture): Promise<PictureLookup> {
  const addresses = new Set<string>();
  visit(text, 'element', ({ tagName, properties: { src } }) => {
    if (tagName === 'img') addresses.add(typeof src === 'string' ? src : '');
  });
  const pictures = new Map<string, ReturnType<PictureLookup>>();
  for (const src of addresses) {
    const embedded = embeddedPicture(src);
    pictures.set(src, embedded === 'too large' ? undefined : (embedded ?? (await pictureOf(src))));
  }
  return (src) => pictures.get(src);
}
