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

/**
 * The abbreviations that a text explains where it uses them first: `sốt xuất huyết (SXH)` or `SXH
 * (sốt xuất huyết)`. The first letters of the long form's words must be those of the abbreviation;
 * `và` counts for none.
 */
export function definedAbbreviations(written: string): Definition[] {
  const text = written.normalize('NFC');
  const behind = Array.from(text.matchAll(BEHIND), ({ 1: abbreviation = '', index }) => {
    const before = text.slice(Math.max(0, index - MAX_LENGTH), index).trimEnd();
    return { abbreviation, expansion: longFormAtEnd(before, abbreviation) };
  });
  const before = Array.from(text.matchAll(BEFORE), ([, abbreviation = '', long = '']) => ({
    abbreviation,
    expansion: longFormAtEnd(long, abbreviation) === long.trim() ? long.trim() : undefined,
  }));
  return [...behind, ...before].flatMap(({ abbreviation, expansion }) =>
    expansion === undefined ? [] : [{ abbreviation, expansion: expansion.replace(/\s+/gu, ' ') }],
  );
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
