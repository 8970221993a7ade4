/** The bytes of a counter's number. */
const BYTES = 3;

/**
 * Packs numbers of counters (see archive-pairs.ts) into a text, four letters each. An array of
 * numbers takes several times as long to go to another thread, and to be cached.
 */
export function packCounters(counters: ReadonlySet<number> | readonly number[]): string {
  const bytes = Buffer.allocUnsafe(BYTES * ('size' in counters ? counters.size : counters.length));
  let at = 0;
  for (const counter of counters) at = bytes.writeUIntBE(counter, at, BYTES);
  return bytes.toString('base64');
}

/** Reads numbers packed by {@link packCounters}. */
export function unpackCounters(packed: string): number[] {
  const bytes = Buffer.from(packed, 'base64');
  const counters: number[] = [];
  for (let at = 0; at < bytes.length; at += BYTES) counters.push(bytes.readUIntBE(at, BYTES));
  return counters;
}
