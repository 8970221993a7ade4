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
  // Neither waits for the other, nor fails with it.
  await Promise.allSettled([
    import('./page-tools.ts').then(({ startPageTools }) => { startPageTools(); }),
    // In a task of its own: both in one would hold up what a reader presses meanwhile.
    results && import('../search/browser/page.ts').then(({ startSearchPage }) => nextTask().then(startSearchPage), sayUnsearchable),
  ]);
  // Whoever works a page by program waits for this.
  document.documentElement.dataset['script'] = 'started';
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => { setTimeout(resolve); });
}

/** Where the search's own script does not come, nobody else can say so. */
function sayUnsearchable(): void {
  const [status, reload] = ['#trang-thai', '#tai-lai'].map((part) => results?.querySelector<HTMLElement>(part));
  if (!status || !reload) return;
  status.textContent = 'Không tải được phần tìm kiếm. Xin kiểm tra kết nối mạng rồi tải lại trang, hoặc xem theo năm, chuyên mục ở dưới.';
  reload.hidden = false;
  reload.addEventListener('click', () => { location.reload(); });
}

function preload(file: string): void {
  document.head.append(Object.assign(document.createElement('link'), { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: file }));
}
