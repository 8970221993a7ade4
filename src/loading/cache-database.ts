import { DatabaseSync } from 'node:sqlite';
import { CacheError } from '../cache/cache-error.ts';

/** Each column has its own checksum, since most readers read a single column. */
const TABLE = `CREATE TABLE IF NOT EXISTS briefings (
  digest TEXT PRIMARY KEY, head TEXT NOT NULL, segments TEXT NOT NULL, text TEXT NOT NULL,
  head_sum TEXT NOT NULL, segments_sum TEXT NOT NULL, text_sum TEXT NOT NULL
) STRICT`;

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

/** Runs `work` and converts SQLite errors to `CacheError` or `DamagedCacheError`. */
export function withCacheErrors<Value>(file: string, work: () => Value): Value {
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

/**
 * Opens the database at `file`, and creates it if there is none.
 * @throws SQLite's errors when it is no such database, is locked for too long or the disk is full.
 */
export function openDatabase(file: string): DatabaseSync {
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
