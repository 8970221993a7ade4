/** Makes a function that callers share while it runs: who calls in the meantime gets the same answer, later callers a new one. */
export function singleFlight<Value>(run: () => Promise<Value>): () => Promise<Value> {
  let running: Promise<Value> | undefined;
  return () => (running ??= run().finally(() => { running = undefined; }));
}
