import type { Archive } from '../archive/archive.ts';
import { peopleOf, type Briefing } from '../archive/briefing.ts';
import type { Kind } from '../archive/kinds.ts';
import { codesOf } from '../archive/period-pages.ts';
import { firstDayOf, type Period } from '../archive/years.ts';
import type { CivilDate } from '../vietnamese/dates.ts';

/**
 * The days on which lists lost briefings that were withdrawn or removed. What a removed one was
 * about is not known any more, so every list of its period may have lost it: crawlers then look
 * once too often, and never keep what must go.
 */
export class Departures {
  readonly #days = new Map<string, CivilDate>();

  constructor({ withdrawn, removed }: Pick<Archive, 'withdrawn' | 'removed'>) {
    for (const briefing of withdrawn) {
      const { id, withdrawn: withdrawal, figures, photos } = briefing;
      this.#note('', id, withdrawal.date);
      for (const key of groupKeys(briefing)) this.#note(key, id, withdrawal.date);
      for (const { indicator } of figures) this.#note(`figures ${indicator}`, id, withdrawal.date);
      if (photos.length > 0) this.#note('photos', id, withdrawal.date);
    }
    for (const { id, date } of removed) {
      this.#note('', id, date);
      this.#note('removed', id, date);
    }
  }

  /** The latest day for lists of all briefings, or of those of a period; undefined without any. */
  ofAll(period?: Period): CivilDate | undefined {
    return this.#days.get(keyOf('', codeOf(period)));
  }

  /**
   * As {@link ofAll}, for the pages of a topic, person, place or author.
   * @param period its code: `2020`, `2020-Q3`, `2020-07`.
   */
  ofGroup(kind: Kind, id: string, period?: string): (CivilDate | undefined)[] {
    return this.#with(`${kind} ${id}`, period);
  }

  ofIndicator(id: string): (CivilDate | undefined)[] {
    return this.#with(`figures ${id}`);
  }

  ofPhotos(period?: Period): (CivilDate | undefined)[] {
    return this.#with('photos', codeOf(period));
  }

  #with(what: string, code = ''): (CivilDate | undefined)[] {
    return [what, 'removed'].map((key) => this.#days.get(keyOf(key, code)));
  }

  /** Notes a day for all periods that contain a briefing. @param id `2020/07/<slug>`. */
  #note(what: string, id: string, date: CivilDate): void {
    for (const code of ['', ...codesOf(firstDayOf(id))]) {
      const key = keyOf(what, code);
      const known = this.#days.get(key);
      if (known === undefined || known < date) this.#days.set(key, date);
    }
  }
}

function groupKeys(briefing: Briefing): string[] {
  const { topics, places, author } = briefing;
  const groups = { topic: topics, place: places, person: peopleOf(briefing), author: [author] };
  return Object.entries(groups).flatMap(([kind, entries]) =>
    entries.map(({ id }) => `${kind} ${id}`),
  );
}

function codeOf({ year, month }: Partial<Period> = {}): string {
  return [year ?? '', ...(month === undefined ? [] : [String(month).padStart(2, '0')])].join('-');
}

function keyOf(what: string, code: string): string {
  return `${what} ${code}`;
}
