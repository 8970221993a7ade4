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
  button.disabled = true;
  button.textContent = 'Đang mở biểu mẫu…';
  preferVietnamese();
  const { startForm } = await import('./cms.ts');
  for (const other of document.body.children) if (other instanceof HTMLElement && other !== root) other.hidden = true;
  root.hidden = false;
  const { repository, name = '', icon = '' } = root.dataset;
  await startForm({ repository, title: name, icon });
}

if (button) button.hidden = root?.dataset['repository'] === undefined && !OWN_MACHINE.test(location.hostname);

/** The form would speak the browser's language: here it speaks the site's, unless the editor has chosen another. It reads this as it is loaded. */
function preferVietnamese(): void {
  if (localStorage.getItem(PREFERENCES) === null) localStorage.setItem(PREFERENCES, JSON.stringify({ locale: 'vi' }));
}
