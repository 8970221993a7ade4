import { compareCodeUnits } from '../vietnamese/code-order.ts';
import { splitSyllables } from '../vietnamese/syllables.ts';
import type { Group } from './groups.ts';
import {
  linkOf,
  peopleOf,
  type Briefing,
  type BriefingLink,
  type Participant,
} from './briefing.ts';
import { kindPath } from './kinds.ts';
import type { CountedLink } from './page-links.ts';

/** An office that a person held, as recorded by briefings. */
export interface HeldOffice {
  office: string;
  /** The first and the last briefing that name it. */
  first: BriefingLink;
  last: BriefingLink;
  /** How many briefings name it. */
  count: number;
}

/** A person's offices and companions, derived from all their briefings. */
export interface Career {
  /** Sorted by the date of the first briefing. */
  offices: HeldOffice[];
  /** The people who share the most briefings with this one, in descending order. */
  companions: CountedLink[];
}

const MAX_COMPANIONS = 8;

/** Derives a person's career from their briefings, which are sorted newest first. */
export function careerOf({ id, briefings }: Group): Career {
  return { offices: heldOffices(id, briefings), companions: companionsOf(id, briefings) };
}

/** A person's entries among the participants of a briefing: one for each role. */
export function partsOf(id: string, { participants }: Briefing): Participant[] {
  return participants.filter(({ person }) => person === id);
}

/** Visits briefings newest first, so each office is shown in its newest spelling. */
function heldOffices(id: string, briefings: readonly Briefing[]): HeldOffice[] {
  const offices = new Map<string, HeldOffice>();
  // Memoized by spelling: hundreds of briefings spell an office the same.
  const keys = new Map<string, string>();
  const keyOf = (office: string) => {
    const key = keys.get(office) ?? officeKey(office);
    keys.set(office, key);
    return key;
  };
  for (const briefing of briefings) {
    const link = linkOf(briefing);
    for (const { person, office } of briefing.participants) {
      if (person !== id || office === undefined) continue;
      const key = keyOf(office);
      const held = offices.get(key) ?? { office, first: link, last: link, count: 0 };
      // A person may have two roles in a briefing, which counts once.
      if (held.count === 0 || held.first !== link)
        offices.set(key, { ...held, first: link, count: held.count + 1 });
    }
  }
  return [...offices.values()].sort(
    (a, b) =>
      compareCodeUnits(a.first.date, b.first.date) || compareCodeUnits(a.last.date, b.last.date),
  );
}

/** Equal for spellings that differ only in case, punctuation or tone mark position (ủy, uỷ). */
function officeKey(office: string): string {
  return splitSyllables(office)
    .map(({ form }) => form)
    .join(' ');
}

function companionsOf(id: string, briefings: readonly Briefing[]): CountedLink[] {
  const companions = new Map<string, CountedLink>();
  for (const briefing of briefings)
    for (const { id: other, name } of peopleOf(briefing)) {
      if (other === id) continue;
      const link = companions.get(other);
      // Counted in place: an archive has a million pairs of people.
      if (link) link.count += 1;
      else companions.set(other, { path: kindPath('person', other), label: name, count: 1 });
    }
  return [...companions.values()]
    .sort((a, b) => b.count - a.count || compareCodeUnits(a.path, b.path))
    .slice(0, MAX_COMPANIONS);
}
