import { describe, expect, it } from 'vitest';
import { makeBody } from '../../src/mdx/make-body.ts';
import { bodyHtml } from '../support/body-html.ts';

const GLOSSARY = [
  { abbreviation: 'UBND', expansion: 'Ủy ban nhân dân' },
  { abbreviation: 'KT-XH', expansion: 'kinh tế - xã hội' },
  { abbreviation: 'LĐ-TB&XH', expansion: 'Lao động - Thương binh và Xã hội' },
  { abbreviation: 'TB', expansion: 'trung bình' },
  { abbreviation: 'XH', expansion: 'xã hội' },
  { abbreviation: 'TN&MT', expansion: 'Tài nguyên và Môi trường' },
  { abbreviation: 'OCOP', expansion: 'Mỗi xã "một" <sản phẩm> & hơn' },
];
const UBND = '<abbr title="Ủy ban nhân dân">UBND</abbr>';

function bodyOf(text: string, glossary = GLOSSARY) {
  const { body, problems } = makeBody(text, { glossary, photoCount: 0 });
  if (!body) throw new Error(JSON.stringify(problems));
  return body;
}

function htmlOf(text: string): string {
  return bodyHtml(bodyOf(text).segments).join('\n');
}

describe('the first use of an abbreviation is explained', () => {
  it.each([
    ['a paragraph', 'Hôm nay UBND họp.', `<p>Hôm nay ${UBND} họp.</p>`],
    ['a list', '- xã\n- UBND huyện', `<ul>\n<li>xã</li>\n<li>${UBND} huyện</li>\n</ul>`],
    ['a heading', '## Ý kiến của UBND', `<h2>Ý kiến của ${UBND}</h2>`],
    ['emphasis', 'Chủ tịch **UBND** huyện', `<p>Chủ tịch <strong>${UBND}</strong> huyện</p>`],
    ['a quotation', '> UBND', `<blockquote>\n<p>${UBND}</p>\n</blockquote>`],
    ['the words of a link', '[UBND](/2020/07/)', `<p><a href="/2020/07/">${UBND}</a></p>`],
    ['a component', '<Quote by="Bà Lan">Kính gửi UBND.</Quote>', `<p>Kính gửi ${UBND}.</p>`],
    [
      'a component within a component',
      '<Note>\n\n<Quote by="Bà Lan">UBND</Quote>\n\n</Note>',
      `<p>${UBND}</p>`,
    ],
  ])('in %s', (_where, markdown, html) => {
    expect(htmlOf(markdown)).toBe(html);
  });

  it('in a table cell', () => {
    expect(htmlOf('| đơn vị | số |\n|---|--:|\n| UBND | 20 |')).toContain(`<td>${UBND}</td>`);
  });

  it('even where the text has just spelled it out', () => {
    expect(htmlOf('Ủy ban nhân dân (UBND) huyện')).toBe(`<p>Ủy ban nhân dân (${UBND}) huyện</p>`);
  });

  it('but no later use, in any kind of block', () => {
    expect(htmlOf('UBND, UBND.\n\n## UBND\n\n<Note>UBND</Note>\n\n- UBND')).toBe(
      `<p>${UBND}, UBND.</p>\n<h2>UBND</h2>\n<p>UBND</p>\n<ul>\n<li>UBND</li>\n</ul>`,
    );
    expect(htmlOf('<Note>UBND</Note>\n\nUBND')).toBe(`<p>${UBND}</p>\n<p>UBND</p>`);
  });

  it('for each abbreviation, with or without punctuation around it', () => {
    expect(htmlOf('“UBND”/KT-XH; TN\\&MT…')).toBe(
      `<p>“${UBND}”/<abbr title="kinh tế - xã hội">KT-XH</abbr>; <abbr title="Tài nguyên và Môi trường">TN&#x26;MT</abbr>…</p>`,
    );
  });

  it('again in every briefing', () => {
    expect([htmlOf('UBND'), htmlOf('UBND')]).toEqual([`<p>${UBND}</p>`, `<p>${UBND}</p>`]);
  });
});

describe('an abbreviation is a whole word', () => {
  it.each([
    'UBNDX',
    'XUBND',
    'UBNDờ',
    'UBND2',
    'ubnd',
    'Ubnd',
    'UBND_x',
    'KT-XHX',
    'KT-XH-QP',
    'Quyết định số 12/QĐ-UBND',
  ])('so nothing is seen in %s', (text) => {
    expect(htmlOf(text)).toBe(`<p>${text}</p>`);
  });

  it('and the longest match wins', () => {
    expect(htmlOf('Sở LĐ-TB&XH và XH')).toBe(
      '<p>Sở <abbr title="Lao động - Thương binh và Xã hội">LĐ-TB&#x26;XH</abbr> và <abbr title="xã hội">XH</abbr></p>',
    );
    expect(htmlOf('LĐ-TB&XHX')).toBe('<p>LĐ-TB&#x26;XHX</p>');
  });

  it('and never part of an address', () => {
    expect(htmlOf('[trang](https://kyanh.example/UBND) UBND')).toBe(
      `<p><a href="https://kyanh.example/UBND">trang</a> ${UBND}</p>`,
    );
    expect(htmlOf('Xem https://kyanh.example/UBND hay UBND@kyanh.example; UBND')).toBe(
      `<p>Xem <a href="https://kyanh.example/UBND">https://kyanh.example/UBND</a> hay <a href="mailto:UBND@kyanh.example">UBND@kyanh.example</a>; ${UBND}</p>`,
    );
  });
});

it('an expansion is escaped, so it cannot end the attribute', () => {
  expect(htmlOf('Sản phẩm OCOP')).toBe(
    '<p>Sản phẩm <abbr title="Mỗi xã &#x22;một&#x22; &lt;sản phẩm&gt; &#x26; hơn">OCOP</abbr></p>',
  );
});

it('the plain text for the search index does not depend on the glossary', () => {
  const text =
    '## UBND\n\nỦy ban nhân dân (UBND) bàn KT-XH.\n\n- TN&MT\n\n<Note title="UBND">Sở LĐ-TB&XH</Note>';
  expect(bodyOf(text).text).toBe(bodyOf(text, []).text);
});

it('authors themselves cannot write <abbr>', () => {
  expect(
    makeBody('<abbr title="x">UBND</abbr>', { glossary: GLOSSARY, photoCount: 0 }).problems,
  ).toMatchObject([{ message: 'Bản tin không dùng được thẻ <abbr>.' }]);
});
