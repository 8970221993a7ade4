import { withD } from './d-with-stroke.ts';
import { fold } from './fold.ts';
import { parseNumber } from './numbers.ts';
import { placeTone } from './tones.ts';

/** One written syllable, word or number of a text. */
export interface Syllable {
  /** As compared: lower case, NFC, the tone where spelling puts it, đ for what looks like it; of a number its plain digits (`2919,8`); m² is m2. */
  form: string;
  /** {@link form} without diacritics. */
  key: string;
  /** Where it stands in the text: from `start` up to `end`. */
  start: number;
  end: number;
}

/** A number with its points and comma, or a run of letters and digits. */
const SYLLABLES = /\d{1,3}(?:\.\d{3})+(?:,\d+)?(?!\d)|\d+,\d+(?!\d)|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** The letter and the 2 of m² and CO₂, which people type as any other. That of 10² would make another number. */
const RAISED_FIGURE = /(\p{L})([²³¹⁰-₉])/gu;

/**
 * The syllables of a text in order, as search compares them: what stands between them (spaces, hyphens, commas) does
 * not count, so `KT-XH` is two and `2.919,8` is one. Takes NFC or NFD; positions are those of the text given.
 */
export function splitSyllables(text: string): Syllable[] {
  const syllables: Syllable[] = [];
  let end = 0;
  // Ten million of an archive: a plain list of them, with their places looked up, is made in a third of the time that matchAll takes.
  for (const written of text.match(SYLLABLES) ?? []) {
    const { form, key } = spelling(written);
    // No letter or figure stands between two syllables.
    const start = text.indexOf(written, end);
    end = start + written.length;
    syllables.push({ form, key, start, end });
  }
  return syllables;
}

/** Spellings met so far: an archive repeats a few thousand. Emptied when somebody feeds it more than a language holds. */
const known = new Map<string, { form: string; key: string }>();
const MOST_KNOWN = 50_000;

function spelling(written: string): { form: string; key: string } {
  const before = known.get(written);
  if (before) return before;
  const form = plainDigits(written) ?? placeTone(withD(written.normalize('NFC').toLowerCase())).replace(RAISED_FIGURE, (_both, letter: string, figure: string) => letter + figure.normalize('NFKC'));
  const made = { form, key: fold(form) };
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(written, made);
  return made;
}

/** `2919,8` of `2.919,8` and 6 of 06. One of more digits than JavaScript's numbers hold keeps all of them. */
function plainDigits(written: string): string | undefined {
  const number = /^\d/u.test(written) ? parseNumber(written) : undefined;
  if (number === undefined) return undefined;
  return written.length < 16 ? String(number).replace('.', ',') : written.replace(/\./gu, '');
}
