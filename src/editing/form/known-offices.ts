import { isRecord } from '../../schemas/is-record.ts';
import { slugOf } from '../../vietnamese/slug.ts';

type Fields = Record<string, unknown>;

/** How many offices are offered. */
const MAX_OFFERED = 3;

/**
 * The offices that briefings record of people, collected as the form reads its files. A file does
 * not tell its own name, so people are known by their names, and those who share one are left out.
 */
export class KnownOffices {
  /** By id, each office with the last day on which it was recorded. */
  readonly #days = new Map<string, Map<string, string>>();
  readonly #names = new Map<string, number>();

  addBriefing({ date, participants }: Fields): void {
    if (typeof date !== 'string' || !Array.isArray(participants)) return;
    for (const participant of participants) {
      if (!isRecord(participant)) continue;
      const { person, office } = participant;
      if (typeof person !== 'string' || typeof office !== 'string') continue;
      const days = this.#days.get(person) ?? new Map<string, string>();
      this.#days.set(person, days);
      if (date > (days.get(office) ?? '')) days.set(office, date);
    }
  }

  addPerson({ name }: Fields): void {
    if (typeof name !== 'string') return;
    const id = slugOf(name);
    this.#names.set(id, (this.#names.get(id) ?? 0) + 1);
  }

  /** The offices of the person with a name, the last recorded first. */
  officesOf(name: string): string[] {
    const id = slugOf(name);
    if (this.#names.get(id) !== 1) return [];
    return Array.from(this.#days.get(id) ?? [])
      .sort(([, a], [, b]) => (a < b ? 1 : -1))
      .slice(0, MAX_OFFERED)
      .map(([office]) => office);
  }
}
