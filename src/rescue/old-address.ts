/** Parameters that only say how a reader came to a page. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|zarsrc|_ga|sessionid|phpsessid|jsessionid|rnd|temidclicked)$/u;

/**
 * Normalizes a former address as browsers, mirrors and people write it:
 * without scheme, `www.`, port 80, session and anchor; parameters sorted; in lower case, as the
 * servers of most portals did not tell letter cases apart.
 * @returns `undefined` when the text is no address of a page.
 */
export function normalAddress(written: string): string | undefined {
  const text = written.trim();
  const url = parsed(/^[a-z][a-z0-9+.-]*:\/\//iu.test(text) ? text : `http://${text}`);
  if (url === undefined || !/^https?:$/u.test(url.protocol) || !url.hostname.includes('.'))
    return undefined;
  const parameters = Array.from(
    url.searchParams,
    ([name, value]) => [name.toLowerCase(), value.toLowerCase()] as const,
  )
    .filter(([name]) => !TRACKING.test(name))
    .map(([name, value]) => `${name}=${value}`)
    .sort();
  const path = decodedPath(url.pathname)
    .replace(/;jsessionid=[^/]*/iu, '')
    .replace(/\/{2,}/gu, '/')
    .replace(/\/$/u, '');
  const host =
    url.hostname.replace(/^www\./u, '') + (/^(?:80|443)?$/u.test(url.port) ? '' : `:${url.port}`);
  return `${host}${path}${parameters.length > 0 ? `?${parameters.join('&')}` : ''}`
    .toLowerCase()
    .normalize('NFC');
}

/** The URL in a text; browsers of 2020 have no `URL.parse`. */
function parsed(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

/** Decodes a path, or leaves what cannot be decoded. */
export function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
