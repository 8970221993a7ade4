import * as z from 'astro/zod';
import { readCacheFile, writeCacheFile } from '../cache/cache-file.ts';
import { isRecord } from '../schemas/is-record.ts';
import type { BriefingHead } from './cache.ts';
import { briefingDigest } from './digest.ts';
import { FileDigests, stampsSchema } from './file-digests.ts';
import { readBytes } from './read-text.ts';

type Heads = Record<string, BriefingHead>;

/** The heads are not validated again: `readCacheFile` verifies the digest of the whole file. */
const memorySchema = z.object({
  seed: z.string(),
  files: stampsSchema,
  /** By digest. */
  heads: z.custom<Heads>(isRecord),
});
type Memory = z.infer<typeof memorySchema>;

/** The part of `HeadsCache` for one year. Files with an unchanged stamp are not read. */
export class HeadsOfYear {
  readonly #file: string;
  readonly #previous: Memory;
  readonly #digests: FileDigests;
  readonly #heads: Heads = {};
  #hasChanged = false;

  /** @param seed from `digestSeed`; heads with another seed are discarded. */
  constructor(file: string, seed: string) {
    this.#file = file;
    this.#previous = readMemory(this.#file, seed);
    this.#digests = new FileDigests(this.#previous.files, (path) => {
      const { bytes } = readBytes(path);
      return bytes && briefingDigest(seed, bytes);
    });
  }

  /**
   * The current digest of the briefing at `path`, and its head if it is cached; `undefined` when
   * the file cannot be read.
   */
  find(path: string): { digest: string; head: BriefingHead | undefined } | undefined {
    const digest = this.#digests.find(path);
    if (digest === undefined) return undefined;
    const head = this.#previous.heads[digest];
    if (head) this.#heads[digest] = head;
    return { digest, head };
  }

  /** Adds the head of a parsed briefing. */
  add(digest: string, head: BriefingHead): void {
    this.#heads[digest] = head;
    this.#hasChanged = true;
  }

  /**
   * Writes the heads that were found or added.
   * @param isAll whether these are all briefings of the year, so that other heads are dropped.
   * @throws CacheError when the file cannot be written.
   */
  save(isAll: boolean): void {
    const { seed, files, heads } = this.#previous;
    const hasObsolete = isAll && Object.keys(this.#heads).length < Object.keys(heads).length;
    if (!this.#hasChanged && !this.#digests.hasChanged && !hasObsolete) return;
    const next: Memory = { seed, files: this.#digests.stamps, heads: this.#heads };
    writeCacheFile(
      this.#file,
      Buffer.from(
        JSON.stringify(
          isAll
            ? next
            : { seed, files: { ...files, ...next.files }, heads: { ...heads, ...next.heads } },
        ),
      ),
    );
  }
}

function readMemory(file: string, seed: string): Memory {
  const bytes = readCacheFile(file);
  const memory = bytes && memorySchema.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
  return memory?.success && memory.data.seed === seed
    ? memory.data
    : { seed, files: {}, heads: {} };
}
