import { matchCase } from './letter-case.ts';
import { looksVietnamese, placeTone, toneOf, withoutTone } from './tones.ts';

/** Tone keys. Source: the common rules of the input methods, as in Unikey's manual. */
const TELEX_TONES: Record<string, string> = {
  s: '\u0301',
  f: '\u0300',
  r: '\u0309',
  x: '\u0303',
  j: '\u0323',
};
const VNI_TONES: Record<string, string> = {
  1: '\u0301',
  2: '\u0300',
  3: '\u0309',
  4: '\u0303',
  5: '\u0323',
};
const CIRCUMFLEX: Record<string, string> = { a: 'â', e: 'ê', o: 'ô' };
const VOWEL = /[aăâeêioôơuưy]/u;
/** The vowel that a later key may still mark: the last one, or the one before i, u or y. */
const MARKABLE = /[aeo](?=[iuy]?(?:[cn]h|ng|[cmnpt]|)$)/u;

/**
 * Decodes text typed in Telex with the input method switched off, or within a word only: `hooji
 * nghij` and `hôji nghij` become `hội nghị`. Words that do not decode to a syllable are kept.
 */
export function decodeTelex(text: string): string {
  return decodeWords(text.normalize('NFC'), /\p{L}+/gu, (word) => {
    const bare = withoutTone(word);
    const written = toneOf(word);
    let tone = written;
    let letters = '';
    for (const letter of bare) {
      const marked = withCircumflex(letters, letter);
      const afterVowel = VOWEL.test(letters);
      const toneMark = TELEX_TONES[letter];
      if (toneMark !== undefined && afterVowel) {
        if (tone !== undefined) return undefined;
        tone = toneMark;
      } else if (marked !== undefined) letters = marked;
      else if (letter === 'd' && letters.startsWith('d')) letters = `đ${letters.slice(1)}`;
      else if (letter === 'w') letters = withHornOrBreve(letters) ?? `${letters}ư`;
      else letters += letter;
    }
    return letters === bare && tone === written ? undefined : withTone(letters, tone);
  });
}

/**
 * Decodes text typed in VNI with the input method switched off: `ho65i nghi5` becomes `hội nghị`.
 * Words that do not decode to a syllable are kept.
 */
export function decodeVni(text: string): string {
  // Also matches words without digits: otherwise a long one would be tried from each of its
  // letters, in quadratic time.
  return decodeWords(text, /[a-z]+(?:\d[a-z\d]*)?/giu, (word) => {
    if (!/\d/u.test(word)) return undefined;
    let tone: string | undefined;
    let letters = '';
    for (const sign of word) {
      const toneMark = VNI_TONES[sign];
      if (toneMark !== undefined) {
        if (tone !== undefined) return undefined;
        tone = toneMark;
      } else if (sign === '6')
        letters = letters.replace(/[aeo](?!.*[aeo])/u, (vowel) => CIRCUMFLEX[vowel] ?? vowel);
      else if (sign === '7') letters = withHorn(letters) ?? letters;
      else if (sign === '8') letters = letters.replace(/a(?!.*a)/u, 'ă');
      else if (sign === '9') letters = letters.replace(/^d/u, 'đ');
      else if (/\d/u.test(sign)) return undefined;
      else letters += sign;
    }
    return withTone(letters, tone);
  });
}

/** No syllable needs more keys: `nghieengs` has nine. */
const MAX_KEYS = 16;

/**
 * Decodes each word in lower case and restores the case of its first letter. Words that do not
 * decode to a syllable are kept.
 */
function decodeWords(
  text: string,
  words: RegExp,
  decode: (word: string) => string | undefined,
): string {
  return text.replace(words, (word) => {
    if (word.length > MAX_KEYS) return word;
    const decoded = decode(word.toLowerCase());
    if (decoded === undefined || decoded === word.toLowerCase() || !looksVietnamese(decoded))
      return word;
    return matchCase(word, decoded);
  });
}

function withTone(typed: string, tone: string | undefined): string {
  // One horn key applies to both letters of ươ: thuwong, thu7ong.
  // At the end of a syllable, u has no horn: thuowr, thuo73 are thuở.
  const letters = typed
    .replace(/ưo(?=[ciumnpt])|(^|[^q])uơ(?=[ciumnpt])/u, (_both, before = '') => `${before}ươ`)
    .replace(/ươ$/u, 'uơ');
  if (tone === undefined) return letters;
  const at = letters.search(VOWEL);
  return placeTone(
    (letters.slice(0, at + 1) + tone + letters.slice(at + 1)).normalize('NFC'),
    'second',
  );
}

/** Telex `aa`, `ee`, `oo`; the second may come at the end of the syllable: `vietej`, `hoioj`. */
function withCircumflex(letters: string, letter: string): string | undefined {
  const [vowel] = MARKABLE.exec(letters) ?? [];
  return vowel === letter ? letters.replace(MARKABLE, CIRCUMFLEX[letter] ?? letter) : undefined;
}

/** Telex `w`: ươ for uo, otherwise a horn or breve on the last vowel that can have one. */
function withHornOrBreve(letters: string): string | undefined {
  return withHorn(letters) ?? (/a/u.test(letters) ? letters.replace(/a(?!.*a)/u, 'ă') : undefined);
}

function withHorn(letters: string): string | undefined {
  // The u of qu is not a vowel (quăng, quờ).
  if (letters.startsWith('qu')) {
    const rest = withHorn(letters.slice(2));
    return rest === undefined ? undefined : `qu${rest}`;
  }
  if (letters.includes('uu')) return letters.replace('uu', 'ưu');
  if (/[uư][oơ]/u.test(letters)) return letters.replace(/[uư][oơ]/u, 'ươ');
  // In `oa`, the mark is on the a (hoặc).
  if (/oa/u.test(letters)) return undefined;
  if (/[ou](?!.*[ou])/u.test(letters) && !/a/u.test(letters.slice(0, letters.search(/[ou]/u)))) {
    return letters.replace(/[ou](?!.*[ou])/u, (vowel) => (vowel === 'o' ? 'ơ' : 'ư'));
  }
  return undefined;
}
