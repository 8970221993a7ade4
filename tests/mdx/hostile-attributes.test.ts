import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../src/mdx/blocks.ts';
import { linkAddresses } from '../../src/mdx/links.ts';
import { makeBody } from '../../src/mdx/make-body.ts';
import { withRelativeLinks } from '../../src/commands/relative-links.ts';
import { bodyHtml } from '../support/body-html.ts';
import { readHtml, valuesOf } from '../../tools/site/html.ts';

/** Parts of link titles that could confuse a program that parses HTML. */
const PIECES = [
  '<script>',
  '</script>',
  '<script type=module src=/a.js>',
  '<!--',
  '-->',
  '--!>',
  '<![CDATA[',
  ']]>',
  '<style>',
  '</style>',
  '<noscript>',
  '</noscript>',
  '<template>',
  '</template>',
  '<textarea>',
  '</textarea>',
  '<title>',
  '</title>',
  '<plaintext>',
  '<p>',
  '</p>',
  '</li>',
  '</a>',
  '<a href=/x/>',
  ' href=/x/ ',
  ' src=/y/ ',
  '<svg>',
  '<math>',
  '<',
  '>',
  '/>',
  '="',
  "'",
  '&quot;',
  '&lt;',
  '&',
  '`',
  'chữ',
];
const title = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 4 })
  .map((pieces) => pieces.join('').replace(/["\\]/gu, (sign) => `\\${sign}`));
const body = fc
  .array(title, { minLength: 1, maxLength: 4 })
  .map((titles) =>
    titles
      .map(
        (one, index) =>
          `Đoạn ${index} xem [trang ${index}](/2020/0${index + 1}/ "${one}") rồi nói tiếp ${index}.`,
      )
      .join('\n\n'),
  );

function htmlOf(text: string): { html: string; segments: Parameters<typeof blocksOf>[0] } {
  const { body: made, problems } = makeBody(text, { glossary: [], photoCount: 0 });
  if (!made) throw new Error(JSON.stringify(problems));
  return {
    html: bodyHtml(made.segments).join(''),
    segments: made.segments,
  };
}

describe('for any link title', () => {
  it('no attribute contains a character that could start or end a tag', () => {
    fc.assert(
      fc.property(body, (text) => {
        for (const written of readHtml(htmlOf(text).html).writtenAttributes)
          expect(written).not.toMatch(/[<>]/u);
      }),
      { seed: 14, numRuns: 50 },
    );
  });

  it('blocks and links found in the HTML match those that a browser finds', () => {
    fc.assert(
      fc.property(body, (text) => {
        const { html, segments } = htmlOf(text);
        const read = readHtml(html);
        expect(
          blocksOf(segments)
            .map((block) => ('text' in block ? block.text : ''))
            .join(' '),
        ).toBe(read.text);
        expect(linkAddresses(segments)).toEqual(valuesOf(read, 'a', 'href'));
      }),
      { seed: 14, numRuns: 50 },
    );
  });

  it('the portable copy has the same text as the page', () => {
    fc.assert(
      fc.property(body, (text) => {
        const page = `<!doctype html><html lang="vi"><head><title>a</title><script type="module" src="/a.js"></script></head><body>${htmlOf(text).html}<script>b()</script></body></html>`;
        const copy = readHtml(withRelativeLinks(page, 'index.html', '/'));
        expect(copy.text).toBe(readHtml(page).text);
        expect(valuesOf(copy, 'a', 'title')).toEqual(valuesOf(readHtml(page), 'a', 'title'));
        expect(copy.elements.map(({ tagName }) => tagName)).not.toContain('script');
      }),
      { seed: 14, numRuns: 50 },
    );
  });
});
