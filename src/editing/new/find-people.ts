import { capitalizeWords, isInCapitals, sentenceCase } from '../../vietnamese/letter-case.ts';
import type { Role } from './draft.ts';
import { mentionsIn } from './find-offices.ts';
import { rolesOf, strongerRole } from './find-roles.ts';
import type { KnownArchive } from './known-archive.ts';
import { findEntriesByName } from './match-name.ts';
import { syllableForms } from './mentions.ts';
import { splitSentences } from './paragraphs.ts';

/** A person named in a text, with what the text first says about them. */
export interface FoundPerson {
  name: string;
  /** The known people of this name; rarely more than one. */
  ids: string[];
  office: string | undefined;
  role: Role | undefined;
}

/**
 * Finds the people named in paragraphs, in order of first mention: known ones, and others with an
 * office. Anybody else (a citizen in a report) is skipped.
 */
export function findPeople(
  paragraphs: readonly string[],
  known: Pick<KnownArchive, 'people' | 'places'>,
): FoundPerson[] {
  const places = [...new Set(known.places.map(({ name }) => name))];
  const people = new Map<string, FoundPerson>();
  for (const written of paragraphs.flatMap(splitSentences)) {
    const sentence = isInCapitals(written) ? withoutCapitals(written) : written;
    const mentions = mentionsIn(sentence, places)
      .map((mention) => ({ ...mention, entries: findEntriesByName(mention.name, known.people) }))
      .filter(({ entries, office }) => entries.length > 0 || office !== undefined);
    const roles = rolesOf(sentence, mentions);
    mentions.forEach(({ name, office, entries }, index) => {
      const key = syllableForms(name).join(' ');
      const before = people.get(key);
      people.set(key, {
        name: entries[0]?.name ?? before?.name ?? name,
        ids: entries.map(({ id }) => id),
        office: before?.office ?? office,
        role: strongerRole(before?.role, roles[index]),
      });
    });
  }
  return [...people.values()];
}

/** A name in a sentence in capitals, whose bounds only the words and signs around it tell. */
const NAME_IN_CAPITALS =
  /(?<!\p{L})(?:ĐỒNG CHÍ|Đ\/C|ÔNG|BÀ|THẦY|CÔ)\s*:?\s+(?<name>\p{Lu}+(?: \p{Lu}+){1,4})(?=\s*(?:[,;(–-]|$))/gu;

/** Writes a sentence in capitals as other sentences are: `Đồng chí Nguyễn Văn Mẫu - phó …`. */
function withoutCapitals(sentence: string): string {
  const names = Array.from(sentence.matchAll(NAME_IN_CAPITALS), ({ groups }) =>
    capitalizeWords(groups?.['name'] ?? ''),
  );
  return sentenceCase(sentence, names);
}
