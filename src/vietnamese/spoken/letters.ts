/** The names of the letters as taught in schools. Source: Quyết định 31/2002/QĐ-BGDĐT. */
const NAMES: Record<string, string> = {
  A: 'a',
  Ă: 'á',
  Â: 'ớ',
  B: 'bê',
  C: 'xê',
  D: 'dê',
  Đ: 'đê',
  E: 'e',
  Ê: 'ê',
  F: 'ép',
  G: 'giê',
  H: 'hát',
  I: 'i',
  J: 'gi',
  K: 'ca',
  L: 'lờ',
  M: 'mờ',
  N: 'nờ',
  O: 'o',
  Ô: 'ô',
  Ơ: 'ơ',
  P: 'pê',
  Q: 'quy',
  R: 'rờ',
  S: 'sờ',
  T: 'tê',
  U: 'u',
  Ư: 'ư',
  V: 'vê',
  W: 'vê kép',
  X: 'ích',
  Y: 'y',
  Z: 'dét',
};

/** Spells an abbreviation: `BCH` becomes `bê xê hát`. Keeps characters without a name. */
export function spell(letters: string): string {
  return Array.from(letters, (letter) => NAMES[letter.toUpperCase()] ?? letter).join(' ');
}
