import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'astro/zod';
import { codeDigest } from '../code-digest.ts';
import type { Body } from '../mdx/body.ts';
import type { BodySettings } from '../mdx/make-body.ts';
import { writeWhole } from '../write-whole.ts';
import { parsedBriefingSchema, type ParsedBriefing } from './read-briefing.ts';

/** The code that decides what a parsed briefing looks like: when it changes, cached ones no longer hold. */
const CODE = ['src/mdx', 'src/schemas', 'src/vietnamese', 'src/loading', 'src/links.ts'];

/** Parsed briefings on disk, one file for each digest, outside Astro's data store so that memory holds metadata alone. */
export class BriefingCache {
  readonly folder: string;
  readonly #seed: string;

  /** `folder` is made when missing; `settings` are what its bodies are made with. */
  constructor(folder: string, { base, glossary }: BodySettings) {
    this.folder = folder;
    // Digested once: every briefing's digest begins with it, however long the glossary grows.
    this.#seed = createHash('sha256').update(JSON.stringify([codeDigest(CODE), base, glossary])).digest('hex');
    mkdirSync(folder, { recursive: true });
  }

  /** The name under which a file with these bytes is kept: covers the bytes, the code that reads them and its settings. */
  digest(bytes: Uint8Array): string {
    return createHash('sha256').update(this.#seed).update(bytes).digest('hex').slice(0, 32);
  }

  /** What was kept under a digest, or `undefined`. */
  get(digest: string): ParsedBriefing | undefined {
    return readCached(this.folder, digest);
  }

  has(digest: string): boolean {
    return existsSync(pathOf(this.folder, digest));
  }

  set(digest: string, briefing: ParsedBriefing): void {
    keep(this.folder, digest, briefing);
  }

  /** Forgets all but these digests. */
  keepOnly(digests: ReadonlySet<string>): void {
    for (const name of readdirSync(this.folder)) {
      if (!digests.has(name.replace(/\.json$/u, ''))) rmSync(join(this.folder, name), { force: true });
    }
  }
}

/** Writes a parsed briefing into the cache at `folder`. */
export function keep(folder: string, digest: string, briefing: ParsedBriefing): void {
  writeWhole(pathOf(folder, digest), JSON.stringify(briefing));
}

/** The parsed briefing that `folder` keeps under a digest, or `undefined` when there is none that can be read. */
function readCached(folder: string, digest: string): ParsedBriefing | undefined {
  try {
    return parsedBriefingSchema.parse(JSON.parse(readFileSync(pathOf(folder, digest), 'utf8')));
  } catch {
    return undefined;
  }
}

/**
 * The body of a briefing that has been read in this build.
 * @throws Error when the cache has been taken away since.
 */
export function cachedBody(folder: string, { id, body }: { id: string; body: string }): Body {
  const parsed = readCached(folder, body);
  if (!parsed) throw missing(id, folder);
  return parsed.body;
}

/** Of a parsed briefing its plain text alone: what else a file of the cache holds is not looked at. */
const textSchema = z.object({ body: z.object({ text: z.string() }) });

/**
 * The plain text of a briefing that has been read in this build: what {@link cachedBody} holds, in half the time.
 * @throws Error when the cache has been taken away since.
 */
export function cachedText(folder: string, { id, body }: { id: string; body: string }): string {
  try {
    return textSchema.parse(JSON.parse(readFileSync(pathOf(folder, body), 'utf8'))).body.text;
  } catch {
    throw missing(id, folder);
  }
}

function missing(id: string, folder: string): Error {
  return new Error(`The body of ${id} is no longer in the cache at ${folder}; build again.`);
}

function pathOf(folder: string, digest: string): string {
  return join(folder, `${digest}.json`);
}
