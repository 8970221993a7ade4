import type { Segment } from './body.ts';
import { decodeEntities } from './entities.ts';

const LINK = /<a [^<>]*?href="([^"]*)"/gu;

/** The addresses that a body's text links to, in the order of reading, as often as it does; not those to places within the page. */
export function linkAddresses(segments: readonly Segment[]): string[] {
  return segments.flatMap((segment) => {
    if (segment.kind === 'component') return linkAddresses(segment.children);
    return Array.from(segment.html.matchAll(LINK), ([, address = '']) => decodeEntities(address)).filter((address) => !address.startsWith('#'));
  });
}
