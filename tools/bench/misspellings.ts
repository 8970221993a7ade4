/**
 * The mistakes that people make most when they type Vietnamese. Uses nothing from `src/search/` and
 * none of its lists of confusions, so that a gap there is not repeated here.
 */

/** Misspells a syllable (lower case, NFC) in every way that its kind allows. */
type Misspell = (syllable: string) => string[];

const HOI = '\u0309';
const NGA = '\u0303';
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const TELEX: Record<string, string> = {
  '\u0301': 's',
  '\u0300': 'f',
  '\u0309': 'r',
  '\u0303': 'x',
  '\u0323': 'j',
};

/** The kinds of mistakes, as the table names them. */
export const MISSPELLINGS: Record<string, Misspell> = {
  'hỏi, ngã': (syllable) =>
    ofLetters(syllable, (letters) => [
      letters.replace(HOI, '#').replace(NGA, HOI).replace('#', NGA),
    ]),
  's, x': (syllable) => initials(syllable, ['s', 'x']),
  'd, gi, r': (syllable) => initials(syllable, ['d', 'gi', 'r']),
  'ch, tr': (syllable) => initials(syllable, ['ch', 'tr']),
  'n, ng': (syllable) =>
    syllable.endsWith('ng')
      ? [syllable.slice(0, -1)]
      : syllable.endsWith('n')
        ? [`${syllable}g`]
        : [],
  'i, y': (syllable) =>
    /^[hklmst][iìíỉĩịyỳýỷỹỵ]$/u.test(syllable)
      ? ofLetters(syllable, (letters) => [
          letters.includes('y') ? letters.replace('y', 'i') : letters.replace('i', 'y'),
        ])
      : [],
  'missing tone': (syllable) => ofLetters(syllable, (letters) => [letters.replace(TONES, '')]),
  'swapped letters': (syllable) =>
    Array.from(syllable.slice(1), (letter, at) =>
      [syllable.slice(0, at), letter, syllable.charAt(at), syllable.slice(at + 2)].join(''),
    ),
  'doubled letter': (syllable) =>
    Array.from(syllable, (letter, at) => syllable.slice(0, at) + letter + syllable.slice(at)),
  'Telex in a word': (syllable) => {
    const letters = syllable.normalize('NFD');
    const key = TELEX[letters.match(TONES)?.[0] ?? ''];
    const bare = letters.replace(TONES, '').normalize('NFC');
    const vowel = bare.search(/[aăâeêioôơuưy](?![aăâeêioôơuưy])/u);
    return key === undefined
      ? []
      : [bare + key, bare.slice(0, vowel + 1) + key + bare.slice(vowel + 1)];
  },
};

/** Puts one mistake of a kind into a phrase, in every way. */
export function misspell(phrase: string, kind: string): string[] {
  const words = phrase.split(' ');
  return words.flatMap((word, at) =>
    (MISSPELLINGS[kind]?.(word) ?? [])
      .filter((wrong) => wrong !== word)
      .map((wrong) => [...words.slice(0, at), wrong, ...words.slice(at + 1)].join(' ')),
  );
}

function ofLetters(syllable: string, change: (letters: string) => string[]): string[] {
  return change(syllable.normalize('NFD')).map((letters) => letters.normalize('NFC'));
}

function initials(syllable: string, group: readonly string[]): string[] {
  const own = group.find((initial) => syllable.startsWith(initial));
  const rest = syllable.slice(own?.length ?? 0);
  // Not sh, and the i of gì is its vowel.
  if (own === undefined || !/^[aăâeêioôơuưyà-ỹ]/u.test(rest)) return [];
  return group
    .filter((other) => other !== own)
    .map((other) => (other === 'gi' && /^[iìíỉĩị]/u.test(rest) ? `g${rest}` : other + rest));
}
