import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../src/search/lexicon.ts';
import { termsOfLine, termsOfQuery } from '../../src/search/terms.ts';
import { GLOSSARY } from '../support/search.ts';

const lexicon = createLexicon(GLOSSARY);
const words = (query: string) => termsOfQuery(query, lexicon).map(({ form }) => form);

function pairsOf(line: string): string[] {
  const { syllables, senses, adjacent } = termsOfLine(line, lexicon);
  const terms = [...syllables, ...senses].map(({ form }) => form);
  const neighbours = syllables.slice(1).map(({ form }, number) => `${terms[number] ?? ''} ${form}`);
  return [
    ...neighbours,
    ...adjacent.map(([first, second]) => `${terms[first] ?? ''} ${terms[second] ?? ''}`),
  ];
}

describe('the terms of a query', () => {
  it.each([
    ['Đại hội Đảng bộ', ['đại', 'hội', 'đảng', 'bộ']],
    ['Ðại hội ɖảng bộ', ['đại', 'hội', 'đảng', 'bộ']],
    ['xây dựng NTM', ['xây', 'dựng', '@ntm']],
    ['xay dung nong thon moi', ['xay', 'dung', '@ntm']],
    ['UBND huyện', ['@ubnd', 'huyện']],
    ['Uỷ ban nhân dân huyện', ['@ubnd', 'huyện']],
    ['ktxh KT-XH kinh tế, xã hội', ['ktxh', '@kt-xh', '@kt-xh']],
    ['nông thôn', ['nông', 'thôn']],
    ['thu 2.919,8 tấn', ['thu', '2919,8', 'tấn']],
    ['sáng 6/7/2020', ['sáng', '@2020-07-06']],
    ['tháng 7/2020 NTM', ['@2020-07', '@ntm']],
    ['ngày 6 tháng 7', ['@-07-06']],
    ['12/17', ['12', '17']],
    ['<script>alert("x")</script>', ['script', 'alert', 'x', 'script']],
    ['😀 \u0301 "', []],
  ])('for %j are %j', (query, terms) => {
    expect(words(query)).toEqual(terms);
  });
});

describe('the terms of a line', () => {
  it('include every pair of adjacent words', () => {
    expect(pairsOf('Kỳ Anh họp')).toEqual(['kỳ anh', 'anh họp']);
  });

  it('include an abbreviation with its neighbours, short or expanded, and the words of its expansion', () => {
    expect(pairsOf('đích NTM nâng cao')).toEqual(
      expect.arrayContaining(['đích ntm', 'ntm nâng', 'nâng cao', 'đích @ntm', '@ntm nâng']),
    );
    expect(pairsOf('đích nông thôn mới nâng cao')).toEqual(
      expect.arrayContaining(['nông thôn', 'thôn mới', 'đích @ntm', '@ntm nâng']),
    );
  });

  it('include pairs of adjacent abbreviations', () => {
    expect(pairsOf('UBND NTM')).toContain('@ubnd @ntm');
    expect(pairsOf('ủy ban nhân dân 6/7')).toContain('@ubnd @-07-06');
  });

  it('are none for an empty line, and a single word for a line of one', () => {
    expect(termsOfLine('', lexicon)).toEqual({ syllables: [], senses: [], adjacent: [] });
    expect(termsOfLine('họp', lexicon)).toMatchObject({
      syllables: [{ key: 'hop', form: 'họp' }],
      senses: [],
      adjacent: [],
    });
  });
});
