import { sharesHost } from '../shared-host.ts';
import { accountStore } from './account-store.ts';

/** The localStorage key of the form's preferences. */
const PREFERENCES = 'sveltia-cms.prefs';

/**
 * Without a repository the form works on the editor's own clone, which it only does when the site
 * is served locally.
 */
const OWN_MACHINE = /^(?:127\.0\.0\.1|(?:.+\.)?localhost)$/u;

const root = document.querySelector<HTMLElement>('#nc-root');
const button = document.querySelector<HTMLButtonElement>('#mo-bieu-mau');

/**
 * The form's own URLs (`#/collections/briefings`) open it immediately, so that bookmarks and
 * reloading work.
 */
if (location.hash.startsWith('#/')) void open();
button?.addEventListener('click', () => {
  void open();
});

async function open(): Promise<void> {
  if (!root || !button) return;
  const label = button.textContent;
  button.disabled = true;
  button.textContent = 'Đang mở biểu mẫu…';
  try {
    await start(root);
  } catch (error) {
    // The form failed to load, or the browser denies storage.
    button.disabled = false;
    button.textContent = label;
    const message = document.querySelector('#loi-bieu-mau');
    if (message)
      message.textContent =
        'Không mở được biểu mẫu: không có mạng, hoặc trình duyệt không cho trang này lưu gì. Xin tải lại trang rồi thử lại.';
    reportError(error);
  }
}

async function start(form: HTMLElement): Promise<void> {
  preferVietnamese();
  const { repository, name = '', icon = '', base = '/', sections = '{}' } = form.dataset;
  // Other sites on this host can read its localStorage at any time, but the sessionStorage of a tab
  // only in that tab and while it is open.
  Object.assign(globalThis, {
    accountStore: isShared(form)
      ? accountStore(sessionStorage, `:${base}`)
      : accountStore(localStorage, ''),
  });
  // Later the form adds its own.
  const styles = Array.from(
    document.head.querySelectorAll<HTMLLinkElement | HTMLStyleElement>(
      'link[rel=stylesheet], style',
    ),
  );
  const { startForm } = await import('./cms.ts');
  for (const sibling of document.body.children)
    if (sibling instanceof HTMLElement && sibling !== form) sibling.hidden = true;
  form.hidden = false;
  await startForm({ repository, title: name, icon, styles, base, sections });
}

/** Whether other sites share the address at which this one is open. */
function isShared({ dataset: { base = '/' } }: HTMLElement): boolean {
  return sharesHost({ url: location.origin, basePath: base });
}

const warning = document.querySelector<HTMLElement>('#ten-mien-chung');
if (warning && root) warning.hidden = !isShared(root);
if (button)
  button.hidden = root?.dataset['repository'] === undefined && !OWN_MACHINE.test(location.hostname);

/**
 * Sets the form's language, which it reads on loading, to the site's instead of the browser's,
 * unless the editor has chosen one.
 */
function preferVietnamese(): void {
  if (localStorage.getItem(PREFERENCES) === null)
    localStorage.setItem(PREFERENCES, JSON.stringify({ locale: 'vi' }));
}
