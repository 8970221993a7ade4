import { kindPath } from '../archive/kinds.ts';
import { fullAddress } from '../links.ts';
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
  return [
    tag('og:title', title),
    tag('og:type', briefing ? 'article' : 'website'),
    tag('og:url', fullAddress(path)),
    tag('og:site_name', site.name),
    tag('og:locale', 'vi_VN'),
    ...(briefing
      ? [
          tag('article:published_time', startOfDay(briefing.date)),
          ...(briefing.updated === undefined
            ? []
            : [tag('article:modified_time', startOfDay(briefing.updated))]),
          tag('article:author', fullAddress(kindPath('author', briefing.author.id))),
          ...briefing.topics.map(({ name }, index) =>
            tag(index === 0 ? 'article:section' : 'article:tag', name),
          ),
        ]
      : []),
    ...(image
      ? [
          tag('og:image', fullAddress(image.path)),
          tag('og:image:type', image.type),
          tag('og:image:width', String(image.width)),
          tag('og:image:height', String(image.height)),
          tag('og:image:alt', image.alt),
        ]
      : []),
    { name: 'twitter:card', content: image ? 'summary_large_image' : 'summary' },
  ];
}
