import type { Page } from 'playwright-core';

/** What the page has handed to the voice, in order. */
export interface Said {
  text: string;
  lang: string;
  voice: string;
  rate: number;
}

/**
 * Gives a page voices, of which a headless browser has none: a stand-in that tells of them late, refuses what a browser
 * refuses, and ends a sentence only when {@link endSentence} says so. As in Chrome, whoever is cut off gets an error.
 * Without `onDevice`, the only Vietnamese voice speaks from the network.
 */
export async function giveVoices(page: Page, { onDevice = true } = {}): Promise<void> {
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
      readonly said: unknown[] = [];
      getVoices() { return this.voices; }
      speak(utterance: Utterance) {
        const { text, lang, rate, voice } = utterance;
        if (this.current) throw new Error('The voice is still speaking.');
        if (text.trim() === '' || rate < 0.1 || rate > 10 || !this.voices.some((known) => known === voice)) throw new Error(`No voice can say “${text}”.`);
        this.current = utterance;
        this.said.push({ text, lang, rate, voice: voice?.name });
        document.documentElement.dataset['said'] = JSON.stringify(this.said);
      }
      cancel() { this.end('error'); }
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
    addEventListener('end-sentence', () => { synthesis.end('end'); });
    addEventListener('lose-voice', () => { synthesis.end('error'); });
    addEventListener('load', () => {
      setTimeout(() => {
        synthesis.voices = [{ name: 'English', lang: 'en-US', localService: true }, { name: 'Từ mạng', lang: 'vi-VN', localService: false }];
        if (withDevice) synthesis.voices.push({ name: 'Trong máy', lang: 'vi_VN', localService: true });
        synthesis.dispatchEvent(new Event('voiceschanged'));
      }, 300);
    });
  }, onDevice);
}

/** Lets the voice come to the end of what it is saying. */
export async function endSentence(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event('end-sentence')));
}

/** What the voice has been given so far. */
export async function said(page: Page): Promise<Said[]> {
  return page.evaluate(() => {
    const read: Said[] = JSON.parse(document.documentElement.dataset['said'] ?? '[]');
    return read;
  });
}
