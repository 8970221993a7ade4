/** The letters at A1-FE in fonts of the ABC family (.VnTime …); `·` marks unused codes. */
const LETTERS =
  'ĂÂÊÔƠƯĐăâêôơưđ······àảãáạ·ằẳẵắ·······ặầẩẫấậè·ẻẽéẹềểễếệìỉ···ĩíịò·ỏõóọồổỗốộờởỡớợù·ủũúụừửữứựỳỷỹýỵ';
const FIRST_CODE = 0xa1;

/**
 * The letters of TCVN3 by the character that windows-1252 or latin1 decodes their bytes to: `Ö` is
 * ệ. Source: TCVN 5712:1993, set VN3, as in ABC fonts: capitals have no tones; `.VnTimeH` draws
 * lower-case letters as capitals.
 */
export const TCVN3: ReadonlyMap<string, string> = new Map(
  Array.from(LETTERS, (letter, index): [string, string] => [
    String.fromCharCode(FIRST_CODE + index),
    letter,
  ]).filter(([, letter]) => letter !== '·'),
);

/**
 * Decodes a text typed in a TCVN3 font (`Céng hßa x· héi`) to NFC. Restores capitals that only the
 * font displayed.
 */
export function fromTcvn3(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      restoreCapitals(line.replace(/[\u00a1-\u00fe]/gu, (sign) => TCVN3.get(sign) ?? sign)),
    )
    .join('\n');
}

/**
 * `CộNG HòA` becomes `CỘNG HÒA`: letters with marks take the case of the plain letters of their
 * line, or else of their word.
 */
function restoreCapitals(line: string): string {
  const plain = line.replace(/[^A-Za-z]/gu, '');
  if (plain.length > 1 && plain === plain.toUpperCase()) return line.toUpperCase();
  return line.replace(/\p{L}{2,}/gu, (word) =>
    /^.+[A-Z]/u.test(word) && !/[a-z]/u.test(word) ? word.toUpperCase() : word,
  );
}
