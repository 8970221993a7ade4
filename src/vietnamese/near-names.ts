import { fold } from './fold.ts';

/** Shorter names are a letter apart too often: `Lan`, `Lam`. */
const MIN_LETTERS = 6;
/** How many names with one key are kept; no real name is that frequent. */
const MAX_KEPT = 20;

/** How names may differ and still be asked about. */
export interface NearnessOptions {
  /** Whether one letter more, less or other counts; not for places, as `Phú Tây` and `Phú Tân`. */
  byLetter: boolean;
}

/** A name without spaces and signs, in lower case, with and without marks. */
interface Letters {
  marked: string;
  folded: string;
}

/**
 * Finds names that may be of one person or place: equal but for marks, case, spaces and signs, or
 * one letter apart. Takes time in proportion to the number of names.
 */
export class NearNames<Entry extends { name: string }> {
  /** Entries by the keys of which names that are near share one. */
  readonly #byKey = new Map<string, (Letters & { entry: Entry })[]>();
  readonly #byLetter: boolean;

  constructor({ byLetter }: NearnessOptions = { byLetter: true }) {
    this.#byLetter = byLetter;
  }

  add(entry: Entry): void {
    const letters = lettersOf(entry.name);
    const kept = { entry, ...letters };
    for (const key of this.#keysOf(letters)) {
      const entries = this.#byKey.get(key);
      if (!entries) this.#byKey.set(key, [kept]);
      else if (entries.length < MAX_KEPT) entries.push(kept);
    }
  }

  /** The added entries with a name near this one. */
  near(name: string): Entry[] {
    const letters = lettersOf(name);
    const candidates = new Set(this.#keysOf(letters).flatMap((key) => this.#byKey.get(key) ?? []));
    return Array.from(candidates)
      .filter(
        ({ folded, marked }) =>
          folded === letters.folded || (this.#byLetter && isOneLetterApart(marked, letters.marked)),
      )
      .map(({ entry }) => entry);
  }

  /** The letters without marks; and with them, whole and with each one left out. */
  #keysOf({ marked, folded }: Letters): string[] {
    return this.#byLetter && marked.length >= MIN_LETTERS
      ? [
          `=${folded}`,
          marked,
          ...Array.from(marked, (_letter, at) => marked.slice(0, at) + marked.slice(at + 1)),
        ]
      : [`=${folded}`];
  }
}

/** Returns the entries with a name near a written one. */
export function nearNames<Entry extends { name: string }>(
  written: string,
  entries: readonly Entry[],
  options?: NearnessOptions,
): Entry[] {
  const names = new NearNames<Entry>(options);
  for (const entry of entries) names.add(entry);
  return names.near(written);
}

/** Whether a name becomes another by one letter more, less or other. */
function isOneLetterApart(a: string, b: string): boolean {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  if (longer.length - shorter.length > 1) return false;
  let at = 0;
  while (at < shorter.length && longer[at] === shorter[at]) at += 1;
  const rest = longer.slice(at + 1);
  return rest === shorter.slice(at) || rest === shorter.slice(at + 1);
}

function lettersOf(name: string): Letters {
  const marked = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');
  return { marked, folded: fold(marked) };
}
