import { SPEEDS } from '../settings.ts';

/**
 * The controls while a briefing is read aloud, in the order shown. Rendered by the script, because
 * the markup would add a kilobyte to each page.
 */
export const PLAYER_HTML = `<div class="player" role="group" aria-label="Nghe bài" hidden>${Object.entries(
  { back: 'Câu trước', pause: 'Tạm dừng', on: 'Câu sau', stop: 'Dừng nghe' },
)
  .map(
    ([name, label]) => `<button type="button" class="button" data-do="${name}">${label}</button>`,
  )
  .join('')}<label>Tốc độ <select autocomplete="off">${SPEEDS.map(
  (speed) => `<option value="${speed}">${speed.replace('.', ',')}</option>`,
).join('')}</select></label></div>`;
