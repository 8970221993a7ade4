import { isFamilyName } from './family-names.ts';
import { textBefore } from './text-before.ts';

/** An abbreviation and its long form. */
interface Definition {
  abbreviation: string;
  expansion: string;
}

/** `sốt xuất huyết (SXH)`. */
const BEHIND = /(?<=[\p{L}\p{M}]\s*)\((?:[\p{Ll}\s]{0,30}tắt là:? ?)?["“]?([A-ZĐ]{2,12})["”]?\)/gu;
/** `SXH (sốt xuất huyết)`. */
const BEFORE = /(?<![\p{L}\p{M}\d&-])([A-ZĐ]{2,12}) \(([\p{L}\p{M} -]{5,100})\)/gu;
/** How far before its abbreviation a long form is looked for. */
const MAX_LENGTH = 100;
/** Words of a long form, which hyphens may join; anything else ends it. */
const WORDS = /[\p{L}\p{M}]+(?:(?:\s+-\s+|[\s-])[\p{L}\p{M}]+)*$/u;
const WORD = /[\p{L}\p{M}]+/gu;
/** Two to five capitalized words, as people are called. */
const CAPITALIZED = /^\p{Lu}[\p{Ll}\p{M}]*(?:\s+\p{Lu}[\p{Ll}\p{M}]*){1,4}$/u;
/** Before the name of a place, which may begin as people's names do: `tỉnh Hà Nam (HN)`. */
const PLACE_KIND =
  /(?<!\p{L})(?:tỉnh|thành phố|thị xã|thị trấn|huyện|quận|phường|xã|thôn|làng|bản)\s+$/iu;

/**
 * The abbreviations that a text explains where it uses them first: `sốt xuất huyết (SXH)` or `SXH
 * (sốt xuất huyết)`. The first letters of the long form's words must be those of the abbreviation;
 * `và` counts for none. A person's name is no long form: `PV (Phan Vinh)` signs a text.
 */
export function definedAbbreviations(written: string): Definition[] {
  const text = written.normalize('NFC');
  const behind = Array.from(text.matchAll(BEHIND), ({ 1: abbreviation = '', index }) => {
    const before = textBefore(text, index, MAX_LENGTH).trimEnd();
    const expansion = longFormAtEnd(before, abbreviation);
    const isPlace = PLACE_KIND.test(before.slice(0, before.length - (expansion?.length ?? 0)));
    return { abbreviation, expansion, isPlace };
  });
  const before = Array.from(text.matchAll(BEFORE), ([, abbreviation = '', long = '']) => ({
    abbreviation,
    expansion: longFormAtEnd(long, abbreviation) === long.trim() ? long.trim() : undefined,
    isPlace: false,
  }));
  return [...behind, ...before].flatMap(({ abbreviation, expansion, isPlace }) =>
    expansion === undefined || (!isPlace && isPersonName(expansion))
      ? []
      : [{ abbreviation, expansion: expansion.replace(/\s+/gu, ' ') }],
  );
}

function isPersonName(words: string): boolean {
  return CAPITALIZED.test(words) && isFamilyName(words.split(/\s/u)[0] ?? '');
}

/** The last words of a text whose first letters are those of an abbreviation. */
function longFormAtEnd(text: string, abbreviation: string): string | undefined {
  const [run = ''] = WORDS.exec(text) ?? [];
  const letters = Array.from(abbreviation);
  for (const { 0: word, index } of Array.from(run.matchAll(WORD)).reverse()) {
    if (word === 'và') continue;
    if (initialOf(word) !== letters.pop()) return undefined;
    if (letters.length === 0) return run.slice(index);
  }
  return undefined;
}

/** `Ủy` begins with U, `đoàn` with Đ. */
function initialOf(word: string): string {
  return word.normalize('NFD').charAt(0).toUpperCase();
}
