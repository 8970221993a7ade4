import type { CreativeWorkLeaf, ImageObjectLeaf, NewsArticleLeaf } from 'schema-dts';
import type { Briefing } from '../archive/briefing.ts';
import { fullAddress } from '../links.ts';
import { startOfDay } from '../vietnamese/dates.ts';
import { LANGUAGE, publisher, siteReference } from './archive-things.ts';
import { imagesOf } from './images.ts';
import { people, person, place, topic } from './named-thing.ts';

/**
 * A briefing, without its text and summary, which are on the page. Sources:
 * https://schema.org/NewsArticle and Google's guide to article structured data.
 */
export function newsArticle(briefing: Briefing): NewsArticleLeaf {
  const {
    path,
    title,
    date,
    updated,
    author,
    topics,
    event,
    participants,
    places,
    sample,
    source,
  } = briefing;
  const images = imagesOf(briefing).map(({ path: image, width, height }): ImageObjectLeaf => ({
    '@type': 'ImageObject',
    url: fullAddress(image),
    width: `${width}`,
    height: `${height}`,
  }));
  const mentions = people(participants);
  return {
    '@type': 'NewsArticle',
    '@id': fullAddress(path),
    url: fullAddress(path),
    headline: title,
    datePublished: startOfDay(date),
    dateModified: startOfDay(updated ?? date),
    inLanguage: LANGUAGE,
    author: person('author', author),
    publisher: publisher(),
    isPartOf: siteReference(),
    about: [
      ...topics.map(topic),
      ...(event === undefined ? [] : [{ '@type': 'Event' as const, name: event, startDate: date }]),
    ],
    ...(mentions.length > 0 && { mentions }),
    ...(places.length > 0 && { contentLocation: places.map(place) }),
    ...(images.length > 0 && { image: images }),
    ...((source?.title ?? source?.author) !== undefined && { isBasedOn: original(source) }),
    ...(sample && { creativeWorkStatus: 'Bản tin mẫu' }),
  };
}

/** The text that a briefing was edited from. */
function original({ title, author }: NonNullable<Briefing['source']> = {}): CreativeWorkLeaf {
  return {
    '@type': 'CreativeWork',
    ...(title !== undefined && { name: title }),
    ...(author !== undefined && { author: { '@type': 'Person', name: author } }),
  };
}
