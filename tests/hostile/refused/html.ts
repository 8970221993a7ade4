import { inBody, type Refused } from './case.ts';

const UNFINISHED = 'không có dấu > kết thúc, hoặc có dấu lạ bên trong';
const LESS_THAN = 'Dấu < bị hiểu là bắt đầu một thẻ.';
const COMMENT = 'Bản tin không có ghi chú ẩn';
const UNCLOSED = 'Bản tin không dùng được thẻ';
const UNOPENED = 'mà không có thẻ mở.';

/** Elements that run, load, submit, move the page or hide it. Collected from HTML, SVG and MathML; OWASP's filter evasion and cure53's H5SC name most. */
const ELEMENTS = [
  'script', 'SCRIPT', 'ScRiPt', 'style', 'iframe', 'frame', 'frameset', 'object', 'embed', 'applet', 'param', 'svg', 'math', 'form', 'input', 'button', 'textarea', 'select', 'isindex', 'keygen', 'base', 'meta', 'link', 'title', 'html', 'head', 'body',
  'noscript', 'template', 'slot', 'portal', 'video', 'audio', 'source', 'track', 'img', 'image', 'picture', 'canvas', 'map', 'area', 'marquee', 'bgsound', 'blink', 'layer', 'xmp', 'plaintext', 'listing', 'noembed', 'xml', 'dialog', 'details', 'summary', 'a', 'label', 'fencedframe', 'foreignObject', 'animate', 'set', 'use', 'mglyph', 'maction', 'custom-element', 'h1', 'div', 'span',
];

export const HTML_CASES: Refused[] = [
  ...inBody(...ELEMENTS.map((name) => [`<${name}>`, `<${name}>x</${name}>`, `Bản tin không dùng được thẻ <${name}>.`] as const)),
  ...inBody(
    ['a script in a sentence', 'Một câu <script>alert(1)</script> nữa', 'thẻ <script>'],
    ['a script that loads', '<script src="https://evil.vn/x.js"></script>', 'thẻ <script>'],
    ['a slash for a space', '<svg/onload="alert(1)"/>', UNFINISHED],
    ['an event without quotes', '<img src=x onerror=alert(1)>', UNFINISHED],
    ['an event with back ticks', '<img src=`x` onerror=`alert(1)`>', UNFINISHED],
    ['an event with quotes', '<img src="x" onerror="alert(1)" />', 'thẻ <img>'],
    ['an event with an entity', '<img src="x" onerror="&#97;lert(1)" />', 'thẻ <img>'],
    ['an event that is an expression', '<img src="x" onError={alert(1)} />', 'thẻ <img>'],
    ['an autofocus', '<input autofocus onfocus="alert(1)" />', 'thẻ <input>'],
    ['a toggle', '<details open ontoggle="alert(1)">x</details>', 'thẻ <details>'],
    ['a popover', '<button popovertarget="x" onbeforetoggle="alert(1)">x</button>', 'thẻ <button>'],
    ['a style that covers the page', '<div style="position:fixed;inset:0">x</div>', 'thẻ <div>'],
    ['a style with a request', '<div style="background:url(https://evil.vn)">x</div>', 'thẻ <div>'],
    ['a style with an expression', '<div style="width:expression(alert(1))">x</div>', 'thẻ <div>'],
    ['an id that clobbers', '<a id="danh-sach" name="location">x</a>', 'thẻ <a>'],
    ['a form that clobbers', '<form id="document"><input name="cookie" /></form>', 'thẻ <form>'],
    ['a page that moves on', '<meta http-equiv="refresh" content="0;url=https://evil.vn" />', 'thẻ <meta>'],
    ['another base', '<base href="https://evil.vn/" />', 'thẻ <base>'],
    ['a frame with a document of its own', '<iframe srcdoc="<script>alert(1)</script>"></iframe>', 'thẻ <iframe>'],
    ['a link with a script', '<a href="javascript:alert(1)">x</a>', 'thẻ <a>'],
    ['an animation of a link', '<svg><animate attributeName="href" values="javascript:alert(1)" /></svg>', 'thẻ <svg>'],
    ['a script in SVG', '<svg><script>alert(1)</script></svg>', 'thẻ <svg>'],
    ['HTML in SVG', '<svg><foreignObject><body onload="alert(1)" /></foreignObject></svg>', 'thẻ <svg>'],
    ['HTML in MathML', '<math><mtext><table><mglyph><style>x</style></mglyph></table></mtext></math>', 'thẻ <math>'],
    ['a stylesheet', '<link rel="stylesheet" href="https://evil.vn/x.css" />', 'thẻ <link>'],
    ['an import in a style', '<style>@import url(https://evil.vn)</style>', 'thẻ <style>'],
    ['a tag in a tag', '<scr<script>ipt>alert(1)</script>', LESS_THAN],
    ['two openings', '<<script>alert(1)//<</script>', LESS_THAN],
    ['a tag that ends at the line', '<script\n>alert(1)</script>', 'thẻ <script>'],
    ['a tag that never ends', '<img src="x" onerror="alert(1)"', 'không có dấu > kết thúc'],
    ['a quote that never ends', '<a href="x', 'không có dấu > kết thúc'],
    ['a tag that is not closed', '<b>chữ', UNCLOSED],
    ['a closing tag alone', 'chữ</script>', UNOPENED],
    ['a closing tag for the article', '</article>', UNOPENED],
    ['a comment', '<!-- ẩn -->', COMMENT],
    ['a comment that hides a tag', '<!--><script>alert(1)</script-->', COMMENT],
    ['a conditional comment', '<!--[if IE]><script>alert(1)</script><![endif]-->', COMMENT],
    ['a document type', '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>', COMMENT],
    ['character data', '<![CDATA[<script>alert(1)</script>]]>', COMMENT],
    ['a processing instruction', '<?xml-stylesheet href="javascript:alert(1)"?>', LESS_THAN],
    ['PHP', '<?php system("id"); ?>', LESS_THAN],
    ['a template of a server', '<%= system("id") %>', LESS_THAN],
    ['an include of a server', '<!--#exec cmd="id" -->', COMMENT],
    ['a tag in a heading', '## Tiêu đề <img src="x" onerror="alert(1)" />', 'thẻ <img>'],
    ['a tag in a list', '- <img src="x" onerror="alert(1)" />', 'thẻ <img>'],
    ['a tag in a table', '| a |\n|---|\n| <img src="x" onerror="alert(1)" /> |', 'thẻ <img>'],
    ['a tag in a link', '[<img src="x" onerror="alert(1)" />](https://a.vn)', 'thẻ <img>'],
    ['a tag in a quotation', '> <script>alert(1)</script>', 'thẻ <script>'],
    ['inline code with a tag', '`<script>alert(1)</script>`', 'chữ trong dấu `…`'],
    ['a block of code', '```html\n<script>alert(1)</script>\n```', 'khối mã'],
    ['a block of code whose language breaks out', '```"><script>alert(1)</script>\nx\n```', 'khối mã'],
    ['a footnote', 'Câu[^x]\n\n[^x]: chữ', 'chú thích cuối trang'],
    ['a footnote that clobbers', 'Câu[^location]\n\n[^location]: chữ', 'chú thích cuối trang'],
    ['a task', '- [x] việc', 'ô đánh dấu'],
    ['the first heading', '# Tiêu đề khác', 'Tiêu đề cấp 1'],
    ['frontmatter a second time', 'chữ\nlayout: x\n---\n', 'bị hiểu là tiêu đề'],
  ),
];
