/**
 * Shows on a briefing's page how old it is, from two whole years on. A page cannot know when it
 * will be read, so its reader's clock decides. `notice` may be hidden; it has the day as a number
 * of eight digits, 20200706, in `data-day`, and a `span` for the age.
 *
 * Runs while the page is being read in, before anything is drawn, so that nothing moves: its source
 * is part of the page (AgeNotice.astro), so it must not use anything outside itself.
 */
export function tellAge(notice: HTMLElement, today: Date): void {
  // In days as numbers of eight digits, ten thousand apart is a year.
  const day = 1e4 * today.getFullYear() + 100 * (today.getMonth() + 1) + today.getDate();
  const years = Math.floor((day - Number(notice.dataset['day'])) / 1e4);
  const age = notice.querySelector('span');
  if (!age || !(years > 1)) return;
  age.textContent = ` đã hơn ${years} năm`;
  notice.hidden = false;
}
