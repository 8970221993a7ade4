import { inBody, type Refused } from './case.ts';

/** Where a link must not lead, however it is spelled. */
const TARGETS = [
  'javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'javascript&colon;alert(1)', '&#106;avascript:alert(1)', '&#x6A;avascript:alert(1)', 'java&Tab;script:alert(1)', 'java&NewLine;script:alert(1)', 'javascript://a.vn/%0aalert(1)', 'javascript:/*https://a.vn*/alert(1)', 'feed:javascript:alert(1)', 'view-source:javascript:alert(1)',
  '\\javascript:alert(1)', 'javascript\\:alert(1)', '%6aavascript:alert(1)', 'jav%09ascript:alert(1)', 'data:text/html,%3Cscript%3Ealert(1)%3C/script%3E', 'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==', 'DATA:image/svg+xml,x', 'data&colon;text/html,x', 'vbscript:msgbox(1)', 'VBScript:msgbox(1)', 'livescript:x', 'mocha:x',
  'file:///etc/passwd', 'FILE://localhost/etc/passwd', 'blob:https://a.vn/x', 'filesystem:https://a.vn/x', 'about:blank', 'chrome://settings', 'ftp://a.vn/x', 'ws://a.vn', 'intent://scan/#Intent;scheme=zxing;end', 'sms:113', 'market://x', 'ms-word:ofe|u|https://evil.vn', 'jar:https://a.vn!/', 'x-javascript:1', 'zalo://x',
  '//evil.vn/x', '///evil.vn', '/\\evil.vn', '\\\\evil.vn', '/&Tab;/evil.vn', '&#47;&#47;evil.vn', '&sol;&sol;evil.vn', 'https:evil.vn', 'https:/evil.vn', 'http:\\\\evil.vn', 'https:///evil.vn', 'https:\\evil.vn', 'HTTPS:evil.vn',
  'https://baochinhphu.vn@evil.vn', 'https://baochinhphu.vn:x@evil.vn/', 'https://baochinhphu.vn%40x@evil.vn', 'https://@evil.vn', 'https://user:pass@a.vn', 'https://baochinhphu.vn&commat;evil.vn', 'https://evil.vn\\@baochinhphu.vn',
  'https://xn--pple-43d.com/', 'https://a.xn--p1ai/', 'https://bаochinhphu.vn/', 'https://báochínhphủ.vn/', 'https://ｂaochinhphu.vn/', 'https://baochinhphu。vn/', 'https://localhost:4321/', 'http://127.0.0.1/', 'http://2130706433/', 'http://0x7f.1/', 'http://[::1]/', 'http://192.168.1.1/apply.cgi?reset=1', 'http://router/', 'https://a..vn/', 'https://', 'https://%00.vn/', `https://a.vn/${'x'.repeat(2000)}`,
  'mailto:a@b.vn?bcc=c@evil.vn', 'mailto:a@b.vn,c@evil.vn', 'mailto:a@b.vn%0abcc:c@evil.vn', 'mailto:?attach=/etc/passwd', 'mailto:javascript:alert(1)', 'tel:*2767*3855%23', 'tel:%2306%23', 'tel:113,,1', 'tel:alert(1)', 'tel:',
  'evil.vn', './x', '../../x', '#danh-sach', '?q=x', '',
];

/** Texts that show readers another address, or none. */
const PRETENDING: [text: string, shown: string][] = [
  ['baohatinh\u2024vn', 'baohatinh.vn'], ['baohatinh\uff0evn', 'baohatinh.vn'], ['baohatinh\u3002vn', 'baohatinh.vn'], ['baohatinh\u00b7vn', 'baohatinh.vn'], ['→baohatinh.vn', 'baohatinh.vn'], ['//baohatinh.vn', 'baohatinh.vn'], ['ftp://baohatinh.vn', 'baohatinh.vn'],
  ['http:/baohatinh.vn', 'baohatinh.vn'], ['https:\u2044\u2044baohatinh.vn', 'baohatinh.vn'], ['baohatinh . vn', 'baohatinh.vn'], ['baohatinh .vn', 'baohatinh.vn'], ['baohatinh. vn', 'baohatinh.vn'], ['hatinh . gov . vn', 'hatinh.gov.vn'], ['baohatinh\\[.\\]vn', 'baohatinh.vn'],
  ['evil.vn và baohatinh.vn', 'baohatinh.vn'], ['evil.vn\\|baohatinh.vn', 'baohatinh.vn'], ['https://evil.vn/,baohatinh.vn', 'baohatinh.vn'], ['https://baohatinh.vn@evil.vn', 'baohatinh.vn@evil.vn'], ['BAOHATINH.VN', 'baohatinh.vn'], ['**bao**hatinh.vn', 'baohatinh.vn'],
];
const BLANK_TEXTS = ['', ' ', '&nbsp;', '&#x3000;', '&#32;', '![](a.jpg)'];

/** Whoever writes the address in letters of other alphabets is told of the letters before the link is looked at. */
const ABOUT_LETTERS = /[аｂ]/u;

