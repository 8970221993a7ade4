import type { Briefing } from '../archive/briefing.ts';
import { kindPath } from '../archive/kinds.ts';
import { fullAddress } from '../links.ts';
import { FORMATS, sharedRendition } from '../photos/renditions.ts';
import { latestDay, startOfDay, type CivilDate } from '../vietnamese/dates.ts';

/** A briefing as a feed entry, independent of the feed's format. */
export interface FeedEntry {
  /** Full address of the briefing's page; also the entry's id, as addresses are permanent. */
  address: string;
  title: string;
  summary: string;
  /** The text as HTML; undefined in archive documents. */
  content?: string | undefined;
  published: Date;
  updated: Date;
  author: { name: string; address: string };
  topics: { id: string; name: string }[];
  /** The photographs whose files are in the archive. */
  images: {
    address: string;
    width: number;
    height: number;
    alt?: string | undefined;
    caption: string;
  }[];
}

/** Media type of {@link FeedEntry.images}. */
export const IMAGE_TYPE = FORMATS.jpg;

/** Converts a briefing to a feed entry, optionally with its text from {@link feedContent}. */
export function feedEntry(
  { path, title, summary, date, updated, author, topics, photos }: Briefing,
  content?: string,
): FeedEntry {
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

/**
 * The latest publication or change date of some briefings. Without briefings it is the epoch: feeds
 * require a date, and "now" would make the output change with each build.
 */
export function lastChange(briefings: readonly Pick<Briefing, 'date' | 'updated'>[]): Date {
  const newest = latestDay(briefings.map(({ date, updated }) => updated ?? date));
  return new VietnamDay(newest ?? '1970-01-01');
}

/**
 * The start of a civil day in Vietnam, serialized with Vietnam's UTC offset as RFC 3339 and RFC 822
 * allow. The feed library calls these two methods; without the overrides, 6 July would appear as
 * 5 July, 17:00 UTC.
 */
export class VietnamDay extends Date {
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
