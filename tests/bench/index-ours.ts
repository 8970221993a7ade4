import { writeSearchIndex } from '../../src/search/indexing/write-index.ts';
import { readArchive } from './texts.ts';

/**
 * A process of its own that writes our index: `node index-ours.ts CONTENT CACHE OUT`. Prints the seconds that writing
 * alone took; reading the parsed content comes on top, which a build does for its pages anyway.
 */
const [content = '', cacheDir = '', out = ''] = process.argv.slice(2);
const { archive, textOf } = await readArchive(content, cacheDir);
const started = performance.now();
await writeSearchIndex(archive, textOf, out);
console.log((performance.now() - started) / 1000);
