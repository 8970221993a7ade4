import { replaceDLookAlikes } from './d-with-stroke.ts';
import { fold } from './fold.ts';
import { parseNumber } from './numbers.ts';
import { looksVietnamese, placeTone } from './tones.ts';

/** A syllable, foreign word or number in a text. */
export interface Syllable {
  /**
   * Normalized: lower case, NFC, tone in its standard position, y for i where both are written
   * (`sĩ` as `sỹ`), look-alikes of đ replaced; numbers without thousands separators (`2919,8`); m²
   * as m2.
   */
  form: string;
  /** {@link form} without diacritics. */
  key: string;
  /** Offsets in the text; `end` is exclusive. */
  start: number;
  end: number;
}

/**
 * A number with separators, or a run of letters and digits. Numbers are written as Vietnamese do
 * (`2.919,8`), or as others do where they can mean nothing else: `2,919.8`, `1,234,567`, `2919.8`
 * (but 2019.8 may be a month).
 */
const SYLLABLES =
  /\d{1,3}(?:\.\d{3})+(?:,\d+)?(?!\d)|\d{1,3}(?:(?:,\d{3})+\.\d+|(?:,\d{3}){2,})(?!\d)|\d+,\d+(?!\d)|(?!(?:19|20)\d\d\.)\d{3,}\.\d{1,2}(?![.\d])|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
/** Commas separate its thousands, a point its decimals. */
const FOREIGN_NUMBER = /,.*[.,]|\.\d{1,2}$/u;

/** The 2 of m² and CO₂, which people type as a plain digit; not that of 10², another number. */
const SUPERSCRIPT_OR_SUBSCRIPT = /(\p{L})([²³¹⁰-₉])/gu;

/**
 * Tokenizes a text (NFC or NFD) into syllables for search. Characters between them (spaces,
 * hyphens, commas) are dropped: `KT-XH` is two syllables, `2.919,8` is one.
 * @returns the syllables in order, with offsets in the given text.
 */
export function splitSyllables(text: string): Syllable[] {
  const syllables: Syllable[] = [];
  let end = 0;
  // An archive has ten million syllables; `match` with `indexOf` takes a third of the time of
  // `matchAll`.
  for (const written of text.match(SYLLABLES) ?? []) {
    // Finds the match itself, as there are no letters or digits between two syllables.
    const from = text.indexOf(written, end);
    end = from + written.length;
    for (const part of partsOf(written))
      syllables.push({
        form: part.form,
        key: part.key,
        start: from + part.start,
        end: from + part.end,
      });
  }
  return syllables;
}

/** Caches normalized spellings; an archive has a few thousand. Cleared at {@link MAX_CACHED}. */
const cache = new Map<string, Syllable[]>();
/** More than a language has. */
const MAX_CACHED = 50_000;

/** A written word as one syllable, or as the two of {@link lettersBeforeNumber}. */
function partsOf(written: string): readonly Syllable[] {
  const cached = cache.get(written);
  if (cached) return cached;
  const letters = lettersBeforeNumber(written);
  const parts = [
    ...(letters > 0 ? [normalized(written, 0, letters)] : []),
    normalized(written, letters, written.length),
  ];
  if (cache.size >= MAX_CACHED) cache.clear();
  cache.set(written, parts);
  return parts;
}

const LETTERS_THEN_NUMBER = /^((?:\p{L}\p{M}*){2,})(\d+)(\p{L}*)$/u;
/** Quốc lộ, tỉnh lộ, đường tỉnh, đường huyện, hương lộ. */
const ROAD = /^(?:ql|[tđdh][tlh])$/u;

/**
 * The length of a word that is written together with its number: `QL1A` is QL 1A, `covid19` is
 * covid 19; 0 if it is one word: `m2`, `co2`, or `ho65i`, which is typed in VNI.
 */
function lettersBeforeNumber(written: string): number {
  const [, letters = '', digits = '', tail = ''] = LETTERS_THEN_NUMBER.exec(written) ?? [];
  if (letters === '') return 0;
  const word = letters.normalize('NFC').toLowerCase();
  const isNumbered = ROAD.test(word) || digits.length > 1 || tail !== '';
  return isNumbered && !looksVietnamese(word) ? letters.length : 0;
}

function normalized(text: string, start: number, end: number): Syllable {
  const written = text.slice(start, end);
  const form =
    plainDigits(written) ??
    unifyIAndY(placeTone(replaceDLookAlikes(written.normalize('NFC').toLowerCase()))).replace(
      SUPERSCRIPT_OR_SUBSCRIPT,
      (_match, letter: string, digit: string) => letter + digit.normalize('NFKC'),
    );
  // Without diacritics there is one spelling, y.
  return { form, key: unifyIAndY(fold(form)), start, end };
}

/**
 * Writes y for i where both are written: after h, k, l, m, s, t at the end of a syllable, and after
 * qu (sĩ and sỹ, tỉ and tỷ, kì and kỳ, quí and quý). Source: Quyết định 240/QĐ of 1984 and the
 * older spelling; newspapers use either.
 */
function unifyIAndY(form: string): string {
  return form
    .normalize('NFD')
    .replace(/^([hklmst](?=i\p{M}*$)|qu(?=i\p{M}*(?:[cn]h|t|)$))i/u, '$1y')
    .normalize('NFC');
}

/** `2.919,8` becomes `2919,8`, 06 becomes 6; keeps all digits beyond JavaScript's precision. */
function plainDigits(written: string): string | undefined {
  const vietnamese = FOREIGN_NUMBER.test(written)
    ? written.replace(/,/gu, '').replace('.', ',')
    : written;
  const number = /^\d/u.test(written) ? parseNumber(vietnamese) : undefined;
  if (number === undefined) return undefined;
  return vietnamese.length < 16 ? String(number).replace('.', ',') : vietnamese.replace(/\./gu, '');
}
