/** `https:a.vn` would be repaired by one reader of addresses and be relative for another: the slashes must be there. */
const SCHEMES = /^(?:https?:\/\/|mailto:|tel:)/iu;

/**
 * Whether a link in a briefing may lead there: `https`, `http`, `mailto`, `tel`, or a path of this site that starts
 * with one slash. Read as a browser reads it (WHATWG URL), so tabs, case and entities hide nothing.
 */
export function isAllowedUrl(url: string): boolean {
  if (/[\s\\\p{C}]/u.test(url)) return false;
  if (isSitePath(url)) return true;
  const parsed = URL.parse(url);
  return parsed !== null && SCHEMES.test(url) && parsed.username === '' && parsed.password === '';
}

/** Whether a link leads to a page of this site (`/2020/07/`), not to another host (`//host/`). */
export function isSitePath(url: string): boolean {
  return url.startsWith('/') && !url.startsWith('//');
}
