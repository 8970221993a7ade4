import type { Briefing, Reference } from '../archive/briefing.ts';
import { kindPath } from '../archive/kinds.ts';
import { site } from '../site.ts';
import type { CardTexts } from './card.ts';

/** A picture that stands, where they are shared, for the briefings of a topic and year that have no photograph. */
export interface ShareImage {
  /** Address from the site's root: `/chuyen-muc/kinh-te/2020/anh-chia-se.png`. */
  path: string;
  /** What it says, for those who do not see it. */
  alt: string;
  topic: Reference | undefined;
  texts: CardTexts;
}

/**
 * The share image of a briefing's first topic in its year, of the year alone where it has no topic. Samples have one of their own,
 * that says so. Not an image a briefing: its title stands beside the image wherever it is shared.
 */
export function shareImageOf({ date, topics: [topic], sample }: Pick<Briefing, 'date' | 'topics' | 'sample'>): ShareImage {
  const year = date.slice(0, 4);
  const marked = sample ? { sample: 'Bản tin mẫu' } : {};
  const texts = topic
    ? { title: topic.name, topic: 'Chuyên mục', date: `Năm ${year}`, archive: site.name, ...marked }
    : { title: `Bản tin năm ${year}`, topic: '', date: '', archive: site.name, ...marked };
  return {
    path: `${topic ? kindPath('topic', topic.id) : '/'}${year}/${sample ? 'anh-chia-se-mau' : 'anh-chia-se'}.png`,
    alt: `${site.name}: ${sample ? 'bản tin mẫu' : 'bản tin'}${topic ? ` chuyên mục ${topic.name}` : ''} năm ${year}`,
    topic,
    texts,
  };
}

/** The share images that these briefings need, each once: those with a photograph need none. */
export function neededShareImages(briefings: readonly Briefing[]): ShareImage[] {
  const images = briefings.filter(({ photos }) => !photos.some(({ file }) => file)).map(shareImageOf);
  return [...new Map(images.map((image) => [image.path, image])).values()];
}
