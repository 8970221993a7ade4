import { byCodes } from '../code-order.ts';
import { splitSyllables } from '../vietnamese/syllables.ts';
import type { CivilDate } from '../vietnamese/dates.ts';
import type { Group } from './archive.ts';
import { peopleOf, type Briefing, type Participant } from './briefing.ts';
import { kindPath } from './kinds.ts';
import type { CountedLink } from './page-links.ts';

/** An office that somebody held, as far as briefings record it. */
export interface HeldOffice {
  office: string;
  /** The first and the last briefing that names it. */
  first: CivilDate;
  last: CivilDate;
  /** How many briefings name it. */
  count: number;
}

/** What briefings together say of a person. */
export interface Career {
  /** In the order in which they were first held. */
  offices: HeldOffice[];
  /** Those met most often, most often first. */
  companions: CountedLink[];
}

/** More would be a list to wade through. */
const MOST_COMPANIONS = 8;

/** What the briefings of a person say of them: offices over time, and whom they met. */
export function careerOf({ id, briefings }: Group): Career {
  return { offices: heldOffices(id, briefings), companions: companionsOf(id, briefings) };
}

/** What somebody did in a briefing: one entry for each role. */
export function partsOf(id: string, { participants }: Briefing): Participant[] {
  return participants.filter(({ person }) => person === id);
}

/** Newest first, so the newest way of writing an office is the one shown. */
function heldOffices(id: string, briefings: readonly Briefing[]): HeldOffice[] {
  const offices = new Map<string, HeldOffice>();
  for (const briefing of briefings) {
    const named = partsOf(id, briefing).flatMap(({ office }): [string, string][] => (office === undefined ? [] : [[sameOffice(office), office]]));
    for (const [key, office] of new Map(named)) {
      const held = offices.get(key) ?? { office, first: briefing.date, last: briefing.date, count: 0 };
      offices.set(key, { ...held, first: briefing.date, count: held.count + 1 });
    }
  }
  return [...offices.values()].sort((a, b) => byCodes(a.first, b.first) || byCodes(a.last, b.last));
}

/** Offices are the same when only capitals, punctuation or the place of a tone mark differ (Huyện ủy, Huyện uỷ). */
function sameOffice(office: string): string {
  return splitSyllables(office).map(({ form }) => form).join(' ');
}

function companionsOf(id: string, briefings: readonly Briefing[]): CountedLink[] {
  const met = new Map<string, CountedLink>();
  for (const other of briefings.flatMap(peopleOf).filter((person) => person.id !== id)) {
    const before = met.get(other.id) ?? { path: kindPath('person', other.id), label: other.name, count: 0 };
    met.set(other.id, { ...before, count: before.count + 1 });
  }
  return [...met.values()].sort((a, b) => b.count - a.count || byCodes(a.path, b.path)).slice(0, MOST_COMPANIONS);
}
