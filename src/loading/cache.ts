import { hash } from 'node:crypto';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import * as z from 'astro/zod';
import { CacheError } from '../cache/cache-error.ts';
import { bodySchema, type Body } from '../mdx/body.ts';
import { parsedBriefingSchema, type ParsedBriefing } from './read-briefing.ts';

/** A parsed briefing without its body; the heads of the whole archive fit into memory. */
const headSchema = parsedBriefingSchema.omit({ body: true });
export type BriefingHead = z.infer<typeof headSchema>;

/** Each column has its own checksum, since most readers read a single column. */
const TABLE = `CREATE TABLE IF NOT EXISTS briefings (
  digest TEXT PRIMARY KEY, head TEXT NOT NULL, segments TEXT NOT NULL, text TEXT NOT NULL,
  head_sum TEXT NOT NULL, segments_sum TEXT NOT NULL, text_sum TEXT NOT NULL
) STRICT`;

const json = z.string().transform((text): unknown => JSON.parse(text));
const headRow = z.object({ head: z.string(), head_sum: z.string() });
const textRow = z.object({ text: z.string(), text_sum: z.string() });
const segmentsRow = z.object({ segments: z.string(), segments_sum: z.string() });
const bodyRow = textRow.extend(segmentsRow.shape);
const headJson = json.pipe(headSchema);
const segmentsJson = json.pipe(bodySchema.shape.segments);
const digestRow = z.object({ digest: z.string() });

/** How long a thread waits for another one that is writing, in milliseconds. */
const BUSY_TIMEOUT = 60_000;
/**
 * SQLite errors that do not mean that the file is damaged: SQLITE_BUSY, SQLITE_LOCKED, SQLITE_FULL
 * of https://sqlite.org/rescode.html.
 */
const HARMLESS_CODES = new Set([5, 6, 13]);

/** The cache cannot be read, or its checksums do not match. `discardCache` fixes it. */
export class DamagedCacheError extends Error {
  constructor(message = 'The cache of briefings is damaged.', cause?: unknown) {
    super(message, { cause });
    this.name = 'DamagedCacheError';
  }
}

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
    const database = withCacheErrors(file, () => open(file));
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

/** Runs `work` and converts SQLite errors to `CacheError` or `DamagedCacheError`. */
function withCacheErrors<Value>(file: string, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    throw error instanceof Error &&
      'errcode' in error &&
      HARMLESS_CODES.has(Number(error.errcode) & 0xff)
      ? new CacheError(file, error)
      : new DamagedCacheError(undefined, error);
  }
}

function open(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: BUSY_TIMEOUT });
  try {
    // Larger pages: a briefing needs two of SQLite's default pages, and one is written faster. WAL,
    // so that readers need not wait for a writer. Entries lost in a power failure are parsed again.
    database.exec(
      `PRAGMA page_size = 16384; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; ${TABLE}`,
    );
    database
      .prepare(
        'SELECT digest, head, segments, text, head_sum, segments_sum, text_sum FROM briefings LIMIT 1',
      )
      .get();
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
