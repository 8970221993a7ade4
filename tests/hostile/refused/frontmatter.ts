import { briefingText } from '../../support/content.ts';
import { inEntry, inFrontmatter, type Refused } from './case.ts';

const NO_REFERENCES = 'Phần khai báo không dùng được dấu neo (&), tham chiếu (*) và nhãn kiểu (!).';
const NO_DIRECTIVES = 'Phần khai báo không dùng được dòng bắt đầu bằng %.';

/** Field names with a meaning for Astro, Vite, other site generators or JavaScript. */
const FIELDS = [
  'layout',
  'slug',
  'id',
  'url',
  'permalink',
  'redirect',
  'redirect_from',
  'aliases',
  'file',
  'components',
  'headings',
  'setup',
  'prerender',
  'partial',
  'canonicalURL',
  'head',
  'script',
  'style',
  'type',
  'body',
  'rawContent',
  'render',
  'collection',
  'filePath',
  'digest',
  'toString',
  'constructor',
  'prototype',
  'hasOwnProperty',
  'valueOf',
  '__defineGetter__',
];

export const FRONTMATTER_CASES: Refused[] = [
  ...inFrontmatter(
    ...FIELDS.map(
      (field) =>
        [
          `the field ${field}`,
          `${field}: "data:text/javascript,globalThis.hostile=1"`,
          `Không có mục nào tên là “${field}”.`,
        ] as const,
    ),
  ),
  ...inFrontmatter(
    ['a prototype', '__proto__: { draft: true }', 'Không có mục nào tên là “__proto__”.'],
    [
      'a prototype in a participant',
      'participants:\n  - person: bui-quang-hoan\n    office: Chủ tịch\n    role: chair\n    __proto__: { x: 1 }',
      '“__proto__”',
    ],
    [
      'a prototype in a photograph',
      'photos:\n  - caption: Một tấm ảnh cũ\n    __proto__: { src: ../../x.jpg }',
      'Không có mục nào tên là “__proto__”.',
    ],
    [
      'a prototype with a quoted name',
      '"__proto__": { draft: true }',
      'Không có mục nào tên là “__proto__”.',
    ],
    [
      'a field twice',
      'title: Huyện họp giao ban tháng 7\ntitle: Huyện họp giao ban tháng 8',
      'Mục này được ghi hai lần.',
    ],
    ['a merge', '<<: { draft: true }', 'Không có mục nào tên là “<<”.'],
    ['a merge of an alias', 'source: &x { title: Bản gốc }\n<<: *x', NO_REFERENCES],
    ['an anchor', 'event: &x Hội nghị giao ban', NO_REFERENCES],
    ['an alias', 'event: *x', 'Phần khai báo'],
    [
      'a billion laughs attack',
      `a: &a [x, x]\n${Array.from({ length: 30 }, (_unused, depth) => `a${depth}: &a${depth} [*a${depth === 0 ? '' : depth - 1}, *a${depth === 0 ? '' : depth - 1}]`).join('\n')}`,
      NO_REFERENCES,
    ],
    ['an alias of itself', 'source: &x { note: *x }', NO_REFERENCES],
    [
      'a tag for a function',
      'event: !!js/function "function () { globalThis.hostile = 1 }"',
      NO_REFERENCES,
    ],
    ['a tag for a regular expression', 'event: !!js/regexp /(a+)+$/', NO_REFERENCES],
    ['a tag for a Python object', 'event: !!python/object/apply:os.system ["id"]', NO_REFERENCES],
    ['a tag for a Ruby object', 'event: !ruby/object:Gem::Installer {}', NO_REFERENCES],
    ['a tag for bytes', 'event: !!binary aGk=', NO_REFERENCES],
    ['a tag for a set', 'source: !!set { title }', NO_REFERENCES],
    ['a tag for a map', 'source: !!omap [title: Bản gốc]', NO_REFERENCES],
    ['a tag for a date', 'date: !!timestamp 2020-07-06', NO_REFERENCES],
    ['a custom tag', 'event: !x y', NO_REFERENCES],
    ['a verbatim tag', 'event: !<tag:yaml.org,2002:js/undefined> x', NO_REFERENCES],
    ['a key that is a list', '? [a, b]\n: x', 'Không có mục nào tên là'],
    ['a key that is a null byte', '"\\0": x', 'Không có mục nào tên là'],
    [
      'a title that is a list',
      'title: [Huyện họp, giao ban]',
      'Cần một dòng chữ, nhưng đang là một danh sách.',
    ],
    [
      'a title that is an object',
      'title: { toString: x }',
      'Cần một dòng chữ, nhưng đang là một nhóm mục con.',
    ],
    ['a title that is a number', 'title: 1e999', 'Cần một dòng chữ'],
    ['a date that does not exist', 'date: 2020-02-30', 'không phải một ngày có thật'],
    ['a date with a path', 'date: ../../../etc/passwd', 'không phải một ngày có thật'],
    [
      'a date with a terminal colour code',
      'date: "\\e[31m2020-07-06"',
      'không phải một ngày có thật',
    ],
    [
      'a date with a workflow command',
      'date: "x\\n::add-mask::tin"',
      'không phải một ngày có thật',
    ],
    ['an author with markup', 'author: <img src=x onerror=alert(1)>', 'Không có tác giả'],
    ['a topic with a path', 'topics: [../people/bui-quang-hoan]', 'không phải một mã hợp lệ'],
    [
      'a topic named like a property of every object',
      'topics: [constructor]',
      'Không có chuyên mục “constructor”.',
    ],
    [
      'a person with a path',
      'participants:\n  - person: ../authors/trung-anh\n    office: Chủ tịch\n    role: chair',
      'không phải một mã hợp lệ',
    ],
    [
      'a role named like a property of every object',
      'participants:\n  - group: Lãnh đạo các xã\n    role: constructor',
      '“constructor” không có trong các giá trị được dùng',
    ],
    [
      'a count that is infinite',
      'participants:\n  - group: Lãnh đạo các xã\n    role: chair\n    count: .inf',
      'không đếm được',
    ],
    [
      'a figure that is not a number',
      'indicators:\n  - indicator: thu\n    value: .nan\n    unit: tấn\n    period: 2020',
      'một giá trị không đếm được',
    ],
    [
      'a figure of 400 digits',
      `indicators:\n  - indicator: thu\n    value: ${'9'.repeat(400)}\n    unit: tấn\n    period: 2020`,
      'đếm được',
    ],
    [
      'a period that is a path',
      'indicators:\n  - indicator: thu\n    value: 1\n    unit: tấn\n    period: ../../x',
      'không phải một kỳ số liệu',
    ],
    [
      '8,000 places',
      `places: [${Array.from({ length: 8000 }, (_unused, number) => `x${number}`).join(',')}]`,
      'Nhiều nhất là 100 địa bàn.',
    ],
    [
      '1,500 photographs',
      `photos: [${'{caption: Một tấm ảnh cũ},'.repeat(1500)}]`,
      'Nhiều nhất là 99 ảnh.',
    ],
    [
      'a photograph in another folder',
      'photos:\n  - src: ../06/anh.jpg\n    alt: Một tấm ảnh\n    caption: Một tấm ảnh cũ',
      'không phải tên một tệp ảnh đặt cạnh bản tin',
    ],
    [
      'a photograph at a system path',
      'photos:\n  - src: /etc/passwd\n    alt: Một tấm ảnh\n    caption: Một tấm ảnh cũ',
      'không phải tên một tệp ảnh đặt cạnh bản tin',
    ],
    [
      'a photograph through a backslash',
      'photos:\n  - src: "..\\\\anh.jpg"\n    alt: Một tấm ảnh\n    caption: Một tấm ảnh cũ',
      'không phải tên một tệp ảnh đặt cạnh bản tin',
    ],
    [
      'a photograph with a null byte',
      'photos:\n  - src: "anh.jpg\\0.png"\n    alt: Một tấm ảnh\n    caption: Một tấm ảnh cũ',
      'không phải tên một tệp ảnh đặt cạnh bản tin',
    ],
    [
      'a photograph with an encoded path',
      'photos:\n  - src: ..%2fanh.jpg\n    alt: Một tấm ảnh\n    caption: Một tấm ảnh cũ',
      'không phải tên một tệp ảnh đặt cạnh bản tin',
    ],
    [
      'a photograph on another host',
      'photos:\n  - src: https://evil.vn/anh.jpg\n    alt: Một tấm ảnh\n    caption: Một tấm ảnh cũ',
      'không phải tên một tệp ảnh đặt cạnh bản tin',
    ],
    [
      'a photograph that is SVG',
      'photos:\n  - src: anh.svg\n    alt: Một tấm ảnh\n    caption: Một tấm ảnh cũ',
      'không phải tên một tệp ảnh đặt cạnh bản tin',
    ],
    [
      'a missing photograph',
      'photos:\n  - src: anh.jpg\n    alt: Một tấm ảnh\n    caption: Một tấm ảnh cũ',
      'Không có tệp ảnh “anh.jpg” cạnh bản tin.',
    ],
  ),
  ...[
    ['no frontmatter', 'Một câu.', 'Bản tin thiếu phần khai báo ở đầu tệp.'],
    ['frontmatter that does not end', '---\ntitle: x\n', 'không có dòng --- kết thúc'],
    ['frontmatter in TOML', '+++\ntitle = "x"\n+++\n', 'Bản tin thiếu phần khai báo'],
    [
      'frontmatter in JavaScript',
      '---js\n{ title: process.exit(1) }\n---\n',
      'Phần khai báo ở đầu tệp không có dòng --- kết thúc.',
    ],
    [
      'frontmatter that is a list',
      '---\n- a\n---\n\nMột câu.',
      'Cần một nhóm mục con, nhưng đang là một danh sách.',
    ],
    ['frontmatter that is a word', '---\nconstructor\n---\n\nMột câu.', 'Cần một nhóm mục con'],
    [
      'a second frontmatter',
      briefingText({}, '---\nlayout: x\n---\n\nMột câu.'),
      'bị hiểu là đề mục',
    ],
    [
      'a text that is not Unicode',
      Buffer.from('---\ntitle: Hu\xec\n---\n', 'latin1'),
      'Tệp không dùng mã Unicode (UTF-8).',
    ],
    [
      'overlong UTF-8',
      Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xc0, 0xbc, 0x0a]),
      'Tệp không dùng mã Unicode (UTF-8).',
    ],
    [
      'UTF-16',
      Buffer.from(`\ufeff${briefingText()}`, 'utf16le'),
      'Tệp không dùng mã Unicode (UTF-8).',
    ],
    ['an empty file', '', 'Bản tin thiếu phần khai báo'],
  ].map(([what, file, message]): Refused => ({
    what: String(what),
    files: { 'briefings/2020/07/NAME.mdx': file ?? '' },
    message: String(message),
  })),
  ...inEntry(
    ['YAML 1.1', 'people', '%YAML 1.1\n---\nname: Nguyễn Văn An\n', NO_DIRECTIVES],
    [
      'a tag directive',
      'people',
      '%TAG ! tag:evil.vn,2020:\n---\nname: !x Nguyễn Văn An\n',
      NO_REFERENCES,
    ],
    ['two documents', 'people', 'name: Nguyễn Văn An\n---\nname: Trần Văn Ba\n', 'viết sai cách'],
    [
      'a prototype',
      'people',
      'name: Nguyễn Văn An\n__proto__: { x: 1 }\n',
      'Không có mục nào tên là “__proto__”.',
    ],
    [
      'a portrait',
      'people',
      'name: Nguyễn Văn An\nimage: https://evil.vn/x.jpg\n',
      'Không có mục nào tên là “image”.',
    ],
    ['an anchor', 'topics', 'name: &x Kinh tế\ndescription: *x\n', NO_REFERENCES],
    ['a function', 'authors', 'name: !!js/function "x"\n', NO_REFERENCES],
    [
      'a kind named like a property of every object',
      'places',
      'name: Kỳ Xuân\nkind: constructor\n',
      'không có trong các giá trị được dùng',
    ],
    [
      'a place within itself',
      'places',
      'name: Kỳ Xuân\nkind: xã\nwithin: "../huyen"\n',
      'không phải một mã hợp lệ',
    ],
    [
      'a part named like a property of every object',
      'indicators',
      'name: Cơ cấu\nunit: "%"\nkind: share\ndescription: Cơ cấu kinh tế của huyện.\nparts: [constructor, prototype]\n',
      'không có trong content/indicators',
    ],
    ['a list', 'people', '- name: Nguyễn Văn An\n', 'Cần một nhóm mục con'],
    ['an empty file', 'people', '', 'đang để trống'],
    ['100,000 brackets cut short', 'people', '['.repeat(50_000), 'Phần khai báo'],
  ),
];
