import { expect, it } from 'vitest';
import { vietnameseVoice } from '../../src/reading/browser/voice.ts';

it.each([
  [['en-US', 'vi-VN'], 'vi-VN'],
  [['vi_VN'], 'vi_VN'],
  [['vie_VNM'], 'vie_VNM'],
  [['vi'], 'vi'],
  [['en-US', 'vic-US', 'fr-FR'], undefined],
  [[], undefined],
])('of voices for %o, the Vietnamese one is %s', (languages, lang) => {
  expect(
    vietnameseVoice(languages.map((language) => ({ lang: language, localService: true })))?.lang,
  ).toBe(lang);
});

it('prefers a local voice to one that needs the network', () => {
  const voices = [
    { lang: 'vi-VN', localService: false, name: 'net' },
    { lang: 'vi-VN', localService: true, name: 'device' },
  ];
  expect(vietnameseVoice(voices)?.name).toBe('device');
  expect(vietnameseVoice(voices.slice(0, 1))?.name).toBe('net');
});
