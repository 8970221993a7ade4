import { describe, expect, it } from 'vitest';
import { withRelativeLinks } from '../../src/commands/relative-links.ts';

describe('links of a page that is opened from a folder', () => {
  it.each([
    [
      '/',
      '2020/07/hop/index.html',
      '<a href="/2020/">2020</a>',
      '<a href="../../index.html">2020</a>',
    ],
    ['/', 'index.html', '<a href="/">Đầu</a>', '<a href="index.html">Đầu</a>'],
    [
      '/kyanh/',
      '2020/07/hop/index.html',
      '<a href="/kyanh/tim-kiem/?q=a#b">x</a>',
      '<a href="../../../tim-kiem/index.html?q=a#b">x</a>',
    ],
    [
      '/',
      '2020/index.html',
      '<img src="/2020/07/a-720.avif" srcset="/2020/07/a-720.avif 720w, /2020/07/a-1080.avif 1080w">',
      '<img src="07/a-720.avif" srcset="07/a-720.avif 720w, 07/a-1080.avif 1080w">',
    ],
    ['/', 'index.html', '<form action="/tim-kiem/">', '<form action="tim-kiem/index.html">'],
  ])('become relative below %s in %s: %s', (base, path, html, expected) => {
    expect(withRelativeLinks(html, path, base)).toBe(expected);
  });

  it('stay unchanged if they lead to the same page or another host, or are only text', () => {
    const html =
      '<a href="#muc">a</a> <a href="https://a.example/b/">b</a> <a href="//a.example/">c</a> href=&quot;/2020/&quot;';
    expect(withRelativeLinks(html, '2020/index.html', '/')).toBe(html);
  });

  it('to scripts are removed, as browsers load none from a folder, but JSON-LD is kept', () => {
    expect(
      withRelativeLinks(
        '<script type="module" src="/a.js"></script><script type="application/ld+json">{}</script>',
        'index.html',
        '/',
      ),
    ).toBe('<script type="application/ld+json">{}</script>');
  });

  it.each([
    [
      '<link rel="stylesheet" href="/_astro/a.css" integrity="sha256-a=">',
      '<link rel="stylesheet" href="_astro/a.css" >',
    ],
    [
      '<link integrity=sha256-a= rel=stylesheet href=/_astro/a.css>',
      '<link  rel=stylesheet href="_astro/a.css">',
    ],
    [
      '<link rel="stylesheet" href="/_astro/a.css"integrity="sha256-a=">',
      '<link rel="stylesheet" href="_astro/a.css">',
    ],
    ['<p title="integrity=&quot;a&quot;">a</p>', '<p title="integrity=&quot;a&quot;">a</p>'],
  ])(
    'lose their digest, with which a browser would refuse a style sheet from a folder: %s',
    (html, expected) => {
      expect(withRelativeLinks(html, 'index.html', '/')).toBe(expected);
    },
  );

  it.each([
    [
      'scripts in titles',
      '<p><a href="#a" title="<script>">a</a> ở giữa <a href="#b" title="</script>">b</a></p>',
    ],
    ['a comment in a title', '<p title="<!--">ở giữa<!-- <script> --> vẫn ở giữa</p>'],
    [
      'a script in a text field and in a style sheet',
      '<textarea><script>a</textarea><style>/*<script>*/</style><p>ở giữa</p><title></script></title>',
    ],
    [
      'text that only looks like a link',
      '<p title=\'a href="/2020/"\'>src="/a/"</p><!-- <a href="/2020/"> -->',
    ],
    ['an unclosed table', '<table><tr><td>ô<td>ô khác<p>đoạn'],
  ])('are not found in %s', (_what, html) => {
    expect(withRelativeLinks(html, 'index.html', '/')).toBe(html);
  });

  it.each([
    ['without quotes', '<a href=/2020/>a</a>', '<a href="2020/index.html">a</a>'],
    [
      'in single quotes',
      "<a href='/2020/?q=\"&amp;a'>a</a>",
      '<a href="2020/index.html?q=&quot;&amp;a">a</a>',
    ],
    ['in capitals', '<A HREF="/2020/">a</A>', '<A href="2020/index.html">a</A>'],
    [
      'within noscript',
      '<noscript><a href="/2020/">a</a></noscript>',
      '<noscript><a href="2020/index.html">a</a></noscript>',
    ],
    [
      'within SVG',
      '<svg><a xlink:href="/2020/"><use href="/a.svg#b"/></a></svg>',
      '<svg><a xlink:href="2020/index.html"><use href="a.svg#b"/></a></svg>',
    ],
    [
      'within a template',
      '<template><a href="/2020/">a</a></template>',
      '<template><a href="2020/index.html">a</a></template>',
    ],
  ])('are found %s', (_how, html, expected) => {
    expect(withRelativeLinks(html, 'index.html', '/')).toBe(expected);
  });

  it('to scripts are removed in any spelling', () => {
    expect(
      withRelativeLinks(
        '<SCRIPT SRC="/a.js"></SCRIPT><svg><script href="/a.js"/></svg><link href="/a.js" rel=modulepreload><p>b</p>',
        'index.html',
        '/',
      ),
    ).toBe('<svg></svg><p>b</p>');
  });
});
