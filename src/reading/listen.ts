import { followSentence } from './follow-sentence.ts';
import { makeSpeaker, type Speaker } from './speaker.ts';
import { spokenSentences } from './spoken-article.ts';
import { storedSettings, storeSetting } from './stored-settings.ts';
import { findVoice } from './voice.ts';

/** Brings Listen.astro to life: `article` is read aloud by the device's own Vietnamese voice, or the page says that there is none. */
export function startListening(section: HTMLElement, article: Element): void {
  const button = (name: string) => section.querySelector<HTMLButtonElement>(`[data-do=${name}]`);
  const [start, pause, player] = [button('start'), button('pause'), section.querySelector<HTMLElement>('.player')];
  const [back, on, end] = ['back', 'on', 'stop'].map(button);
  const [status, help, speed] = [section.querySelector('[role=status]'), section.querySelector<HTMLElement>('.notice'), section.querySelector('select')];
  if (!start || !pause || !player || !status || !help || !speed) return;
  speed.value = storedSettings().speed ?? '1';
  // It stands at the foot of the window. To browsers of before 2025 a container that asks for its width (base.css) is a window of its own.
  document.body.append(player);
  // Asked for early, voices are known by the time somebody wants to hear one.
  if ('speechSynthesis' in window) speechSynthesis.getVoices();

  const say = (words: string, way: boolean) => {
    status.textContent = words;
    help.hidden = !way;
  };
  let speaker: Speaker | undefined;

  const begin = async () => {
    say('Đang tìm giọng đọc…', false);
    if (!('speechSynthesis' in window)) {
      say('Trình duyệt này không đọc thành tiếng được.', true);
      return;
    }
    const voice = await findVoice(speechSynthesis);
    if (!voice) {
      say('Máy này chưa có giọng đọc tiếng Việt.', true);
      return;
    }
    say(voice.localService ? '' : 'Giọng này đọc qua mạng: trình duyệt gửi lời bài tới nơi làm ra giọng đọc.', false);
    const sentences = spokenSentences(article);
    const told = () => {
      const at = speaker?.sentence();
      followSentence(at === undefined ? undefined : sentences[at]?.range);
      pause.textContent = speaker?.speaking() ? 'Tạm dừng' : 'Đọc tiếp';
      const hadFocus = player.contains(document.activeElement);
      player.hidden = at === undefined;
      start.disabled = at !== undefined;
      if (player.hidden && hadFocus) start.focus();
    };
    const failed = () => { say('Giọng đọc của máy bị lỗi. Xin bấm “Nghe bài” lần nữa.', false); };
    speaker = makeSpeaker({ synthesis: speechSynthesis, voice, sentences: sentences.map(({ text }) => text), rate: () => Number(speed.value), told, failed });
    speaker.sayFrom(0);
    pause.focus({ preventScroll: true });
  };
  /** Goes on with a sentence as many further as `steps` says; before the first is the first. */
  const step = (steps: number) => {
    const at = speaker?.sentence();
    if (at !== undefined) speaker?.sayFrom(Math.max(at + steps, 0));
  };
  const stop = () => speaker?.sayFrom(Infinity);

  start.addEventListener('click', () => { void begin(); });
  // Until now a press would have been lost.
  start.disabled = false;
  pause.addEventListener('click', () => { if (speaker?.speaking()) speaker.pause(); else step(0); });
  back?.addEventListener('click', () => { step(-1); });
  on?.addEventListener('click', () => { step(1); });
  end?.addEventListener('click', stop);
  speed.addEventListener('change', () => {
    storeSetting('speed', speed.value);
    if (speaker?.speaking()) step(0);
  });
  // Chrome would read on after the page has been left.
  addEventListener('pagehide', stop);
}
