/** What a line's abbreviations stand for. */
export interface Glossary {
  /** Long forms by abbreviation, or `undefined`. */
  expansionOf: (abbreviation: string) => string | undefined;
  /** Called with each abbreviation that has no known long form. */
  onUnknown: (abbreviation: string) => void;
}

/** Spellings of one abbreviation differ in their signs: `GD&ĐT`, `GD-ĐT`, `GDĐT`. */
const SIGNS = /[&\-., ]/g;
/** Two letters without signs mean too much: `TT` is not `T&T`. */
const MIN_LETTERS = 4;

const bySpelling = new WeakMap<ReadonlyMap<string, string>, ReadonlyMap<string, string>>();

/** Finds an abbreviation's long form, also where it is written with other signs. */
export function lookUp(
  expansions: ReadonlyMap<string, string>,
  abbreviation: string,
): string | undefined {
  const exact = expansions.get(abbreviation);
  if (exact !== undefined) return exact;
  const letters = abbreviation.replace(SIGNS, '');
  return letters.length < MIN_LETTERS ? undefined : plainSpellings(expansions).get(letters);
}

function plainSpellings(expansions: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const known = bySpelling.get(expansions);
  if (known) return known;
  const plain = new Map(
    Array.from(expansions, ([abbreviation, long]) => [abbreviation.replace(SIGNS, ''), long]),
  );
  bySpelling.set(expansions, plain);
  return plain;
}
