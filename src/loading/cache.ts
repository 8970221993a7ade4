import { hash } from 'node:crypto';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import * as z from 'astro/zod';
import { bodySchema, type Body } from '../mdx/body.ts';
import { openDatabase, withCacheErrors } from './cache-database.ts';
import { parsedBriefingSchema, type ParsedBriefing } from './read-briefing.ts';

/** A parsed briefing without its body; the heads of the whole archive fit into memory. */
const headSchema = parsedBriefingSchema.omit({ body: true });
export type BriefingHead = z.infer<typeof headSchema>;

const json = z.string().transform((text): unknown => JSON.parse(text));
const headRow = z.object({ head: z.string(), head_sum: z.string() });
const textRow = z.object({ text: z.string(), text_sum: z.string() });
const segmentsRow = z.object({ segments: z.string(), segments_sum: z.string() });
const bodyRow = textRow.extend(segmentsRow.shape);
const headJson = json.pipe(headSchema);
const segmentsJson = json.pipe(bodySchema.shape.segments);
const digestRow = z.object({ digest: z.string() });

/**
 * A cache of parsed briefings on disk, outside Astro's data store, so that memory holds only
 * metadata. It is one database, because writing 20,000 small files takes as long as parsing the
 * briefings. Several threads and processes can use it at once after `openCache` has created it.
 * Values with a wrong checksum count as missing: disks lose and swap bytes, and SQLite does not
 * notice.
 */
export class BriefingCache {
  readonly #database: DatabaseSync;
  readonly #head: StatementSync;
  readonly #body: StatementSync;
  readonly #text: StatementSync;

  /**
   * Opens the cache at `file`.
   * @throws DamagedCacheError when the file is not a cache.
   * @throws CacheError when another process locks it for too long, or the disk is full.
   */
  constructor(file: string) {
    const database = withCacheErrors(file, () => openDatabase(file));
    const select = (columns: string) =>
      withCacheErrors(file, () =>
        database.prepare(`SELECT ${columns} FROM briefings WHERE digest = ?`),
      );
    this.#database = database;
    this.#head = select('head, head_sum');
    this.#body = select('segments, segments_sum, text, text_sum');
    this.#text = select('text, text_sum');
  }

  /** The head of a briefing, or `undefined` when it is not cached. */
  head(digest: string): BriefingHead | undefined {
    return undefinedOnError(() => {
      const row = headRow.parse(this.#head.get(digest));
      return isHeadIntact(digest, row) ? headJson.parse(row.head) : undefined;
    });
  }

  /** The body of a briefing, or `undefined` when it is not cached. */
  body(digest: string): Body | undefined {
    return undefinedOnError(() => {
      const row = bodyRow.parse(this.#body.get(digest));
      return isBodyIntact(digest, row)
        ? { segments: segmentsJson.parse(row.segments), text: row.text }
        : undefined;
    });
  }

  /** The plain text of a briefing, or `undefined` when it is not cached. */
  text(digest: string): string | undefined {
    return undefinedOnError(() => {
      const row = textRow.parse(this.#text.get(digest));
      return isTextIntact(digest, row) ? row.text : undefined;
    });
  }

  /** The digests of all cached briefings. @throws the same errors as the constructor. */
  digests(): string[] {
    return withCacheErrors(this.#file, () =>
      z.array(digestRow).parse(this.#database.prepare('SELECT digest FROM briefings').all()),
    ).map(({ digest }) => digest);
  }

  /**
   * Adds briefings by their digests, in one transaction.
   * @throws the same errors as the constructor.
   */
  insert(briefings: ReadonlyMap<string, ParsedBriefing>): void {
    if (briefings.size === 0) return;
    this.#inTransaction(() => {
      const insert = this.#database.prepare(
        'INSERT OR REPLACE INTO briefings VALUES (?, ?, ?, ?, ?, ?, ?)',
      );
      for (const [digest, { body, ...rest }] of briefings) {
        const [head, segments, { text }] = [
          JSON.stringify(rest),
          JSON.stringify(body.segments),
          body,
        ];
        insert.run(
          digest,
          head,
          segments,
          text,
          checksum(digest, 'head', head),
          checksum(digest, 'segments', segments),
          checksum(digest, 'text', text),
        );
      }
    });
  }

  /**
   * Deletes all briefings except those with the given digests.
   * @throws the same errors as the constructor.
   */
  deleteExcept(digests: ReadonlySet<string>): void {
    const obsolete = this.digests().filter((digest) => !digests.has(digest));
    if (obsolete.length === 0) return;
    this.#inTransaction(() => {
      const remove = this.#database.prepare('DELETE FROM briefings WHERE digest = ?');
      for (const digest of obsolete) remove.run(digest);
    });
  }

  [Symbol.dispose](): void {
    this.#database.close();
  }

  get #file(): string {
    return this.#database.location() ?? '';
  }

  #inTransaction(work: () => void): void {
    withCacheErrors(this.#file, () => {
      this.#database.exec('BEGIN IMMEDIATE');
      try {
        work();
        this.#database.exec('COMMIT');
      } catch (error) {
        if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
        throw error;
      }
    });
  }
}

/** The checksum of a value. Covers its row and column too, so that swapped values are detected. */
function checksum(digest: string, column: string, value: string): string {
  return hash('sha256', `${digest} ${column} ${value}`, 'base64');
}

const isHeadIntact = (digest: string, row: z.infer<typeof headRow>) =>
  row.head_sum === checksum(digest, 'head', row.head);
const isTextIntact = (digest: string, row: z.infer<typeof textRow>) =>
  row.text_sum === checksum(digest, 'text', row.text);
const isBodyIntact = (digest: string, row: z.infer<typeof bodyRow>) =>
  isTextIntact(digest, row) && row.segments_sum === checksum(digest, 'segments', row.segments);

/** Returns the result of `read`, or `undefined` when it throws. */
function undefinedOnError<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
