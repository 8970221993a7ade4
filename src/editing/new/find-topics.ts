import type { KnownArchive } from './known-archive.ts';
import { formsOf, mentionsOf } from './mentions.ts';

/** A topic that is named once in passing is not what a text is about. */
const LEAST_MENTIONS = 2;
const MOST_TOPICS = 5;

/** The topics that a text names again and again, or in its opening, by name or abbreviation; the most named first. */
export function findTopics(opening: string, text: string, { topics, glossary }: Pick<KnownArchive, 'topics' | 'glossary'>): string[] {
  const forms = formsOf(text);
  const openingForms = formsOf(opening);
  const counted = topics.map(({ id, name }) => {
    const names = [name, ...glossary.filter(({ expansion }) => formsOf(expansion).join(' ') === formsOf(name).join(' ')).map(({ abbreviation }) => abbreviation)];
    const count = (syllables: readonly string[]) => names.reduce((sum, one) => sum + mentionsOf(one, syllables).length, 0);
    return { id, count: count(forms), opens: count(openingForms) > 0 };
  });
  return counted
    .filter(({ count, opens }) => count >= LEAST_MENTIONS || (count > 0 && opens))
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_TOPICS)
    .map(({ id }) => id);
}
