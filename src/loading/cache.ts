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
/** SQLITE_BUSY of https://sqlite.org/rescode.html: it was still writing then. */
const BUSY = 5;

/**
 * Parsed briefings on disk, outside Astro's data store so that memory holds metadata alone. One database: 20,000 small files
 * took as long to write as their briefings to parse. Several threads and programs may use it at once.
 */
export class BriefingCache {
  readonly #database: DatabaseSync;
  readonly #head: StatementSync;
  readonly #body: StatementSync;
  readonly #text: StatementSync;

  /** Made at `file` when missing; one that cannot be read is made anew. */
  constructor(file: string) {
    mkdirSync(dirname(file), { recursive: true });
    try {
      this.#database = open(file);
    } catch (error) {
      // Another program that holds it for so long uses it, so it is whole.
      if (error instanceof Error && 'errcode' in error && error.errcode === BUSY) throw error;
      for (const part of ['', '-wal', '-shm']) rmSync(`${file}${part}`, { force: true });
      this.#database = open(file);
    }
    this.#head = this.#database.prepare('SELECT head FROM briefings WHERE digest = ?');
    this.#body = this.#database.prepare('SELECT segments, text FROM briefings WHERE digest = ?');
    this.#text = this.#database.prepare('SELECT text FROM briefings WHERE digest = ?');
  }

  /** What was kept under a digest, its body apart, or `undefined`. */
  head(digest: string): BriefingHead | undefined {
    const row = this.#head.get(digest);
    return row && headRow.parse(row).head;
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
      this.#database.exec('ROLLBACK');
      throw error;
    }
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
