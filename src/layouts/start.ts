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
  if (results) {
    await import('../search/browser/page.ts').then(({ startSearchPage }) => { startSearchPage(); }).catch(sayUnsearchable);
    // The rest in a task of its own: both in one would hold up the query, or what a reader presses.
    await new Promise((resolve) => { setTimeout(resolve); });
  }
  // Without its tools a page is read all the same.
  await import('./page-tools.ts').then(({ startPageTools }) => { startPageTools(); }).catch(() => undefined);
  // What few pages have are files of their own.
  const photos = Array.from(document.querySelectorAll<HTMLAnchorElement>('.photo a'));
  if (photos.length > 0) await import('../reading/large-photos.ts').then(({ startLargePhotos }) => { startLargePhotos(photos); }).catch(() => undefined);
  const device = document.querySelector<HTMLElement>('.offline-page');
  if (device) await import('../offline/browser/device-page.ts').then(({ startDevicePage }) => { startDevicePage(device); }).catch(() => undefined);
  // Whoever works a page by program waits for this.
  document.documentElement.dataset['script'] = 'started';
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
