import { readFileSync } from 'node:fs';
import { create } from 'fontkitten';

/** A font face as satori expects it. */
export interface Face {
  name: string;
  weight: 400 | 700;
  style: 'normal';
  data: Buffer;
  /** The code points that have a glyph. */
  characters: ReadonlySet<number>;
}

const FOLDER = 'node_modules/@fontsource/be-vietnam-pro/files';
const WEIGHTS = [400, 700] as const;

/**
 * Be Vietnam Pro comes in subsets: `vietnamese` has letters with a tone, ă, đ, ơ and ư; `latin` the
 * other letters, digits and punctuation; `latin-ext` foreign names. Each is registered as its own
 * family, so that missing glyphs fall back to the next.
 */
const SUBSETS = ['vietnamese', 'latin', 'latin-ext'] as const;

/** The font files, relative to the project's root. satori reads WOFF, not WOFF2. */
export const FONT_FILES = WEIGHTS.flatMap((weight) =>
  SUBSETS.map((subset) => fileOf(subset, weight)),
);

/** The bold faces among them. */
export const BOLD_FILES = SUBSETS.map((subset) => fileOf(subset, 700));

/** The CSS `font-family` for the faces of {@link readFaces}. */
export const FONT_FAMILY = SUBSETS.join(', ');

/** Reads the font faces of the subsets (tests may pass fewer). System fonts are never used. */
export function readFaces(subsets: readonly string[] = SUBSETS): Face[] {
  return WEIGHTS.flatMap((weight) => subsets.map((name) => readFace(name, weight)));
}

function readFace(name: string, weight: Face['weight']): Face {
  const data = readFileSync(fileOf(name, weight));
  const font = create(data);
  return {
    name,
    weight,
    style: 'normal',
    data,
    characters: new Set(font.isCollection ? [] : font.characterSet),
  };
}

function fileOf(subset: string, weight: number): string {
  return `${FOLDER}/be-vietnam-pro-${subset}-${weight}-normal.woff`;
}