export const LINK_CASES: Refused[] = [
  ...inBody(...TARGETS.map((target) => [`a link to ${target.slice(0, 60) || 'nothing'}`, `[chữ](${target})`, ABOUT_LETTERS.test(target) ? '(U+' : 'Liên kết tới'] as const)),
  ...inBody(...PRETENDING.map(([text, shown]) => [`the text ${text}`, `[${text}](https://evil.vn)`, `Chữ hiện ra là “${shown}”`] as const)),
  ...inBody(...BLANK_TEXTS.map((text) => [`the text ${JSON.stringify(text)}`, `Xem [${text}](https://evil.vn) nhé`, 'Liên kết này không có chữ nào hiện ra.'] as const)),
  ...inBody(
    ['a telephone number shown that is not the link’s', '[0239.3865.123](tel:+842393865999)', 'Chữ hiện ra là “0239.3865.123”'],
    ['a short number shown that is not the link’s', '[114](tel:115)', 'Chữ hiện ra là “114”'],
    ['a telephone number in a sentence', '[Gọi (0239) 3865 123](tel:113)', 'Chữ hiện ra là “(0239) 3865 123”'],
    ['a site shown that dials', '[baohatinh.vn](tel:113)', 'Chữ hiện ra là “baohatinh.vn”'],
    ['a title that shows another address', '[chữ](https://evil.vn "baohatinh.vn")', 'Chữ hiện ra là “baohatinh.vn”'],
    ['a tab within a scheme', '[chữ](<java\tscript:alert(1)>)', 'Liên kết tới'],
    ['a space before a scheme', '[chữ](<&#32;javascript:alert(1)>)', 'Liên kết tới'],
    ['a control character before a scheme', '[chữ](<&#1;javascript:alert(1)>)', 'Liên kết tới'],
    ['a null within a scheme', '[chữ](<java&#0;script:alert(1)>)', 'Liên kết tới'],
    ['a hidden character within a host', '[chữ](https://a&#x200B;.vn)', 'Liên kết tới'],
    ['a link in a heading', '## [chữ](javascript:alert(1))', 'Liên kết tới'],
    ['a link in a list', '- [chữ](javascript:alert(1))', 'Liên kết tới'],
    ['a link in a table', '| a |\n|---|\n| [chữ](javascript:alert(1)) |', 'Liên kết tới'],
    ['a link in a component', '<Note>[chữ](javascript:alert(1))</Note>', 'Liên kết tới'],
    ['a link in bold', '**[chữ](javascript:alert(1))**', 'Liên kết tới'],
    ['a link over two lines', '[chữ\nnữa](javascript:alert(1))', 'Liên kết tới'],
    ['a link’s title with a hidden character', '[chữ](https://a.vn "x&#x202E;y")', 'ký tự ẩn'],
    ['a link’s title with a look-alike', '[chữ](https://a.vn "&#x422;rung")', 'trông giống chữ Latinh'],
    ['an address between < >', '<javascript:alert(1)>', 'Dấu < bị hiểu là bắt đầu một thẻ.'],
    ['an address of the web between < >', '<https://evil.vn>', 'Địa chỉ web không viết trong dấu < >.'],
    ['a bare address with a user', 'Xem https://baochinhphu.vn@evil.vn nhé', 'Liên kết tới'],
    ['a bare address of a machine', 'Xem http://127.0.0.1/x nhé', 'Liên kết tới'],
    ['a definition', '[chữ][x]\n\n[x]: javascript:alert(1)', 'liên kết khai riêng'],
    ['a definition with a short name', '[x]\n\n[x]: javascript:alert(1)', 'liên kết khai riêng'],
    ['a definition that nobody uses', 'chữ\n\n[x]: javascript:alert(1)', 'liên kết khai riêng'],
    ['an image', '![ảnh](javascript:alert(1))', 'ảnh kiểu ![…](…)'],
    ['an image of another host', '![ảnh](https://evil.vn/dem.gif)', 'ảnh kiểu ![…](…)'],
    ['an image that is data', '![ảnh](data:image/svg+xml,x)', 'ảnh kiểu ![…](…)'],
    ['an image with a definition', '![ảnh][x]\n\n[x]: https://evil.vn/dem.gif', 'ảnh khai riêng'],
    ['an image that is a link', '[![ảnh](https://evil.vn/x.gif)](https://a.vn)', 'ảnh kiểu ![…](…)'],
    ['a footnote that carries a link', 'Câu[^a]\n\n[^a]: [chữ](javascript:alert(1))', 'chú thích cuối trang'],
    ['an address shown that is not the link’s', '[https://baochinhphu.vn](https://evil.vn)', 'Chữ hiện ra là “baochinhphu.vn”, nhưng liên kết dẫn tới'],
    ['an address of mail shown that is not the link’s', '[vp@kyanh.gov.vn](mailto:vp@kyanh.gov.vn.evil.com)', 'Chữ hiện ra là “vp@kyanh.gov.vn”, nhưng liên kết dẫn tới'],
    ['somebody else’s mail at the same host', '[vp@kyanh.gov.vn](mailto:toi@kyanh.gov.vn)', 'Chữ hiện ra là “vp@kyanh.gov.vn”, nhưng liên kết dẫn tới'],
    ['a site shown that leads to a stranger’s mail', '[baohatinh.vn](mailto:bao@evil.vn)', 'Chữ hiện ra là “baohatinh.vn”, nhưng liên kết dẫn tới'],
    ['an address shown in bold', '[**www.baochinhphu.vn**/tin](https://evil.vn)', 'Chữ hiện ra là “www.baochinhphu.vn”'],
    ['a host shown without its scheme', '[hatinh.gov.vn](https://hatinh.gov.vn.evil.com/)', 'Chữ hiện ra là “hatinh.gov.vn”'],
  ),
];
