import { fullAddress } from '../links.ts';
import type { RescuedAddress } from './rescued-addresses.ts';

type OldAddress = Pick<RescuedAddress, 'url' | 'path'>;

/**
 * A map for the nginx of a former domain:
 * `map $host$request_uri $tin_moi { include …; }` and
 * `if ($tin_moi) { return 301 $tin_moi; }`. Large ones need a larger `map_hash_max_size`.
 */
export function nginxMap(addresses: readonly OldAddress[]): string {
  return lines(
    addresses,
    ({ host, pathname, search }, target) => `${quoted(host + pathname + search)} ${target};`,
  );
}

/**
 * Lines of a `_redirects` file as Netlify and Cloudflare Pages read it. These match no query
 * string, so that addresses which differ by it alone are left to nginx.
 */
export function redirectsFile(addresses: readonly OldAddress[]): string {
  return lines(
    addresses.filter(({ url }) => URL.parse(url)?.search === ''),
    ({ pathname }, target) => `${pathname} ${target} 301`,
  );
}

/** All former addresses with their new ones, for people and for browsers without script. */
export function addressList(addresses: readonly OldAddress[]): string {
  return lines(addresses, ({ href }, target) => `${href}\t${target}`);
}

function lines(
  addresses: readonly OldAddress[],
  write: (url: URL, target: string) => string,
): string {
  return addresses
    .flatMap(({ url, path }) => {
      const parsed = URL.parse(url);
      return parsed === null ? [] : [`${write(parsed, fullAddress(path))}\n`];
    })
    .sort()
    .join('');
}

/** A string of nginx's configuration: nothing in it ends it or is a variable's name. */
function quoted(text: string): string {
  return `"${text.replace(/[\\"]/gu, '\\$&').replaceAll('$', '%24')}"`;
}
