import type { Briefing } from '../archive/briefing.ts';
import { kindPath } from '../archive/kinds.ts';
import { fullAddress } from '../links.ts';
import { FORMATS, sharedRendition } from '../photos/renditions.ts';
import { startOfDay, type CivilDate } from '../vietnamese/dates.ts';

/** What a briefing is in a feed of any format. */
export interface FeedEntry {
  /** Full address of the briefing's page: its identity, as addresses are permanent. */
  address: string;
  title: string;
  summary: string;
  /** HTML. */
  content: string;
  published: Date;
  updated: Date;
  author: { name: string; address: string };
  topics: { id: string; name: string }[];
  /** The photographs that the archive holds. */
  images: { address: string; width: number; height: number; alt?: string | undefined; caption: string }[];
}

/** Of what kind the images are. */
export const IMAGE_TYPE = FORMATS.jpg;

/** A briefing as an entry, with its text as {@link feedContent} gives it. */
export function feedEntry({ path, title, summary, date, updated, author, topics, photos }: Briefing, content: string): FeedEntry {
  return {
    address: fullAddress(path),
    title,
    summary,
    content,
    published: new VietnamDay(date),
    updated: new VietnamDay(updated ?? date),
    author: { name: author.name, address: fullAddress(kindPath('author', author.id)) },
    topics,
    images: photos.flatMap(({ file, alt, caption }) => {
      if (!file) return [];
      const { path: image, width, height } = sharedRendition(file);
      return [{ address: fullAddress(image), width, height, alt, caption }];
    }),
  };
}

/** When the newest of these briefings was written or last changed. Of none: the epoch, as a feed must say when it changed and "now" is no answer. */
export function lastChange(briefings: readonly Briefing[]): Date {
  const newest = briefings.map(({ date, updated }) => updated ?? date).reduce((latest, date) => (date > latest ? date : latest), '1970-01-01');
  return new VietnamDay(newest);
}

/**
 * The beginning of a civil day in Vietnam. It writes itself with Vietnam's offset, as RFC 3339 and RFC 822 allow: the feed
 * library calls these two methods, and 6 July would else stand in every feed as five in the afternoon of the 5th, UTC.
 */
class VietnamDay extends Date {
  readonly #date: CivilDate;

  constructor(date: CivilDate) {
    super(startOfDay(date));
    this.#date = date;
  }

  override toISOString(): string {
    return startOfDay(this.#date);
  }

  override toUTCString(): string {
    return new Date(this.#date).toUTCString().replace('GMT', '+0700');
  }
}
