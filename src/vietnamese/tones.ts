/** The five tone marks: huyền, sắc, ngã, hỏi, nặng. */
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/u;
const MARK = /\p{M}/u;

// A syllable without its tone: first consonants (`qu` and `gi` are such), vowels, last consonants; each letter in NFC.
const FIRST = /qu(?=[aâăeêiôơy])|gi(?=[aâăeêoôơuư])|ngh?|gh?|[cknpt]h|tr|[bcdđhklmnprstvx]|/u.source;
const VOWELS = /a[iouy]?|ă|â[uy]?|eo?|êu?|i(?:a|êu?|u)?|o(?:a[ioy]?|ă|eo?|i|o)?|ôi?|ơi?|u(?:a|ây?|ê|i|ôi?|ơ|y(?:a|ê|u)?)?|ư(?:a|i|ơ[iu]?|u)?|y(?:êu?)?/u.source;
const LAST = /[cn]h|ng|[cmnpt]|/u.source;
const SYLLABLE = new RegExp(`^(${FIRST})(${VOWELS})(${LAST})$`, 'u');

/** Where the tone of syllable-final `oa`, `oe`, `uy` stands: on the first letter (hòa) or on the second (hoà). */
export type ToneStyle = 'first' | 'second';

/**
 * A syllable with its tone mark where spelling puts it, in NFC: `hoà` and `hòa` give `hòa` (style `first`) or `hoà`
 * (`second`), and a slip like `hòan` gives `hoàn`. What is no Vietnamese syllable with one tone comes back unchanged.
 * Expects lower case. Source: both placements of oa, oe, uy are accepted, Quyết định 1989/QĐ-BGDĐT (2018).
 */
export function placeTone(syllable: string, style: ToneStyle = 'first'): string {
  const letters = syllable.normalize('NFD');
  const tone = TONE.exec(letters)?.[0];
  if (tone === undefined) return syllable;
  const bare = withoutTone(letters);
  const parts = SYLLABLE.exec(bare);
  if (!parts || TONE.test(bare.normalize('NFD'))) return syllable;
  const [, initial = '', vowels = '', final = ''] = parts;
  const at = initial.length + toneIndex(vowels, final !== '', style);
  return (bare.slice(0, at + 1) + tone + bare.slice(at + 1)).normalize('NFC');
}

/** A letter or syllable without its tone mark, in NFC: `Á` gives `A`, `Ậ` gives `Â`. */
export function withoutTone(text: string): string {
  return text.normalize('NFD').replace(TONE, '').normalize('NFC');
}

/** A Vietnamese syllable by its shape (lower case, NFC): what Telex and VNI may be decoded to. */
export function looksVietnamese(syllable: string): boolean {
  return SYLLABLE.test(withoutTone(syllable));
}

/** Which vowel of a group bears the tone. */
function toneIndex(vowels: string, closed: boolean, style: ToneStyle): number {
  // â, ă, ê, ô, ơ, ư bear it, the last of them where there are two (ươ).
  for (let index = vowels.length - 1; index >= 0; index -= 1) if (MARK.test((vowels[index] ?? '').normalize('NFD'))) return index;
  if (vowels.length === 1) return 0;
  if (vowels.length > 2 || closed) return 1;
  return style === 'second' && /^(?:oa|oe|uy)$/u.test(vowels) ? 1 : 0;
}
