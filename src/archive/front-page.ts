import type { Archive } from './archive.ts';
import { peopleOf, summaryOf, type BriefingSummary } from './briefing.ts';
import { monthCalendar, type Calendar } from './calendar.ts';
import { latestFigures } from './figure-pages.ts';
import type { Statement } from './figures.ts';
import { commonLinks, groupLinks, personLink, type PersonLink } from './group-pages.ts';
import type { CountedLink } from './page-links.ts';
import { yearLinks } from './time-pages.ts';
import type { Month } from './years.ts';

/** How much of each the front page shows, however large the archive. */
const MOST = { latest: 8, figures: 6, people: 8 } as const;

/** What the front page shows. */
export interface FrontPage {
  /** Newest first. */
  latest: BriefingSummary[];
  figures: Statement[];
  /** The newest month that has briefings. */
  month?: { path: string; label: string; calendar: Calendar } | undefined;
  /** Those whom the latest briefings name, in the order of names. */
  people: PersonLink[];
  /** The topics of most briefings, in the order of names. */
  topics: CountedLink[];
  /** All of them, newest first. */
  years: CountedLink[];
}

/** The front page of an archive; of an empty one, empty lists and no month. */
export function frontPage(archive: Archive): FrontPage {
  const latest = archive.briefings.slice(0, MOST.latest);
  const named = new Set([...new Set(latest.flatMap(peopleOf).map(({ id }) => id))].slice(0, MOST.people));
  return {
    latest: latest.map(summaryOf),
    figures: latestFigures(archive).slice(0, MOST.figures),
    month: monthOf(archive.years[0]?.months[0]),
    people: archive.groups.person.filter(({ id }) => named.has(id)).map(personLink),
    topics: commonLinks(groupLinks(archive, 'topic')),
    years: yearLinks(archive.years),
  };
}

function monthOf(month: Month | undefined): FrontPage['month'] {
  return month && { path: month.path, label: `Tháng ${month.month}/${month.year}`, calendar: monthCalendar(month.year, month.month, month.briefings) };
}
