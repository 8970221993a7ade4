import type { Archive } from './archive.ts';
import { peopleOf, summaryOf, type BriefingSummary } from './briefing.ts';
import { monthCalendar, type Calendar } from './calendar.ts';
import { latestFigures } from './figure-pages.ts';
import type { Statement } from './figures.ts';
import { commonLinks, groupLinks, personLink, type PersonLink } from './group-pages.ts';
import type { CountedLink } from './page-links.ts';
import { yearLinks } from './time-pages.ts';
import type { Month } from './years.ts';

/** How many entries each section of the front page shows. */
const MAX_ENTRIES = { latest: 8, figures: 6, people: 8 } as const;

/** The data of the front page. */
export interface FrontPage {
  /** Newest first. */
  latest: BriefingSummary[];
  figures: Statement[];
  /** The newest month that has briefings. */
  month?: { path: string; label: string; calendar: Calendar } | undefined;
  /** People named in the latest briefings, sorted by name. */
  people: PersonLink[];
  /** The topics with the most briefings, sorted by name. */
  topics: CountedLink[];
  /** All years, newest first. */
  years: CountedLink[];
}

/** The front page of an archive; for an empty archive, empty lists and no month. */
export function frontPage(archive: Archive): FrontPage {
  const latest = archive.briefings.slice(0, MAX_ENTRIES.latest);
  const named = new Set(
    [...new Set(latest.flatMap(peopleOf).map(({ id }) => id))].slice(0, MAX_ENTRIES.people),
  );
  return {
    latest: latest.map(summaryOf),
    figures: latestFigures(archive).slice(0, MAX_ENTRIES.figures),
    month: monthOf(archive.years[0]?.months[0]),
    people: archive.groups.person.filter(({ id }) => named.has(id)).map(personLink),
    topics: commonLinks(groupLinks(archive, 'topic')),
    years: yearLinks(archive.years),
  };
}

function monthOf(month: Month | undefined): FrontPage['month'] {
  return (
    month && {
      path: month.path,
      label: `Tháng ${month.month}/${month.year}`,
      calendar: monthCalendar(month.year, month.month, month.briefings),
    }
  );
}
