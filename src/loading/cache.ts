import { mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import * as z from 'astro/zod';
import { bodySchema, type Body } from '../mdx/body.ts';
import { parsedBriefingSchema, type ParsedBriefing } from './read-briefing.ts';

/** A parsed briefing but for its body: what the whole archive is held in memory as. */
const headSchema = parsedBriefingSchema.omit({ body: true });
type BriefingHead = z.infer<typeof headSchema>;

const TABLE = `CREATE TABLE IF NOT EXISTS briefings (
  digest TEXT PRIMARY KEY, head TEXT NOT NULL, segments TEXT NOT NULL, text TEXT NOT NULL
) STRICT`;

const json = z.string().transform((text): unknown => JSON.parse(text));
const headRow = z.object({ head: json.pipe(headSchema) });
const textRow = z.object({ text: z.string() });
const bodyRow = textRow.extend({ segments: json.pipe(bodySchema.shape.segments) });
const digestRow = z.object({ digest: z.string() });

/** For so many milliseconds a thread waits for another that is writing. */
const PATIENCE = 60_000;
/** What SQLite says of a file that is no database, is damaged, or has other tables: SQLITE_NOTADB, SQLITE_CORRUPT, SQLITE_ERROR of https://sqlite.org/rescode.html. */
const UNREADABLE = new Set([26, 11, 1]);

/**
 * Parsed briefings on disk, outside Astro's data store so that memory holds metadata alone. One database: 20,000 small files
 * took as long to write as their briefings to parse. Several threads and programs may use it at once, once it is there:
 * {@link openCache} makes it.
 */
export class BriefingCache {
  readonly #database: DatabaseSync;
  readonly #head: StatementSync;
  readonly #body: StatementSync;
  readonly #text: StatementSync;

  /**
   * Opens the cache at `file`.
   * @throws Error when it is no cache, or another program holds it too long.
   */
  constructor(file: string) {
    this.#database = open(file);
    this.#head = this.#database.prepare('SELECT head FROM briefings WHERE digest = ?');
    this.#body = this.#database.prepare('SELECT segments, text FROM briefings WHERE digest = ?');
    this.#text = this.#database.prepare('SELECT text FROM briefings WHERE digest = ?');
  }

  /** What was kept under a digest, its body apart, or `undefined`, also where it cannot be read any more: it is kept anew then. */
  head(digest: string): BriefingHead | undefined {
    try {
      return headRow.parse(this.#head.get(digest)).head;
    } catch {
      return undefined;
    }
  }

  /** The body of what was kept under a digest, or `undefined`. */
  body(digest: string): Body | undefined {
    const row = this.#body.get(digest);
    return row && bodyRow.parse(row);
  }

  /** The plain text alone of what was kept under a digest, or `undefined`. */
  text(digest: string): string | undefined {
    const row = this.#text.get(digest);
    return row && textRow.parse(row).text;
  }

  /** Keeps briefings by their digests, all or none. */
  keep(briefings: ReadonlyMap<string, ParsedBriefing>): void {
    if (briefings.size === 0) return;
    const insert = this.#database.prepare('INSERT OR REPLACE INTO briefings VALUES (?, ?, ?, ?)');
    this.#atOnce(() => {
      for (const [digest, { body: { segments, text }, ...head }] of briefings) {
        insert.run(digest, JSON.stringify(head), JSON.stringify(segments), text);
      }
    });
  }

  /** Forgets all but these digests. */
  keepOnly(digests: ReadonlySet<string>): void {
    const kept = z.array(digestRow).parse(this.#database.prepare('SELECT digest FROM briefings').all());
    const stale = kept.filter(({ digest }) => !digests.has(digest));
    if (stale.length === 0) return;
    const remove = this.#database.prepare('DELETE FROM briefings WHERE digest = ?');
    this.#atOnce(() => { for (const { digest } of stale) remove.run(digest); });
  }

  [Symbol.dispose](): void {
    this.#database.close();
  }

  #atOnce(work: () => void): void {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      work();
      this.#database.exec('COMMIT');
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
      throw error;
    }
  }
}

/** The cache at `file`, made when missing, and anew when it cannot be read. To be called before others open it: they would all make it. */
export function openCache(file: string): BriefingCache {
  mkdirSync(dirname(file), { recursive: true });
  try {
    return new BriefingCache(file);
  } catch (error) {
    // Anything else (a full disk, another program that is writing) says nothing against what is kept.
    if (!(error instanceof Error && 'errcode' in error && UNREADABLE.has(Number(error.errcode)))) throw error;
    for (const part of ['', '-wal', '-shm']) rmSync(`${file}${part}`, { force: true });
    return new BriefingCache(file);
  }
}

function open(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: PATIENCE });
  try {
    // A briefing takes two of SQLite's usual pages, and is quicker written into one of these. Readers need not wait for a writer; what a power failure takes away is parsed again.
    database.exec(`PRAGMA page_size = 16384; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; ${TABLE}`);
    database.prepare('SELECT digest, head, segments, text FROM briefings LIMIT 1').get();
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * The body of a briefing that has been read in this build.
 * @throws Error when the cache has been taken away since.
 */
export function cachedBody(file: string, { id, body }: { id: string; body: string }): Body {
  return reader(file).body(body) ?? missing(id, file);
}

/**
 * The plain text of a briefing that has been read in this build: what {@link cachedBody} holds, in half the time.
 * @throws Error when the cache has been taken away since.
 */
export function cachedText(file: string, { id, body }: { id: string; body: string }): string {
  return reader(file).text(body) ?? missing(id, file);
}

let last: { file: string; inode: number | undefined; cache: BriefingCache } | undefined;

/** The cache at `file`, opened once for all pages of a build, and again where another has taken its place. */
function reader(file: string): BriefingCache {
  const inodeOf = () => statSync(file, { throwIfNoEntry: false })?.ino;
  if (last && last.file === file && last.inode === inodeOf()) return last.cache;
  last?.cache[Symbol.dispose]();
  last = undefined;
  const cache = new BriefingCache(file);
  last = { file, inode: inodeOf(), cache };
  return cache;
}

function missing(id: string, file: string): never {
  throw new Error(`The body of ${id} is no longer in the cache at ${file}; build again.`);
}
