import { shortDate } from '../vietnamese/dates.ts';
import { textFragment } from './text-fragment.ts';

/** Milliseconds for which a button says that it has done its work. */
const THANKS = 4000;

/**
 * Brings a briefing's sharing to life: the device's own sheet, and copies of the address, the citation and a link to the
 * passage that the reader has chosen in `article`. What a browser cannot do stays hidden.
 */
export function startSharing(section: HTMLElement, article: HTMLElement): void {
  const status = section.querySelector('[role=status]');
  const address = () => document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href.replace(/#.*$/u, '');
  const tell = (words: string) => {
    if (!status) return;
    status.textContent = words;
    setTimeout(() => { if (status.textContent === words) status.textContent = ''; }, THANKS);
  };
  const copy = (text: string, done: string) => {
    navigator.clipboard.writeText(text).then(() => { tell(done); }, () => { tell('Trình duyệt không cho chép. Xin chọn và chép bằng tay.'); });
  };
  const offer = (name: string, able: boolean, act: () => void): HTMLElement | undefined => {
    const button = section.querySelector<HTMLElement>(`[data-do=${name}]`);
    if (!button || !able) return undefined;
    button.hidden = false;
    button.addEventListener('click', act);
    return button;
  };

  const canCopy = 'clipboard' in navigator;
  offer('share', 'share' in navigator, () => {
    // Whoever closes the sheet has changed their mind; that is no error.
    navigator.share({ title: document.title, url: address() }).catch(() => undefined);
  });
  offer('link', canCopy, () => { copy(address(), 'Đã chép liên kết.'); });
  offer('citation', canCopy, () => { copy(citation(article, new Date()), 'Đã chép trích dẫn.'); });

  let chosen = '';
  const passage = offer('passage', canCopy, () => {
    if (chosen === '') tell('Xin bôi chọn một câu trong bài trước.');
    else copy(address() + textFragment(chosen), 'Đã chép liên kết đến câu đã chọn.');
  });
  if (!passage) return;
  document.addEventListener('selectionchange', () => {
    const selection = document.getSelection();
    const text = selection?.toString().trim() ?? '';
    // Pressing the button takes the selection away on some telephones: the last one counts.
    if (text !== '' && selection?.anchorNode && article.contains(selection.anchorNode)) chosen = text;
  });
}

/** The page's citation with the reader's day in it. */
function citation(article: HTMLElement, today: Date): string {
  const day = shortDate([today.getFullYear(), today.getMonth() + 1, today.getDate()].map((part) => String(part).padStart(2, '0')).join('-'));
  return article.querySelector('.cite')?.textContent.replace('…/…/…', day).trim() ?? '';
}
