import { fold } from '../../vietnamese/fold.ts';
import type { Named } from './known-archive.ts';
import { formsOf } from './mentions.ts';

/**
 * The entries that a written name means: those spelled so (wherever tones are placed), or, for a name typed without
 * diacritics, those that read so without theirs. Tú and Tự are two people.
 */
export function entriesNamed<Entry extends Named>(written: string, entries: readonly Entry[]): Entry[] {
  const wanted = formsOf(written).join(' ');
  const exact = entries.filter(({ name }) => formsOf(name).join(' ') === wanted);
  const isPlain = fold(written) === written.normalize('NFC').toLowerCase();
  return exact.length > 0 || !isPlain ? exact : entries.filter(({ name }) => fold(name) === fold(written.trim()));
}
