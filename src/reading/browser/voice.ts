/** How long to wait for the browser's voices. */
const TIMEOUT_MS = 2000;

/** Finds a Vietnamese voice, preferably a local one, which needs no network. */
export function vietnameseVoice<Voice extends Pick<SpeechSynthesisVoice, 'lang' | 'localService'>>(
  voices: readonly Voice[],
): Voice | undefined {
  // `vi-VN`, but `vi_VN` and `vie_VNM` on some telephones.
  const vietnamese = voices.filter(({ lang }) => /^vie?(?![a-z])/iu.test(lang));
  return vietnamese.find(({ localService }) => localService) ?? vietnamese[0];
}

/** Waits for a Vietnamese voice: many browsers load their voices only after the first request. */
export function findVoice(synthesis: SpeechSynthesis): Promise<SpeechSynthesisVoice | undefined> {
  return new Promise((resolve) => {
    const check = () => {
      const voice = vietnameseVoice(synthesis.getVoices());
      if (voice) finish(voice);
    };
    const finish = (voice?: SpeechSynthesisVoice) => {
      clearTimeout(timer);
      synthesis.removeEventListener('voiceschanged', check);
      resolve(voice);
    };
    const timer = setTimeout(finish, TIMEOUT_MS);
    synthesis.addEventListener('voiceschanged', check);
    check();
  });
}
