import { createHash } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { codeDigest } from '../code-digest.ts';
import type { Archive, Briefing } from '../archive/archive.ts';
import { searchRecord } from './record.ts';

/** Pagefind's own user interfaces, which this site does not use. */
const UNUSED = /^pagefind-(?!worker\.js$|entry\.json$)|\.css$/u;

/** Records handed over at once: enough that Pagefind never waits for a build busy with pages, few enough for memory. */
const BATCH = 500;

/** The code that decides what the index holds, besides the briefings themselves. */
const CODE = ['src/search', 'src/archive', 'src/vietnamese'];

/**
 * Writes the archive's search index below `folder`, in a subfolder of its own, unless it is there already from an
 * earlier build. `textOf` reads a briefing's plain text.
 * @returns the subfolder: Pagefind's script, worker, WebAssembly and index, to be served as `/pagefind/`.
 * @throws Error with Pagefind's own words when a record or the index is refused.
 */
export async function writeSearchIndex(archive: Archive, textOf: (briefing: Briefing) => string, folder: string): Promise<string> {
  const digest = indexDigest(archive);
  const target = join(folder, digest);
  if (existsSync(target)) return target;
  try {
    const { index, errors } = await createIndex();
    if (!index) throw failure(errors);
    for (let from = 0; from < archive.briefings.length; from += BATCH) {
      await Promise.all(
        archive.briefings.slice(from, from + BATCH).map(async (briefing) => {
          const added = await index.addCustomRecord(searchRecord(briefing, textOf(briefing)));
          if (added.errors.length > 0) throw failure([`${briefing.id}:`, ...added.errors]);
        }),
      );
    }
    const unfinished = `${target}.${process.pid}`;
    const written = await index.writeFiles({ outputPath: unfinished });
    if (written.errors.length > 0) throw failure(written.errors);
    for (const name of readdirSync(unfinished)) if (UNUSED.test(name)) rmSync(join(unfinished, name));
    for (const old of readdirSync(folder)) if (join(folder, old) !== unfinished) rmSync(join(folder, old), { recursive: true });
    renameSync(unfinished, target);
    return target;
  } finally {
    await close();
  }
}

/** Names an index: a briefing's digest covers its text, the rest of it stands in the view. */
function indexDigest({ briefings }: Archive): string {
  const hash = createHash('sha256').update(codeDigest(CODE));
  for (const briefing of briefings) hash.update(JSON.stringify(briefing));
  return hash.digest('hex').slice(0, 32);
}

function failure(errors: readonly string[]): Error {
  return new Error(`Pagefind could not make the search index: ${errors.join(' ')}`);
}
