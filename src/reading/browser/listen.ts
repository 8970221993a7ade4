import { followSentence } from './follow-sentence.ts';
import { PLAYER_HTML, voiceHelp } from './player.ts';
import { fetchReadings } from './readings.ts';
import { makeSpeaker, type Speaker } from './speaker.ts';
import { spokenSentences } from './spoken-article.ts';
import { storedSettings, storeSetting } from './stored-settings.ts';
import { findVoice } from './voice.ts';

/**
 * Activates Listen.astro: reads `article` aloud with the device's Vietnamese voice, or says that
 * there is none.
 */
export function startListening(section: HTMLElement, article: Element): void {
  const start = section.querySelector('button');
  if (!start) return;
  // Requested early, because browsers load voices asynchronously.
  if ('speechSynthesis' in window) speechSynthesis.getVoices();
  let read: (() => Promise<void>) | undefined;
  let isStarting = false;
  start.addEventListener('click', () => {
    if (isStarting) return;
    isStarting = true;
    read ??= makePlayer(section, start, article);
    void read().finally(() => {
      isStarting = false;
    });
  });
  // Enabled only now that clicks are handled.
  start.disabled = false;
}

/**
 * Adds the player to the page.
 * @returns a function that begins to read, and shows the player.
 */
function makePlayer(
  section: HTMLElement,
  start: HTMLButtonElement,
  article: Element,
): () => Promise<void> {
  // Fixed to the bottom of the window. Browsers before 2025 position fixed elements relative to a
  // query container (base.css), so it must be outside.
  document.body.insertAdjacentHTML('beforeend', PLAYER_HTML);
  // A site may have no loudspeaker scripts.
  const script = section.parentElement?.querySelector('a')?.href;
  section.insertAdjacentHTML('beforeend', voiceHelp(script));
  const [status, help] = [
    section.querySelector('[role=status]'),
    section.querySelector<HTMLElement>('.notice'),
  ];
  const player = document.querySelector<HTMLElement>('body > .player');
  const [pause, speed] = [
    player?.querySelector<HTMLButtonElement>('[data-do=pause]'),
    player?.querySelector('select'),
  ];
  if (!status || !help || !player || !pause || !speed) return () => Promise.resolve();
  speed.value = storedSettings().speed ?? '1';

  const showStatus = (message: string, showHelp: boolean) => {
    status.textContent = message;
    help.hidden = !showHelp;
  };
  let speaker: Speaker | undefined;

  const startReading = async () => {
    showStatus('Đang tìm giọng đọc…', false);
    if (!('speechSynthesis' in window)) {
      showStatus('Trình duyệt này không đọc thành tiếng được.', true);
      return;
    }
    const [voice, readings] = await Promise.all([
      findVoice(speechSynthesis),
      script === undefined ? new Map<string, string>() : fetchReadings(script),
    ]);
    if (!voice) {
      showStatus('Máy này chưa có giọng đọc tiếng Việt.', true);
      return;
    }
    showStatus(
      voice.localService
        ? ''
        : 'Giọng này đọc qua mạng: trình duyệt gửi nội dung bài đến nhà cung cấp giọng đọc.',
      false,
    );
    const sentences = spokenSentences(article, readings);
    const onChange = () => {
      const position = speaker?.position();
      followSentence(position === undefined ? undefined : sentences[position]?.range);
      pause.textContent = speaker?.speaking() ? 'Tạm dừng' : 'Đọc tiếp';
      const hadFocus = player.contains(document.activeElement);
      player.hidden = position === undefined;
      // Styles that ask the page whether it has a player would be computed anew at every change.
      document.documentElement.toggleAttribute('data-player', !player.hidden);
      start.disabled = position !== undefined;
      if (player.hidden && hadFocus) start.focus();
    };
    const onError = () => {
      showStatus('Giọng đọc của máy bị lỗi. Xin bấm “Nghe bài” lần nữa.', false);
    };
    speaker = makeSpeaker({
      synthesis: speechSynthesis,
      voice,
      sentences: sentences.map(({ text }) => text),
      rate: () => Number(speed.value),
      onChange,
      onError,
    });
    speaker.play(0);
    pause.focus({ preventScroll: true });
  };
  /** Skips `steps` sentences, but not before the first. */
  const step = (steps: number) => {
    const position = speaker?.position();
    if (position !== undefined) speaker?.play(Math.max(position + steps, 0));
  };
  const stop = () => speaker?.play(Infinity);

  pause.addEventListener('click', () => {
    if (speaker?.speaking()) speaker.pause();
    else step(0);
  });
  for (const [name, act] of Object.entries({
    back: () => {
      step(-1);
    },
    on: () => {
      step(1);
    },
    stop,
  }))
    player.querySelector(`[data-do=${name}]`)?.addEventListener('click', act);
  speed.addEventListener('change', () => {
    storeSetting('speed', speed.value);
    if (speaker?.speaking()) step(0);
  });
  // Chrome keeps speaking after the page is left.
  addEventListener('pagehide', stop);
  return startReading;
}
