import { readFileSync } from 'node:fs';
import { create } from 'fontkitten';

/** A face as satori takes it. */
export interface Face {
  name: string;
  weight: 400 | 700;
  style: 'normal';
  data: Buffer;
  /** The code points that it has a glyph for. */
  characters: ReadonlySet<number>;
}

const FOLDER = 'node_modules/@fontsource/be-vietnam-pro/files';
const WEIGHTS = [400, 700] as const;

/**
 * Be Vietnam Pro comes in subsets. `vietnamese` has the letters with a tone, ă, đ, ơ and ư, `latin` the others, digits and
 * punctuation; `latin-ext` is for names from elsewhere. Each is a family of its own, so that a letter which one lacks is
 * looked for in the next.
 */
const SUBSETS = ['vietnamese', 'latin', 'latin-ext'] as const;

/** The files of all faces, from the project's root. satori reads WOFF, not WOFF2. */
export const FONT_FILES = WEIGHTS.flatMap((weight) => SUBSETS.map((subset) => fileOf(subset, weight)));

/** What `font-family` is, given {@link readFaces}. */
export const FONT_FAMILY = SUBSETS.join(', ');

/** Reads the faces of some subsets: of all, unless a test wants fewer. No other font of the machine is ever used. */
export function readFaces(subsets: readonly string[] = SUBSETS): Face[] {
  return WEIGHTS.flatMap((weight) => subsets.map((name) => readFace(name, weight)));
}

function readFace(name: string, weight: Face['weight']): Face {
  const data = readFileSync(fileOf(name, weight));
  const font = create(data);
  return { name, weight, style: 'normal', data, characters: new Set(font.isCollection ? [] : font.characterSet) };
}

function fileOf(subset: string, weight: number): string {
  return `${FOLDER}/be-vietnam-pro-${subset}-${weight}-normal.woff`;
}
