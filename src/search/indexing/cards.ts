import type { Archive } from '../../archive/archive.ts';
import { peopleOf, type Briefing, type Reference } from '../../archive/briefing.ts';
import { byCodes } from '../../code-order.ts';
import { dateParts } from '../../vietnamese/dates.ts';
import { INDEX_FILES, type Card, type DayData, type FacetData, type NamedThing, type SearchKind } from '../data.ts';
import type { IndexFile } from './index-files.ts';
import type { MonthRange } from './pagefind-files.ts';

/** A file for each briefing with what a result shows of it. */
export function* cardFiles({ briefings }: Archive, months: readonly MonthRange[]): Generator<IndexFile> {
  for (const { key, from, to } of months) {
    for (const [number, briefing] of briefings.slice(from, to).entries()) yield { name: INDEX_FILES.card(key, number), content: JSON.stringify(cardOf(briefing)) };
  }
}

/** What the archive names, commonest first, and for each kind which briefings name it. */
export function facets({ briefings, groups }: Archive, months: readonly MonthRange[]): Record<SearchKind, { names: NamedThing[]; data: FacetData }> {
  const of = (kind: SearchKind) => {
    const named = groups[kind].filter(({ briefings: naming }) => naming.length > 0).sort((a, b) => b.briefings.length - a.briefings.length || byCodes(a.id, b.id));
    const numberOf = new Map(named.map(({ id }, number) => [id, number]));
    const numbers = (briefing: Briefing) => namedBy(briefing)[kind].map(({ id }) => numberOf.get(id) ?? 0);
    return {
      names: named.map(({ id, name, briefings: naming }) => ({ id, name, count: naming.length })),
      data: Object.fromEntries(months.map(({ key, from, to }) => [key, briefings.slice(from, to).map(numbers)])),
    };
  };
  return { topic: of('topic'), person: of('person'), place: of('place') };
}

/** The day of every briefing. */
export function days({ briefings }: Archive, months: readonly MonthRange[]): DayData {
  return Object.fromEntries(months.map(({ key, from, to }) => [key, briefings.slice(from, to).map(({ date }) => dateParts(date).day)]));
}

function cardOf(briefing: Briefing): Card {
  const { path, title, date, summary, sample } = briefing;
  const { topic, person } = namedBy(briefing);
  return { path, title, date, lead: summary, topics: topic.map(({ name }) => name), people: person.map(({ name }) => name), sample };
}

/** What a briefing names, each once. */
function namedBy(briefing: Briefing): Record<SearchKind, Reference[]> {
  return { topic: briefing.topics, place: briefing.places, person: peopleOf(briefing) };
}
