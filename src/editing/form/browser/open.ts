import { accountStore } from './account-store.ts';

/** Where the form keeps its preferences in the browser. */
const PREFERENCES = 'sveltia-cms.prefs';

/** Without a repository the form works on a clone of the editor's own, which it does only where the site is served on the editor's machine. */
const OWN_MACHINE = /^(?:127\.0\.0\.1|(?:.+\.)?localhost)$/u;

const root = document.querySelector<HTMLElement>('#nc-root');
const button = document.querySelector<HTMLButtonElement>('#mo-bieu-mau');

/** The form's own addresses (`#/collections/briefings`) open it at once: bookmarks, and reloading while writing. */
if (location.hash.startsWith('#/')) void open();
button?.addEventListener('click', () => { void open(); });

async function open(): Promise<void> {
  if (!root || !button) return;
  const words = button.textContent;
  button.disabled = true;
  button.textContent = 'Đang mở biểu mẫu…';
  try {
    await start(root);
  } catch (error) {
    // The form did not come whole, or the browser refuses storage.
    button.disabled = false;
    button.textContent = words;
    const message = document.querySelector('#loi-bieu-mau');
    if (message) message.textContent = 'Không mở được biểu mẫu: không có mạng, hoặc trình duyệt không cho trang này lưu gì. Xin tải lại trang rồi thử lại.';
    reportError(error);
  }
}

async function start(form: HTMLElement): Promise<void> {
  preferVietnamese();
  const { repository, name = '', icon = '', sharedHost } = form.dataset;
  // Other sites of this host read its localStorage at any time. A tab's sessionStorage they read only in that tab, and it ends with the tab.
  Object.assign(globalThis, { accountStore: sharedHost === undefined ? accountStore(localStorage, '') : accountStore(sessionStorage, `:${sharedHost}`) });
  const { startForm } = await import('./cms.ts');
  for (const other of document.body.children) if (other instanceof HTMLElement && other !== form) other.hidden = true;
  form.hidden = false;
  await startForm({ repository, title: name, icon });
}

if (button) button.hidden = root?.dataset['repository'] === undefined && !OWN_MACHINE.test(location.hostname);

/** The form would speak the browser's language: here it speaks the site's, unless the editor has chosen another. It reads this as it is loaded. */
function preferVietnamese(): void {
  if (localStorage.getItem(PREFERENCES) === null) localStorage.setItem(PREFERENCES, JSON.stringify({ locale: 'vi' }));
}
