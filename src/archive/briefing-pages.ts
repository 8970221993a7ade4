import type { Archive } from './archive.ts';
import { linkOf, type Briefing, type BriefingLink } from './briefing.ts';
import type { CivilDate } from '../vietnamese/dates.ts';
import type { Place, PlaceLink } from './places.ts';
import { neighbours, type Neighbours } from './page-links.ts';
import { relatedBriefings, type RelatedBriefing } from './related.ts';

/** A place named by a briefing that has since been dissolved. */
export interface EndedPlace extends PlaceLink {
  /** Its last day. */
  until: CivilDate;
  /** The units that cover its area today; empty if unknown. */
  today: PlaceLink[];
}

/** How many links to the same day in other years a page shows. */
const MAX_SAME_DAY = 3;

/** The data of a briefing's page. */
export interface BriefingPage extends Neighbours {
  briefing: Briefing;
  related: RelatedBriefing[];
  /** One briefing per year from the same calendar day of other years, newest first. */
  sameDay: BriefingLink[];
  ended: EndedPlace[];
}

/**
 * The data of each briefing's page, in the archive's order, then of the withdrawn ones, which stand
 * apart from all others.
 */
export function briefingPages({ briefings, withdrawn, places }: Archive): BriefingPage[] {
  const related = relatedBriefings(briefings);
  const byDay = groupByCalendarDay(briefings);
  const endedPlaces = (briefing: Briefing) =>
    briefing.places.flatMap(({ id }) => endedPlace(places.get(id)));
  const listed = briefings.map((briefing, index) => ({
    briefing,
    related: related[index] ?? [],
    sameDay: nearestYears(byDay.get(calendarDay(briefing)) ?? [], yearOf(briefing)),
    ended: endedPlaces(briefing),
    ...neighbours(briefings, index, (other) => other.title),
  }));
  return [
    ...listed,
    ...withdrawn.map((briefing) => ({
      briefing,
      related: [],
      sameDay: [],
      ended: endedPlaces(briefing),
    })),
  ];
}

function endedPlace(place: Place | undefined): EndedPlace[] {
  if (place?.until === undefined) return [];
  const { id, label, until, today } = place;
  return [{ id, label, until, today: today.map((unit) => ({ id: unit.id, label: unit.label })) }];
}

/** For each calendar day (`07-06`), the first briefing of each year, newest year first. */
function groupByCalendarDay(briefings: readonly Briefing[]): Map<string, Briefing[]> {
  const days = new Map<string, Briefing[]>();
  for (const briefing of briefings) {
    const sameDay = days.get(calendarDay(briefing));
    if (!sameDay) days.set(calendarDay(briefing), [briefing]);
    else if (sameDay.at(-1)?.date !== briefing.date) sameDay.push(briefing);
  }
  return days;
}

/** Links to the briefings from the years nearest to `year`, in the order given. */
function nearestYears(sameDay: readonly Briefing[], year: number): BriefingLink[] {
  const distance = (briefing: Briefing) => Math.abs(yearOf(briefing) - year);
  const others = sameDay.filter((briefing) => distance(briefing) > 0);
  const nearest = new Set(
    others.toSorted((a, b) => distance(a) - distance(b)).slice(0, MAX_SAME_DAY),
  );
  return others.filter((briefing) => nearest.has(briefing)).map(linkOf);
}

function calendarDay({ date }: Briefing): string {
  return date.slice('2020-'.length);
}

function yearOf({ date }: Briefing): number {
  return Number(date.slice(0, '2020'.length));
}
