import type { Link } from 'mdast';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { makeBody } from '../../src/mdx/make-body.ts';
import { parseMdx } from '../../src/mdx/parse.ts';

/** The links of a text, as `line:column address`. */
function linksOf(text: string): string[] {
  const links: Link[] = [];
  visit(parseMdx(text).tree, 'link', (link) => {
    links.push(link);
  });
  return links.map(
    ({ position, url }) => `${position?.start.line ?? 0}:${position?.start.column ?? 0} ${url}`,
  );
}

describe('a bare address', () => {
  it.each([
    ['“https://a.vn/b”', '1:2 https://a.vn/b'],
    ['‘https://a.vn/b’', '1:2 https://a.vn/b'],
    ['«https://a.vn/b»', '1:2 https://a.vn/b'],
    ['https://a.vn/b…', '1:1 https://a.vn/b'],
    ['https://a.vn–', '1:1 https://a.vn'],
    ['https://a.vn/b—c', '1:1 https://a.vn/b'],
    ['https://a.vn/b、c', '1:1 https://a.vn/b'],
    ['https://a.vn→b', '1:1 https://a.vn'],
    ['https://a.vn/b?”', '1:1 https://a.vn/b'],
    ['https://a.vn/b",', '1:1 https://a.vn/b'],
    ['https://a.vn/b)', '1:1 https://a.vn/b'],
    ['(https://a.vn/b)và', '1:2 https://a.vn/b'],
    ['[https://a.vn/b]', '1:2 https://a.vn/b'],
    ['https://a.vn/?a=1&b=2; rồi', '1:1 https://a.vn/?a=1&b=2'],
    ['xem “www.a.vn/b” nhé', '1:6 http://www.a.vn/b'],
    ['- mục\n- **www.a.vn…**', '2:5 http://www.a.vn'],
    ['| “www.a.vn” | b |\n|---|---|\n| c | d |', '1:4 http://www.a.vn'],
    ['“a@b.vn”', '1:2 mailto:a@b.vn'],
  ])('%j ends before trailing punctuation and has the right position', (text, link) => {
    expect(linksOf(text)).toEqual([link]);
  });

  it.each([
    ['https://a.vn/x_(y) nhé', 'https://a.vn/x_(y)'],
    ['https://vi.wikipedia.org/wiki/Kỳ_Anh', 'https://vi.wikipedia.org/wiki/Kỳ_Anh'],
    ['[chữ “https://a.vn”](https://a.vn/b?c=“d”)', 'https://a.vn/b?c=“d”'],
  ])('%j keeps its own characters', (text, url) => {
    expect(linksOf(text)).toEqual([`1:1 ${url}`]);
  });

  it.each(['https://…', 'www.…', 'đa@b.vn'])('is not recognized in %j', (text) => {
    expect(linksOf(text)).toEqual([]);
  });

  it('loses no character of the text', () => {
    const text = 'Xem “https://a.vn/b”, www.a.vn… (hoặc a@b.vn)–“www.c.vn/d”.';
    const { body } = makeBody(text, { glossary: [], photoCount: 0 });
    expect(body?.text).toBe(text);
  });

  it.each([
    ['a&#x40;a.vn'],
    ['a&#x40;a.vn | b'],
    ['a&commat;a.vn, c@d.vn', '1:16 mailto:c@d.vn'],
    ['x@y.vn, *a&#64;a.vn và c@d.vn*, e&#x40;f.vn', '1:1 mailto:x@y.vn', '1:24 mailto:c@d.vn'],
    ['a\\@ b a&#x0040;a.vn\nc@d.vn, e&#x40;f.vn', '2:1 mailto:c@d.vn'],
  ])('%j: a mail address whose @ is an entity is not a link', (text, ...links) => {
    expect(linksOf(text)).toEqual(links);
  });
});
