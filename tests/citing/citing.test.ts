import { Cite, type CSL } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { describe, expect, it } from 'vitest';
import { toBibtex } from '../../src/citing/bibtex.ts';
import { citationOf, type Citation } from '../../src/citing/citation.ts';
import { toCsl, toCslJson } from '../../src/citing/csl.ts';
import { archiveOf } from '../support/search.ts';

const CITATION: Citation = {
  key: 'giao-ban-thang-7',
  author: { family: 'Bùi', given: 'Quang Hoàn' },
  title: 'Huyện Kỳ Anh họp giao ban tháng 7',
  year: 2020,
  month: 7,
  day: 6,
  archive: 'Kho tin Kỳ Anh',
  address: 'https://tin.example/ky_anh/2020/07/giao-ban-thang-7/',
};

/** Parses a file with an independent library; expects one item. */
function read(file: string): CSL {
  const { data } = new Cite(file);
  expect(data).toHaveLength(1);
  return data[0] ?? { id: '', type: 'document' };
}

describe('a briefing', () => {
  const { archive } = archiveOf({
    'giao-ban': { title: 'Họp giao ban', date: '2020-07-06', sample: true },
    khac: { title: 'Việc khác' },
  });
  const [briefing] = archive.briefings;

  it('is cited by title, date, author and archive, without an address that nobody else could open; a sample is marked as such', () => {
    expect(briefing && citationOf(briefing)).toEqual({
      key: 'giao-ban',
      author: { literal: '*' },
      title: 'Họp giao ban',
      year: 2020,
      month: 7,
      day: 6,
      archive: 'Kho tin Kỳ Anh',
      publisher: undefined,
      // No SITE_URL is set.
      address: undefined,
      note: 'Bản tin mẫu do máy tạo, không phải tin thật',
    });
  });
});

describe('BibTeX', () => {
  it('has this format', () => {
    expect(toBibtex(CITATION)).toBe(`@misc{giao-ban-thang-7,
  author = {Bùi, Quang Hoàn},
  title = {{Huyện Kỳ Anh họp giao ban tháng 7}},
  howpublished = {Kho tin Kỳ Anh},
  year = {2020},
  month = jul,
  date = {2020-07-06},
  url = {https://tin.example/ky_anh/2020/07/giao-ban-thang-7/},
  langid = {vietnamese},
}
`);
  });

  it('has the same content for an independent parser', () => {
    expect(read(toBibtex(CITATION))).toMatchObject({
      id: CITATION.key,
      author: [{ family: 'Bùi', given: 'Quang Hoàn' }],
      title: CITATION.title,
      issued: { 'date-parts': [[2020, 7, 6]] },
      publisher: 'Kho tin Kỳ Anh',
      URL: CITATION.address,
    });
  });

  it.each([
    ['Thu 54%, chi 12/17 & “đạt” $5 #1 a_b ~ ^', 'what LaTeX would read as commands'],
    ['Lệnh \\textbf{x} và \\', 'backslashes'],
    ['Mở { mà không đóng', 'a brace without its other half'],
    ['Đóng } mà không mở', 'a closing brace alone'],
    ['ĐẠI HỘI ẴẪỰỠ, đại hội', 'capitals and two marks'],
    ['@misc{x, title = {y}}', 'an entry in the title'],
  ])('keeps %j: %s', (title) => {
    expect(read(toBibtex({ ...CITATION, title })).title).toBe(title);
  });

  it('does not split a pen name', () => {
    expect(read(toBibtex({ ...CITATION, author: { literal: 'Trung Anh' } })).author).toEqual([
      { family: 'Trung Anh' },
    ]);
    expect(
      read(toBibtex({ ...CITATION, author: { literal: 'Ban Tuyên giáo and Văn phòng' } })).author,
    ).toHaveLength(1);
  });
});

describe('CSL-JSON', () => {
  it('matches the schema and contains author, title, date and address', () => {
    const item: CSL = toCsl(CITATION);
    expect(item).toEqual({
      id: 'giao-ban-thang-7',
      type: 'webpage',
      title: 'Huyện Kỳ Anh họp giao ban tháng 7',
      author: [{ family: 'Bùi', given: 'Quang Hoàn' }],
      issued: { 'date-parts': [[2020, 7, 6]] },
      'container-title': 'Kho tin Kỳ Anh',
      URL: CITATION.address,
      language: 'vi-VN',
    });
  });

  it('is parsed correctly by an independent parser', () => {
    const citation: Citation = {
      ...CITATION,
      author: { literal: 'Trung Anh' },
      title: 'Thu 54% & “đạt” {x} \\ "',
      publisher: 'Hội A',
      note: 'Bản tin mẫu',
    };
    expect(read(toCslJson([citation]))).toMatchObject(toCsl(citation));
  });

  it('of a month is one file with all briefings, like BibTeX', () => {
    const citations = ['a', 'b', 'c'].map((key) => ({ ...CITATION, key, title: `Bản tin ${key}` }));
    for (const file of [toCslJson(citations), citations.map(toBibtex).join('\n')])
      expect(new Cite(file).data.map(({ id, title }) => [id, title])).toEqual(
        citations.map(({ key, title }) => [key, title]),
      );
  });
});
