/** Memoizes `compute` in an LRU cache with at most `limit` entries. */
export function memoizeLru<Key, Value>(
  limit: number,
  compute: (key: Key) => Value,
): (key: Key) => Value {
  // A Map iterates in insertion order, so its first key is the least recently used.
  const cache = new Map<Key, { value: Value }>();
  return (key) => {
    const entry = cache.get(key) ?? { value: compute(key) };
    cache.delete(key);
    cache.set(key, entry);
    const [oldest] = cache.keys();
    if (cache.size > limit && oldest !== undefined) cache.delete(oldest);
    return entry.value;
  };
}
