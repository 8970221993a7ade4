import { formatNumber } from '../../vietnamese/numbers.ts';
import { onCacheChange } from '../cache-changes.ts';
import { countSaved, save, type SaveRequest } from './save.ts';
import { removedMessage, resultMessage } from './words.ts';

/** Whether this browser supports saving pages here (it requires HTTPS or localhost). */
export function canSave(): boolean {
  return 'serviceWorker' in navigator && 'caches' in window;
}

export interface SaveButtonOptions {
  load: () => Promise<SaveRequest>;
  /** What `load` will return, if known before the button is pressed. */
  known?: SaveRequest;
  /** Called after each attempt to save. */
  onEnd?: () => void;
}

/**
 * Activates a section's save button if the browser supports saving. Shows progress and the result
 * in the section's status, and keeps the status in sync with the cache: on load if the pages are
 * already saved, and when saved pages are removed.
 */
export function initSaveButton(
  section: HTMLElement,
  { load, known, onEnd }: SaveButtonOptions,
): void {
  const base = import.meta.env.BASE_URL;
  const button = section.querySelector('button');
  const status = section.querySelector('[role=status]');
  if (!button || !status || !canSave()) return;
  button.hidden = false;
  let pages = known;
  let showsSaved = false;
  // `aria-disabled` instead of `disabled`: a disabled button loses focus.
  const isBusy = () => button.hasAttribute('aria-disabled');
  const press = async () => {
    button.setAttribute('aria-disabled', 'true');
    status.textContent = 'Đang lưu…';
    try {
      pages = await load();
      const total = pages.briefings.length;
      const result = await save(base, pages, (saved) => {
        if (total > 1)
          status.textContent = `Đang lưu: ${formatNumber(saved)} trong ${formatNumber(total)} bản tin…`;
      });
      status.textContent = resultMessage(result);
      showsSaved = !result.failure;
    } catch {
      status.textContent =
        'Chưa lưu được: không có mạng, hoặc trình duyệt không cho lưu. Xin thử lại sau.';
      showsSaved = false;
    }
    button.removeAttribute('aria-disabled');
    onEnd?.();
  };
  const updateStatus = async () => {
    const total = pages?.briefings.length ?? 0;
    if (isBusy() || !pages || total === 0) return;
    const saved = await countSaved(base, pages.briefings);
    // The button may have been pressed during the await.
    if (isBusy() || (saved === total) === showsSaved) return;
    status.textContent = showsSaved
      ? removedMessage(saved, total)
      : resultMessage({ saved, total, bytes: 0 });
    showsSaved = !showsSaved;
  };
  const refresh = () => {
    updateStatus().catch(() => undefined);
  };
  refresh();
  onCacheChange(base, refresh);
  button.addEventListener('click', () => {
    if (!isBusy()) void press();
  });
}
