/** Says sentences one after another. */
export interface Speaker {
  /** Says the sentence of that number, from 0, and those behind it; one that there is not ends the reading. */
  sayFrom: (at: number) => void;
  /** Falls silent, and knows where. */
  pause: () => void;
  /** Where it is: `undefined` before and after the reading. */
  sentence: () => number | undefined;
  speaking: () => boolean;
}

/** What a speaker needs; `told` is called whenever it has begun a sentence, fallen silent or come to the end. */
export interface SpeakerOptions {
  synthesis: SpeechSynthesis;
  voice: SpeechSynthesisVoice;
  sentences: readonly string[];
  /** The speed for the next sentence, where 1 is the voice's own. */
  rate: () => number;
  told: () => void;
  failed: () => void;
}

/**
 * A speaker of sentences. Whoever pauses it goes on with the whole sentence: Chrome on Android can stop a voice but not
 * go on within what it was saying.
 */
export function makeSpeaker({ synthesis, voice, sentences, rate, told, failed }: SpeakerOptions): Speaker {
  let at: number | undefined;
  /** Kept, or Chrome may throw it away before it has ended. Events of any other are of a sentence that was broken off. */
  let current: SpeechSynthesisUtterance | undefined;

  const silence = () => {
    current = undefined;
    synthesis.cancel();
  };
  const sayFrom = (next: number) => {
    silence();
    const text = sentences[next];
    at = text === undefined ? undefined : next;
    if (text !== undefined) {
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.voice = voice;
      // Some telephones write their voices' language in a way that not every browser takes.
      utterance.lang = 'vi-VN';
      utterance.rate = rate();
      utterance.addEventListener('end', () => { if (utterance === current) sayFrom(next + 1); });
      utterance.addEventListener('error', () => {
        if (utterance !== current) return;
        silence();
        at = undefined;
        told();
        failed();
      });
      current = utterance;
      synthesis.speak(utterance);
    }
    told();
  };
  return {
    sayFrom,
    pause: () => {
      silence();
      told();
    },
    sentence: () => at,
    speaking: () => current !== undefined,
  };
}
