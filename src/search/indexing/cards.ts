import type { Archive } from '../../archive/archive.ts';
import { peopleOf, type Briefing, type Reference } from '../../archive/briefing.ts';
import { compareCodeUnits } from '../../vietnamese/code-order.ts';
import { dateParts } from '../../vietnamese/dates.ts';
import {
  CARDS_PER_FILE,
  INDEX_FILES,
  type Card,
  type DayData,
  type FacetData,
  type NamedEntity,
  type SearchKind,
} from '../data.ts';
import { contentName } from './content-name.ts';
import type { IndexFile } from './index-file.ts';
import type { ArchiveMonth } from './months.ts';

/** The cards of the results: one folder per year, with a content-based name. */
export interface Cards {
  /** Each year's folder name suffix. */
  editions: Record<string, string>;
  files: IndexFile[];
}

export function cardsOf(months: readonly ArchiveMonth[]): Cards {
  const cards: Cards = { editions: {}, files: [] };
  for (const [year, yearMonths] of Map.groupBy(months, ({ key }) => key.slice(0, 4))) {
    const renderedMonths = yearMonths.map(({ key, briefings }) => ({
      key,
      cards: briefings.map((briefing) => JSON.stringify(toCard(briefing))),
    }));
    // A file's content depends on how many cards it has, too.
    const edition = contentName(String(CARDS_PER_FILE), JSON.stringify(renderedMonths));
    cards.editions[year] = edition;
    for (const { key, cards: monthCards } of renderedMonths) {
      for (const [name, fileCards] of Map.groupBy(monthCards, (_card, number) =>
        INDEX_FILES.cards(edition, key, number),
      ))
        cards.files.push({ name, content: `[${fileCards.join()}]` });
    }
  }
  return cards;
}

/**
 * The archive's entities of each kind, commonest first, also those without briefings, and the
 * entities of each briefing.
 */
export function facets(
  { groups }: Archive,
  months: readonly ArchiveMonth[],
): Record<SearchKind, { names: NamedEntity[]; data: FacetData }> {
  const facetOf = (kind: SearchKind) => {
    const entities = groups[kind].toSorted(
      (a, b) => b.briefings.length - a.briefings.length || compareCodeUnits(a.id, b.id),
    );
    const indexOf = new Map(entities.map(({ id }, number) => [id, number]));
    const numbers = (briefing: Briefing) =>
      entitiesOf(briefing)[kind].map(({ id }) => indexOf.get(id) ?? 0);
    return {
      names: entities.map(({ id, name, briefings: entityBriefings }) => ({
        id,
        name,
        count: entityBriefings.length,
      })),
      data: Object.fromEntries(months.map(({ key, briefings }) => [key, briefings.map(numbers)])),
    };
  };
  return { topic: facetOf('topic'), person: facetOf('person'), place: facetOf('place') };
}

/** The day of the month of every briefing. */
export function days(months: readonly ArchiveMonth[]): DayData {
  return Object.fromEntries(
    months.map(({ key, briefings }) => [key, briefings.map(({ date }) => dateParts(date).day)]),
  );
}

function toCard(briefing: Briefing): Card {
  const { path, title, date, summary, sample } = briefing;
  const { topic, person } = entitiesOf(briefing);
  return {
    path,
    title,
    date,
    lead: summary,
    topics: topic.map(({ name }) => name),
    people: person.map(({ name }) => name),
    sample,
  };
}

/** A briefing's entities by kind, without duplicates. */
function entitiesOf(briefing: Briefing): Record<SearchKind, readonly Reference[]> {
  return { topic: briefing.topics, place: briefing.places, person: peopleOf(briefing) };
}
