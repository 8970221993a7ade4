import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { briefingText } from '../../support/content.ts';
import { draftFileOf, previewOf } from '../../support/preview-of.ts';

const PHOTO =
  'photos:\n  - src: hop.jpg\n    alt: Hội nghị\n    caption: Hội nghị họp.\n    credit: Trung Anh';
const FIGURE =
  'indicators:\n  - indicator: thu\n    value: 54\n    unit: tỷ đồng\n    period: 2020-H1\n    plan_percent: 45';

describe('the preview of a briefing', () => {
  it('has the title, the day, the byline, the lead, who took part, and the text with abbreviations explained', () => {
    const html = previewOf(briefingText({}, 'UBND huyện họp, bàn việc **chống hạn**.'));
    for (const shown of [
      '<h1>Huyện họp giao ban tháng 7</h1>',
      '<b>Thứ Hai, ngày 6 tháng 7 năm 2020</b><br>Tác giả: Trung Anh',
      '<p class="lead">Chiều nay huyện họp giao ban, bàn việc chống hạn và phòng cháy rừng.</p>',
      '<p><abbr title="Ủy ban nhân dân">UBND</abbr> huyện họp, bàn việc <strong>chống hạn</strong>.</p>',
      '<dt>Chủ trì</dt><dd><a href="/kyanh/nhan-vat/bui-quang-hoan/">Bùi Quang Hoàn</a>, Chủ tịch UBND huyện</dd>',
      '<a href="/kyanh/chuyen-muc/kinh-te-xa-hoi/">Kinh tế - xã hội</a>',
    ])
      expect(html).toContain(shown);
  });

  it('shows the id of an entry that it does not know', () => {
    expect(previewOf(briefingText({ topics: 'topics: [moi-them]' }))).toContain('>moi-them</a>');
  });

  it('shows every component where the text places it', () => {
    const html = previewOf(
      briefingText(
        { photos: PHOTO, indicators: FIGURE },
        '<KeyFigures title="Kết quả" />\n\n<Photo number="1" />\n\n<Quote by="Ông A" office="Bí thư">\n\nMột lời.\n\n</Quote>\n\n<Note title="Về số">\n\nMột ý.\n\n</Note>',
      ),
      () => 'blob:http://localhost/1',
    );
    for (const shown of [
      '<figure class="figures"><figcaption>Kết quả</figcaption><p class="meta">6 tháng đầu năm 2020</p>',
      '<a href="/kyanh/so-lieu/thu/">Thu ngân sách</a></dt><dd class="amount"><b>54</b> tỷ đồng</dd><dd class="meta">bằng 45% kế hoạch</dd>',
      '<img src="blob:http://localhost/1" alt="Hội nghị"><figcaption class="meta">Hội nghị họp. Ảnh: Trung Anh.</figcaption>',
      '<figure class="quote"><blockquote><p>Một lời.</p></blockquote><figcaption class="meta">Ông A, Bí thư</figcaption></figure>',
      '<div class="note" role="note"><strong>Về số</strong><p>Một ý.</p></div>',
    ])
      expect(html).toContain(shown);
    expect(html.split('class="figures"')).toHaveLength(2);
    expect(html.split('<img')).toHaveLength(2);
  });

  it('shows after the text the figures and photographs that it does not place', () => {
    const html = previewOf(briefingText({ photos: PHOTO, indicators: FIGURE }), () => undefined);
    expect(html).toMatch(/chống hạn\.<\/p><figure class="figures">.+<figure class="photo">/u);
    expect(html).toContain('Chưa hiện được ảnh hop.jpg.');
  });

  it('shows a briefing with nothing in it yet', () => {
    const html = previewOf('---\n---\n');
    expect(html).toContain('<h1>Chưa có tiêu đề</h1>');
    expect(html).toContain('Chưa ghi ngày');
  });

  it('shows what is complete of a list, and says which figure is not', () => {
    const html = previewOf(
      briefingText({
        participants: 'participants:\n  - person: bui-quang-hoan\n  - role: chair',
        indicators: `${FIGURE}\n  - indicator: thu\n    period: 2020-H`,
      }),
    );
    expect(html).toContain('<dt>Chưa chọn vai trò</dt>');
    expect(html).toContain('<b>54</b>');
    expect(html).toContain('Số liệu 2 chưa hiện: còn thiếu hoặc chưa đúng.');
  });

  it('shows corrections and a withdrawal as readers see them, and of a removed briefing only why', () => {
    const change = (name: string) =>
      `${name}:\n  date: 2020-07-09\n  reason: Có thông tin riêng tư của một người.\n  by: Ban biên tập`;
    const corrections =
      'corrections:\n  - date: 2020-07-08\n    what: Thu ngân sách\n    was: 45 tỷ\n    now: 54 tỷ';
    const html = previewOf(briefingText({ corrections, withdrawn: change('withdrawn') }));
    expect(html).toContain('Trước viết <del>45 tỷ</del>, nay sửa là <ins>54 tỷ</ins>.');
    expect(html).toContain('Bản tin này đã được rút từ ngày');
    expect(html).toContain('Cập nhật <time datetime="2020-07-09">');
    const removed = previewOf(briefingText({ removed: change('removed') }));
    expect(removed).toContain('Bản tin này đã được gỡ từ ngày');
    expect(removed).not.toContain('chống hạn');
  });

  it('runs nothing: markup in fields is text, and photographs have no other addresses', () => {
    const attack = `"><script>alert(1)</script><img src=x onerror=alert(1)>`;
    const html = previewOf(
      briefingText({
        title: `title: '${attack}'`,
        summary: `summary: '${attack}'`,
        author: `author: '${attack}'`,
        participants: `participants:\n  - person: '${attack}'\n    office: '${attack}'\n    role: '${attack}'\n  - group: '${attack}'`,
        topics: `topics: ['javascript:alert(1)', '${attack}']`,
        photos: `photos:\n  - src: 'javascript:alert(1)'\n    alt: '${attack}'\n    caption: '${attack}'\n  - src: 'data:text/html,x'`,
        source: `source:\n  title: '${attack}'\n  note: '${attack}'`,
      }),
    );
    const elements = Array.from(parseHTML(html).document.querySelectorAll('*'));
    expect(elements.map(({ localName }) => localName)).not.toContain('script');
    expect(elements.map(({ localName }) => localName)).not.toContain('img');
    const attributes = elements.flatMap((element) => Array.from(element.attributes));
    expect(
      attributes.filter(({ name, value }) => name.startsWith('on') || /^\w+:/u.test(value)),
    ).toEqual([]);
    expect(html).toContain('&#x3C;script>alert(1)&#x3C;/script>');
  });
});

describe('the text of a preview', () => {
  it.each([
    '<script>alert(1)</script>',
    '[xem](javascript:alert(1))',
    '<b onclick="alert(1)">x</b>',
    '{alert(1)}',
    '![x](https://ngoai.example/x.png)',
    'export const x = 1',
    '<Note onclick="alert(1)">x</Note>',
  ])('is not shown while it contains %s: the reason is said, with the line', (attack) => {
    const { segments, problems } = draftFileOf(briefingText({}, `Đoạn một.\n\n${attack}`));
    expect(segments).toBeUndefined();
    expect(problems[0]).toMatch(/^Dòng 15 của tệp, “/u);
    expect(previewOf(briefingText({}, attack))).not.toContain('alert(1)');
  });

  it('is quoted in part when a line is long', () => {
    const { problems } = draftFileOf(briefingText({}, `${'dài '.repeat(40)}<script>`));
    expect(problems[0]).toMatch(/^Dòng 13 của tệp, “(?:dài )+dài…”: /u);
  });

  it('may place figures that are not complete yet', () => {
    const indicators = 'indicators:\n  - indicator: thu';
    expect(draftFileOf(briefingText({ indicators }, '<KeyFigures show="thu" />')).problems).toEqual(
      [],
    );
  });
});
