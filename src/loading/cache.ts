import { hash } from 'node:crypto';
import { mkdirSync, unlinkSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import * as z from 'astro/zod';
import { CacheError } from '../cache/cache-error.ts';
import { clearPlace } from '../cache/kept-file.ts';
import { bodySchema, type Body } from '../mdx/body.ts';
import { systemCode } from '../user-error.ts';
import { parsedBriefingSchema, type ParsedBriefing } from './read-briefing.ts';

/** A parsed briefing but for its body: what the whole archive is held in memory as. */
const headSchema = parsedBriefingSchema.omit({ body: true });
type BriefingHead = z.infer<typeof headSchema>;

/** Each column has a digest of its own beside it, since most readers want one alone. */
const TABLE = `CREATE TABLE IF NOT EXISTS briefings (
  digest TEXT PRIMARY KEY, head TEXT NOT NULL, segments TEXT NOT NULL, text TEXT NOT NULL,
  head_sum TEXT NOT NULL, segments_sum TEXT NOT NULL, text_sum TEXT NOT NULL
) STRICT`;

const json = z.string().transform((text): unknown => JSON.parse(text));
const headRow = z.object({ head: z.string(), head_sum: z.string() });
const textRow = z.object({ text: z.string(), text_sum: z.string() });
const segmentsRow = z.object({ segments: z.string(), segments_sum: z.string() });
const bodyRow = textRow.extend(segmentsRow.shape);
const wholeRow = bodyRow.extend(headRow.shape);
const headOf = json.pipe(headSchema);
const segmentsOf = json.pipe(bodySchema.shape.segments);
const digestRow = z.object({ digest: z.string() });

/** For so many milliseconds a thread waits for another that is writing. */
const PATIENCE = 60_000;
/** What SQLite says while others use the file, and when the disk is full: nothing against what is kept. SQLITE_BUSY, SQLITE_LOCKED, SQLITE_FULL of https://sqlite.org/rescode.html. */
const SOUND = new Set([5, 6, 13]);

/** What was kept cannot be read, or is not what was kept. {@link discardCache} helps. */
export class DamagedCache extends Error {
  constructor(cause?: unknown) {
    super('The cache of briefings is damaged.', { cause });
    this.name = 'DamagedCache';
  }
}

/**
 * Parsed briefings on disk, outside Astro's data store so that memory holds metadata alone. One database: 20,000 small files
 * took as long to write as their briefings to parse. Several threads and programs may use it at once, once it is there:
 * {@link openCache} makes it. Every value is held against a digest of it and of the briefing's own when it is read: disks lose and
 * swap bytes, and SQLite does not notice. Whatever does not fit counts as not kept.
 */
export class BriefingCache {
  readonly #database: DatabaseSync;
  readonly #head: StatementSync;
  readonly #body: StatementSync;
  readonly #text: StatementSync;
  readonly #whole: StatementSync;

  /**
   * Opens the cache at `file`.
   * @throws DamagedCache when it is no cache. @throws CacheError when another program holds it too long, or the disk is full.
   */
  constructor(file: string) {
    const database = judged(file, () => open(file));
    const select = (columns: string) => judged(file, () => database.prepare(`SELECT ${columns} FROM briefings WHERE digest = ?`));
    this.#database = database;
    this.#head = select('head, head_sum');
    this.#body = select('segments, segments_sum, text, text_sum');
    this.#text = select('text, text_sum');
    this.#whole = select('head, head_sum, segments, segments_sum, text, text_sum');
  }

  /** What was kept under a digest, its body apart, or `undefined`. */
  head(digest: string): BriefingHead | undefined {
    return readable(() => {
      const row = headRow.parse(this.#head.get(digest));
      return isHead(digest, row) ? headOf.parse(row.head) : undefined;
    });
  }

  /** The body of what was kept under a digest, or `undefined`. */
  body(digest: string): Body | undefined {
    return readable(() => {
      const row = bodyRow.parse(this.#body.get(digest));
      return isBody(digest, row) ? { segments: segmentsOf.parse(row.segments), text: row.text } : undefined;
    });
  }

  /** The plain text alone of what was kept under a digest, or `undefined`. */
  text(digest: string): string | undefined {
    return readable(() => {
      const row = textRow.parse(this.#text.get(digest));
      return isText(digest, row) ? row.text : undefined;
    });
  }

  /** Whether all of a briefing is there as it was kept. */
  isWhole(digest: string): boolean {
    return readable(() => {
      const row = wholeRow.parse(this.#whole.get(digest));
      return isHead(digest, row) && isBody(digest, row);
    }) ?? false;
  }

  /**
   * Keeps briefings by their digests, all or none.
   * @throws DamagedCache, CacheError as the constructor.
   */
  keep(briefings: ReadonlyMap<string, ParsedBriefing>): void {
    if (briefings.size === 0) return;
    this.#atOnce(() => {
      const insert = this.#database.prepare('INSERT OR REPLACE INTO briefings VALUES (?, ?, ?, ?, ?, ?, ?)');
      for (const [digest, { body, ...rest }] of briefings) {
        const [head, segments, { text }] = [JSON.stringify(rest), JSON.stringify(body.segments), body];
        insert.run(digest, head, segments, text, sum(digest, 'head', head), sum(digest, 'segments', segments), sum(digest, 'text', text));
      }
    });
  }

  /** Forgets all but these digests. @throws DamagedCache, CacheError as the constructor. */
  keepOnly(digests: ReadonlySet<string>): void {
    const kept = judged(this.#file, () => z.array(digestRow).parse(this.#database.prepare('SELECT digest FROM briefings').all()));
    const stale = kept.filter(({ digest }) => !digests.has(digest));
    if (stale.length === 0) return;
    this.#atOnce(() => {
      const remove = this.#database.prepare('DELETE FROM briefings WHERE digest = ?');
      for (const { digest } of stale) remove.run(digest);
    });
  }

  [Symbol.dispose](): void {
    this.#database.close();
  }

  get #file(): string {
    return this.#database.location() ?? '';
  }

  #atOnce(work: () => void): void {
    judged(this.#file, () => {
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

/** The digest that stands beside a value: of the value, and of where it belongs, so that rows that were swapped are noticed. */
function sum(digest: string, column: string, value: string): string {
  return hash('sha256', `${digest} ${column} ${value}`, 'base64');
}

const isHead = (digest: string, row: z.infer<typeof headRow>) => row.head_sum === sum(digest, 'head', row.head);
const isText = (digest: string, row: z.infer<typeof textRow>) => row.text_sum === sum(digest, 'text', row.text);
const isBody = (digest: string, row: z.infer<typeof bodyRow>) => isText(digest, row) && row.segments_sum === sum(digest, 'segments', row.segments);

/** What `read` gives, or `undefined` where it fails. */
function readable<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** Runs `work` on the database in `file`; what SQLite says becomes an error of ours. */
function judged<Value>(file: string, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    throw error instanceof Error && 'errcode' in error && SOUND.has(Number(error.errcode) & 0xff) ? new CacheError(file, error) : new DamagedCache(error);
  }
}

/** Whether an error says that the cache is damaged, also one that comes out of a thread, where it has lost its class. */
export function isDamaged(error: unknown): boolean {
  return error instanceof Error && error.name === 'DamagedCache';
}

/** The cache at `file`, made when missing, and anew when it cannot be read. To be called before others open it: they would all make it. */
export function openCache(file: string): BriefingCache {
  try {
    mkdirSync(dirname(file), { recursive: true });
  } catch (error) {
    throw new CacheError(dirname(file), error);
  }
  try {
    return new BriefingCache(file);
  } catch (error) {
    if (!isDamaged(error)) throw error;
    discardCache(file);
  }
  try {
    return new BriefingCache(file);
  } catch (error) {
    throw error instanceof CacheError ? error : new CacheError(file, error instanceof Error ? error.cause : error);
  }
}

/** Takes a damaged cache away, to be made anew. @throws CacheError when it cannot be removed. */
export function discardCache(file: string): void {
  for (const part of [file, `${file}-wal`, `${file}-shm`, `${file}-journal`]) {
    try {
      clearPlace(part);
      unlinkSync(part);
    } catch (error) {
      if (systemCode(error) !== 'ENOENT') throw new CacheError(part, error);
    }
  }
}

function open(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: PATIENCE });
  try {
    // A briefing takes two of SQLite's usual pages, and is quicker written into one of these. Readers need not wait for a writer; what a power failure takes away is parsed again.
    database.exec(`PRAGMA page_size = 16384; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; ${TABLE}`);
    database.prepare('SELECT digest, head, segments, text, head_sum, segments_sum, text_sum FROM briefings LIMIT 1').get();
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
