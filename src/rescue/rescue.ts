import type { KnownArchive } from '../editing/new/known-archive.ts';
import { growing } from './growing-archive.ts';
import type { Outcome } from './outcome.ts';
import { readSource } from './sources/read-sources.ts';
import { takeItem, type TakeOptions } from './take-item.ts';
import { readSavedOrigins } from './writing/saved-origins.ts';

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
  for (const source of options.sources)
    for await (const item of readSource(source)) yield await takeItem(item, options, saved, known);
}
