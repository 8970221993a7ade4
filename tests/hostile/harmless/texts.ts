/**
 * Texts that look like attacks but are harmless: a description, the source, and what a reader sees.
 */
export const TEXTS: [what: string, body: string, shown: string][] = [
  ['a script in entities', '&lt;script&gt;alert(1)&lt;/script&gt;', '<script>alert(1)</script>'],
  [
    'a script in numeric entities',
    '&#60;script&#62;alert(1)&#60;/script&#62;',
    '<script>alert(1)</script>',
  ],
  ['a script after backslashes', '\\<script>alert(1)\\</script>', '<script>alert(1)</script>'],
  ['an image after a backslash', '\\<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
  [
    'escaped entities',
    '&amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
  ],
  [
    'the end of a script',
    'Câu &lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;',
    '</script><script>alert(1)</script>',
  ],
  [
    'the end of a comment',
    '--&gt;&lt;img src=x onerror=alert(1)&gt;',
    '--><img src=x onerror=alert(1)>',
  ],
  [
    'the end of a CDATA section',
    ']]&gt;&lt;script&gt;alert(1)&lt;/script&gt;',
    ']]><script>alert(1)</script>',
  ],
  ['the end of an article', '&lt;/article&gt;&lt;/main&gt;&lt;h1&gt;x', '</article></main><h1>x'],
  [
    'an expression after backslashes',
    'Giá \\{globalThis.hostile = 1\\} đồng',
    'Giá {globalThis.hostile = 1} đồng',
  ],
  [
    'a Vue template',
    "\\{\\{ constructor.constructor('alert(1)')() \\}\\}",
    "{{ constructor.constructor('alert(1)')() }}",
  ],
  ['a template string', '$\\{alert(1)\\}', '${alert(1)}'],
  [
    'a server template',
    '&lt;%= system("id") %&gt; &lt;?php system("id") ?&gt;',
    '<%= system("id") %>',
  ],
  ['a script as an address', 'javascript:alert(1)', 'javascript:alert(1)'],
  [
    'a script as an address in brackets',
    '\\[chữ](javascript:alert(1))',
    '[chữ](javascript:alert(1))',
  ],
  [
    'a page as an address',
    'data:text/html,&lt;script&gt;alert(1)&lt;/script&gt;',
    'data:text/html,<script>alert(1)</script>',
  ],
  [
    'import in a sentence',
    'Doanh nghiệp import hàng, export nông sản.\nexport gạo là chính.',
    'export gạo là chính.',
  ],
  ['SQL', "'; DROP TABLE tin; --", "'; DROP TABLE tin; --"],
  ['shell commands', '$(id) `id`'.replaceAll('`', '\\`'), '$(id) `id`'],
  [
    'property names of every object',
    'constructor \\_\\_proto\\_\\_ toString hasOwnProperty valueOf prototype then',
    'constructor __proto__ toString hasOwnProperty',
  ],
  [
    'property names of every window',
    '## location document cookie top self name\n\nchữ',
    'location document cookie top self name',
  ],
  [
    'a heading with markup',
    '## &lt;img src=x onerror=alert(1)&gt;\n\nchữ',
    '<img src=x onerror=alert(1)>',
  ],
  [
    'a table with markup',
    '| &lt;b&gt; | b |\n|---|---|\n| &lt;img src=x onerror=alert(1)&gt; | &quot;&gt; |',
    '<img src=x onerror=alert(1)>',
  ],
  [
    'a list with markup',
    '- &lt;svg onload=alert(1)&gt;\n- &lt;/li&gt;&lt;/ul&gt;',
    '<svg onload=alert(1)>',
  ],
  [
    'a link whose text is markup',
    '[&lt;img src=x onerror=alert(1)&gt;](https://baohatinh.vn)',
    '<img src=x onerror=alert(1)>',
  ],
  [
    'a link whose address breaks out',
    '[chữ](https://baohatinh.vn/"onmouseover="alert(1)"x=")',
    'chữ',
  ],
  [
    'a link whose address is markup',
    "[chữ](https://baohatinh.vn/'><script>alert(1)</script>)"
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;'),
    'chữ',
  ],
  [
    'a link whose title breaks out',
    '[chữ](https://baohatinh.vn "x\\" onmouseover=\\"alert(1)")',
    'chữ',
  ],
  [
    'a link with a script in its query',
    '[chữ](https://baohatinh.vn/?x=javascript:alert(1)#javascript:alert(1))',
    'chữ',
  ],
  [
    'titles that begin and end a script',
    '[chữ](https://baohatinh.vn "<script>") ở giữa [chữ](https://baohatinh.vn "</script>")',
    'chữ ở giữa chữ',
  ],
  [
    'titles that begin and end a comment',
    '[chữ](https://baohatinh.vn "<!--") ở giữa [chữ](https://baohatinh.vn "-->")',
    'chữ ở giữa chữ',
  ],
  [
    'titles that begin and end elements that hide their text',
    '[chữ](https://baohatinh.vn "<style><noscript><template><textarea>") ở giữa [chữ](https://baohatinh.vn "</textarea></template></noscript></style>]]>")',
    'chữ ở giữa chữ',
  ],
  [
    'text that reads like a link of this site',
    'Viết href="/khong-co-trang-nay/" và src="/a.js" vào trang.',
    'href="/khong-co-trang-nay/"',
  ],
  [
    'a bare address that breaks out',
    'Xem https://baohatinh.vn/"onmouseover="alert(1) nhé',
    'https://baohatinh.vn/"onmouseover="alert(1)',
  ],
  [
    'a bare address with markup',
    'Xem https://baohatinh.vn/&lt;script&gt;alert(1) nhé',
    'Xem https://baohatinh.vn/',
  ],
  [
    'a mail address with markup',
    'Viết cho "&gt;&lt;script&gt;alert(1)&lt;/script&gt;"@kyanh.vn',
    '"><script>alert(1)</script>"@kyanh.vn',
  ],
  ['a page of this site through dots', '[chữ](/../..//evil.vn/)', 'chữ'],
  ['a page of this site through a dot', '[chữ](/.//evil.vn/)', 'chữ'],
  ['a page of this site through an escaped slash', '[chữ](\\/evil.vn/)', 'chữ'],
  ['a percent-encoded page of this site', '[chữ](/%2F%2Fevil.vn/%0d%0aSet-Cookie:x=1)', 'chữ'],
  [
    'a search of this site for markup',
    '[chữ](/tim-kiem/?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E)',
    'chữ',
  ],
  ['search terms to mark on another page', '[chữ](/2020/07/#tim=%3Cimg%20src%3Dx%3E)', 'chữ'],
  [
    'a quotation with markup as its speaker',
    '<Quote by="&quot;&gt;&lt;img src=x onerror=alert(1)&gt;" office="&lt;/figcaption&gt;&lt;script&gt;alert(1)&lt;/script&gt;">lời</Quote>',
    '"><img src=x onerror=alert(1)>',
  ],
  [
    'a note with markup as its title',
    '<Note title="&lt;script&gt;alert(1)&lt;/script&gt;">chữ</Note>',
    '<script>alert(1)</script>',
  ],
  [
    'a note with an expression in quotes',
    '<Note title="{globalThis.hostile = 1}">chữ</Note>',
    '{globalThis.hostile = 1}',
  ],
  ['an abbreviation with markup as its expansion', 'Theo XSS của huyện.', 'Theo XSS của huyện.'],
  ['one word of 3,000 letters', 'Ẫ'.repeat(3000), 'ẪẪẪẪ'],
  [
    'a word that is written from right to left',
    'Ông שלום nói مرحبا với khách.',
    'Ông שלום nói مرحبا với khách.',
  ],
  ['other alphabets', 'Правда о том, ∑ β 福 한국 हिन्दी ขั้', 'Правда о том'],
  ['emoji', '📌 ❤️ 5️⃣ 🇻🇳 👍🏽', '📌 ❤️ 5️⃣ 🇻🇳 👍🏽'],
  ['emoji of several code points', '👨‍👩‍👧 👩🏽‍🔬 🏳️‍🌈', '👨‍👩‍👧 👩🏽‍🔬 🏳️‍🌈'],
  ['a formula of a spreadsheet', "=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0"],
  [
    'line breaks that end an HTTP header',
    'Set-Cookie: x=1%0d%0a%0d%0a&lt;script&gt;alert(1)&lt;/script&gt;',
    '%0d%0a%0d%0a<script>alert(1)</script>',
  ],
];

/**
 * Texts for every field of briefings and other content: a description, the text. Each breaks out of
 * another context that it may be written into.
 */
export const WORDS: [what: string, words: string][] = [
  ['an element', '<img src=x onerror=alert(1)>'],
  ['the end of an attribute', '"><svg onload=alert(1)>'],
  ['the end of a single quote', "' onmouseover='alert(1)' x='"],
  ['the end of a title', '</title><script>alert(1)</script>'],
  ['the end of a script', '</script><script>alert(1)</script>'],
  ['the beginning of a script in a comment', '<!--<script>alert(1)'],
  ['the end of a CDATA section', ']]><script>alert(1)</script>'],
  ['an entity', '&lt;script&gt;alert(1)&lt;/script&gt; &#x202E; &unknown;'],
  ['an escape of JavaScript', '\\u003cscript\\u003ealert(1)\\x3c/script\\x3e'],
  ['a template', '{{constructor.constructor("alert(1)")()}} ${alert(1)}'],
  ['a formula of a spreadsheet', "=cmd|' /C calc'!A0"],
  ['a formula that begins with a sign', '@SUM(1+1)*cmd|x'],
  ['a formula that requests a host', '+HYPERLINK("https://evil.vn/?x=","xem")'],
  ['the end of a BibTeX entry', '}} @misc{x, note={\\input{/etc/passwd} \\write18{id}'],
  ['a comment of BibTeX', '%}, url = {javascript:alert(1)}, #$&_^~'],
  ['a link of Markdown', '[chữ](javascript:alert(1)) ![x](https://evil.vn/x.gif)'],
  ['an HTTP header', 'x%0d%0aSet-Cookie:%20x=1'],
  ['a quotation mark of CSV', '"", "a";b\\"'],
  ['property names of every object', '__proto__ constructor toString'],
  ['a word from right to left', 'שלום מהמכון'],
  ['one long word', 'W'.repeat(90)],
];
