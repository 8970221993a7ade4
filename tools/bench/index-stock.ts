import { close, createIndex } from 'pagefind';

/**
 * Builds stock Pagefind's index in a separate process: `node index-stock.ts SITE OUT`. It indexes
 * the article of every briefing's page, as its manual recommends, and prints the seconds taken.
 */
const [site = '', out = ''] = process.argv.slice(2);
const started = performance.now();
const { index, errors } = await createIndex({ forceLanguage: 'vi', rootSelector: 'article' });
if (!index) throw new Error(errors.join(' '));
const added = await index.addDirectory({
  path: site,
  glob: '**/[0-9][0-9][0-9][0-9]/[0-9][0-9]/*/index.html',
});
const written = await index.writeFiles({ outputPath: out });
const faults = [...added.errors, ...written.errors];
if (faults.length > 0 || added.page_count === 0)
  throw new Error(`Pagefind indexed ${added.page_count} pages: ${faults.join(' ')}`);
console.log((performance.now() - started) / 1000);
await close();
