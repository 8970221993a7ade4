import { describe, expect, it } from 'vitest';
import { markupInFields } from '../../src/hygiene/markup-in-fields.ts';

/** The markup found in a briefing with a field of this value. */
function findings(value: string): string[] {
  const text = `---\n# **ghi chú**\ntitle: ${value}\n---\n\n**đậm** và &nbsp;\n`;
  return markupInFields(text).map(({ offset, length }) => text.slice(offset, offset + length));
}

describe('formatting in the frontmatter, which readers see as signs, is reported', () => {
  it.each([
    ['Huyện **họp** giao ban', '**họp**'],
    ['Huyện __họp__ giao ban', '__họp__'],
    ['"*Huyện họp*"', '*Huyện họp*'],
    ['~~Huyện~~ xã họp', '~~Huyện~~'],
    ['[Huyện](https://a.vn) họp', '[Huyện](https://a.vn)'],
    ['Huyện <b>họp</b>', '<b>'],
    ['Huyện&nbsp;họp', '&nbsp;'],
    ['Huyện h&#7885;p', '&#7885;'],
  ])('%j', (value, markup) => {
    expect(findings(value)).toEqual([markup]);
  });
});

it.each(['Giá 12* và 13*', 'Nhóm A & B; C', '5 < 6 > 4', '[Ảnh] (2020)', 'tep_anh_1', '2 * 3 * 4'])(
  'other signs are not: %j',
  (value) => {
    expect(findings(value)).toEqual([]);
  },
);

it('a file without frontmatter has no fields', () => {
  expect(markupInFields('**đậm**\n---\n')).toEqual([]);
});
