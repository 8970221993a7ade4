import { describe, expect, it } from 'vitest';
import { fileIn } from '../../src/reading/downloads.ts';

const DATA = { id: '2020/07/giao-ban', bibtex: '@misc{giao-ban,\n}\n', csl: { id: 'giao-ban', title: 'Họp' }, mdx: '---\r\ntitle: Họp\r\n---\r\n' };

describe('a file made from a briefing’s data', () => {
  it('is what the data holds: the source sign for sign, the citation as its editors wrote or as a list of one', () => {
    expect(fileIn(DATA, 'bib')).toBe(DATA.bibtex);
    expect(fileIn(DATA, 'mdx')).toBe(DATA.mdx);
    expect(JSON.parse(fileIn(DATA, 'csl.json'))).toEqual([DATA.csl]);
  });

  it.each<[string, unknown, string]>([
    ['of an earlier version', { id: '2020/07/giao-ban' }, 'bib'],
    ['that are no record', [DATA], 'mdx'],
    ['that are nothing', null, 'csl.json'],
    ['with something else in its place', { ...DATA, mdx: 5, csl: 'x', bibtex: [] }, 'bib'],
    ['asked for a file that nobody makes', DATA, 'toString'],
  ])('is refused from data %s', (_what, data, ending) => {
    expect(() => fileIn(data, ending)).toThrow(ending);
  });
});
