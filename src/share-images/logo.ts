import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkitten';
import { BOLD_FILES } from './fonts.ts';

/** The width and height of the logo in its own units. */
export const LOGO_SIZE = 32;

/** Mountains over water. */
const LANDSCAPE =
  '<path fill="#fff" d="M4 19 12 8l4 6 3-3 9 8H4Z"/><path fill="none" stroke="#fff" stroke-width="2.2" stroke-linecap="round" d="M5 24c3.500 0 3.500-2 7.300-2s3.700 2 7.400 2 3.800-2 7.300-2"/>';
/** The box for letters. */
const LETTERS = { width: 24, height: 14 };

/**
 * The archive's logo as the content of an SVG of {@link LOGO_SIZE} units: white on a square of the
 * archive's colour.
 * @param letters one or two letters, drawn as outlines; without them, a landscape.
 */
export function logo(colour: string, letters?: string): string {
  const square = `<rect width="${LOGO_SIZE}" height="${LOGO_SIZE}" rx="6" fill="${colour}"/>`;
  return square + (letters === undefined ? LANDSCAPE : outlinesOf(letters));
}

/** By letters: every share image has the logo, and reading the fonts takes long. */
const outlines = new Map<string, string>();

function outlinesOf(letters: string): string {
  const known = outlines.get(letters);
  if (known !== undefined) return known;
  const drawn = drawLetters(letters);
  outlines.set(letters, drawn);
  return drawn;
}

/** Letters as wide and high as the box allows, in the middle. */
function drawLetters(letters: string): string {
  const faces = BOLD_FILES.map((file) => create(readFileSync(file))).filter(
    (font): font is Font => !font.isCollection,
  );
  let width = 0;
  const paths = Array.from(letters, (letter) => {
    const face = faces.find((font) => font.characterSet.includes(letter.codePointAt(0) ?? 0));
    const [glyph] = face?.glyphsForString(letter) ?? [];
    if (!face || !glyph) return '';
    const start = width;
    width += glyph.advanceWidth / face.unitsPerEm;
    return glyph.path
      .scale(1 / face.unitsPerEm, -1 / face.unitsPerEm)
      .translate(start, 0)
      .toSVG();
  });
  const capitalHeight = (faces[0]?.['OS/2'].capHeight ?? 0) / (faces[0]?.unitsPerEm ?? 1);
  const scale = Math.min(LETTERS.width / width, LETTERS.height / capitalHeight);
  const left = (LOGO_SIZE - width * scale) / 2;
  const baseline = (LOGO_SIZE + capitalHeight * scale) / 2;
  return `<path fill="#fff" transform="translate(${left.toFixed(2)} ${baseline.toFixed(2)}) scale(${scale.toFixed(2)})" d="${paths.join('')}"/>`;
}
