import type { LegacyEncoding } from '../../src/vietnamese/legacy.ts';
import { TCVN3 } from '../../src/vietnamese/legacy-tcvn3.ts';
import { VISCII } from '../../src/vietnamese/legacy-viscii.ts';
import { VNI } from '../../src/vietnamese/legacy-vni.ts';

const SIGNS: Record<LegacyEncoding, ReadonlyMap<string, string>> = { TCVN3: inverse(TCVN3), 'VNI-Windows': inverse(VNI), VISCII: inverse(VISCII) };

/** A Unicode text as a legacy font has it, each sign as windows-1252 (VISCII: latin1) reads its byte. What the font lacks stays. */
export function encodeLegacy(text: string, encoding: LegacyEncoding): string {
  return Array.from(text.normalize('NFC'), (letter) => SIGNS[encoding].get(letter) ?? letter).join('');
}

function inverse(letters: ReadonlyMap<string, string>): Map<string, string> {
  return new Map(Array.from(letters, ([signs, letter]) => [letter, signs]));
}
