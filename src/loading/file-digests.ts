import * as z from 'astro/zod';
import { fileStamp, isSettled, statIfExists } from './file-stamp.ts';

/** By path: the stamp of a file, and its digest at that time. */
export const stampsSchema = z.record(z.string(), z.tuple([z.string(), z.string()]));
export type Stamps = z.infer<typeof stampsSchema>;

/** Digests of files, cached by their stamps: a file is read only when its stamp has changed. */
export class FileDigests {
  /** The stamps and digests of the files looked up so far. */
  readonly stamps: Stamps = {};
  readonly #previous: Stamps;
  readonly #computeDigest: (path: string) => string | undefined;
  #hasChanged = false;

  /**
   * @param previous the `stamps` of the previous run.
   * @param computeDigest reads a file and returns its digest, or `undefined` when it is unreadable.
   */
  constructor(previous: Stamps, computeDigest: (path: string) => string | undefined) {
    this.#previous = previous;
    this.#computeDigest = computeDigest;
  }

  /** Whether any file had to be read. */
  get hasChanged(): boolean {
    return this.#hasChanged;
  }

  /** The current digest of a file; `undefined` when it is missing or unreadable. */
  find(path: string): string | undefined {
    const stat = statIfExists(path);
    if (!stat) return undefined;
    const stamp = fileStamp(stat);
    const previous = this.#previous[path];
    const isKnown = previous?.[0] === stamp;
    const digest = isKnown ? previous[1] : this.#computeDigest(path);
    if (!isKnown) this.#hasChanged = true;
    if (digest !== undefined && isSettled(stat, Date.now())) this.stamps[path] = [stamp, digest];
    return digest;
  }
}
