/** Speaks a sequence of sentences. */
export interface Speaker {
  /** Speaks from the sentence at this index (from 0); an index out of range ends the reading. */
  play: (position: number) => void;
  /** Stops, and keeps the position. */
  pause: () => void;
  /** The current sentence's index; `undefined` before and after the reading. */
  position: () => number | undefined;
  speaking: () => boolean;
}

/** `onChange` is called when a sentence starts, and when the speaker pauses or ends. */
export interface SpeakerOptions {
  synthesis: SpeechSynthesis;
  voice: SpeechSynthesisVoice;
  sentences: readonly string[];
  /** The rate of the next sentence, relative to the voice's own. */
  rate: () => number;
  onChange: () => void;
  onError: () => void;
}

/**
 * Creates a speaker. Resuming repeats the whole sentence: Chrome on Android can stop an utterance
 * but not resume it.
 */
export function makeSpeaker({
  synthesis,
  voice,
  sentences,
  rate,
  onChange,
  onError,
}: SpeakerOptions): Speaker {
  let position: number | undefined;
  /**
   * Referenced so that Chrome does not garbage-collect it while speaking. Events of other
   * utterances, which were cancelled, are ignored.
   */
  let current: SpeechSynthesisUtterance | undefined;

  const cancel = () => {
    current = undefined;
    synthesis.cancel();
  };
  const play = (next: number) => {
    cancel();
    const text = sentences[next];
    position = text === undefined ? undefined : next;
    if (text !== undefined) {
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.voice = voice;
      // Some phones report their voice's language in a form that not every browser accepts.
      utterance.lang = 'vi-VN';
      utterance.rate = rate();
      utterance.addEventListener('end', () => {
        if (utterance === current) play(next + 1);
      });
      utterance.addEventListener('error', () => {
        if (utterance !== current) return;
        cancel();
        position = undefined;
        onChange();
        onError();
      });
      current = utterance;
      synthesis.speak(utterance);
    }
    onChange();
  };
  return {
    play,
    pause: () => {
      cancel();
      onChange();
    },
    position: () => position,
    speaking: () => current !== undefined,
  };
}
