/**
 * Keys on the page that reviews rescued drafts: T and S lead to the draft before and after, N
 * accepts. They can be turned off, as speech input types letters (WCAG 2.2, 2.1.4).
 */
const SETTING = 'duyet-tin:phim';
const CONTROLS: Readonly<Record<string, string>> = { t: '#truoc', s: '#sau', n: '#nhan' };

const choice = document.querySelector<HTMLInputElement>('#phim');
if (choice) {
  choice.closest('label')?.removeAttribute('hidden');
  choice.checked = localStorage.getItem(SETTING) !== 'tat';
  choice.addEventListener('change', () => {
    localStorage.setItem(SETTING, choice.checked ? 'bat' : 'tat');
  });
}

function onKey(event: KeyboardEvent): void {
  const isTyping = event.target instanceof Element && event.target.matches('textarea, select');
  if (!choice?.checked || isTyping || event.repeat) return;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const control = CONTROLS[event.key.toLowerCase()];
  if (control !== undefined) document.querySelector<HTMLElement>(control)?.click();
}

addEventListener('keydown', onKey);
// The result is a page of this server, so its keys can be heard as well; the original's cannot.
for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe:not([sandbox])'))
  frame.addEventListener('load', () => {
    frame.contentWindow?.addEventListener('keydown', onKey);
  });
