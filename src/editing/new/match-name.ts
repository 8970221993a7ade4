import { fold } from '../../vietnamese/fold.ts';
import type { Named } from './known-archive.ts';
import { syllableForms } from './mentions.ts';

/**
 * Returns the entries with a written name, whatever the placement of tone marks; a name typed
 * without diacritics matches names that equal it without theirs. Tú and Tự are different people.
 */
export function findEntriesByName<Entry extends Named>(
  written: string,
  entries: readonly Entry[],
): Entry[] {
  const forms = syllableForms(written).join(' ');
  const exact = entries.filter(({ name }) => syllableForms(name).join(' ') === forms);
  const isPlain = fold(written) === written.normalize('NFC').toLowerCase();
  return exact.length > 0 || !isPlain
    ? exact
    : entries.filter(({ name }) => fold(name) === fold(written.trim()));
}
