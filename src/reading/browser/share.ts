import { shortDate } from '../../vietnamese/dates.ts';
import { pageAddress } from './page-address.ts';
import { onSelectedText } from './selected-text.ts';
import { textFragment } from './text-fragment.ts';

/** How long a confirmation is shown. */
const MESSAGE_DURATION_MS = 4000;

/**
 * Activates a briefing's share buttons: the device's share sheet, and copying the URL, the
 * citation, or a link to the passage selected in `article`. Buttons for unsupported features stay
 * hidden.
 */
export function startSharing(section: HTMLElement, article: HTMLElement): void {
  const status = section.querySelector('[role=status]');
  const showMessage = (message: string) => {
    if (!status) return;
    status.textContent = message;
    setTimeout(() => {
      if (status.textContent === message) status.textContent = '';
    }, MESSAGE_DURATION_MS);
  };
  const copy = (text: string, confirmation: string) => {
    navigator.clipboard.writeText(text).then(
      () => {
        showMessage(confirmation);
      },
      () => {
        showMessage('Trình duyệt không cho sao chép. Xin chọn rồi sao chép bằng tay.');
      },
    );
  };
  const enableButton = (
    name: string,
    isSupported: boolean,
    onClick: () => void,
  ): HTMLElement | undefined => {
    const button = section.querySelector<HTMLElement>(`[data-do=${name}]`);
    if (!button || !isSupported) return undefined;
    button.hidden = false;
    button.addEventListener('click', onClick);
    return button;
  };

  const canCopy = 'clipboard' in navigator;
  enableButton('share', 'share' in navigator, () => {
    // Closing the sheet rejects the promise; that is not an error.
    navigator.share({ title: document.title, url: pageAddress() }).catch(() => undefined);
  });
  enableButton('link', canCopy, () => {
    copy(pageAddress(), 'Đã sao chép liên kết.');
  });
  enableButton('citation', canCopy, () => {
    copy(citation(article, new Date()), 'Đã sao chép trích dẫn.');
  });

  let selectedText = '';
  const passageButton = enableButton('passage', canCopy, () => {
    if (selectedText === '') showMessage('Xin bôi chọn một câu trong bài trước.');
    else copy(pageAddress() + textFragment(selectedText), 'Đã sao chép liên kết đến câu đã chọn.');
  });
  if (!passageButton) return;
  onSelectedText(article, (text) => {
    selectedText = text;
  });
}

/**
 * The page's citation with today's date as the access date. Without a configured public address it
 * names the page's path alone, which is made whole here.
 */
function citation(article: HTMLElement, today: Date): string {
  const date = shortDate(
    [today.getFullYear(), today.getMonth() + 1, today.getDate()]
      .map((part) => String(part).padStart(2, '0'))
      .join('-'),
  );
  const written = article.querySelector('.cite')?.textContent ?? '';
  return written
    .replace('…/…/…', date)
    .replace(` ${location.pathname} `, ` ${pageAddress()} `)
    .trim();
}
