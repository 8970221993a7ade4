import { describe, expect, it } from 'vitest';
import { runTogetherLines } from '../../src/hygiene/run-together.ts';
import { expectProportionalGrowth } from '../support/cost.ts';

/** The findings in a briefing's text, as `offset mark`. */
function findings(body: string): string[] {
  const start = '---\ntitle: x\n---\n';
  return runTogetherLines(`${start}${body}\n`).map(
    ({ offset, length }) =>
      `${offset - start.length} ${body.slice(offset - start.length, offset - start.length + length)}`,
  );
}

describe('lines that look like a list, but become one paragraph, are reported once', () => {
  it.each([
    ['• một\n• hai\n• ba', '0 •'],
    ['●một\n●hai', '0 ●'],
    ['Các việc:\n-một\n-hai', '10 -'],
    ['+một\n+hai', '0 +'],
    ['*một\n*hai\n*ba', '0 *'],
    ['– một\n– hai', '0 –'],
    ['o Một\no Hai', '0 o'],
    ['1.một\n2.hai', '0 1.'],
    ['1)một\n2)hai', '0 1)'],
    ['a) một\nb) hai', '0 a)'],
    ['I. một\nII. hai', '0 I.'],
    ['- mục\n  • một\n  • hai', '8 •'],
    ['✓ một\n✓ hai', '0 ✓'],
  ])('%j', (body, finding) => {
    expect(findings(body)).toEqual([finding]);
  });
});

describe('lines that readers see apart are not reported', () => {
  it.each([
    '- một\n- hai',
    '1. một\n2. hai',
    '• một\n\n• hai',
    '• một  \n• hai',
    '• một\\\n• hai',
    '• một\nhai\n• ba',
    '*một*\n*hai*',
    '**một**\n**hai**',
    '6.7.2020\n7.7.2020',
    '2.919,8 tỷ\n3.100 tỷ',
    'T.P. Hà Tĩnh\nT.P. Vinh',
    '| • a |\n|---|\n| • b |',
    '---\n---',
    '-5',
  ])('%j', (body) => {
    expect(findings(body)).toEqual([]);
  });
});

it.each(['• a\n', '-a\n', '*a', '1.a\n'])(
  'lines are compared in linear time: %j',
  async (piece) => {
    await expectProportionalGrowth(
      (length) => findings(piece.repeat(length / piece.length)),
      10_000,
    );
  },
);
