import type { Briefing } from '../archive/briefing.ts';
import { fullAddress } from '../links.ts';
import { site } from '../site.ts';
import { dateParts } from '../vietnamese/dates.ts';
import { authorName, type AuthorName } from './names.ts';

/** What a citation of a briefing says, in whatever format. */
export interface Cited {
  /** Unique in the archive, letters, digits and hyphens: the slug. */
  key: string;
  author: AuthorName;
  title: string;
  year: number;
  /** 1-12. */
  month: number;
  day: number;
  /** The archive's name. */
  archive: string;
  /** Who publishes the archive, once somebody does. */
  publisher?: string | undefined;
  /** Full address. */
  address: string;
  /** What a reader must know before citing it. */
  note?: string | undefined;
}

/** The names of a month's citation files, below the month's page: `/2020/07/trich-dan.bib`. */
export const CITATION_FILES = { bibtex: 'trich-dan.bib', csl: 'trich-dan.csl.json' } as const;

/** What to cite a briefing by. */
export function citedOf({ path, author, title, date, sample }: Briefing): Cited {
  return {
    key: path.split('/').at(-2) ?? '',
    author: authorName(author.name),
    title,
    ...dateParts(date),
    archive: site.name,
    publisher: site.publisher,
    address: fullAddress(path),
    note: sample ? 'Bản tin mẫu do máy tạo, không phải tin thật' : undefined,
  };
}
