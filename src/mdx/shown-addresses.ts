import { replaceLookAlikes } from '../vietnamese/look-alikes.ts';

/** Top-level domains that Vietnamese readers know and that are no Vietnamese words. */
const KNOWN_DOMAINS =
  'vn|com|net|org|gov|edu|info|asia|biz|cc|cn|fr|io|jp|kr|sg|tv|tw|uk|us|app|blog|club|dev|icu|link|live|mobi|name|news|online|page|pro|shop|site|space|store|tech|top|vip|website|xyz';
/** Others could be file extensions or the words after a full stop, unless a path follows. */
const TOP_LEVEL_DOMAIN = String.raw`(?:(?:${KNOWN_DOMAINS})(?![\p{L}\p{N}_-]|\.[\p{L}\p{N}])|(?<beforePath>[a-z]{2,6}\/[a-z0-9@_-]))`;
const HOST = String.raw`[\p{L}\p{N}@_+-]+(?:\.[\p{L}\p{N}@_+-]+)*`;

/**
 * A web or mail address in a text, with its path: `https://a.vn`, `ftp://a.vn/b`, `http:/a.vn`,
 * `//a.vn`, `www.a.vn`, `a.vn/b`, `x@a.vn`. Lengths are bounded, for hosts by RFC 1035, to keep
 * matching linear in the length of the text.
 */
const ADDRESS = new RegExp(
  String.raw`(?<![\p{L}\p{N}_@.-])(?:[a-z][a-z0-9+.-]{0,20}:\/\/+|[a-z][a-z0-9+.-]{0,20}:\/(?=[^\s/]{1,253}\.\p{L})|\/\/(?=[^\s/]{1,253}\.\p{L})|(?=www\.)|(?=[^\s/]{1,253}\.${TOP_LEVEL_DOMAIN}))(?<host>${HOST})(?::\d+)?(?:[/?#][\w/?#=&%.~+:@-]*)?`,
  'giu',
);

/**
 * Characters that look like the dots, slashes and colons of an address. NFKC normalizes further
 * ones (．․︓／).
 */
const LOOK_ALIKES: Record<string, string> = {
  '。': '.',
  '·': '.',
  '‧': '.',
  '∙': '.',
  '⋅': '.',
  '⁄': '/',
  '∕': '/',
  '⧸': '/',
  '∶': ':',
  '꞉': ':',
};
const LOOK_ALIKE = /(?<=[\p{L}\p{N}:/∶꞉⁄∕⧸]\s?)[。·‧∙⋅⁄∕⧸∶꞉](?=\s?[\p{L}\p{N}/⁄∕⧸])/gu;
/** Dots with spaces (`a . vn`, `a. vn`) or in brackets (`a[.]vn`), which do not end a sentence. */
const SPACED_DOT = new RegExp(
  String.raw`(?<=[a-z0-9])(?:\s+\.\s*|\s*[[({]\.[\])}]\s*)(?=[a-z0-9])|(?<=[a-z0-9-]{3})\.\s+(?=(?:vn|com|net|org|gov|edu|info)(?![\p{L}\p{N}]))`,
  'gu',
);
/** Signs and words in place of the last dot: `a•vn`, `a,vn`, `a(dot)vn`, `a chấm vn`. */
const NO_DOT = new RegExp(
  String.raw`(?<=[a-z0-9]{2})(?:[,:;]|[[\p{P}\p{S}]--[\u0000-\u007f\p{Pd}\p{Pi}\p{Pf}\p{Ps}\p{Pe}]]|\s*[\[\(\{]\s*(?:dot|chấm)\s*[\]\)\}]\s*|\s+(?:dot|chấm)\s+)(?=(?:vn|com|net|org|gov|edu|info)(?![\p{L}\p{N}]))`,
  'giv',
);

/**
 * Returns the hosts and mail addresses that readers see in a text, disguised ones included, in
 * lower case.
 */
export function addressesIn(text: string): string[] {
  const plain = replaceLookAlikes(text)
    .replace(LOOK_ALIKE, (sign) => LOOK_ALIKES[sign] ?? sign)
    .replace(SPACED_DOT, '.')
    .replace(NO_DOT, '.');
  return Array.from(plain.matchAll(ADDRESS)).flatMap(({ groups }) => {
    const host = (groups?.['host'] ?? '').replace(/\.+$/u, '');
    // `TP.HCM/Hà Nội` is no address.
    const isAbbreviation = groups?.['beforePath'] !== undefined && /\p{Lu}/u.test(host);
    return isAbbreviation ? [] : [host.toLowerCase()];
  });
}

/**
 * A number with at least this many digits counts as a telephone number; shorter ones are quantities
 * or room numbers.
 */
const MIN_TELEPHONE_DIGITS = 7;

/** Words around a number that is there to be called. */
const CALL =
  /(?<!\p{L})(?:gọi|hãy|số|điện thoại|đt|sđt|tel|hotline|đường dây nóng|khẩn cấp|cấp cứu|cứu hỏa|công an|hoặc|và|ngay|đến|tới)(?!\p{L})/giu;

/**
 * Returns the telephone numbers that readers see in a text, as written; short ones (113) only if
 * the text contains nothing else but words around them.
 */
export function telephonesIn(text: string): string[] {
  const numbers = replaceLookAlikes(text).match(/\+?\(?\d[\d\s.()-]*\d/gu) ?? [];
  const isAlone = /^[\s\d.,:;()+-]*$/u.test(replaceLookAlikes(text).replace(CALL, ''));
  return numbers.filter((number) => isAlone || digitsOf(number).length >= MIN_TELEPHONE_DIGITS);
}

/**
 * Whether a telephone number in a text is the dialled one, with or without country and area code.
 */
export function isSameTelephone(shown: string, dialled: string): boolean {
  const [shownDigits, dialledDigits] = [nationalDigits(shown), nationalDigits(dialled)];
  return (
    shownDigits === dialledDigits ||
    (shownDigits.length >= MIN_TELEPHONE_DIGITS && dialledDigits.endsWith(shownDigits))
  );
}

/** The digits of a number as dialled within Vietnam: `+84 239 …` becomes `0239…`. */
function nationalDigits(number: string): string {
  return digitsOf(number).replace(/^(?:00)?84(?=\d{8,})/u, '0');
}

function digitsOf(number: string): string {
  return number.replace(/\D/gu, '');
}
