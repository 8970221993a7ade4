import { describe, expect, it } from 'vitest';
import { makeBody } from '../../src/mdx/make-body.ts';
import { isAllowedUrl } from '../../src/mdx/urls.ts';
import { expectAtMost } from '../support/cost.ts';
import { plainText } from '../support/plain-text.ts';

/** One `line:column message → expected` per problem. */
function problemsOf(text: string): string[] {
  return (
    makeBody(text, {
      glossary: [],
      photoCount: 1,
      figures: ['thu-ngan-sach', 'thu-ngan-sach', 'san-luong'],
    }).problems ?? []
  ).map(
    ({ line, column, message, expected }) => `${line}:${column} ${message} → ${expected ?? ''}`,
  );
}

describe('anything not on the allow list is refused, with what to write instead', () => {
  it.each([
    [
      'import x from "y"',
      '1:1 Bản tin không dùng được lệnh import hoặc export. → Xóa dòng lệnh này: bản tin chỉ chứa chữ và số liệu.',
    ],
    [
      'export const x = 1',
      '1:1 Bản tin không dùng được lệnh import hoặc export. → Xóa dòng lệnh này: bản tin chỉ chứa chữ và số liệu.',
    ],
    [
      'import thứ hai',
      '1:1 Dòng bắt đầu bằng “import” hoặc “export” bị hiểu là lệnh máy tính. → Thêm chữ vào đầu dòng, hoặc nối dòng này vào dòng trước.',
    ],
    [
      'Giá {100.000} đồng',
      '1:5 Bản tin không dùng được dấu ngoặc nhọn { }. → Bỏ dấu ngoặc nhọn: viết 100.000 thay cho {100.000}, hoặc dùng ngoặc tròn (100.000); khi thật cần thì viết \\{ và \\}.',
    ],
    [
      'Giá {100.000 đồng} x',
      '1:5 Bản tin không dùng được dấu ngoặc nhọn { }. → Bỏ dấu ngoặc nhọn: viết 100.000 đồng thay cho {100.000 đồng}, hoặc dùng ngoặc tròn (100.000 đồng); khi thật cần thì viết \\{ và \\}.',
    ],
    [
      'a\n\nGiá {100\nb',
      '3:5 Dấu ngoặc nhọn { } có nghĩa riêng trong bản tin, và ở đây dấu { không được đóng lại. → Xóa dấu {, hoặc dùng ngoặc tròn ( ); khi thật cần thì viết \\{.',
    ],
    [
      '{/* ghi chú */}',
      '1:1 Bản tin không dùng được dấu ngoặc nhọn { }. Ghi chú ẩn kiểu {/* … */} cũng không. → Xóa cả ghi chú, từ { đến }.',
    ],
    [
      'Dưới <5% dân',
      '1:6 Dấu < bị hiểu là bắt đầu một thẻ. → Viết bằng chữ (dưới 5%), hoặc viết &lt; 5%.',
    ],
    [
      '<!-- ẩn -->',
      '1:1 Bản tin không dùng được ghi chú ẩn kiểu <!-- … -->. → Xóa cả ghi chú, từ <!-- đến -->.',
    ],
    [
      'Xem <https://a.vn> nhé',
      '1:5 Địa chỉ web không viết trong dấu < >. → Viết [a.vn](https://a.vn).',
    ],
    [
      'Có <b>chữ',
      '1:4 Bản tin không dùng được thẻ <b>. → Chữ đậm viết là **chữ đậm**, không dùng thẻ.',
    ],
    ['chữ</b>', '1:4 Có thẻ đóng </b> mà không có thẻ mở. → Xóa </b>, hoặc thêm thẻ mở trước nó.'],
    [
      'Có <b>chữ</b>',
      '1:4 Bản tin không dùng được thẻ <b>. → Chữ đậm viết là **chữ đậm**, không dùng thẻ.',
    ],
    [
      '<script>alert(1)</script>',
      '1:1 Bản tin không dùng được thẻ <script>. → Xóa thẻ này; các thẻ được dùng: <Note title="…">…</Note>, <Photo number="1" />, <Quote by="…">…</Quote>, <KeyFigures show="…" />.',
    ],
    [
      '<a.b/>',
      '1:1 Bản tin không dùng được thẻ <a.b>. → Xóa thẻ này; các thẻ được dùng: <Note title="…">…</Note>, <Photo number="1" />, <Quote by="…">…</Quote>, <KeyFigures show="…" />.',
    ],
    [
      '<>x</>',
      '1:1 Bản tin không dùng được thẻ <>. → Xóa thẻ này; các thẻ được dùng: <Note title="…">…</Note>, <Photo number="1" />, <Quote by="…">…</Quote>, <KeyFigures show="…" />.',
    ],
    [
      '<constructor/>',
      '1:1 Bản tin không dùng được thẻ <constructor>. → Xóa thẻ này; các thẻ được dùng: <Note title="…">…</Note>, <Photo number="1" />, <Quote by="…">…</Quote>, <KeyFigures show="…" />.',
    ],
    [
      '![ảnh](a.jpg)',
      '1:1 Bản tin không dùng được ảnh kiểu ![…](…). → Khai ảnh trong mục photos ở đầu bản tin, rồi đặt <Photo number="1" /> vào chỗ cần.',
    ],
    [
      '```\nmã\n```',
      '1:1 Bản tin không dùng được khối mã. → Viết đoạn này thành chữ thường, không có ``` ở đầu và cuối.',
    ],
    ['chữ `mã`', '1:5 Bản tin không dùng được chữ trong dấu `…`. → Bỏ dấu ` ở hai đầu.'],
    [
      'a[^1]\n\n[^1]: chú',
      '1:2 Bản tin không dùng được chú thích cuối trang. → Viết chú thích vào trong câu, hoặc dùng <Note>.',
    ],
    [
      '- [x] xong',
      '1:1 Bản tin không dùng được ô đánh dấu [ ] hoặc [x]. → Viết thành danh sách thường.',
    ],
    [
      'chữ\n---',
      '1:1 Dòng chữ đứng ngay trên một dòng --- hoặc === bị hiểu là đề mục. → Để một dòng trống ở giữa; đề mục thì viết bằng ##. Phần khai báo chỉ có một, ở đầu tệp.',
    ],
    ['ẩn &#x202E; ký tự', '1:1 Ở đây có một ký tự ẩn (U+202E), viết bằng mã &…;. → Xóa mã này đi.'],
    ['dấu rời: e&#x302;&#x323;', '1:1 Ở đây dấu được viết rời bằng mã &…;. → Gõ thẳng chữ có dấu.'],
    [
      '| a | b |\n|---|---|\n| 1 | 2 | 3 |',
      '3:1 Hàng này có 3 ô, nhưng dòng đầu bảng chỉ có 2. → Thêm ô vào dòng đầu và dòng kẻ của bảng, hoặc bớt ô ở hàng này.',
    ],
    [
      '<Note>**a</Note>**',
      '1:1 Bản tin không dùng được thẻ <>. → Xóa thẻ này; các thẻ được dùng: <Note title="…">…</Note>, <Photo number="1" />, <Quote by="…">…</Quote>, <KeyFigures show="…" />.',
    ],
    [
      '# Đầu đề',
      '1:1 Đề mục cấp 1 không dùng được trong bài. → Viết ##: dùng được từ ## (cấp 2) đến #### (cấp 4); cấp 1 là tiêu đề bản tin, ghi ở mục title.',
    ],
    [
      '[x](javascript:alert(1))',
      '1:1 Liên kết tới “javascript:alert(1)” không được phép. → Liên kết bắt đầu bằng https://, http://, mailto:, tel:, hoặc bằng / khi trỏ tới một trang của kho tin.',
    ],
  ])('%j', (text, first) => {
    expect(problemsOf(text)[0]).toBe(first);
  });
});

