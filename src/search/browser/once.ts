/** Memoizes an async function; failures are not cached. */
export function once<Value>(load: () => Promise<Value>): () => Promise<Value> {
  const cache = onceEach(load);
  return () => cache('');
}

/** Memoizes an async function by its argument; failures are not cached. */
export function onceEach<Name extends string, Value>(
  load: (name: Name) => Promise<Value>,
): (name: Name) => Promise<Value> {
  const cache = new Map<Name, Promise<Value>>();
  return (name) => {
    const promise =
      cache.get(name) ??
      load(name).catch((error: unknown) => {
        cache.delete(name);
        throw error;
      });
    cache.set(name, promise);
    return promise;
  };
}
