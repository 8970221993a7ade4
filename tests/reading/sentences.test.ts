import { describe, expect, it } from 'vitest';
import { sentenceSpans, speakableText } from '../../src/reading/browser/sentences.ts';

describe('a text’s sentences', () => {
  it.each([
    ['Huyện họp. Xã nghe! Ai nói? “Tôi.”', ['Huyện họp.', 'Xã nghe!', 'Ai nói?', '“Tôi.”']],
    [
      'Tổng giá trị đạt 2.919,8 tỷ đồng, bằng 45% kế hoạch. Thu 54 tỷ.',
      ['Tổng giá trị đạt 2.919,8 tỷ đồng, bằng 45% kế hoạch.', 'Thu 54 tỷ.'],
    ],
    [
      'Hội nghị rà soát dự thảo nghị\nquyết.\n  Ngày 6/7/2020 có mưa.',
      ['Hội nghị rà soát dự thảo nghị\nquyết.', 'Ngày 6/7/2020 có mưa.'],
    ],
    ['Không có dấu chấm', ['Không có dấu chấm']],
    [' — … ', []],
    ['', []],
  ])('of “%s” are %o', (text, sentences) => {
    expect(sentenceSpans(text).map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
  });
});

describe('text for a voice', () => {
  const expansions = new Map([
    ['UBND', 'Ủy ban nhân dân'],
    ['KT-XH', 'kinh tế - xã hội'],
    ['NQ', 'nghị quyết'],
  ]);

  it.each([
    ['UBND huyện\n  bàn KT-XH.', 'Ủy ban nhân dân huyện bàn kinh tế - xã hội.'],
    ['Chiều nay, ủy ban nhân dân (UBND) huyện họp.', 'Chiều nay, ủy ban nhân dân huyện họp.'],
    ['Cơ quan (UBND) họp (lần 2).', 'Cơ quan (Ủy ban nhân dân) họp (lần 2).'],
    ['UBNDX và NQA đứng nguyên.', 'UBNDX và NQA đứng nguyên.'],
  ])('turns “%s” into “%s”', (sentence, text) => {
    expect(speakableText(sentence, expansions)).toBe(text);
  });
});