describe('components are refused', () => {
  it.each([
    [
      'with an expression',
      '<Quote by={"Ai"}>x</Quote>',
      '<Quote>: thuộc tính “by” không có giá trị trong ngoặc kép. → Viết by="Ai".',
    ],
    [
      'with a spread',
      '<Quote {...x}>x</Quote>',
      '<Quote>: dấu { } không dùng được trong thẻ. → Viết từng thuộc tính với giá trị trong ngoặc kép: tên="giá trị".',
    ],
    [
      'with a bare attribute',
      '<Quote by>x</Quote>',
      '<Quote>: thuộc tính “by” không có giá trị trong ngoặc kép. → Viết by="…".',
    ],
    [
      'with an attribute twice',
      '<Quote by="An" by="Ba">x</Quote>',
      '<Quote>: thuộc tính “by” được ghi hai lần. → Giữ lại một lần.',
    ],
    [
      'with an unknown attribute',
      '<Quote by="Ai đó" set:html="x">y</Quote>',
      '<Quote>: Không có thuộc tính nào tên là “set:html”. → Xóa thuộc tính này; các thuộc tính được dùng là by (Người nói), office (Chức vụ).',
    ],
    [
      'with an event handler',
      '<Note onclick="x">y</Note>',
      '<Note>: Không có thuộc tính nào tên là “onclick”. → Xóa thuộc tính này; các thuộc tính được dùng là title (Tên của ghi chú).',
    ],
    [
      'without a required attribute',
      '<Quote>x</Quote>',
      '<Quote>: Thiếu thuộc tính “by”. → Thêm by="…" (Người nói).',
    ],
    [
      'in the middle of a sentence',
      'Câu <Note>x</Note> nữa',
      '<Note> phải đứng riêng một dòng. → Để một dòng trống trước và sau thành phần này.',
    ],
    [
      'in a list',
      '- mục\n\n  <Note>x</Note>',
      '<Note> phải đứng riêng một dòng. → Để một dòng trống trước và sau thành phần này.',
    ],
    [
      'nested in a component of the same name',
      '<Note>\n\nx\n\n<Note>\n\ny\n\n</Note>\n\n</Note>',
      '<Note> nằm trong một <Note> khác. → Viết </Note> trước thẻ này để đóng thẻ ngoài, hoặc xóa thẻ này và thẻ đóng của nó, giữ lại chữ.',
    ],
    [
      'nested deeper in a component of the same name',
      '<Note>\n\nx\n\n<Quote by="An">\n\n<Note>\n\ny\n\n</Note>\n\n</Quote>\n\n</Note>',
      '<Note> nằm trong một <Note> khác. → Viết </Note> trước thẻ này để đóng thẻ ngoài, hoặc xóa thẻ này và thẻ đóng của nó, giữ lại chữ.',
    ],
    [
      'without text',
      '<Note></Note>',
      '<Note> không có chữ bên trong. → Viết <Note title="…">…</Note>, hoặc xóa cả thẻ.',
    ],
    [
      'with text that they do not take',
      '<Photo number="1">x</Photo>',
      '<Photo> không chứa chữ bên trong. → Viết <Photo number="1" />',
    ],
    [
      'when figures are written out',
      '<KeyFigures><KeyFigure label="Thu" value="1" /></KeyFigures>',
      'Bản tin không dùng được thẻ <KeyFigure>. → Ghi số liệu vào mục indicators ở đầu bản tin, rồi đặt <KeyFigures show="…" /> vào chỗ cần.',
    ],
    [
      'when figures contain text',
      '<KeyFigures>54 tỷ đồng</KeyFigures>',
      '<KeyFigures> không chứa chữ bên trong. → Viết <KeyFigures show="…" />',
    ],
    [
      'when a figure is not declared',
      '<KeyFigures show="san-luong, thu-ngan-sac" />',
      '<KeyFigures>: mục indicators không có “thu-ngan-sac”. → Gần nhất: “thu-ngan-sach”, “san-luong”. Số liệu mới thì ghi thêm vào mục indicators.',
    ],
    [
      'when a figure is placed twice',
      '<KeyFigures show="san-luong" />\n\n<KeyFigures />',
      'Số liệu “san-luong” được đặt hai lần. → Mỗi số liệu chỉ đặt một lần: xóa một trong các thẻ, hoặc bỏ bớt trong show.',
    ],
    [
      'when a photo is not declared',
      '<Photo number="2" />',
      'Không có ảnh số 2: mục photos khai 1 ảnh. → Khai thêm ảnh trong mục photos, hoặc sửa lại số.',
    ],
    [
      'when a photo is placed twice',
      '<Photo number="1" />\n\n<Photo number="1" />',
      'Ảnh số 1 được đặt hai lần. → Mỗi ảnh chỉ đặt một lần: xóa một trong các thẻ.',
    ],
  ])('%s', (_what, text, expected) => {
    expect(problemsOf(text).map((problem) => problem.replace(/^\d+:\d+ /u, ''))).toContain(
      expected,
    );
  });

  it('when the frontmatter declares no figures, but not while it is invalid', () => {
    const messages = (figures: string[] | undefined) =>
      makeBody('<KeyFigures show="thu" />', {
        glossary: [],
        photoCount: 0,
        figures,
      }).problems?.map(({ message }) => message);
    expect(messages([])).toEqual(['<KeyFigures>: bản tin chưa khai số liệu nào.']);
    expect(messages(undefined)).toBeUndefined();
  });

  it('with every problem of the text', () => {
    expect(problemsOf('Giá {1}.\n\n<b>x</b>\n\n![a](b)')).toHaveLength(3);
  });
});

