/**
 * The first script of every page. Reading comes first: what else a page can do is fetched when the text has been drawn.
 * Only who comes with a query in the address waits for its results, and has the search begun at once.
 */
const results = document.querySelector<HTMLElement>('#ket-qua');

if (results && location.search !== '') void begin();
else addEventListener('load', () => { requestAnimationFrame(() => { setTimeout(() => void begin()); }); });

async function begin(): Promise<void> {
  // The engine's files come beside the script that asks for them, not after it.
  for (const file of results?.dataset['first']?.split(' ') ?? []) preload(file);
  const [{ startPageTools }, search] = await Promise.all([import('./page-tools.ts'), results && import('../search/browser/page.ts')]);
  startPageTools();
  search?.startSearchPage();
  // Whoever works a page by program waits for this.
  document.documentElement.dataset['script'] = 'started';
}

function preload(file: string): void {
  document.head.append(Object.assign(document.createElement('link'), { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: file }));
}
