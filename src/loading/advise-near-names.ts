import { join } from 'node:path';
import type { Problem } from '../problems/problem.ts';
import { slugOf } from '../vietnamese/slug.ts';
import { nearNameAdvice } from './check-near-names.ts';
import type { BriefingEntry } from './briefings-read.ts';
import type { Collections } from './read-collections.ts';
import { entryLocator } from './read-entries.ts';

/**
 * Advice on people, authors and places whose names are nearly the same, at their lines.
 * @param folder the content tree.
 * @param name the name of the folder in messages.
 * @param briefings limits the advice to entries that these name.
 */
export function adviseOnNearNames(
  folder: string,
  name: string,
  { people, authors, places }: Pick<Collections, 'people' | 'authors' | 'places'>,
  briefings?: readonly BriefingEntry[],
): Problem[] {
  const isConcerned = briefings ? namedIn(briefings) : () => true;
  return nearNameAdvice({ people, authors, places })
    .filter(isConcerned)
    .map(({ collection, id, path, ...nearName }) => ({
      file: `${name}/${collection}/${id}.yaml`,
      ...entryLocator(join(folder, collection, `${id}.yaml`))(path),
      ...nearName,
    }));
}

/** Whether an entry is named in one of the briefings. */
function namedIn(
  briefings: readonly BriefingEntry[],
): (entry: { collection: string; id: string }) => boolean {
  const names = new Set(
    briefings.flatMap(({ data: { author, participants, places } }) => [
      `authors/${slugOf(author)}`,
      ...participants.flatMap((one) => ('person' in one ? [`people/${one.person}`] : [])),
      ...places.map((place) => `places/${place}`),
    ]),
  );
  return ({ collection, id }) => names.has(`${collection}/${id}`);
}
