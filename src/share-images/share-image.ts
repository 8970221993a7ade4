import type { Briefing, Reference } from '../archive/briefing.ts';
import { kindPath } from '../archive/kinds.ts';
import { site } from '../site.ts';
import type { CardTexts } from './card.ts';

/** The image shown when a briefing without photographs is shared; one per topic and year. */
export interface ShareImage {
  /** Path from the site's root: `/chuyen-muc/kinh-te/2020/anh-chia-se.png`. */
  path: string;
  /** The alternative text. */
  alt: string;
  topic: Reference | undefined;
  texts: CardTexts;
}

/**
 * Returns the share image of a briefing's first topic and year, or of the year alone if it has no
 * topic. Sample briefings have their own, marked images. Not one per briefing: the briefing's title
 * is shown next to the image wherever it is shared.
 */
export function shareImageFor({
  date,
  topics: [topic],
  sample,
}: Pick<Briefing, 'date' | 'topics' | 'sample'>): ShareImage {
  const year = date.slice(0, 4);
  const look = {
    archive: site.name,
    accent: site.accent.light,
    mark: site.mark,
    ...(sample && { sample: 'Bản tin mẫu' }),
  };
  const texts = topic
    ? { title: topic.name, topic: 'Chuyên mục', date: `Năm ${year}`, ...look }
    : { title: `Bản tin năm ${year}`, topic: '', date: '', ...look };
  return {
    path: `${topic ? kindPath('topic', topic.id) : '/'}${year}/${sample ? 'anh-chia-se-mau' : 'anh-chia-se'}.png`,
    alt: `${site.name}: ${sample ? 'bản tin mẫu' : 'bản tin'}${topic ? ` chuyên mục ${topic.name}` : ''} năm ${year}`,
    topic,
    texts,
  };
}

/** Returns the distinct share images of all briefings without photographs. */
export function neededShareImages(briefings: readonly Briefing[]): ShareImage[] {
  const images = briefings
    .filter(({ photos }) => !photos.some(({ file }) => file))
    .map(shareImageFor);
  return [...new Map(images.map((image) => [image.path, image])).values()];
}
