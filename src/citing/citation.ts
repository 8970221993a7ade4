import type { Briefing } from '../archive/briefing.ts';
import { absolute } from '../links.ts';
import { site } from '../site.ts';
import { dateParts } from '../vietnamese/dates.ts';
import { authorName, type AuthorName } from './names.ts';

/** The citation of a briefing, independent of its format. */
export interface Citation {
  /** The slug: unique in the archive; letters, digits and hyphens. */
  key: string;
  author: AuthorName;
  title: string;
  year: number;
  /** 1-12. */
  month: number;
  day: number;
  /** The archive's name. */
  archive: string;
  /** The publisher of the archive, if configured. */
  publisher?: string | undefined;
  /** Full address, if the site's is configured. */
  address?: string | undefined;
  /** A warning to those who cite it. */
  note?: string | undefined;
}

/** File names of a month's citations, relative to its page: `/2020/07/trich-dan.bib`. */
export const CITATION_FILES = { bibtex: 'trich-dan.bib', csl: 'trich-dan.csl.json' } as const;

/** Creates the citation of a briefing. */
export function citationOf({ path, author, title, date, sample }: Briefing): Citation {
  return {
    key: path.split('/').at(-2) ?? '',
    author: authorName(author.name),
    title,
    ...dateParts(date),
    archive: site.name,
    publisher: site.publisher,
    address: absolute(path),
    note: sample ? 'Bản tin mẫu do máy tạo, không phải tin thật' : undefined,
  };
}
