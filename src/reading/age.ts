/**
 * Tells on a briefing's page how old it is, from two whole years on. A page cannot know when it will be read, so its
 * reader's clock decides. `notice` says the day in `data-date`; it may be hidden.
 *
 * Runs while the page is being read in, before anything is drawn, so that nothing moves: its source stands in the page
 * (AgeNotice.astro), which is why it uses nothing from outside itself.
 */
export function tellAge(notice: Element | null, today: Date): void {
  if (!(notice instanceof HTMLElement)) return;
  const [year = 0, month = 1, day = 1] = (notice.dataset['date'] ?? '').split('-').map(Number);
  const monthsToday = 12 * today.getFullYear() + today.getMonth() + 1;
  const years = Math.floor((monthsToday - 12 * year - month - (today.getDate() < day ? 1 : 0)) / 12);
  const age = notice.querySelector('.age');
  if (years < 2 || !age) return;
  age.textContent = ` đã hơn ${years} năm`;
  notice.hidden = false;
}
