import { formatNumber } from '../../vietnamese/numbers.ts';
import { save } from './save.ts';
import { outcomeInWords } from './words.ts';

/** Pages to save, as full addresses. */
export interface Wanted {
  briefings: string[];
  lists?: string[];
}

/** Whether this browser, at this address, can keep pages. */
export function canSave(): boolean {
  return 'serviceWorker' in navigator && 'caches' in window && 'storage' in navigator;
}

/**
 * Brings a section's button to life, where the browser can do what it says: saves what `wanted` names and says in the section's
 * status how far it is and what came of it. `base` is the site's path; `after` is called when something was saved.
 */
export function startSaving(section: HTMLElement, base: string, wanted: () => Promise<Wanted>, after: () => void = () => undefined): void {
  const button = section.querySelector('button');
  const status = section.querySelector('[role=status]');
  if (!button || !status || !canSave()) return;
  button.hidden = false;
  const press = async () => {
    button.setAttribute('aria-disabled', 'true');
    status.textContent = 'Đang lưu…';
    try {
      const pages = await wanted();
      const total = pages.briefings.length;
      const outcome = await save(base, pages, (saved) => { if (total > 1) status.textContent = `Đang lưu: ${formatNumber(saved)} trong ${formatNumber(total)} bản tin…`; });
      status.textContent = outcomeInWords(outcome);
    } catch {
      status.textContent = 'Chưa lưu được: không có mạng, hoặc trình duyệt không cho lưu. Xin thử lại sau.';
    }
    button.removeAttribute('aria-disabled');
    after();
  };
  // A button that is switched off loses the focus: this one only does nothing while it works.
  button.addEventListener('click', () => { if (!button.hasAttribute('aria-disabled')) void press(); });
}
