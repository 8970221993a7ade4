import { addressesIn, isSameTelephone, telephonesIn } from './shown-addresses.ts';

/** A name with dots that ends in letters, of ASCII alone: no number of a machine, no name that only looks like another's. */
const HOST = /^(?!.*(?:^|\.)xn--)(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/u;
/** One address, without headers or a text that somebody else wrote. */
const MAIL = /^[\w.+-]+@(?<host>[\w.-]+)$/u;
/** Digits only: * and # would be commands to the telephone network. */
const PHONE = /^\+?[\d.()-]{3,20}$/u;
const MAX_LENGTH = 2000;

/**
 * `https:a.vn` would be repaired by one reader of addresses and be relative for another: the slashes must be there, and after
 * them the host alone, as it is.
 */
const WEB = /^https?:\/\/[\w.-]+(?::\d+)?(?:[/?#]|$)/iu;

/**
 * Whether a link in a briefing may lead there: a host's name by `https` or `http`, one address by `mailto`, a number by
 * `tel`, or a path of this site that starts with one slash. Read as a browser reads it (WHATWG URL), so tabs, case and
 * entities hide nothing.
 */
export function isAllowedUrl(url: string): boolean {
  if (/[\s\\\p{C}]/u.test(url) || url.length > MAX_LENGTH) return false;
  if (isSitePath(url)) return true;
  const { protocol, pathname, search, hash, hostname } = URL.parse(url) ?? {};
  if (protocol === 'tel:') return PHONE.test(`${pathname}${search}${hash}`);
  if (protocol === 'mailto:') return HOST.test(MAIL.exec(`${pathname}${search}${hash}`)?.groups?.['host']?.toLowerCase() ?? '');
  return WEB.test(url) && HOST.test(hostname ?? '');
}

/** The host, the address of mail or the telephone number that a link's text names, where it is not the one that the link leads to. `www.` makes no difference. */
export function otherHostIn(text: string, url: string): string | undefined {
  const { protocol, hostname = '', pathname = '' } = URL.parse(url) ?? {};
  if (protocol === 'tel:') return addressesIn(text)[0] ?? telephonesIn(text).find((shown) => !isSameTelephone(shown, pathname));
  const host = protocol === 'mailto:' ? (MAIL.exec(pathname)?.groups?.['host'] ?? '') : hostname;
  const leadsTo = [plainHost(host), ...(protocol === 'mailto:' ? [pathname.toLowerCase()] : [])];
  return addressesIn(text).find((shown) => !leadsTo.includes(plainHost(shown)));
}

function plainHost(host: string): string {
  return host.toLowerCase().replace(/^www\./u, '');
}

/** Whether the beginning of a link is right, so that the fault is in the rest. */
export function hasAllowedScheme(url: string): boolean {
  return /^(?:https?:\/\/|mailto:|tel:)/iu.test(url);
}

/** Whether a link leads to a page of this site (`/2020/07/`), not to another host (`//host/`). */
export function isSitePath(url: string): boolean {
  return url.startsWith('/') && !url.startsWith('//');
}

/** The address that somebody meant who left out its beginning: `www.kyanh.vn`, `//kyanh.vn`, `2020/07/giao-ban/`, `a@b.vn`. */
export function nearestUrl(url: string): string | undefined {
  const candidates = [
    ...(/^www\./iu.test(url) ? [`https://${url}`] : []),
    ...(url.startsWith('//') ? [`https:${url}`] : []),
    ...(/^[\w.+-]+@[\w.-]+$/u.test(url) ? [`mailto:${url}`] : []),
    ...(/^\d{4}\//u.test(url) ? [`/${url}`] : []),
    ...(/^[\w-]+(?:\.[\w-]+)+(?:\/|$)/u.test(url) ? [`https://${url}`] : []),
  ];
  return candidates.find(isAllowedUrl);
}
