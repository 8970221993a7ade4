import { compareCodeUnits } from '../vietnamese/code-order.ts';
import type { StoredBriefing } from '../schemas/briefing.ts';
import { ROLES } from '../schemas/participant.ts';
import type { RemovedData } from '../schemas/changes.ts';
import type { GlossaryEntry } from '../schemas/glossary.ts';
import type { IndicatorData } from '../schemas/indicator.ts';
import { ALL_SECTIONS } from '../schemas/sections.ts';
import { shared } from '../cache/static-page.ts';
import { compareNames } from '../vietnamese/collation.ts';
import { peopleOf, type Briefing } from './briefing.ts';
import {
  isWithdrawn,
  latestChange,
  type RemovedBriefing,
  type WithdrawnBriefing,
} from './changes.ts';
import { explainedAbbreviations } from './explained-abbreviations.ts';
import { figureOf, seriesOf, type IndicatorSeries } from './figures.ts';
import {
  getOrThrow,
  groupsOf,
  namedIn,
  referencesById,
  type Group,
  type NamedEntry,
} from './groups.ts';
import type { Kind } from './kinds.ts';
import { createPlaces, type Place, type PlaceEntry } from './places.ts';
import { emptiedPeriods, formerOf, groupByYear, type EmptiedPeriods, type Year } from './years.ts';

/**
 * The whole archive, sorted and grouped once so that pages need no further pass over it. Lists,
 * groups, counts, years and figures are of the listed briefings alone.
 */
export interface Archive {
  /** The listed briefings: published and not withdrawn. Newest first. */
  briefings: Briefing[];
  /** All briefings that can be read at their address: listed and withdrawn ones. Newest first. */
  readable: Briefing[];
  /** Briefings that can only be read at their own address. Newest first. */
  withdrawn: WithdrawnBriefing[];
  /** Briefings of which only a notice at their address is left, newest address first. */
  removed: RemovedBriefing[];
  /** Newest first. */
  years: Year[];
  /**
   * All entries of each kind, sorted by name, including those without briefings; of the people,
   * only those whom a briefing names that can be read, as a removal must not leave their names.
   */
  groups: Record<Kind, Group[]>;
  /** Periods that once had listed briefings, whose pages stay at their addresses. */
  emptied: EmptiedPeriods;
  /**
   * Ids, present and former, of the people whom no readable briefing names: their addresses answer
   * without a name.
   */
  unnamedPeople: string[];
  /** By id; none without the section of places. */
  places: ReadonlyMap<string, Place>;
  /** Every indicator with its figures over time, sorted by name; none without their section. */
  indicators: IndicatorSeries[];
  /** Abbreviations and their meanings. */
  glossary: GlossaryEntry[];
  /** Further abbreviations, which texts explain and all in the same way. */
  explained: GlossaryEntry[];
}

/** The content collections that {@link createArchive} reads. */
export interface ArchiveSource {
  briefings: { id: string; data: StoredBriefing }[];
  /** Empty by default. */
  removed?: { id: string; data: RemovedData }[];
  people: NamedEntry[];
  authors: NamedEntry[];
  topics: NamedEntry[];
  places: PlaceEntry[];
  /** May be left out if no briefing states figures. */
  indicators?: { id: string; data: IndicatorData }[];
  /** Empty by default. */
  glossary?: GlossaryEntry[];
}

/**
 * Builds the archive from the content collections, in time linear in the number of briefings
 * (except sorting).
 * @param sections without that of places, briefings name none; they state figures in any case.
 * @throws if a briefing refers to an entry that no collection contains.
 */
export function createArchive(
  source: ArchiveSource,
  { withDrafts = false, sections = ALL_SECTIONS } = {},
): Archive {
  const people = referencesById(source.people);
  const topics = referencesById(source.topics);
  const places = createPlaces(sections.places ? source.places : []);
  const authors = new Map(
    source.authors.map(({ id, data }) => [data.name, { id, name: data.name }]),
  );
  const indicators = new Map(
    (source.indicators ?? []).map(({ id, data }) => [id, { id, ...data }]),
  );

  const readable = source.briefings
    .filter(({ data }) => withDrafts || !data.draft)
    .map(({ id, data }): Briefing => {
      const { author, participants, topics: topicIds, places: placeIds, ...others } = data;
      const { photos, indicators: stated, ...asWritten } = others;
      return shared({
        ...asWritten,
        id,
        path: `/${id}/`,
        updated: latestChange(data),
        author: getOrThrow(authors, author),
        participants: participants.map((participant) =>
          'person' in participant
            ? {
                name: getOrThrow(people, participant.person).name,
                person: participant.person,
                office: participant.office,
                role: ROLES[participant.role],
              }
            : { name: participant.group, role: ROLES[participant.role], count: participant.count },
        ),
        topics: topicIds.map((topic) => ({ id: topic, name: getOrThrow(topics, topic).name })),
        places: sections.places
          ? placeIds.map((place) => ({ id: place, name: getOrThrow(places, place).name }))
          : [],
        photos: photos.map(({ alt, caption, credit, file }) => ({ alt, caption, credit, file })),
        figures: stated.map((figure) =>
          figureOf(figure, getOrThrow(indicators, figure.indicator), data.corrections),
        ),
      });
    })
    .sort((a, b) =>
      a.date === b.date ? compareCodeUnits(a.id, b.id) : compareCodeUnits(b.date, a.date),
    );
  const briefings = readable.filter((briefing) => !isWithdrawn(briefing));

  const glossary = source.glossary ?? [];
  const withdrawn = readable.filter(isWithdrawn);
  const removed = (source.removed ?? [])
    .map(({ id, data }): RemovedBriefing => ({
      id,
      path: `/${id}/`,
      formerly: data.formerly,
      ...data.removed,
    }))
    .sort((a, b) => compareCodeUnits(b.id, a.id));
  const years = groupByYear(briefings, '/');
  const namedPeople = namedIn(readable, people);
  const groups: Archive['groups'] = {
    topic: groupsOf(topics, readable, ({ topics: named }) => named),
    person: groupsOf(namedPeople, readable, peopleOf).sort((a, b) => compareNames(a.name, b.name)),
    place: groupsOf(places, readable, ({ places: named }) => named),
    author: groupsOf(referencesById(source.authors), readable, ({ author }) => [author]),
  };
  return {
    briefings,
    readable,
    withdrawn,
    removed,
    years,
    emptied: emptiedPeriods(years, [
      ...withdrawn,
      ...removed,
      ...formerOf([...readable, ...removed]),
    ]),
    unnamedPeople: Array.from(people.values())
      .filter(({ id }) => !namedPeople.has(id))
      .flatMap(({ id, formerly = [] }) => [id, ...formerly]),
    groups,
    places,
    indicators: sections.figures ? seriesOf(indicators, briefings) : [],
    glossary,
    explained: explainedAbbreviations(briefings, glossary),
  };
}
