import type { Random } from '../sample/random.ts';
import { MISSPELLINGS } from './misspellings.ts';

/** Misspells a syllable (lower case, NFC) in every way that its kind allows. */
type Misspell = (syllable: string) => string[];

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const TELEX: Record<string, string> = {
  '\u0300': 'f',
  '\u0301': 's',
  '\u0303': 'x',
  '\u0309': 'r',
  '\u0323': 'j',
  '\u0302': '',
  '\u031b': 'w',
  '\u0306': 'w',
};
const VNI: Record<string, string> = {
  '\u0301': '1',
  '\u0300': '2',
  '\u0309': '3',
  '\u0303': '4',
  '\u0323': '5',
  '\u0302': '6',
  '\u031b': '7',
  '\u0306': '8',
};
/** Endings in which i and y are different sounds: tai and tay. */
const FINAL_I_OR_Y = /^(?!qu).*[aâuo]\p{M}*[iy]\p{M}*$/u;

const letters = (syllable: string) => syllable.normalize('NFD');
const found = (kind: string): Misspell => MISSPELLINGS[kind] ?? (() => []);

/** The kinds of mistakes that advice is to find, as the table names them. */
const KINDS: Record<string, Misspell> = {
  'no syllable: tone misplaced': (syllable) => {
    const tone = letters(syllable).match(TONES)?.[0];
    const bare = letters(syllable).replace(TONES, '').normalize('NFC');
    const vowels = Array.from(bare.matchAll(/[aăâeêioôơuưy]/gu), ({ index }) => index);
    return tone === undefined || /^(?:qu|gi)|(?:o[ae]|uy)$/u.test(bare)
      ? []
      : vowels.map((at) => (bare.slice(0, at + 1) + tone + bare.slice(at + 1)).normalize('NFC'));
  },
  'no syllable: letters swapped': found('swapped letters'),
  'no syllable: letter doubled': found('doubled letter'),
  'c, p, t, ch without tone': (syllable) =>
    /(?:[cpt]|ch)$/u.test(syllable) ? [letters(syllable).replace(TONES, '').normalize('NFC')] : [],
  Telex: (syllable) => [keyed(syllable, TELEX, true), ...found('Telex in a word')(syllable)],
  VNI: (syllable) => [keyed(syllable, VNI, false)],
  'hỏi, ngã': found('hỏi, ngã'),
  'd, gi, r': found('d, gi, r'),
  's, x': found('s, x'),
  'ch, tr': found('ch, tr'),
  'n, ng': found('n, ng'),
  'i, y': (syllable) =>
    FINAL_I_OR_Y.test(letters(syllable))
      ? [
          letters(syllable)
            .replace(/[iy](?=\p{M}*$)/u, (letter) => (letter === 'i' ? 'y' : 'i'))
            .normalize('NFC'),
        ]
      : [],
  'missing tone': (syllable) =>
    /(?:[cpt]|ch)$/u.test(syllable) ? [] : found('missing tone')(syllable),
  'mark too many': (syllable) => {
    const tone = letters(syllable).match(TONES)?.[0];
    return tone === undefined
      ? []
      : ['\u0301', '\u0323'].map((mark) =>
          syllable.replace(/[^aăâeêioôơuưybcdđghklmnpqrstvx]/u, `$&${mark}`),
        );
  },
};

/** A sentence with one mistake in it, and what was right there. */
export interface Misspelt {
  text: string;
  offset: number;
  wrong: string;
  right: string;
}

/** Kinds of mistakes, each putting one into a sentence at random; `undefined` if none fits. */
export const MISTAKES: Record<string, (sentence: string, random: Random) => Misspelt | undefined> =
  {
    ...Object.fromEntries(
      Object.entries(KINDS).map(([kind, misspell]) => [
        kind,
        (sentence: string, random: Random) => {
          const words = Array.from(
            sentence.matchAll(/(?<![\p{L}\p{N}\p{M}])\p{Ll}{2,}(?![\p{L}\p{N}\p{M}])/gu),
          );
          const choices = words.flatMap(({ 0: right, index: offset }) =>
            misspell(right)
              .filter((wrong) => wrong !== right)
              .map((wrong) => ({ wrong, right, offset })),
          );
          if (choices.length === 0) return undefined;
          const { wrong, right, offset } = random.pick(choices);
          return {
            text: sentence.slice(0, offset) + wrong + sentence.slice(offset + right.length),
            offset,
            wrong,
            right,
          };
        },
      ]),
    ),
    'no space after a comma': (sentence, random) => {
      const commas = Array.from(sentence.matchAll(/\p{L}, (?=\p{L})/gu), ({ index }) => index);
      if (commas.length === 0) return undefined;
      const offset = random.pick(commas) + 1;
      return {
        text: sentence.slice(0, offset + 1) + sentence.slice(offset + 2),
        offset,
        wrong: ',',
        right: ', ',
      };
    },
  };

/** A syllable as its keys, the input method being off. */
function keyed(syllable: string, keys: Record<string, string>, isTelex: boolean): string {
  let typed = '';
  let vowel = '';
  let atEnd = '';
  for (const sign of letters(syllable)) {
    const key = keys[sign];
    if (sign === 'đ') typed += isTelex ? 'dd' : 'd9';
    else if (key === undefined) typed += vowel = sign;
    else if (TONES.test(sign)) atEnd = key;
    else typed += key === '' ? vowel : key;
    TONES.lastIndex = 0;
  }
  return typed + atEnd;
}
