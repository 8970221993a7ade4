import style from './large-photo.css?inline';
import { setChildren } from './set-children.ts';

const STEPS = { ArrowLeft: -1, ArrowRight: 1 } as const;
const BUTTONS = '<button type="button" class="button" value="-1">Ảnh trước</button><button type="button" class="button" value="1">Ảnh sau</button>';

/**
 * Opens the photographs behind these links (Photo.astro) in a dialog over the page: Escape closes it, arrows lead from one photograph to
 * the next, and the reader comes back to the photograph seen last. Whoever asks for a new tab gets it, and the file; and so does a
 * browser of before 2023, which takes no style sheet from a script.
 */
export function startLargePhotos(links: readonly HTMLAnchorElement[]): void {
  for (const link of links) link.addEventListener('click', () => { linkToReadable(link); });
  if (!('adoptedStyleSheets' in document)) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const dialog = document.createElement('dialog');
  dialog.className = 'large';
  dialog.setAttribute('aria-label', 'Ảnh lớn');
  dialog.innerHTML = `<figure aria-live="polite"></figure><form method="dialog">${links.length > 1 ? BUTTONS : ''}<button class="button" autofocus>Đóng</button></form>`;
  let shown = 0;

  const show = (index: number) => {
    shown = (index + links.length) % links.length;
    const figure = links[shown]?.closest('figure')?.cloneNode(true);
    if (!(figure instanceof HTMLElement)) return;
    for (const sized of figure.querySelectorAll<HTMLImageElement | HTMLSourceElement>('[sizes]')) sized.sizes = '100vw';
    const large = dialog.querySelector('figure');
    if (large) setChildren(large, ...figure.querySelectorAll('picture, figcaption'));
  };

  for (const [index, link] of links.entries()) {
    link.setAttribute('aria-haspopup', 'dialog');
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      show(index);
      document.body.append(dialog);
      dialog.showModal();
    });
  }
  dialog.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLButtonElement && target.type === 'button') show(shown + Number(target.value));
  });
  dialog.addEventListener('keydown', ({ key }) => {
    if (links.length > 1 && (key === 'ArrowLeft' || key === 'ArrowRight')) show(shown + STEPS[key]);
  });
  dialog.addEventListener('close', () => { links[shown]?.focus(); });
}

/** A browser that shows the JPEG on the page knows no AVIF: the JPEG is then what its link opens. */
function linkToReadable(link: HTMLAnchorElement): void {
  const shown = link.querySelector('img')?.currentSrc ?? '';
  if (shown.endsWith('.jpg')) link.href = shown;
}
