/** Combining marks by the character that follows the vowel. */
const MARKS: Record<string, string> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};
/** Letters that are a single character. */
const SINGLE: Record<string, string> = {
  ô: 'ơ',
  ö: 'ư',
  ñ: 'đ',
  í: 'í',
  ì: 'ì',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
};

const SMALL_LETTERS = [
  ...Object.entries(SINGLE),
  ...Array.from('aeoôuöy').flatMap((base) =>
    Object.entries(MARKS).map(([sign, mark]): [string, string] => [
      base + sign,
      ((SINGLE[base] ?? base) + mark).normalize('NFC'),
    ]),
  ),
].filter(([, letter]) => letter.length === 1);

/**
 * The letters of VNI-Windows by their one or two characters in windows-1252: `eä` is ệ, `ñ` is đ.
 * Source: the table "VNI Windows" by the makers of the VNI fonts (VNI-Times …), as in xvnkb and
 * Unikey.
 */
export const VNI: ReadonlyMap<string, string> = new Map([
  ...SMALL_LETTERS,
  ...SMALL_LETTERS.map(([signs, letter]): [string, string] => [
    signs.toUpperCase(),
    letter.toUpperCase(),
  ]),
]);

const SIGNS = /[aeoôuöy][ùøûõïâáàåãäêéèúüë]|[ôöñíìæóòî]/giu;

/**
 * Decodes a text typed in a VNI font (`Coäng hoøa xaõ hoäi`) to NFC. An upper-case vowel may have a
 * lower-case mark (`Aân`).
 */
export function fromVni(text: string): string {
  return text.replace(
    SIGNS,
    (signs) =>
      VNI.get(signs) ??
      VNI.get(signs.charAt(0) + markInCaseOfBase(signs)) ??
      Array.from(signs, (sign) => VNI.get(sign) ?? sign).join(''),
  );
}

function markInCaseOfBase(signs: string): string {
  const [base = '', mark = ''] = signs;
  return base === base.toUpperCase() ? mark.toUpperCase() : mark.toLowerCase();
}
