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

/**
 * What helps where no Vietnamese voice is installed, hidden at first.
 * @param script address of the loudspeaker script, if the site has them.
 */
export function voiceHelp(script: string | undefined): string {
  return `<div class="notice" hidden><ul><li>Android: mở Cài đặt, tìm “Chuyển văn bản sang lời nói”, thêm giọng tiếng Việt.</li><li>Windows: mở Cài đặt, Thời gian và ngôn ngữ, Giọng nói, thêm giọng tiếng Việt.</li>${script === undefined ? '' : `<li>Hoặc nhờ người đọc giúp theo <a href="${script}">bản đọc loa</a>.</li>`}</ul></div>`;
}
