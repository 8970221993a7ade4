import { distance } from 'fastest-levenshtein';
import { slugOf } from '../vietnamese/slug.ts';

/** The names of a known field. */
export interface FieldName {
  name: string;
  /** Its Vietnamese title in forms. */
  title: string | undefined;
  /** Other names that editors use for it, as slugs. */
  aliases: readonly string[];
}

/**
 * Guesses which field was meant by an unknown `key`: one with that Vietnamese title or alias
 * (`tieu_de`, `Ngày`), or with a similar spelling. `undefined` if no field is similar.
 */
export function guessField(key: string, fields: readonly FieldName[]): string | undefined {
  const slug = slugOf(key);
  const exact = fields.find(({ name, title = '', aliases }) =>
    [name, slugOf(title), ...aliases].includes(slug),
  );
  if (exact) return exact.name;
  const [nearest] = fields
    .map(({ name }) => ({ name, edits: distance(name, key.toLowerCase()) }))
    .sort((a, b) => a.edits - b.edits);
  return nearest && nearest.edits <= 2 ? nearest.name : undefined;
}
