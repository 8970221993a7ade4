import { posix } from 'node:path';

/**
 * A page whose links work from a folder, without a server: addresses from the site's root (below `base`) become relative
 * to the page, and those that end with a slash name the file that a server would send. Scripts are left out, since
 * browsers load none from a folder. `path` is the page's file, `2020/07/index.html`.
 */
export function withRelativeLinks(html: string, path: string, base: string): string {
  const relative = (address: string): string => {
    if (!address.startsWith(base) || address.startsWith('//')) return address;
    const [, target = '', rest = ''] = /^([^?#]*)(.*)$/su.exec(address.slice(base.length)) ?? [];
    const file = target === '' || target.endsWith('/') ? `${target}index.html` : target;
    return posix.relative(posix.dirname(path), file) + rest;
  };
  return html
    .replace(/<script(?![^>]*application\/ld\+json)[^>]*>.*?<\/script>/gsu, '')
    .replace(/<link rel="modulepreload"[^>]*>/gu, '')
    .replace(/(\s(?:href|src|action)=")([^"]*)(?=")/gu, (_whole, before: string, address: string) => before + relative(address))
    .replace(/(\ssrcset=")([^"]*)(?=")/gu, (_whole, before: string, candidates: string) => before + candidates.split(', ').map(relative).join(', '));
}
