/** Remembers what `make` gave for the last `limit` keys that were asked for, so that memory stays bounded however many there are. */
export function rememberRecent<Key, Value>(limit: number, make: (key: Key) => Value): (key: Key) => Value {
  // A Map lists its keys in the order in which they were set: the first is the one not asked for the longest.
  const recent = new Map<Key, { value: Value }>();
  return (key) => {
    const known = recent.get(key) ?? { value: make(key) };
    recent.delete(key);
    recent.set(key, known);
    const [oldest] = recent.keys();
    if (recent.size > limit && oldest !== undefined) recent.delete(oldest);
    return known.value;
  };
}
