import style from './large-photo.css?inline';
import { setChildren } from './set-children.ts';

const STEP_BY_KEY = { ArrowLeft: -1, ArrowRight: 1 } as const;
const BUTTONS =
  '<button type="button" class="button" value="-1">Ảnh trước</button><button type="button" class="button" value="1">Ảnh sau</button>';

/**
 * Opens the photographs behind these links (Photo.astro) in a modal dialog. Escape closes it, arrow
 * keys navigate, and focus returns to the photograph seen last. Opening in a new tab still opens
 * the file, as do browsers before 2023, which lack constructable style sheets.
 */
export function start(elements: readonly HTMLElement[]): void {
  const links = elements.filter((link) => link instanceof HTMLAnchorElement);
  for (const link of links)
    link.addEventListener('click', () => {
      preferLargestFile(link);
    });
  if (!('adoptedStyleSheets' in document)) return;
  const styleSheet = new CSSStyleSheet();
  styleSheet.replaceSync(style);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, styleSheet];
  const dialog = document.createElement('dialog');
  dialog.className = 'large';
  dialog.setAttribute('aria-label', 'Ảnh lớn');
  dialog.innerHTML = `<figure aria-live="polite"></figure><form method="dialog">${links.length > 1 ? BUTTONS : ''}<button class="button" autofocus>Đóng</button></form>`;
  let current = 0;

  const show = (index: number) => {
    current = (index + links.length) % links.length;
    const figure = links[current]?.closest('figure')?.cloneNode(true);
    if (!(figure instanceof HTMLElement)) return;
    for (const sized of figure.querySelectorAll<HTMLImageElement | HTMLSourceElement>('[sizes]'))
      sized.sizes = '100vw';
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
    if (target instanceof HTMLButtonElement && target.type === 'button')
      show(current + Number(target.value));
  });
  dialog.addEventListener('keydown', ({ key }) => {
    if (links.length > 1 && (key === 'ArrowLeft' || key === 'ArrowRight'))
      show(current + STEP_BY_KEY[key]);
  });
  dialog.addEventListener('close', () => {
    links[current]?.focus();
  });
}

/** If the browser shows AVIF, links to the larger file of that format instead of the JPEG. */
function preferLargestFile(link: HTMLAnchorElement): void {
  const { large } = link.dataset;
  if (large && link.querySelector('img')?.currentSrc.endsWith('.avif')) link.href = large;
}
