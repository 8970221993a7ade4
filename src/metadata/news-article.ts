import type {
  CorrectionCommentLeaf,
  CreativeWorkLeaf,
  ImageObjectLeaf,
  NewsArticleLeaf,
  WebPageLeaf,
} from 'schema-dts';
import type { Briefing } from '../archive/briefing.ts';
import { correctionText } from '../archive/changes.ts';
import { fullAddress } from '../links.ts';
import type { Correction } from '../schemas/changes.ts';
import { startOfDay } from '../vietnamese/dates.ts';
import { LANGUAGE, publisher, siteReference } from './archive-things.ts';
import { imagesOf } from './images.ts';
import { people, person, place, topic } from './named-thing.ts';

/**
 * A briefing, without its text and summary, which are on the page. Sources:
 * https://schema.org/NewsArticle and Google's guide to article structured data.
 */
export function newsArticle(briefing: Briefing): NewsArticleLeaf {
  const { path, date, event, places, source, corrections, origin } = briefing;
  const basedOn = [
    ...((source?.title ?? source?.author) === undefined ? [] : [original(source)]),
    ...(origin?.url === undefined ? [] : [formerPage(origin.url)]),
  ];
  const images = imagesOf(briefing).map(({ path: image, width, height }): ImageObjectLeaf => ({
    '@type': 'ImageObject',
    url: fullAddress(image),
    width: `${width}`,
    height: `${height}`,
  }));
  const mentions = people(briefing.participants);
  return {
    '@type': 'NewsArticle',
    '@id': fullAddress(path),
    url: fullAddress(path),
    headline: briefing.title,
    datePublished: startOfDay(date),
    dateModified: startOfDay(briefing.updated ?? date),
    inLanguage: LANGUAGE,
    author: person('author', briefing.author),
    publisher: publisher(),
    isPartOf: siteReference(),
    about: [
      ...briefing.topics.map(topic),
      ...(event === undefined ? [] : [{ '@type': 'Event' as const, name: event, startDate: date }]),
    ],
    ...(mentions.length > 0 && { mentions }),
    ...(places.length > 0 && { contentLocation: places.map(place) }),
    ...(images.length > 0 && { image: images }),
    ...(corrections.length > 0 && { correction: corrections.map(correctionComment) }),
    ...(basedOn.length > 0 && { isBasedOn: basedOn.length === 1 ? basedOn[0] : basedOn }),
    ...(briefing.sample && { creativeWorkStatus: 'Bản tin mẫu' }),
    ...(briefing.withdrawn && { creativeWorkStatus: 'Đã rút' }),
  };
}

/** Source: https://schema.org/CorrectionComment */
function correctionComment({ date, what, was, now }: Correction): CorrectionCommentLeaf {
  return {
    '@type': 'CorrectionComment',
    dateCreated: date,
    text: correctionText({ what, was, now }),
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

/** The page of a former site that a briefing was saved from. */
function formerPage(url: string): WebPageLeaf {
  return { '@type': 'WebPage', url };
}
