/** Milliseconds within which a browser that has voices has told of them. */
const PATIENCE = 2000;

/** A Vietnamese voice of those that a device has; one that is on the device itself comes first: it needs no network. */
export function vietnameseVoice<Voice extends Pick<SpeechSynthesisVoice, 'lang' | 'localService'>>(voices: readonly Voice[]): Voice | undefined {
  // `vi-VN`, but `vi_VN` and `vie_VNM` on some telephones.
  const ours = voices.filter(({ lang }) => /^vie?(?![a-z])/iu.test(lang));
  return ours.find(({ localService }) => localService) ?? ours[0];
}

/** Waits for a device's Vietnamese voice: many browsers tell of their voices only some time after they are asked. */
export function findVoice(synthesis: SpeechSynthesis): Promise<SpeechSynthesisVoice | undefined> {
  return new Promise((resolve) => {
    const look = () => {
      const voice = vietnameseVoice(synthesis.getVoices());
      if (voice) end(voice);
    };
    const end = (voice?: SpeechSynthesisVoice) => {
      clearTimeout(timer);
      synthesis.removeEventListener('voiceschanged', look);
      resolve(voice);
    };
    const timer = setTimeout(end, PATIENCE);
    synthesis.addEventListener('voiceschanged', look);
    look();
  });
}
