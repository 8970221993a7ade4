import { decodedPath } from '../rescue/old-address.ts';

/** What can be read from an address without a page. */
export interface WrongAddress {
  /** The address of a page that was meant, from the site's root: `/2020/07/giao-ban/`. */
  path: string;
  /** The folders to look in, nearest first: `2020/07/`, `2020/`. */
  folders: string[];
  /** The name that is not in the first of them, or empty. */
  name: string;
  /** Its words, for the search box. */
  words: string;
}

/** Folders in which pages have names: `nhan-vat/bui-quang-hoan/`. */
const NAMED = /^(?:chuyen-muc|nhan-vat|dia-ban|tac-gia|so-lieu)$/u;

/** Reads an address's path. `base` is the site's base path, `/tin/`. */
export function readWrongAddress(address: string, base: string): WrongAddress {
  const inside = address.startsWith(base) ? address.slice(base.length) : address;
  const parts = decodedPath(inside)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/giu, 'd')
    .toLowerCase()
    .replace(/\.\w+$/u, '')
    .split('/')
    .filter((part) => part !== '' && part !== 'index');
  const path = `/${parts.map((part) => `${part}/`).join('')}`;
  return { path, ...placesToLook(parts) };
}

function placesToLook(parts: readonly string[]): Omit<WrongAddress, 'path'> {
  const [first = '', second = '', third = ''] = parts;
  const isMonth = /^(?:0?[1-9]|1[0-2])$/u.test(second);
  if (/^\d{4}$/u.test(first)) {
    const folders = [`${first}/`];
    if (isMonth) folders.unshift(`${first}/${second.padStart(2, '0')}/`);
    return withName(folders, isMonth ? third : second);
  }
  if (NAMED.test(first)) return withName([`${first}/`], second);
  return withName([], parts[parts.length - 1] ?? '');
}

function withName(folders: string[], name: string): Omit<WrongAddress, 'path'> {
  return {
    folders,
    name,
    // A number alone, as in `2020/13/`, would find anything.
    words: /\p{L}/u.test(name)
      ? name
          .split(/[-_\s]+/u)
          .join(' ')
          .trim()
      : '',
  };
}

/** This share of a name's pairs of letters must be in another name. */
const MIN_SHARED = 0.6;
const MAX_NEAREST = 3;

/** The names most like a mistyped or cut one, likeliest first; at most three. */
export function nearestNames(name: string, names: readonly string[]): string[] {
  const pairs = pairsOf(name);
  return names
    .map((other) => {
      const otherPairs = pairsOf(other);
      const shared = Array.from(pairs).filter((pair) => otherPairs.has(pair)).length;
      return {
        other,
        inShorter: shared / Math.min(pairs.size, otherPairs.size),
        inBoth: shared / (pairs.size + otherPairs.size),
      };
    })
    .filter(({ inShorter }) => inShorter >= MIN_SHARED)
    .sort((a, b) => b.inBoth - a.inBoth)
    .slice(0, MAX_NEAREST)
    .map(({ other }) => other);
}

function pairsOf(name: string): Set<string> {
  return new Set(Array.from(name.slice(1), (letter, at) => name.charAt(at) + letter));
}
