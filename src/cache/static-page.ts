import { shortDigest } from '../folders.ts';

/**
 * One page of a dynamic route, for `getStaticPaths`. A page is a function of its props and its
 * code: a build renders it only when its props (the cache key is a digest of them) or its code
 * (src/build/page-code.ts) has changed, or its file in the output.
 */
export function staticPage<Params, Props>(
  params: Params,
  props: Props,
): { params: Params; props: Props; cacheKey: string } {
  return {
    params,
    props,
    // `astro dev` lists all pages after each change, and needs no keys.
    get cacheKey() {
      const key = cacheKeyOf(props);
      return key.length > MAX_KEY_LENGTH ? shortDigest(key) : key;
    },
  };
}

/** A key of this length takes as much time to digest as to derive: two pages of each briefing. */
const MAX_KEY_LENGTH = 64;

/** The cache keys of shared objects, or functions that return what to derive them from. */
const keys = new WeakMap<object, string | (() => string)>();

/**
 * Marks an object as shared between the props of many pages, so that its cache key is computed only
 * once. The object must not change.
 * @param keyFrom returns the text that the key is derived from, by default the whole object.
 * @returns the object.
 */
export function shared<Value extends object>(
  value: Value,
  keyFrom: () => string = () => JSON.stringify(value),
): Value {
  keys.set(value, keyFrom);
  return value;
}

/**
 * The cache key of plain data: a text like its JSON, with a digest in place of each {@link shared}
 * object. Strings have their length before them, which is faster than escaping them.
 */
export function cacheKeyOf(value: unknown): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return `${value.length}"${value}`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const known = keys.get(value);
  if (typeof known === 'string') return known;
  if (known) {
    // The `#` distinguishes digests from JSON.
    const key = `#${shortDigest(known())}`;
    keys.set(value, key);
    return key;
  }
  // Concatenating is faster than joining arrays, and a build derives tens of thousands of keys.
  let key = '';
  if (Array.isArray(value)) {
    for (const part of value) key += `${cacheKeyOf(part)},`;
    return `[${key}]`;
  }
  for (const [name, part] of Object.entries(value))
    if (part !== undefined) key += `${name}:${cacheKeyOf(part)},`;
  return `{${key}}`;
}
