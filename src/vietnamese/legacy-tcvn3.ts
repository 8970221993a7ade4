/** What stands at the codes from A1 to FE in fonts of the family ABC (.VnTime …); `·` where they have no letter. */
const LETTERS =
  'ĂÂÊÔƠƯĐăâêôơưđ······àảãáạ·ằẳẵắ·······ặầẩẫấậè·ẻẽéẹềểễếệìỉ···ĩíịò·ỏõóọồổỗốộờởỡớợù·ủũúụừửữứựỳỷỹýỵ';
const FIRST_CODE = 0xa1;

/**
 * The letters of TCVN3 by what they look like where their bytes are read as windows-1252 or latin1: `Ö` is ệ.
 * Source: TCVN 5712:1993, set VN3, which the fonts of ABC follow: capitals have no tones; `.VnTimeH` draws small
 * letters as capitals.
 */
export const TCVN3: ReadonlyMap<string, string> = new Map(
  Array.from(LETTERS, (letter, index): [string, string] => [String.fromCharCode(FIRST_CODE + index), letter]).filter(([, letter]) => letter !== '·'),
);

/** A text typed in a TCVN3 font (`Céng hßa x· héi`) in Unicode, NFC. Capitals that only the font made are capitals again. */
export function fromTcvn3(text: string): string {
  return text.split('\n').map((line) => withCapitals(line.replace(/[\u00a1-\u00fe]/gu, (sign) => TCVN3.get(sign) ?? sign))).join('\n');
}

/** `CộNG HòA` is `CỘNG HÒA`: marked letters follow the plain ones of their line, or else of their word. */
function withCapitals(line: string): string {
  const plain = line.replace(/[^A-Za-z]/gu, '');
  if (plain.length > 1 && plain === plain.toUpperCase()) return line.toUpperCase();
  return line.replace(/\p{L}{2,}/gu, (word) => (/^.+[A-Z]/u.test(word) && !/[a-z]/u.test(word) ? word.toUpperCase() : word));
}
