import { describe, expect, it } from 'vitest';
import { suggestionsFor } from '../../../src/search/browser/combobox.ts';
import type { LexiconData } from '../../../src/search/data.ts';
import { GLOSSARY } from '../../support/search.ts';

const named = (name: string) => ({ id: name, name, count: 1 });
const LEXICON: LexiconData = {
  abbreviations: GLOSSARY,
  figures: [],
  names: {
    topic: [named('Nông thôn mới'), named('Chống hạn')],
    person: [named('Bùi Quang Hoàn')],
    place: [named('xã Kỳ Xuân')],
  },
  phrases: [
    'chống hạn mặn',
    'họp chống hạn',
    'Chống hạn',
    'chống cháy',
    'chống bão',
    'chống rét',
    'chống dịch',
    'chống lũ',
    'chống úng',
  ],
};
const texts = (typed: string, lexicon = LEXICON) =>
  suggestionsFor(typed, lexicon).map(({ text }) => text);

describe('completions while typing', () => {
  it.each([
    ['bui', ['Bùi Quang Hoàn']],
    ['BÙI q', ['Bùi Quang Hoàn']],
    ['ky x', ['xã Kỳ Xuân']],
    ['hoan', ['Bùi Quang Hoàn']],
    ['nong', ['Nông thôn mới']],
    ['ubnd', ['Ủy ban nhân dân']],
    ['tn&mt', ['Tài nguyên và Môi trường']],
    ['uỷ', ['Ủy ban nhân dân']],
    ['an', []],
    ['zzz', []],
  ])('for %s are %j', (typed, suggested) => {
    expect(texts(typed)).toEqual(suggested);
  });

  it.each(['', ' ', '"', '😀', '\u0301'])('are empty for %j', (typed) => {
    expect(texts(typed)).toEqual([]);
  });

  it('are names first, then other prefix matches, then inner matches; at most seven', () => {
    expect(texts('chong')).toEqual([
      'Chống hạn',
      'chống hạn mặn',
      'chống cháy',
      'chống bão',
      'chống rét',
      'chống dịch',
      'chống lũ',
    ]);
    expect(texts('han', { ...LEXICON, phrases: ['chống hạn', 'hạn hán'] })).toEqual([
      'hạn hán',
      'Chống hạn',
    ]);
  });

  it('state their kind, without duplicates', () => {
    expect(suggestionsFor('nong', LEXICON)).toEqual([
      { text: 'Nông thôn mới', note: 'chuyên mục' },
    ]);
    expect(suggestionsFor('ntm', LEXICON)).toEqual([{ text: 'nông thôn mới', note: 'NTM' }]);
  });

  it('do not repeat the typed text', () => {
    expect(texts('chong han')).toEqual(['chống hạn mặn', 'họp chống hạn']);
  });
});
