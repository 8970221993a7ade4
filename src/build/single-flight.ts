/**
 * Wraps an async function so that concurrent calls share one run; a call after it has settled
 * starts a new one.
 */
export function singleFlight<Value>(run: () => Promise<Value>): () => Promise<Value> {
  let running: Promise<Value> | undefined;
  return () =>
    (running ??= run().finally(() => {
      running = undefined;
    }));
}
