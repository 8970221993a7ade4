/** The five tone marks: huyền, sắc, ngã, hỏi, nặng. */
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/u;
const MARK = /\p{M}/u;

// A syllable without its tone: initial (`qu` and `gi` included), vowels, final; letters in NFC.
const INITIAL = /qu(?=[aâăeêiôơy])|gi(?=[aâăeêoôơuư])|ngh?|gh?|[cknpt]h|tr|[bcdđhklmnprstvx]|/u
  .source;
const VOWELS =
  /a[iouy]?|ă|â[uy]?|eo?|êu?|i(?:a|êu?|u)?|o(?:a[ioy]?|ă|eo?|i|o)?|ôi?|ơi?|u(?:a|ây?|ê|i|ôi?|ơ|y(?:a|ê|u)?)?|ư(?:a|i|ơ[iu]?|u)?|y(?:êu?)?/u
    .source;
const FINAL = /[cn]h|ng|[cmnpt]|/u.source;
const SYLLABLE = new RegExp(`^(${INITIAL})(${VOWELS})(${FINAL})$`, 'u');

/** Tone position in syllable-final `oa`, `oe`, `uy`: first vowel (hòa) or second vowel (hoà). */
export type ToneStyle = 'first' | 'second';

/**
 * Moves the tone mark of a lower-case syllable to its correct position: `hoà` and `hòa` become
 * `hòa` (style `first`) or `hoà` (`second`), a typo like `hòan` becomes `hoàn`. Anything but a
 * Vietnamese syllable with one tone is returned unchanged. Source: Quyết định 1989/QĐ-BGDĐT (2018)
 * accepts both positions in oa, oe, uy.
 * @returns the syllable in NFC.
 */
export function placeTone(syllable: string, style: ToneStyle = 'first'): string {
  const tone = toneOf(syllable);
  if (tone === undefined) return syllable;
  const bare = withoutTone(syllable);
  const parts = SYLLABLE.exec(bare);
  if (!parts || TONE.test(bare.normalize('NFD'))) return syllable;
  const [, initial = '', vowels = '', final = ''] = parts;
  const at = initial.length + toneIndex(vowels, final !== '', style);
  return (bare.slice(0, at + 1) + tone + bare.slice(at + 1)).normalize('NFC');
}

/** The tone mark of a letter or syllable as a combining character, if it has one. */
export function toneOf(text: string): string | undefined {
  return TONE.exec(text.normalize('NFD'))?.[0];
}

/** Removes the tone mark of a letter or syllable: `Á` becomes `A`, `Ậ` becomes `Â` (NFC). */
export function withoutTone(text: string): string {
  return text.normalize('NFD').replace(TONE, '').normalize('NFC');
}

/** Whether a word (lower case, NFC) has the structure of a Vietnamese syllable. */
export function looksVietnamese(syllable: string): boolean {
  return SYLLABLE.test(withoutTone(syllable));
}

/** The index of the vowel that carries the tone. */
function toneIndex(vowels: string, closed: boolean, style: ToneStyle): number {
  // A vowel with a mark (â, ă, ê, ô, ơ, ư) carries it; of two, the last (ươ).
  for (let index = vowels.length - 1; index >= 0; index -= 1)
    if (MARK.test((vowels[index] ?? '').normalize('NFD'))) return index;
  if (vowels.length === 1) return 0;
  if (vowels.length > 2 || closed) return 1;
  return style === 'second' && /^(?:oa|oe|uy)$/u.test(vowels) ? 1 : 0;
}
