import { isRecord } from '../../schemas/is-record.ts';

/** Returns the name of an entry of a collection, or `undefined` when it is not known. */
export type NameOf = (collection: string, id: string) => string | undefined;

/**
 * Finds names in what the form knows of the entries that a briefing refers to.
 * @param metaData the entries by field, collection and value: `{ 'participants.0.person': { people:
 *   { 'bui-quang-hoan': { name: … } } } }`.
 */
export function namesIn(metaData: unknown): NameOf {
  const names = new Map<string, string>();
  for (const collections of valuesOf(metaData))
    for (const [collection, entries] of entriesOf(collections))
      for (const [id, entry] of entriesOf(entries))
        if (isRecord(entry) && typeof entry['name'] === 'string')
          names.set(`${collection}/${id}`, entry['name']);
  return (collection, id) => names.get(`${collection}/${id}`);
}

function entriesOf(value: unknown): [string, unknown][] {
  return isRecord(value) ? Object.entries(value) : [];
}

function valuesOf(value: unknown): unknown[] {
  return entriesOf(value).map(([, inner]) => inner);
}
