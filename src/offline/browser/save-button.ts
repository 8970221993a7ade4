import { formatNumber } from '../../vietnamese/numbers.ts';
import { onKeptChange } from '../changes.ts';
import { countSaved, save, type Wanted } from './save.ts';
import { goneInWords, outcomeInWords } from './words.ts';

/** Whether this browser, at this address, can keep pages. */
export function canSave(): boolean {
  return 'serviceWorker' in navigator && 'caches' in window && 'storage' in navigator;
}

/** What a button saves. */
export interface Saving {
  /** The site's path. */
  base: string;
  wanted: () => Promise<Wanted>;
  /** What the button would save, where that is known before it is pressed. */
  known?: Wanted;
  /** Called when something was saved. */
  after?: () => void;
}

/**
 * Brings a section's button to life, where the browser can do what it says: saves what is wanted and says in the section's
 * status how far it is and what came of it. The status follows what the device holds: it says so when a page is opened that was
 * saved before, and when what was saved is gone.
 */
export function startSaving(section: HTMLElement, { base, wanted, known, after }: Saving): void {
  const button = section.querySelector('button');
  const status = section.querySelector('[role=status]');
  if (!button || !status || !canSave()) return;
  button.hidden = false;
  let pages = known;
  let saysSaved = false;
  // A button that is switched off loses the focus: this one only does nothing while it works.
  const isBusy = () => button.hasAttribute('aria-disabled');
  const press = async () => {
    button.setAttribute('aria-disabled', 'true');
    status.textContent = 'Đang lưu…';
    try {
      pages = await wanted();
      const total = pages.briefings.length;
      const outcome = await save(base, pages, (saved) => { if (total > 1) status.textContent = `Đang lưu: ${formatNumber(saved)} trong ${formatNumber(total)} bản tin…`; });
      status.textContent = outcomeInWords(outcome);
      saysSaved = !outcome.obstacle;
    } catch {
      status.textContent = 'Chưa lưu được: không có mạng, hoặc trình duyệt không cho lưu. Xin thử lại sau.';
      saysSaved = false;
    }
    button.removeAttribute('aria-disabled');
    after?.();
  };
  const look = async () => {
    const total = pages?.briefings.length ?? 0;
    if (isBusy() || !pages || total === 0) return;
    const saved = await countSaved(base, pages.briefings);
    // Pressed while we looked.
    if (isBusy() || (saved === total) === saysSaved) return;
    status.textContent = saysSaved ? goneInWords(saved, total) : outcomeInWords({ saved, total, bytes: 0 });
    saysSaved = !saysSaved;
  };
  const follow = () => { look().catch(() => undefined); };
  follow();
  onKeptChange(base, follow);
  button.addEventListener('click', () => { if (!isBusy()) void press(); });
}
