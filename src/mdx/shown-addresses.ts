import { unmasked } from '../vietnamese/look-alikes.ts';

/** Endings of names that Vietnamese readers know; others could be a file's. */
const ENDING = String.raw`(?:vn|com|net|org|gov|edu|info)(?![\p{L}\p{N}_-]|\.[\p{L}\p{N}])`;
const HOST = String.raw`[\p{L}\p{N}@_+-]+(?:\.[\p{L}\p{N}@_+-]+)*`;

/**
 * An address of the web, or of mail, within a text, with its path: `https://a.vn`, `ftp://a.vn/b`, `http:/a.vn`, `//a.vn`,
 * `www.a.vn`, `a.vn/b`, `x@a.vn`. Lengths are bounded, by RFC 1035 for hosts, so that a long text costs no more than its length.
 */
const ADDRESS = new RegExp(
  String.raw`(?<![\p{L}\p{N}_@.-])(?:[a-z][a-z0-9+.-]{0,20}:\/\/+|[a-z][a-z0-9+.-]{0,20}:\/(?=[^\s/]{1,253}\.\p{L})|\/\/(?=[^\s/]{1,253}\.\p{L})|(?=www\.)|(?=[^\s/]{1,253}\.${ENDING}))(?<host>${HOST})(?::\d+)?(?:[/?#][\w/?#=&%.~+:@-]*)?`,
  'giu',
);

/** Signs that pass for the dots, slashes and colons of an address. NFKC makes plain signs of others (．․︓／). */
const SIGNS: Record<string, string> = { '。': '.', '·': '.', '‧': '.', '∙': '.', '⋅': '.', '⁄': '/', '∕': '/', '⧸': '/', '∶': ':', '꞉': ':' };
const SIGN = /(?<=[\p{L}\p{N}:/∶꞉⁄∕⧸]\s?)[。·‧∙⋅⁄∕⧸∶꞉](?=\s?[\p{L}\p{N}/⁄∕⧸])/gu;
/** Dots that are written apart (`a . vn`, `a. vn`) or in brackets (`a[.]vn`): no sentence ends so. */
const SPACED_DOT = /(?<=[a-z0-9])(?:\s+\.\s*|\s*[[({]\.[\])}]\s*)(?=[a-z0-9])|(?<=[a-z0-9-]{3})\.\s+(?=(?:vn|com|net|org|gov|edu|info)(?![\p{L}\p{N}]))/gu;

/** The hosts and mail addresses that readers see in a text, however they are disguised, in lower case. */
export function addressesIn(text: string): string[] {
  const plain = unmasked(text).replace(SIGN, (sign) => SIGNS[sign] ?? sign).replace(SPACED_DOT, '.');
  return Array.from(plain.matchAll(ADDRESS), ({ groups }) => (groups?.['host'] ?? '').replace(/\.+$/u, '').toLowerCase());
}

/** From so many digits on a number in a text is taken for one of a telephone: shorter ones count, or name a room. */
const TELEPHONE_DIGITS = 7;

/** The telephone numbers that readers see in a text, as they are written; short ones (113) where there is nothing else. */
export function telephonesIn(text: string): string[] {
  const numbers = unmasked(text).match(/\+?\(?\d[\d\s.()-]*\d/gu) ?? [];
  const isAlone = /^[\s\d.()+-]*$/u.test(unmasked(text));
  return numbers.filter((number) => isAlone || digitsOf(number).length >= TELEPHONE_DIGITS);
}

/** Whether a telephone number in a text is the one that a link dials, with or without the country's and the province's code. */
export function isSameTelephone(shown: string, dialled: string): boolean {
  const [one, other] = [nationalDigits(shown), nationalDigits(dialled)];
  return one === other || (one.length >= TELEPHONE_DIGITS && other.endsWith(one));
}

/** The digits of a number as it is dialled within Vietnam: `+84 239 …` is `0239…`. */
function nationalDigits(number: string): string {
  return digitsOf(number).replace(/^(?:00)?84(?=\d{8,})/u, '0');
}

function digitsOf(number: string): string {
  return number.replace(/\D/gu, '');
}
