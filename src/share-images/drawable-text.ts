import type { Face } from './fonts.ts';

/** A text that the font faces can draw. */
export interface DrawableText {
  text: string;
  /** The omitted characters, each once; emoji sequences as a whole. */
  missing: string[];
}

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** Texts in which every code unit is a grapheme; segmentation is far slower. */
const SINGLE_UNIT_TEXT = /^[\u0020-\u02ff\u1e00-\u1eff\u2010-\u2027]*$/u;

/**
 * Characters without a glyph, and equivalents that look the same. Others are replaced by their NFKC
 * form: Ⅳ is IV, Ａ is A.
 */
const LOOK_ALIKES: Partial<Record<string, string>> = {
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '–',
  '\u2015': '—',
  '\u2212': '–',
  μ: 'µ',
};

/**
 * Placeholder for an omitted character until gaps are closed. No face has a glyph for it, so the
 * input's own are omitted too.
 */
const GAP = '\0';

/**
 * Removes characters that the faces cannot draw, and closes the gaps. A letter without a glyph is
 * drawn without its marks if possible; invisible characters (joiners, direction marks, control
 * characters) are removed without being reported as missing.
 */
export function drawableText(original: string, faces: readonly Face[]): DrawableText {
  const text = original.normalize('NFC');
  const characters = SINGLE_UNIT_TEXT.test(text)
    ? Array.from(text)
    : Array.from(graphemes.segment(text), ({ segment }) => segment);
  const missing = characters.filter((character) => !substitutionFor(character, faces).isExact);
  return {
    text: closeGaps(
      characters.map((character) => substitutionFor(character, faces).drawn).join(''),
    ),
    missing: Array.from(new Set(missing)),
  };
}

/** What is drawn for a grapheme, and whether it means the same. */
interface Substitution {
  drawn: string;
  isExact: boolean;
}

/** Cached by faces: texts repeat few graphemes many times. */
const cache = new WeakMap<readonly Face[], Map<string, Substitution>>();

function substitutionFor(character: string, faces: readonly Face[]): Substitution {
  const substitutions = cache.get(faces) ?? new Map<string, Substitution>();
  cache.set(faces, substitutions);
  const drawn = substitutions.get(character) ?? findSubstitution(character, faces);
  substitutions.set(character, drawn);
  return drawn;
}

function findSubstitution(character: string, faces: readonly Face[]): Substitution {
  const visible = character.replace(/\p{Default_Ignorable_Code_Point}|(?!\s)\p{Cc}/gu, '');
  if (visible === '') return { drawn: '', isExact: true };
  if (/^\s/u.test(visible)) return { drawn: ' ', isExact: visible.trim() === '' };
  const equivalent = [visible, plainForm(visible)].find((form) => canDraw(form, faces));
  if (equivalent !== undefined) return { drawn: equivalent, isExact: true };
  const withoutMarks = visible.replace(/\p{M}+$/u, '');
  return { drawn: canDraw(withoutMarks, faces) ? withoutMarks : GAP, isExact: false };
}

/** An equivalent form in simpler characters. */
function plainForm(grapheme: string): string {
  return LOOK_ALIKES[grapheme] ?? grapheme.normalize('NFKC');
}

/** Whether every weight has glyphs for all characters. */
function canDraw(form: string, faces: readonly Face[]): boolean {
  // Combining marks would be drawn beside their letter, and private-use code points have no defined
  // meaning, even if a face has glyphs for them.
  if (form === '' || /[\p{M}\p{C}]/u.test(form)) return false;
  return Array.from(form, (character) => character.codePointAt(0) ?? 0).every((point) =>
    faces.every(({ weight }) =>
      faces.some((face) => face.weight === weight && face.characters.has(point)),
    ),
  );
}

/**
 * Closes gaps: removes empty brackets, double spaces, spaces before commas, and dashes with nothing
 * on one side.
 */
function closeGaps(text: string): string {
  return (
    text
      .replace(/[([“‘][\s\0]*\0[\s\0]*[)\]”’]|(["'])\0+\1/gu, GAP)
      .replace(/^[\s\0]*\0[\s\0]*(?:[-–—:;,|/·]+\s+)?/u, '')
      .replace(/(?:\s+[-–—|/·]|[:;,])?[\s\0]*\0[\s\0]*$/u, '')
      .replace(/[\s\0]*\0[\s\0]*(?=[,.;:!?…)\]”’])/gu, '')
      .replace(/(?<=[([“‘])[\s\0]*\0[\s\0]*/gu, '')
      // Words separated only by an omitted character stay separate.
      .replace(/[\s\0]*\0[\s\0]*|\s+/gu, ' ')
      .trim()
  );
}
