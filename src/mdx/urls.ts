import { addressesIn, isSameTelephone, telephonesIn } from './shown-addresses.ts';

/**
 * A dotted ASCII name that ends in letters: no IP address, and no internationalized name that
 * imitates another.
 */
const HOST = /^(?!.*(?:^|\.)xn--)(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/u;
/** A single address, without headers or body text. */
const MAIL = /^[\w.+-]+@(?<host>[\w.-]+)$/u;
/** Digits only: * and # would be commands to the telephone network. */
const PHONE = /^\+?[\d.()-]{3,20}$/u;
const MAX_LENGTH = 2000;

/**
 * Requires both slashes and a bare host: `https:a.vn` is repaired by some URL parsers and relative
 * to others.
 */
const WEB = /^https?:\/\/[\w.-]+(?::\d+)?(?:[/?#]|$)/iu;

/**
 * Whether a link in a briefing may lead there: `https` or `http` to a host name, `mailto` to one
 * address, `tel` to a number, or a path of this site that starts with one slash. Parsed as browsers
 * do (WHATWG URL), so tabs, case and entities hide nothing.
 */
export function isAllowedUrl(url: string): boolean {
  if (/[\s\\\p{C}]/u.test(url) || url.length > MAX_LENGTH) return false;
  if (isSitePath(url)) return true;
  const { protocol, pathname, search, hash, hostname } = URL.parse(url) ?? {};
  if (protocol === 'tel:') return PHONE.test(`${pathname}${search}${hash}`);
  if (protocol === 'mailto:')
    return HOST.test(
      MAIL.exec(`${pathname}${search}${hash}`)?.groups?.['host']?.toLowerCase() ?? '',
    );
  return WEB.test(url) && HOST.test(hostname ?? '');
}

/**
 * Returns the host, mail address or telephone number that a link's text names if the link leads
 * elsewhere. `www.` makes no difference.
 */
export function mismatchedAddress(text: string, url: string): string | undefined {
  const { protocol, hostname = '', pathname = '' } = URL.parse(url) ?? {};
  if (protocol === 'tel:')
    return (
      addressesIn(text)[0] ?? telephonesIn(text).find((shown) => !isSameTelephone(shown, pathname))
    );
  const host = protocol === 'mailto:' ? (MAIL.exec(pathname)?.groups?.['host'] ?? '') : hostname;
  const leadsTo = [plainHost(host), ...(protocol === 'mailto:' ? [pathname.toLowerCase()] : [])];
  return addressesIn(text).find((shown) => !leadsTo.includes(plainHost(shown)));
}

function plainHost(host: string): string {
  return host.toLowerCase().replace(/^www\./u, '');
}

/** Whether the start of a URL is allowed, so that the error is in the rest. */
export function hasAllowedScheme(url: string): boolean {
  return /^(?:https?:\/\/|mailto:|tel:)/iu.test(url);
}

/** Whether a link leads to a page of this site (`/2020/07/`), not to another host (`//host/`). */
export function isSitePath(url: string): boolean {
  return url.startsWith('/') && !url.startsWith('//');
}

/**
 * Completes a URL whose start is missing: `www.trang.vn`, `//trang.vn`, `2020/07/giao-ban/`,
 * `a@b.vn`.
 */
export function completeUrl(url: string): string | undefined {
  const candidates = [
    ...(/^www\./iu.test(url) ? [`https://${url}`] : []),
    ...(url.startsWith('//') ? [`https:${url}`] : []),
    ...(/^[\w.+-]+@[\w.-]+$/u.test(url) ? [`mailto:${url}`] : []),
    ...(/^\d{4}\//u.test(url) ? [`/${url}`] : []),
    ...(/^[\w-]+(?:\.[\w-]+)+(?:\/|$)/u.test(url) ? [`https://${url}`] : []),
  ];
  return candidates.find(isAllowedUrl);
}
