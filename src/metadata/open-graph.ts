import { kindPath } from '../archive/kinds.ts';
import { absolute } from '../links.ts';
import { site } from '../site.ts';
import { startOfDay } from '../vietnamese/dates.ts';
import { imagesOf } from './images.ts';
import type { MetaTag, PageMetadata } from './page-metadata.ts';

/**
 * The Open Graph tags of a page, except `og:description`, which shares an element with the page's
 * own description. Twitter falls back to Open Graph for all but the card type. Sources:
 * https://ogp.me/ and X's guide to cards.
 */
export function openGraph({ title, path, briefing }: PageMetadata): MetaTag[] {
  const [image] = briefing ? imagesOf(briefing) : [];
  const tag = (property: string, content: string): MetaTag => ({ property, content });
  /** Open Graph knows full addresses alone: without a configured one, a tag is left out. */
  const addressTag = (property: string, of: string): MetaTag[] => {
    const address = absolute(of);
    return address === undefined ? [] : [tag(property, address)];
  };
  const shared = image && absolute(image.path) !== undefined ? image : undefined;
  return [
    tag('og:title', title),
    tag('og:type', briefing ? 'article' : 'website'),
    ...addressTag('og:url', path),
    tag('og:site_name', site.name),
    tag('og:locale', 'vi_VN'),
    ...(briefing
      ? [
          tag('article:published_time', startOfDay(briefing.date)),
          ...(briefing.updated === undefined
            ? []
            : [tag('article:modified_time', startOfDay(briefing.updated))]),
          ...addressTag('article:author', kindPath('author', briefing.author.id)),
          ...briefing.topics.map(({ name }, index) =>
            tag(index === 0 ? 'article:section' : 'article:tag', name),
          ),
        ]
      : []),
    ...(shared
      ? [
          ...addressTag('og:image', shared.path),
          tag('og:image:type', shared.type),
          tag('og:image:width', String(shared.width)),
          tag('og:image:height', String(shared.height)),
          tag('og:image:alt', shared.alt),
        ]
      : []),
    { name: 'twitter:card', content: shared ? 'summary_large_image' : 'summary' },
  ];
}
