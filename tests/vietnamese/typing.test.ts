import { describe, expect, it } from 'vitest';
import { fold } from '../../src/vietnamese/fold.ts';
import { decodeTelex, decodeVni } from '../../src/vietnamese/typing.ts';
import { SYLLABLES } from './real-syllables.ts';

const TONES = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];

/**
 * The keys of an input method: of the marks by letter, of the tones in the order of {@link TONES}.
 */
interface Method {
  marks: Record<string, string>;
  tones: string;
}

const TELEX: Method = {
  marks: { â: 'aa', ê: 'ee', ô: 'oo', ă: 'aw', ơ: 'ow', ư: 'uw', đ: 'dd' },
  tones: 'sfrxj',
};
const VNI: Method = {
  marks: { â: 'a6', ê: 'e6', ô: 'o6', ă: 'a8', ơ: 'o7', ư: 'u7', đ: 'd9' },
  tones: '12345',
};

/** The keys that type a syllable, with its tone after the vowel or at the end. */
function typed(syllable: string, { marks, tones }: Method, toneLast: boolean): string {
  let keys = '';
  let tone = '';
  for (const letter of syllable.normalize('NFC')) {
    const letters = letter.normalize('NFD');
    const found = TONES.findIndex((mark) => letters.includes(mark));
    const bare = letters.replace(TONES[found] ?? '', '').normalize('NFC');
    keys += marks[bare] ?? bare;
    if (found >= 0 && toneLast) tone = tones.charAt(found);
    else if (found >= 0) keys += tones.charAt(found);
  }
  return keys + tone;
}

const TONE_POSITIONS = [
  { when: 'after its vowel', toneLast: false },
  { when: 'at the end', toneLast: true },
];

describe('Telex with the input method switched off', () => {
  it.each(TONE_POSITIONS)('decodes every syllable, with the tone typed $when', ({ toneLast }) => {
    for (const syllable of SYLLABLES)
      expect({ syllable, decoded: decodeTelex(typed(syllable, TELEX, toneLast)) }).toEqual({
        syllable,
        decoded: syllable,
      });
  });

  it.each([
    ['hooji nghij', 'hội nghị'],
    ['Hooji Nghij', 'Hội Nghị'],
    ['ddaji hooji ddarng booj', 'đại hội đảng bộ'],
    ['xaay duwjng noong thoon mowis', 'xây dựng nông thôn mới'],
    ['duowngf', 'dường'],
    ['duwowngf', 'dường'],
    ['duongwf', 'dường'],
    ['duongwfd', 'đường'],
    ['thuowr', 'thuở'],
    ['quowf', 'quờ'],
    ['mor quawngj', 'mỏ quặng'],
    ['luuw', 'lưu'],
    ['twf', 'từ'],
    ['hooij nghij 12/17', 'hội nghị 12/17'],
    ['vieejt', 'việt'],
    ['vietej', 'việt'],
    ['hoioj nghij', 'hội nghị'],
    ['tienges', 'tiếng'],
    ['nhieuef', 'nhiều'],
    ['cana', 'cân'],
    ['nguyenex', 'nguyễn'],
    ['xuanay', 'xuanay'],
  ])('reads %s as %s, in shortened form', (keys, expected) => {
    expect(decodeTelex(keys)).toBe(expected);
  });

  it('keeps Vietnamese typed without diacritics', () => {
    for (const syllable of SYLLABLES) expect(decodeTelex(fold(syllable))).toBe(fold(syllable));
  });

  it.each([
    '',
    'hội nghị',
    'UBND',
    'NTM',
    'facebook',
    'covid-19',
    '2.919,8',
    '6/7/2020',
    'www',
    'xyz',
    'sss',
    'giaoo ban',
    'camera',
    'video',
    'radio',
    'Savannakhet',
    '😀',
    '<script>',
  ])('keeps %j', (text) => {
    expect(decodeTelex(text)).toBe(text);
  });
});

describe('VNI with the input method switched off', () => {
  it.each(TONE_POSITIONS)('decodes every syllable, with the tone typed $when', ({ toneLast }) => {
    for (const syllable of SYLLABLES)
      expect({ syllable, decoded: decodeVni(typed(syllable, VNI, toneLast)) }).toEqual({
        syllable,
        decoded: syllable,
      });
  });

  it.each([
    ['ho65i nghi5', 'hội nghị'],
    ['hoi65 nghi5', 'hội nghị'],
    ['d9uo7ng2', 'đường'],
    ['d9u7o7ng2', 'đường'],
    ['duong792', 'đường'],
    ['nguoi72', 'người'],
    ['tieng61', 'tiếng'],
    ['quang85', 'quặng'],
    ['thuo73', 'thuở'],
    ['luu7', 'lưu'],
    ['Ky2 Anh', 'Kỳ Anh'],
    ['xa4 Ky2 Xua6n', 'xã Kỳ Xuân'],
  ])('reads %s as %s, in shortened form', (keys, expected) => {
    expect(decodeVni(keys)).toBe(expected);
  });

  it.each([
    '',
    'hoi nghi',
    'hội nghị',
    'covid19',
    'm2',
    '12/17',
    'khu 5',
    '2.919,8',
    'quy 2/2020',
    'b1',
    'a12',
    'qd1989',
  ])('keeps %j', (text) => {
    expect(decodeVni(text)).toBe(text);
  });
});
