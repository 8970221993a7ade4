import { describe, expect, it } from 'vitest';
import { citationFile } from '../../src/reading/browser/downloads.ts';

const PAGE = 'https://kho.example/2020/07/giao-ban/';
const DATA = {
  id: '2020/07/giao-ban',
  bibtex: '@misc{giao-ban,\n  url = {https://tin.example/},\n}\n',
  csl: { id: 'giao-ban', title: 'Họp', URL: 'https://tin.example/' },
  mdx: '---\r\ntitle: Họp\r\n---\r\n',
};

describe('a file generated from a briefing’s data', () => {
  it('is the source unchanged, or the citation as written or as a list of one', () => {
    expect(citationFile(DATA, 'bib', PAGE)).toBe(DATA.bibtex);
    expect(citationFile(DATA, 'mdx', PAGE)).toBe(DATA.mdx);
    expect(JSON.parse(citationFile(DATA, 'csl.json', PAGE))).toEqual([DATA.csl]);
  });

  it('has the page’s own address if the site states none', () => {
    const csl = { id: 'giao-ban', title: 'Họp' };
    const data = { ...DATA, csl, bibtex: '@misc{giao-ban,\n  year = {2020},\n}\n' };
    expect(citationFile(data, 'bib', PAGE)).toBe(
      `@misc{giao-ban,\n  year = {2020},\n  url = {${PAGE}},\n}\n`,
    );
    expect(JSON.parse(citationFile(data, 'csl.json', PAGE))).toEqual([{ ...csl, URL: PAGE }]);
  });

  it.each<[string, unknown, string]>([
    ['of an earlier version', { id: '2020/07/giao-ban' }, 'bib'],
    ['that are no record', [DATA], 'mdx'],
    ['that are nothing', null, 'csl.json'],
    ['with something else in its place', { ...DATA, mdx: 5, csl: 'x', bibtex: [] }, 'bib'],
    ['asked for a file that nobody makes', DATA, 'toString'],
  ])('is refused if the data is %s', (_what, data, extension) => {
    expect(() => citationFile(data, extension, PAGE)).toThrow(extension);
  });
});
