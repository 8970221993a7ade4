import type { KnownArchive } from './known-archive.ts';
import { findMentions, syllableForms } from './mentions.ts';

/** A topic mentioned once in passing is not what a text is about. */
const MIN_MENTIONS = 2;
const MAX_TOPICS = 5;

/**
 * Finds the topics that a text mentions repeatedly, or in its opening, by name or abbreviation; the
 * most mentioned first.
 */
export function findTopics(
  opening: string,
  text: string,
  { topics, glossary }: Pick<KnownArchive, 'topics' | 'glossary'>,
): string[] {
  const forms = syllableForms(text);
  const openingForms = syllableForms(opening);
  const counted = topics.map(({ id, name }) => {
    const names = [
      name,
      ...glossary
        .filter(
          ({ expansion }) => syllableForms(expansion).join(' ') === syllableForms(name).join(' '),
        )
        .map(({ abbreviation }) => abbreviation),
    ];
    const count = (syllables: readonly string[]) =>
      names.reduce((sum, topicName) => sum + findMentions(topicName, syllables).length, 0);
    return { id, count: count(forms), isInOpening: count(openingForms) > 0 };
  });
  return counted
    .filter(({ count, isInOpening }) => count >= MIN_MENTIONS || (count > 0 && isInOpening))
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
    .slice(0, MAX_TOPICS)
    .map(({ id }) => id);
}
