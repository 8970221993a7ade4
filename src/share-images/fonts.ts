import { readFileSync } from 'node:fs';

/** A face as satori takes it. */
export interface Face {
  name: string;
  weight: 400 | 700;
  style: 'normal';
  data: Buffer;
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
  return WEIGHTS.flatMap((weight) => subsets.map((name): Face => ({ name, weight, style: 'normal', data: readFileSync(fileOf(name, weight)) })));
}

function fileOf(subset: string, weight: number): string {
  return `${FOLDER}/be-vietnam-pro-${subset}-${weight}-normal.woff`;
}