describe('texts that would take the parser too long are refused quickly', () => {
  const prose = plainText(20_000);
  const checkProse = () => problemsOf(prose);

  it.each([
    ['nested quotes', '> '.repeat(3000)],
    ['nested quotes without spaces', '>'.repeat(20_000)],
    ['nested lists', `${'- '.repeat(3000)}x`],
    ['nested components', `${'<Note>\n\n'.repeat(900)}x${'\n\n</Note>'.repeat(900)}`],
    [
      'lists that grow deeper line by line',
      Array.from({ length: 150 }, (_unused, depth) => `${'  '.repeat(depth)}- x`).join('\n'),
    ],
    ['openings of emphasis', '*a_'.repeat(8000)],
    ['openings of links', '[a]('.repeat(10_000)],
    [
      'a table of thousands of columns',
      `${'|a'.repeat(4000)}|\n${'|-'.repeat(4000)}|\n${'|1|\n'.repeat(1000)}`,
    ],
  ])('%s', async (_what, text) => {
    await expectAtMost(
      3,
      () => {
        expect(problemsOf(text)[0]).toMatch(
          /lồng vào nhau quá sâu|quá nhiều để đọc được|hơn 30 cột/u,
        );
      },
      checkProse,
    );
  });
});

describe('links', () => {
  it.each(['https://a.vn/x?y=1#z', 'http://a.vn', 'mailto:a@b.vn', 'tel:+84239', '/2020/07/'])(
    'may lead to %s',
    (url) => {
      expect(isAllowedUrl(url)).toBe(true);
    },
  );

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//evil.vn/x',
    '/\\evil.vn',
    '\\\\evil.vn',
    'https:\\\\evil.vn',
    'https://user:pw@evil.vn',
    'a/b',
    '../x',
    '#x',
    '?x',
    '',
    'file:///etc/passwd',
    'https://',
    'blob:x',
    'https:a.vn',
    'http:/a.vn',
    'https://a\u202e.vn',
  ])('may not lead to %j', (url) => {
    expect(isAllowedUrl(url)).toBe(false);
  });
});
