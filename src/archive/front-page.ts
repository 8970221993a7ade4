import type { Archive } from './archive.ts';
import { dayNumber, type CivilDate } from '../vietnamese/dates.ts';
import {
  linkOf,
  peopleOf,
  summaryOf,
  type Briefing,
  type BriefingLink,
  type BriefingSummary,
} from './briefing.ts';
import { monthCalendar, type Calendar } from './calendar.ts';
import { latestFigures } from './figure-pages.ts';
import { commonLinks, groupLinks, personLink, type PersonLink } from './group-pages.ts';
import type { CountedLink } from './page-links.ts';
import { newestPhotos, type BriefingPhoto } from './photos.ts';
import { yearLinks } from './year-and-month-pages.ts';
import type { ComparedStatement } from './year-change.ts';
import type { Month } from './years.ts';

/** How many entries each section of the front page shows. */
const MAX_ENTRIES = { latest: 6, pastYears: 4, photos: 6, figures: 6, people: 8 } as const;

/** A briefing of another year counts as of the same day up to this many days away. */
const NEAR_DAYS = 3;

/** The data of the front page. */
export interface FrontPage {
  /** Newest first. */
  latest: BriefingSummary[];
  /** Around the newest briefing's day in other years, at most one a year, newest first. */
  pastYears: BriefingLink[];
  figures: ComparedStatement[];
  /** The newest photographs; none if the page already shows all briefings. */
  photos: BriefingPhoto[];
  /** The newest month that has briefings; undefined if the page already shows all briefings. */
  month?: { path: string; label: string; calendar: Calendar } | undefined;
  /** People named in the latest briefings, sorted by name. */
  people: PersonLink[];
  /** The topics with the most briefings, sorted by name. */
  topics: CountedLink[];
  /** All years, newest first; none if the page already shows all briefings. */
  years: CountedLink[];
}

/** The front page of an archive; for an empty archive, empty lists and no month. */
export function frontPage(archive: Archive): FrontPage {
  const latest = archive.briefings.slice(0, MAX_ENTRIES.latest);
  const showsAll = archive.briefings.length === latest.length;
  const named = new Set(
    [...new Set(latest.flatMap(peopleOf).map(({ id }) => id))].slice(0, MAX_ENTRIES.people),
  );
  return {
    latest: latest.map(summaryOf),
    pastYears: pastYears(archive.briefings).slice(0, MAX_ENTRIES.pastYears),
    figures: latestFigures(archive).slice(0, MAX_ENTRIES.figures),
    photos: showsAll ? [] : newestPhotos(archive.briefings, MAX_ENTRIES.photos),
    month: showsAll ? undefined : monthOf(archive.years[0]?.months[0]),
    people: archive.groups.person.filter(({ id }) => named.has(id)).map(personLink),
    topics: commonLinks(groupLinks(archive, 'topic')),
    years: showsAll ? [] : yearLinks(archive.years),
  };
}

/** For each earlier year, the briefing nearest to the calendar day of the newest one. */
function pastYears([newest, ...others]: readonly Briefing[]): BriefingLink[] {
  if (!newest) return [];
  const day = dayOfYear(newest.date);
  const nearest = new Map<string, { briefing: Briefing; distance: number }>();
  for (const briefing of others) {
    const year = briefing.date.slice(0, 4);
    const distance = Math.abs(dayOfYear(briefing.date) - day);
    if (year === newest.date.slice(0, 4) || distance > NEAR_DAYS) continue;
    if (distance < (nearest.get(year)?.distance ?? Infinity))
      nearest.set(year, { briefing, distance });
  }
  return Array.from(nearest.values(), ({ briefing }) => linkOf(briefing));
}

/** The number of a day in a leap year, so that a date has the same number in each year. */
function dayOfYear(date: CivilDate): number {
  return dayNumber(`2000${date.slice(4)}`);
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
