import type { Archive } from '../archive/archive.ts';
import { abbreviationsIn, type GlossaryEntry } from '../schemas/glossary.ts';
import { COMMON } from '../vietnamese/common-abbreviations.ts';
import { looksVietnamese } from '../vietnamese/tones.ts';

/** An abbreviation that search knows. */
export interface Abbreviation extends GlossaryEntry {
  /** It only has this meaning before a number: the ĐT of ĐT.551. */
  beforeNumber?: true;
}

/** Roads by their kind; both names of a kind mean the same. */
const ROADS: Abbreviation[] = [
  { abbreviation: 'QL', expansion: 'quốc lộ', beforeNumber: true },
  { abbreviation: 'ĐT', expansion: 'đường tỉnh', beforeNumber: true },
  { abbreviation: 'ĐT', expansion: 'tỉnh lộ', beforeNumber: true },
  { abbreviation: 'TL', expansion: 'tỉnh lộ', beforeNumber: true },
  { abbreviation: 'ĐH', expansion: 'đường huyện', beforeNumber: true },
  { abbreviation: 'ĐH', expansion: 'huyện lộ', beforeNumber: true },
];

/** The whole country's abbreviations, except those that are a word without capitals (TƯ, tư). */
const NATIONAL: Abbreviation[] = [
  ...Array.from(COMMON, ([abbreviation, expansion]) => ({ abbreviation, expansion })).filter(
    ({ abbreviation }) => !looksVietnamese(abbreviation.toLowerCase()),
  ),
  { abbreviation: 'đ/c', expansion: 'đồng chí' },
  { abbreviation: 'TP.HCM', expansion: 'thành phố Hồ Chí Minh' },
  { abbreviation: 'TPHCM', expansion: 'thành phố Hồ Chí Minh' },
  ...ROADS,
];

/**
 * The abbreviations of an archive's glossary, then those that its texts explain, then those of the
 * whole country that neither has.
 */
export function searchedAbbreviations({
  glossary,
  explained,
}: Pick<Archive, 'glossary' | 'explained'>): Abbreviation[] {
  const own = [...glossary, ...explained];
  const known = abbreviationsIn(own);
  return [...own, ...NATIONAL.filter(({ abbreviation }) => !known.has(abbreviation))];
}
