/** Whole years after which a briefing says how old it is. */
export const OLD = 2;

/** Whole years from a civil date (`2020-07-06`) to a reader's day. */
export function yearsSince(date: string, today: Date): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const before = today.getMonth() + 1 < month || (today.getMonth() + 1 === month && today.getDate() < day);
  return today.getFullYear() - year - (before ? 1 : 0);
}

/**
 * Tells on a briefing's page how old it is. A page cannot know when it will be read, so its reader's clock decides; `notice`
 * stands there without a script where the archive knows that something has changed since.
 */
export function tellAge(notice: HTMLElement, today: Date): void {
  const years = yearsSince(notice.dataset['date'] ?? '', today);
  if (!(years >= OLD)) return;
  const age = notice.querySelector('.age');
  if (age) age.textContent = ` đã hơn ${years} năm`;
  notice.hidden = false;
}
