import type { Page } from 'playwright-core';

/** A text that the page has passed to speech synthesis. */
export interface SpokenText {
  text: string;
  lang: string;
  voice: string;
  rate: number;
}

/**
 * Stubs speech synthesis, because a headless browser has no voices. The stub announces its voices
 * late, rejects what a browser rejects, and ends a sentence only on {@link endSentence}. As in
 * Chrome, an interrupted utterance gets an error. Without `onDevice`, the only Vietnamese voice
 * needs the network.
 */
export async function stubVoices(page: Page, { onDevice = true } = {}): Promise<void> {
  await page.addInitScript((withDevice) => {
    class Utterance extends EventTarget {
      lang = '';
      rate = 1;
      voice: { name: string } | undefined;
      readonly text: string;
      constructor(text: string) {
        super();
        this.text = text;
      }
    }
    class Synthesis extends EventTarget {
      voices: { name: string; lang: string; localService: boolean }[] = [];
      current: Utterance | undefined;
      readonly spoken: unknown[] = [];
      getVoices() {
        return this.voices;
      }
      speak(utterance: Utterance) {
        const { text, lang, rate, voice } = utterance;
        if (this.current) throw new Error('The voice is still speaking.');
        if (
          text.trim() === '' ||
          rate < 0.1 ||
          rate > 10 ||
          !this.voices.some((known) => known === voice)
        )
          throw new Error(`No voice can say “${text}”.`);
        this.current = utterance;
        this.spoken.push({ text, lang, rate, voice: voice?.name });
        document.documentElement.dataset['spoken'] = JSON.stringify(this.spoken);
      }
      cancel() {
        this.end('error');
      }
      end(event: string) {
        const ended = this.current;
        this.current = undefined;
        if (event === 'error') setTimeout(() => ended?.dispatchEvent(new Event('error')));
        else ended?.dispatchEvent(new Event(event));
      }
    }
    const synthesis = new Synthesis();
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
    addEventListener('end-sentence', () => {
      synthesis.end('end');
    });
    addEventListener('lose-voice', () => {
      synthesis.end('error');
    });
    addEventListener('load', () => {
      setTimeout(() => {
        synthesis.voices = [
          { name: 'English', lang: 'en-US', localService: true },
          { name: 'Từ mạng', lang: 'vi-VN', localService: false },
        ];
        if (withDevice)
          synthesis.voices.push({ name: 'Trong máy', lang: 'vi_VN', localService: true });
        synthesis.dispatchEvent(new Event('voiceschanged'));
      }, 300);
    });
  }, onDevice);
}

/** Ends the current utterance. */
export async function endSentence(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event('end-sentence')));
}

/** The texts that the page has passed to speech synthesis, in order. */
export async function spoken(page: Page): Promise<SpokenText[]> {
  return page.evaluate(() => {
    const read: SpokenText[] = JSON.parse(document.documentElement.dataset['spoken'] ?? '[]');
    return read;
  });
}
