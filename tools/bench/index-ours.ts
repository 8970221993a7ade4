import { join } from 'node:path';
import { writeSearchIndex } from '../../src/search/indexing/write-index.ts';
import { readArchive } from './texts.ts';

/**
 * Writes our index in a separate process: `node index-ours.ts CONTENT CACHE OUT`. Prints the
 * seconds of indexing alone, without reading the parsed content, which a build does anyway.
 */
const [content = '', cacheDir = '', out = ''] = process.argv.slice(2);
const { archive, textOf } = await readArchive(content, cacheDir);
const started = performance.now();
await writeSearchIndex(archive, textOf, {
  cacheDir: join(out, '.cache'),
  folder: out,
  existing: new Set(),
});
console.log((performance.now() - started) / 1000);
