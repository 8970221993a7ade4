import { startShortcut } from '../../search/browser/shortcut.ts';

/**
 * The entry point of every page's scripts. It loads the page's tools only after the text has been
 * painted, and on most pages only when the reader turns to one. A search with a query in the
 * address starts at once.
 */
const results = document.querySelector<HTMLElement>('#ket-qua');

if (results && location.search !== '') void start();
else
  addEventListener('load', () => {
    requestAnimationFrame(() => {
      setTimeout(() => void start());
    });
  });

/** The page's tools wait this long for the first results of a search. */
const LONGEST_WAIT_MS = 3_000;

async function start(): Promise<void> {
  if (results) {
    const firstAnswer = import('../../search/browser/page.ts')
      .then(({ startSearchPage }) => {
        // Without a query, nothing would be beside the filters.
        if (location.search !== '') openBesideResults();
        else
          document
            .querySelector('#q')
            ?.addEventListener('input', openBesideResults, { once: true });
        return startSearchPage();
      })
      .catch(reportSearchUnavailable);
    // The rest must not delay the query, but not wait for a network that hangs either.
    await Promise.race([
      firstAnswer,
      new Promise((resolve) => {
        setTimeout(resolve, LONGEST_WAIT_MS);
      }),
    ]);
  }
  startShortcut();
  const manifest = document.querySelector<HTMLLinkElement>('link[rel=manifest]');
  if (manifest) registerWorker(manifest);
  if (!manifest || document.querySelector('.report, .reading[open]')) await startTools();
  else startToolsOnUse();
  // Features that few pages use are separate files.
  await startOn('.photo a', () => import('../../reading/browser/large-photos.ts'));
  await startOn('.offline-page', () => import('../../offline/browser/device-page.ts'));
  await startOn('.wrong-address, .old-address', () => import('./lost-addresses.ts'));
  // Tells a script that drives the page that it is ready.
  document.documentElement.dataset['script'] = 'started';
}

/**
 * After these the tools of a list are needed: the reader turns to one, or comes back from another
 * page, where the settings may have been changed.
 */
const USES = ['click', 'keydown', 'pageshow', 'focus'];
let tools: Promise<void> | undefined;

/** Starts the tools of the page, once. */
function startTools(): Promise<void> {
  return (tools ??= startOn('body', () => import('./page-tools.ts')));
}

/** Starts the tools of the page on their first use, or near the button that saves a month. */
function startToolsOnUse(): void {
  const use = () => void startTools();
  for (const event of USES) addEventListener(event, use);
  const saving = document.querySelector('.save-offline[data-what]');
  if (saving)
    new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) use();
      },
      // A screen ahead.
      { rootMargin: '100%' },
    ).observe(saving);
}

/** Registers the service worker, `sw.js` beside the manifest. The site works without it. */
function registerWorker({ href }: HTMLLinkElement): void {
  if (import.meta.env.PROD && 'serviceWorker' in navigator)
    navigator.serviceWorker
      .register(new URL('sw.js', href), { updateViaCache: 'none' })
      .catch(() => undefined);
}

/**
 * Loads a module and starts it with the elements that match `selector`, if there are any. Ignores
 * failures, as the page can be read without its tools.
 */
async function startOn(
  selector: string,
  load: () => Promise<{ start: (elements: readonly HTMLElement[]) => void }>,
): Promise<void> {
  const elements = Array.from(document.querySelectorAll<HTMLElement>(selector));
  if (elements.length > 0)
    await load()
      .then((module) => {
        module.start(elements);
      })
      .catch(() => undefined);
}

/** Opens the filters if they are beside the results (styles/results.css), not above them. */
function openBesideResults(): void {
  const filters = results?.querySelector('details');
  if (filters && matchMedia('(min-width: 60rem)').matches) filters.open = true;
}

/** Reports that the search script failed to load. */
function reportSearchUnavailable(): void {
  const [status, reload] = ['#trang-thai', '#tai-lai'].map((selector) =>
    results?.querySelector<HTMLElement>(selector),
  );
  if (!status || !reload) return;
  status.textContent =
    'Không tải được phần tìm kiếm. Xin kiểm tra kết nối mạng rồi tải lại trang, hoặc xem theo năm, chuyên mục ở dưới.';
  reload.hidden = false;
  reload.addEventListener('click', () => {
    location.reload();
  });
}
