import type { Face } from './fonts.ts';

/** A text as the faces can draw it. */
export interface Legible {
  text: string;
  /** What had to be left out, each once: letters, signs and whole emoji sequences as they are written. */
  missing: string[];
}

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** Texts in which every code unit is a letter or sign of its own: to find where others begin and end takes far longer. */
const ORDINARY = /^[\u0020-\u02ff\u1e00-\u1eff\u2010-\u2027]*$/u;

/** Signs that the faces lack, and what looks the same. Others have a plainer form in Unicode (NFKC): Ⅳ is IV, Ａ is A. */
const TWINS: Partial<Record<string, string>> = { '\u2010': '-', '\u2011': '-', '\u2012': '–', '\u2015': '—', '\u2212': '–', μ: 'µ' };

/** Stands where a sign was left out, until the gap is closed. No face has it, so no text keeps one of its own. */
const GAP = '\0';

/**
 * Leaves out of a text what the faces cannot draw, and closes the gaps. A letter is drawn without its marks where the faces
 * do not have it as a whole; what cannot be seen (joiners, direction marks, control characters) goes without being missing.
 */
export function legible(written: string, faces: readonly Face[]): Legible {
  const text = written.normalize('NFC');
  const signs = ORDINARY.test(text) ? Array.from(text) : Array.from(graphemes.segment(text), ({ segment }) => segment);
  const missing = signs.filter((sign) => !lookUp(sign, faces).whole);
  return { text: closeGaps(signs.map((sign) => lookUp(sign, faces).drawn).join('')), missing: Array.from(new Set(missing)) };
}

/** What stands in the picture for a letter or sign, and whether it says the same. */
interface Drawn {
  drawn: string;
  whole: boolean;
}

/** What has been found out of some faces: texts repeat few letters many times. */
const known = new WeakMap<readonly Face[], Map<string, Drawn>>();

function lookUp(sign: string, faces: readonly Face[]): Drawn {
  const found = known.get(faces) ?? new Map<string, Drawn>();
  known.set(faces, found);
  const drawn = found.get(sign) ?? drawnAs(sign, faces);
  found.set(sign, drawn);
  return drawn;
}

function drawnAs(sign: string, faces: readonly Face[]): Drawn {
  const seen = sign.replace(/\p{Default_Ignorable_Code_Point}|(?!\s)\p{Cc}/gu, '');
  if (seen === '') return { drawn: '', whole: true };
  if (/^\s/u.test(seen)) return { drawn: ' ', whole: seen.trim() === '' };
  const same = [seen, plainForm(seen)].find((form) => canDraw(form, faces));
  if (same !== undefined) return { drawn: same, whole: true };
  const bare = seen.replace(/\p{M}+$/u, '');
  return { drawn: canDraw(bare, faces) ? bare : GAP, whole: false };
}

/** The form that says the same with plainer signs. */
function plainForm(grapheme: string): string {
  return TWINS[grapheme] ?? grapheme.normalize('NFKC');
}

/** Whether every weight has all of it. */
function canDraw(form: string, faces: readonly Face[]): boolean {
  // Marks would be drawn beside their letter, and code points for private use mean nothing, even where a face has them.
  if (form === '' || /[\p{M}\p{C}]/u.test(form)) return false;
  return Array.from(form, (sign) => sign.codePointAt(0) ?? 0).every((point) => faces.every(({ weight }) => faces.some((face) => face.weight === weight && face.characters.has(point))));
}

/** Closes gaps: leaves no empty brackets, no two spaces, no space before a comma, and no dash with nothing on one side. */
function closeGaps(text: string): string {
  return text
    .replace(/[([“‘][\s\0]*\0[\s\0]*[)\]”’]|(["'])\0+\1/gu, GAP)
    .replace(/^[\s\0]*\0[\s\0]*(?:[-–—:;,|/·]+\s+)?/u, '')
    .replace(/(?:\s+[-–—|/·]|[:;,])?[\s\0]*\0[\s\0]*$/u, '')
    .replace(/[\s\0]*\0[\s\0]*(?=[,.;:!?…)\]”’])/gu, '')
    .replace(/(?<=[([“‘])[\s\0]*\0[\s\0]*/gu, '')
    // Two words stay two, even where only the sign stood between them.
    .replace(/[\s\0]*\0[\s\0]*|\s+/gu, ' ')
    .trim();
}
