import { describe, expect, it } from 'vitest';
import { withRelativeLinks } from '../src/relative-links.ts';

describe('links of a page that is opened from a folder', () => {
  it.each([
    ['/', '2020/07/hop/index.html', '<a href="/2020/">2020</a>', '<a href="../../index.html">2020</a>'],
    ['/', 'index.html', '<a href="/">Đầu</a>', '<a href="index.html">Đầu</a>'],
    ['/kyanh/', '2020/07/hop/index.html', '<a href="/kyanh/tim-kiem/?q=a#b">x</a>', '<a href="../../../tim-kiem/index.html?q=a#b">x</a>'],
    ['/', '2020/index.html', '<img src="/2020/07/a-480.webp" srcset="/2020/07/a-480.webp 480w, /2020/07/a-960.webp 960w">', '<img src="07/a-480.webp" srcset="07/a-480.webp 480w, 07/a-960.webp 960w">'],
    ['/', 'index.html', '<form action="/tim-kiem/">', '<form action="tim-kiem/index.html">'],
  ])('below %s in %s: %s', (base, path, html, expected) => {
    expect(withRelativeLinks(html, path, base)).toBe(expected);
  });

  it('leave places on the page, other hosts and words as they are', () => {
    const html = '<a href="#muc">a</a> <a href="https://a.example/b/">b</a> <a href="//a.example/">c</a> href=&quot;/2020/&quot;';
    expect(withRelativeLinks(html, '2020/index.html', '/')).toBe(html);
  });

  it('lead to no script, for browsers load none from a folder; data for programs stay', () => {
    expect(withRelativeLinks('<script type="module" src="/a.js"></script><script type="application/ld+json">{}</script>', 'index.html', '/')).toBe('<script type="application/ld+json">{}</script>');
  });
});
