import { fold } from '../../vietnamese/fold.ts';
import { NearNames } from '../../vietnamese/near-names.ts';
import type { Named } from './known-archive.ts';
import { syllableForms } from './mentions.ts';

/** The entries of a list by their names; made once, as thousands of texts ask for names. */
class NameIndex {
  readonly #entries: readonly Named[];
  readonly #byForms = new Map<string, Named[]>();
  readonly #byFolded = new Map<string, Named[]>();
  readonly #near = new NearNames<Named>();
  readonly #ids = new Set<string>();
  /** How many entries are in the maps, and among the near names. */
  #count = 0;
  #nearCount = 0;

  constructor(entries: readonly Named[]) {
    this.#entries = entries;
  }

  find(written: string): Named[] {
    this.#readOn();
    const exact = this.#byForms.get(formsOf(written)) ?? [];
    const isPlain = fold(written) === written.normalize('NFC').toLowerCase();
    return [
      ...(exact.length > 0 || !isPlain ? exact : (this.#byFolded.get(fold(written.trim())) ?? [])),
    ];
  }

  near(written: string): Named[] {
    for (; this.#nearCount < this.#entries.length; this.#nearCount += 1) {
      const entry = this.#entries[this.#nearCount];
      if (entry) this.#near.add(entry);
    }
    return this.#near.near(written);
  }

  has(id: string): boolean {
    this.#readOn();
    return this.#ids.has(id);
  }

  #readOn(): void {
    for (; this.#count < this.#entries.length; this.#count += 1) {
      const entry = this.#entries[this.#count];
      if (!entry) continue;
      this.#ids.add(entry.id);
      add(this.#byForms, formsOf(entry.name), entry);
      add(this.#byFolded, fold(entry.name), entry);
    }
  }
}

/** Lists only grow, at their end. */
const indexes = new WeakMap<readonly Named[], NameIndex>();

function indexOf(entries: readonly Named[]): NameIndex {
  const index = indexes.get(entries) ?? new NameIndex(entries);
  indexes.set(entries, index);
  return index;
}

/**
 * Returns the entries with a written name, with tone marks on either vowel; a name typed
 * without diacritics matches names that equal it without theirs. Tú and Tự are different people.
 * @param entries a list that only grows: it is read once.
 */
export function findEntriesByName(written: string, entries: readonly Named[]): Named[] {
  return indexOf(entries).find(written);
}

/** Returns the entries with a name near a written one; see {@link findEntriesByName}. */
export function findNearEntries(written: string, entries: readonly Named[]): Named[] {
  return indexOf(entries).near(written);
}

/** Whether an entry has this id; see {@link findEntriesByName}. */
export function hasEntry(id: string, entries: readonly Named[]): boolean {
  return indexOf(entries).has(id);
}

function formsOf(name: string): string {
  return syllableForms(name).join(' ');
}

function add(map: Map<string, Named[]>, key: string, entry: Named): void {
  const entries = map.get(key);
  if (entries) entries.push(entry);
  else map.set(key, [entry]);
}

/** Filters entries by name, ignoring accents. */
export function matching<Entry extends Named>(typed: string, entries: readonly Entry[]): Entry[] {
  return entries.filter(({ name }) => fold(name).includes(fold(typed)));
}
