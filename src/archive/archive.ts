import { byCodes } from '../code-order.ts';
import { ROLES, type StoredBriefing } from '../schemas/briefing.ts';
import type { GlossaryEntry } from '../schemas/glossary.ts';
import type { IndicatorData } from '../schemas/indicator.ts';
import { compareNames, compareWords } from '../vietnamese/collation.ts';
import { peopleOf, type Briefing, type Reference } from './briefing.ts';
import { figureOf, seriesOf, type IndicatorSeries } from './figures.ts';
import type { Kind } from './kinds.ts';
import { createPlaces, type Place, type PlaceEntry } from './places.ts';
import { yearsOf, type Year } from './years.ts';

/** A topic, person, place or author with the briefings that name it, newest first. */
export interface Group extends Reference {
  /** What a topic is about. */
  description?: string | undefined;
  briefings: Briefing[];
}

/** The whole archive in one view: sorted once, every question of a page answered without another pass. */
export interface Archive {
  /** Newest first. */
  briefings: Briefing[];
  /** Newest first. */
  years: Year[];
  /** What briefings refer to, in the order of names; also what no briefing refers to yet. */
  groups: Record<Kind, Group[]>;
  /** What is known of each place, by id. */
  places: ReadonlyMap<string, Place>;
  /** Every indicator with its figures over time, in the order of names. */
  indicators: IndicatorSeries[];
  /** Abbreviations and what they stand for, by abbreviation. */
  glossary: GlossaryEntry[];
}

interface Named {
  id: string;
  data: { name: string; description?: string | undefined };
}

/** The collections that an archive is made from. */
export interface ArchiveSource {
  briefings: { id: string; data: StoredBriefing }[];
  people: Named[];
  authors: Named[];
  topics: Named[];
  places: PlaceEntry[];
  /** Without any, no briefing may state figures. */
  indicators?: { id: string; data: IndicatorData }[];
  /** None is an empty one. */
  glossary?: GlossaryEntry[];
}

/** Makes the view, in time proportional to the number of briefings (sorting apart). Drafts only `withDrafts`. */
export function createArchive(source: ArchiveSource, { withDrafts = false } = {}): Archive {
  const people = referencesById(source.people);
  const topics = referencesById(source.topics);
  const places = createPlaces(source.places);
  const authors = new Map(source.authors.map(({ id, data }) => [data.name, { id, name: data.name }]));
  const indicators = new Map((source.indicators ?? []).map(({ id, data }) => [id, { id, ...data }]));

  const briefings = source.briefings
    .filter(({ data }) => withDrafts || !data.draft)
    .map(({ id, data }): Briefing => ({
      id,
      path: `/${id}/`,
      body: data.body,
      title: data.title,
      date: data.date,
      summary: data.summary,
      author: found(authors, data.author),
      event: data.event,
      participants: data.participants.map((participant) =>
        'person' in participant
          ? { name: found(people, participant.person).name, person: participant.person, office: participant.office, role: ROLES[participant.role] }
          : { name: participant.group, role: ROLES[participant.role], count: participant.count },
      ),
      topics: data.topics.map((topic) => ({ id: topic, name: found(topics, topic).name })),
      places: data.places.map((place) => ({ id: place, name: found(places, place).name })),
      photos: data.photos.map(({ alt, caption, credit, file }) => ({ alt, caption, credit, file })),
      figures: data.indicators.map((figure) => figureOf(figure, found(indicators, figure.indicator))),
      updated: data.updated,
      sample: data.sample,
      draft: data.draft,
      source: data.source,
    }))
    .sort((a, b) => (a.date === b.date ? byCodes(a.id, b.id) : byCodes(b.date, a.date)));

  const groups: Archive['groups'] = {
    topic: groupsOf(topics, briefings, ({ topics: named }) => named),
    person: groupsOf(people, briefings, peopleOf).sort((a, b) => compareNames(a.name, b.name)),
    place: groupsOf(places, briefings, ({ places: named }) => named),
    author: groupsOf(new Map([...authors.values()].map((author) => [author.id, author])), briefings, ({ author }) => [author]),
  };
  return { briefings, years: yearsOf(briefings, '/'), groups, places, indicators: seriesOf(indicators, briefings), glossary: source.glossary ?? [] };
}

function groupsOf(things: ReadonlyMap<string, Omit<Group, 'briefings'>>, briefings: readonly Briefing[], namedBy: (briefing: Briefing) => Reference[]): Group[] {
  const groups = new Map(Array.from(things, ([id, { name, description }]) => [id, { id, name, description, briefings: new Array<Briefing>() }]));
  for (const briefing of briefings) for (const { id } of namedBy(briefing)) found(groups, id).briefings.push(briefing);
  return [...groups.values()].sort((a, b) => compareWords(a.name, b.name));
}

function referencesById(entries: readonly Named[]): Map<string, Omit<Group, 'briefings'>> {
  return new Map(entries.map(({ id, data }) => [id, { id, name: data.name, description: data.description }]));
}

/** The loader has refused dangling references, so a missing one is a fault of ours. */
function found<Value>(map: ReadonlyMap<string, Value>, key: string): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`The archive holds a reference to “${key}”, which no collection has.`);
  return value;
}
