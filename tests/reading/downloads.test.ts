import { describe, expect, it } from 'vitest';
import { citationFile } from '../../src/reading/browser/downloads.ts';

const DATA = {
  id: '2020/07/giao-ban',
  bibtex: '@misc{giao-ban,\n}\n',
  csl: { id: 'giao-ban', title: 'Họp' },
  mdx: '---\r\ntitle: Họp\r\n---\r\n',
};

describe('a file generated from a briefing’s data', () => {
  it('is the source unchanged, or the citation as written or as a list of one', () => {
    expect(citationFile(DATA, 'bib')).toBe(DATA.bibtex);
    expect(citationFile(DATA, 'mdx')).toBe(DATA.mdx);
    expect(JSON.parse(citationFile(DATA, 'csl.json'))).toEqual([DATA.csl]);
  });

  it.each<[string, unknown, string]>([
    ['of an earlier version', { id: '2020/07/giao-ban' }, 'bib'],
    ['that are no record', [DATA], 'mdx'],
    ['that are nothing', null, 'csl.json'],
    ['with something else in its place', { ...DATA, mdx: 5, csl: 'x', bibtex: [] }, 'bib'],
    ['asked for a file that nobody makes', DATA, 'toString'],
  ])('is refused if the data is %s', (_what, data, extension) => {
    expect(() => citationFile(data, extension)).toThrow(extension);
  });
});
