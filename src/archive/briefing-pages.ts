import type { Archive } from './archive.ts';
import { linkOf, type Briefing, type BriefingLink } from './briefing.ts';
import type { CivilDate } from '../vietnamese/dates.ts';
import type { Place, PlaceLink } from './places.ts';
import { neighbours, type Neighbours } from './page-links.ts';
import { relatedBriefings, type RelatedBriefing } from './related.ts';

/** A place that a briefing names and that is no more. */
export interface EndedPlace extends PlaceLink {
  /** Its last day. */
  until: CivilDate;
  /** What stands in its place now, where that is known as a whole. */
  today: PlaceLink[];
}

/** How many other years a briefing's page remembers. */
const MOST_YEARS = 5;

export interface BriefingPage extends Neighbours {
  briefing: Briefing;
  related: RelatedBriefing[];
  /** Of the same day in other years, one a year, newest first. */
  sameDay: BriefingLink[];
  ended: EndedPlace[];
}

/** What each briefing's page shows. */
export function briefingPages({ briefings, places }: Archive): BriefingPage[] {
  const related = relatedBriefings(briefings);
  const ofDay = sameDays(briefings);
  return briefings.map((briefing, index) => ({
    briefing,
    related: related[index] ?? [],
    sameDay: nearestYears(ofDay.get(dayOf(briefing)) ?? [], yearOf(briefing)),
    ended: briefing.places.flatMap(({ id }) => endedPlace(places.get(id))),
    ...neighbours(briefings, index, (other) => other.title),
  }));
}

function endedPlace(place: Place | undefined): EndedPlace[] {
  if (place?.until === undefined) return [];
  const { id, label, until, today } = place;
  return [{ id, label, until, today: today.map((now) => ({ id: now.id, label: now.label })) }];
}

/** For each day of the calendar (`07-06`) the first briefing of each year that has one, newest year first. */
function sameDays(briefings: readonly Briefing[]): Map<string, Briefing[]> {
  const days = new Map<string, Briefing[]>();
  for (const briefing of briefings) {
    const years = days.get(dayOf(briefing));
    if (!years) days.set(dayOf(briefing), [briefing]);
    else if (years.at(-1)?.date !== briefing.date) years.push(briefing);
  }
  return days;
}

/** Those of other years than `year`, of the nearest years where there are many; the order stays. */
function nearestYears(ofDay: readonly Briefing[], year: number): BriefingLink[] {
  const far = (briefing: Briefing) => Math.abs(yearOf(briefing) - year);
  const others = ofDay.filter((briefing) => far(briefing) > 0);
  const near = new Set(others.toSorted((a, b) => far(a) - far(b)).slice(0, MOST_YEARS));
  return others.filter((briefing) => near.has(briefing)).map(linkOf);
}

function dayOf({ date }: Briefing): string {
  return date.slice('2020-'.length);
}

function yearOf({ date }: Briefing): number {
  return Number(date.slice(0, '2020'.length));
}
