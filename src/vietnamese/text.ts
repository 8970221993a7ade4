/**
 * Characters that reorder or hide text, or that no two machines show alike: controls (bidirectional ones too), zero-width and
 * filling characters, tags, line separators, signs that are drawn as blanks, private use, unassigned.
 */
const INVISIBLE = /(?![\t\n])[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800\ufffc\u{1d159}\u{13441}\u{13442}\u{16fe4}]/u;

/** One emoji, with what chooses its colour and its skin. */
const ONE_EMOJI = String.raw`\p{Extended_Pictographic}[\ufe0e\ufe0f]?\p{Emoji_Modifier}?\ufe0f?`;
/** The flags of England, Scotland and Wales are the only ones with tags. */
const TAGGED_FLAG = String.raw`\u{1f3f4}\u{e0067}\u{e0062}(?:\u{e0065}\u{e006e}\u{e0067}|\u{e0073}\u{e0063}\u{e0074}|\u{e0077}\u{e006c}\u{e0073})\u{e007f}`;
/** Emoji, also several that are joined into one (👨‍👩‍👧, 🏳️‍🌈), and digits in boxes; or an invisible character elsewhere. Source: Unicode Technical Standard 51. */
const EMOJI_OR_INVISIBLE = new RegExp(String.raw`${TAGGED_FLAG}|${ONE_EMOJI}(?:\u200d${ONE_EMOJI})*|\ufe0f\u20e3|(?<invisible>${INVISIBLE.source})`, 'gu');

/** U+00A0 and its kin, which word processors put between words. */
const ODD_SPACES = /(?! )\p{Zs}/gu;

/** A text with plain spaces for all others. */
export function plainSpaces(text: string): string {
  return isOrdinary(text) ? text : text.replace(ODD_SPACES, ' ');
}

/**
 * Signs of texts as nearly all are: those of ASCII, letters of Vietnamese and of its neighbours in Unicode (but Ð and ð, which
 * look like đ), marks of punctuation. Without the flag `u`, which the search takes three times as long with; half a sign beyond U+FFFF is none of these.
 */
const EXTRAORDINARY = /[^\t\n\u0020-\u007e\u00a1-\u00ac\u00ae-\u00cf\u00d1-\u00ef\u00f1-\u017e\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026]/;

/** Whether one look tells that there is nothing in a text to put right or to refuse: nothing hidden, disguised or composed otherwise. */
export function isOrdinary(text: string): boolean {
  return !EXTRAORDINARY.test(text);
}

/** What {@link cleanText} had to change, for a notice to the editor. */
export interface CleanedText {
  text: string;
  /** The text was not in Unicode normalisation form C (letters and marks stood apart). */
  decomposed: boolean;
  /** How many no-break and other odd spaces became plain ones. */
  oddSpaces: number;
}

/**
 * Brings a text into the one form that the archive works with: NFC, plain spaces, `\n` line ends, no byte-order mark.
 * The number of lines stays as it was, so positions in the result are positions in the file.
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
 * The places of characters that a reader cannot see but that change what is read (right-to-left override, zero-width
 * space, null …), as `{ offset, code }`, the code written like `U+202E`.
 */
export function findInvisible(text: string): { offset: number; code: string }[] {
  if (isOrdinary(text)) return [];
  return Array.from(text.matchAll(EMOJI_OR_INVISIBLE)).flatMap(({ index, groups }) => (groups?.['invisible'] === undefined ? [] : [{ offset: index, code: codePointName(groups['invisible']) }]));
}

/** A text without what {@link findInvisible} finds. */
export function withoutInvisible(text: string): string {
  return text.replace(EMOJI_OR_INVISIBLE, (all, invisible: string | undefined) => (invisible === undefined ? all : ''));
}

/** Whether readers see nothing of a text: it is empty, or of spaces, marks and invisible characters alone. */
export function isBlank(text: string): boolean {
  return withoutInvisible(text).replace(/[\s\p{Z}\p{M}]/gu, '') === '';
}

/** `U+202E` for the first character of `character`. */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
