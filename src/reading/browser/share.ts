import { shortDate } from '../../vietnamese/dates.ts';
import { pageAddress } from './page-address.ts';
import { onSelectedText } from './selected-text.ts';
import { textFragment } from './text-fragment.ts';

/** How long a confirmation is shown. */
const MESSAGE_DURATION_MS = 4000;

/**
 * Adds a briefing's share buttons, as far as the browser supports them: the device's share sheet,
 * and copying the URL, the citation, or a link to the passage selected in `article`.
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
  const row = section.querySelector('p');
  const links = row?.firstChild ?? null;
  const addButton = (label: string, onClick: () => void) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button';
    button.textContent = label;
    button.addEventListener('click', onClick);
    row?.insertBefore(button, links);
  };

  if ('share' in navigator)
    addButton('Gửi cho người khác…', () => {
      // Closing the sheet rejects the promise; that is not an error.
      navigator.share({ title: document.title, url: pageAddress() }).catch(() => undefined);
    });
  if (!('clipboard' in navigator)) return;
  addButton('Sao chép liên kết', () => {
    copy(pageAddress(), 'Đã sao chép liên kết.');
  });
  let selectedText = '';
  onSelectedText(article, (text) => {
    selectedText = text;
  });
  addButton('Sao chép liên kết đến câu đã chọn', () => {
    if (selectedText === '') showMessage('Xin bôi đen một câu trong bài trước đã.');
    else copy(pageAddress() + textFragment(selectedText), 'Đã sao chép liên kết đến câu đã chọn.');
  });
  addButton('Sao chép trích dẫn', () => {
    copy(citation(article, new Date()), 'Đã sao chép trích dẫn.');
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
