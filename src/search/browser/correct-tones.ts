import { matchCase } from '../../vietnamese/letter-case.ts';
import { placeTone } from '../../vietnamese/tones.ts';

/**
 * Moves misplaced tone marks to the right vowel: `Hòan` becomes `Hoàn`. Returns `undefined` if none
 * is misplaced.
 */
export function correctTones(query: string): string | undefined {
  const corrected = query.normalize('NFC').replace(/\p{L}+/gu, (word) => {
    const lower = word.toLowerCase();
    const [first, second] = [placeTone(lower, 'first'), placeTone(lower, 'second')];
    return lower === first || lower === second ? word : matchCase(word, first);
  });
  return corrected === query.normalize('NFC') ? undefined : corrected;
}
