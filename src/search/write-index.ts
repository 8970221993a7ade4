import { close, createIndex, type CustomRecord, type IndexFile } from 'pagefind';

/** Pagefind's own user interfaces, which this site does not use. */
const UNUSED = /^pagefind-(?!worker\.js$|entry\.json$)|\.css$/u;

/**
 * The search index of these records as files to be served below one folder: Pagefind's script and worker, its
 * WebAssembly and the index itself.
 * @throws Error with Pagefind's own words when a record or the index is refused.
 */
export async function buildSearchIndex(records: Iterable<CustomRecord>): Promise<IndexFile[]> {
  try {
    const { index, errors } = await createIndex();
    if (!index) throw failure(errors);
    for (const record of records) {
      const added = await index.addCustomRecord(record);
      if (added.errors.length > 0) throw failure([`${record.url}:`, ...added.errors]);
    }
    const written = await index.getFiles();
    if (written.errors.length > 0) throw failure(written.errors);
    return written.files.filter(({ path }) => !UNUSED.test(path));
  } finally {
    await close();
  }
}

function failure(errors: readonly string[]): Error {
  return new Error(`Pagefind could not make the search index: ${errors.join(' ')}`);
}
