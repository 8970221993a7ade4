/**
 * Characters that reorder or hide text, or that look different on each device: control characters
 * (including bidirectional ones), zero-width and filler characters, tags, line separators, symbols
 * drawn as blanks, private use and unassigned code points.
 */
const INVISIBLE =
  /(?![\t\n])[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800\ufffc\u{1d159}\u{13441}\u{13442}\u{16fe4}]/u;

/** A single emoji with its variation selectors and skin tone modifier. */
const ONE_EMOJI = String.raw`\p{Extended_Pictographic}[\ufe0e\ufe0f]?\p{Emoji_Modifier}?\ufe0f?`;
/** The flags of England, Scotland and Wales, the only ones with tag characters. */
const TAGGED_FLAG = String.raw`\u{1f3f4}\u{e0067}\u{e0062}(?:\u{e0065}\u{e006e}\u{e0067}|\u{e0073}\u{e0063}\u{e0074}|\u{e0077}\u{e006c}\u{e0073})\u{e007f}`;
/**
 * An emoji, including joined sequences (👨‍👩‍👧, 🏳️‍🌈) and keycaps, or else an invisible character.
 * Source: Unicode Technical Standard 51.
 */
const EMOJI_OR_INVISIBLE = new RegExp(
  String.raw`${TAGGED_FLAG}|${ONE_EMOJI}(?:\u200d${ONE_EMOJI})*|\ufe0f\u20e3|(?<invisible>${INVISIBLE.source})`,
  'gu',
);

/** U+00A0 and other spaces that word processors insert. */
const ODD_SPACES = /(?! )\p{Zs}/gu;

/** Replaces all other spaces by plain ones. */
export function plainSpaces(text: string): string {
  return isOrdinary(text) ? text : text.replace(ODD_SPACES, ' ');
}

/**
 * Matches anything but the characters of nearly all texts: ASCII, Vietnamese letters and their
 * neighbours in Unicode (except Ð and ð, which look like đ), and punctuation. It has no `u` flag,
 * which would make it three times as slow; surrogates beyond U+FFFF match either way.
 */
const EXTRAORDINARY =
  /[^\t\n\u0020-\u007e\u00a1-\u00ac\u00ae-\u00cf\u00d1-\u00ef\u00f1-\u017e\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026]/;

/**
 * A fast check that a text needs neither cleaning nor validation: it has no invisible, look-alike
 * or decomposed characters. May return false for a valid text.
 */
export function isOrdinary(text: string): boolean {
  return !EXTRAORDINARY.test(text);
}

/** The result of {@link cleanText}, with its changes for a notice to the editor. */
export interface CleanedText {
  text: string;
  /** Whether the text was not in Unicode normalization form C. */
  decomposed: boolean;
  /** How many no-break and other special spaces became plain ones. */
  oddSpaces: number;
}

/**
 * Normalizes a text to NFC, plain spaces, `\n` line ends and no byte order mark. The number of
 * lines stays the same, so that line numbers in the result are line numbers in the file.
 */
export function cleanText(raw: string): CleanedText {
  if (isOrdinary(raw)) return { text: raw, decomposed: false, oddSpaces: 0 };
  const lines = raw.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n');
  const composed = lines.normalize('NFC');
  let oddSpaces = 0;
  const text = composed.replace(ODD_SPACES, () => {
    oddSpaces += 1;
    return ' ';
  });
  return { text, decomposed: composed !== lines, oddSpaces };
}

/**
 * Finds characters that readers cannot see but that change the text (right-to-left override,
 * zero-width space, null …).
 * @returns their offsets and codes like `U+202E`.
 */
export function findInvisible(text: string): { offset: number; code: string }[] {
  if (isOrdinary(text)) return [];
  return Array.from(text.matchAll(EMOJI_OR_INVISIBLE)).flatMap(({ index, groups }) =>
    groups?.['invisible'] === undefined
      ? []
      : [{ offset: index, code: codePointName(groups['invisible']) }],
  );
}

/** Removes the characters that {@link findInvisible} finds. */
export function withoutInvisible(text: string): string {
  return text.replace(EMOJI_OR_INVISIBLE, (all, invisible: string | undefined) =>
    invisible === undefined ? all : '',
  );
}

/** Whether a text consists only of spaces, marks and invisible characters, or is empty. */
export function isBlank(text: string): boolean {
  return withoutInvisible(text).replace(/[\s\p{Z}\p{M}]/gu, '') === '';
}

/** `U+202E` for the first character of `character`. */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
