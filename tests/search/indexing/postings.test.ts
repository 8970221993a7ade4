import { describe, expect, it } from 'vitest';
import { Postings } from '../../../src/search/indexing/postings.ts';
import { createLexicon } from '../../../src/search/lexicon.ts';
import { termsOfLine } from '../../../src/search/terms.ts';

const lexicon = createLexicon([{ abbreviation: 'NTM', expansion: 'nông thôn mới' }]);

function collected(...lines: [line: string, single: number, pair: number][]): Postings {
  const postings = new Postings();
  for (const [line, single, pair] of lines)
    postings.addLine(termsOfLine(line, lexicon), {
      headline: false,
      positions: [single],
      pairBase: pair,
      slotsAt: () => [0],
    });
  return postings;
}

/** Postings with their positions as plain lists. */
function listed(postings: Postings): { key: string; form: string; positions: number[] }[] {
  return postings
    .sorted()
    .map(({ key, form, positions }) => ({ key, form, positions: Array.from(positions) }));
}

describe('postings', () => {
  it('are sorted by key, then form', () => {
    const sorted = listed(collected(['Kỳ ky', 0, 0], ['kỷ', 2, 8]));
    expect(sorted.map(({ key, form, positions }) => [key, form, positions])).toEqual([
      ['.ky.', '.ky.', [0]],
      ['.ky.', '.kỳ.', [0]],
      ['.ky.', '.kỷ.', [2]],
      ['ky+ky.', 'kỳ+ky.', [0]],
    ]);
  });

  it('contain each position once, however often a word occurs there', () => {
    const sorted = listed(collected(['xã xã xã', 0, 0], ['xã', 0, 1], ['xã xã', 2, 8]));
    expect(sorted.map(({ form, positions }) => [form, positions])).toEqual([
      ['.xã.', [0, 2]],
      ['xã+xã.', [0, 8]],
    ]);
  });

  it('of a title include the headline position, and later lines of the same briefing add none before it', () => {
    const postings = new Postings();
    postings.addLine(termsOfLine('họp', lexicon), {
      headline: true,
      positions: [4, 5],
      pairBase: 16,
      slotsAt: () => [0],
    });
    postings.addLine(termsOfLine('họp', lexicon), {
      headline: false,
      positions: [4],
      pairBase: 16,
      slotsAt: () => [2],
    });
    expect(listed(postings)).toEqual([{ key: '.hop.', form: '.họp.', positions: [4, 5] }]);
  });

  it('treat an abbreviation and its expansion as one term, paired with the words before and after it', () => {
    const pairs = listed(collected(['xây NTM đẹp', 0, 0], ['xây nông thôn mới đẹp', 2, 8])).filter(
      ({ key }) => key.includes('@'),
    );
    expect(pairs.map(({ form, positions }) => [form, positions])).toEqual([
      ['.@ntm.', [0, 2]],
      ['@ntm+đẹp.', [0, 8]],
      ['xây+@ntm.', [0, 8]],
    ]);
  });

  it('accept single terms, such as a briefing’s date', () => {
    const postings = new Postings();
    postings.addTerm({ key: '@2020-07', form: '@2020-07' }, 6);
    expect(listed(postings)).toEqual([{ key: '.@2020-07.', form: '.@2020-07.', positions: [6] }]);
  });
});
