import { basename } from 'node:path';
import { flushTree } from '../cache/write-atomic.ts';
import type { KnownArchive } from '../editing/new/known-archive.ts';
import { displayName } from '../loading/content-folder.ts';
import { growing } from './growing-archive.ts';
import type { Outcome } from './outcome.ts';
import { readSource } from './sources/read-sources.ts';
import { takeItem, type TakeOptions } from './take-item.ts';
import { readSavedOrigins } from './writing/saved-origins.ts';

/** A power failure costs at most so many items, which the next run takes again. */
const ITEMS_PER_FLUSH = 200;

export interface RescueOptions extends TakeOptions {
  sources: readonly string[];
  /** What the content folder holds already. */
  known: KnownArchive;
}

/**
 * Takes what sources hold into a content folder, one item after another. An item that was taken
 * before, by its address or its bytes, is left as it is now.
 */
export async function* rescue(options: RescueOptions): AsyncGenerator<Outcome> {
  const saved = readSavedOrigins(options.folder);
  const known = growing(options.known);
  let count = 0;
  try {
    for (const source of options.sources)
      for await (const item of readSource(source, nameOf(source, options.sources))) {
        yield await takeItem(item, options, saved, known);
        count += 1;
        if (!options.isDryRun && count % ITEMS_PER_FLUSH === 0) flushTree(options.folder);
      }
  } finally {
    if (!options.isDryRun) flushTree(options.folder);
  }
}

/** The name of a source in the report, which tells it from the others. */
function nameOf(source: string, sources: readonly string[]): string {
  const name = basename(source);
  return sources.filter((other) => basename(other) === name).length > 1
    ? displayName(source)
    : name;
}
