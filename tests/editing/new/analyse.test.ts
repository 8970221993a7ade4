import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareCodeUnits } from '../../../src/vietnamese/code-order.ts';
import { analyse } from '../../../src/editing/new/analyse.ts';
import { writeBody } from '../../../src/editing/new/write-body.ts';
import { cleanSource } from '../../../src/editing/new/clean-source.ts';
import { classifyParagraph } from '../../../src/editing/new/find-captions.ts';
import { findByline } from '../../../src/editing/new/find-byline.ts';
import { findFigures } from '../../../src/editing/new/find-figures.ts';
import { findPlaces } from '../../../src/editing/new/find-places.ts';
import { findTitle } from '../../../src/editing/new/find-title.ts';
import { syllableForms } from '../../../src/editing/new/mentions.ts';
import { splitParagraphs } from '../../../src/editing/new/paragraphs.ts';
import { planFiles } from '../../../src/editing/new/plan-files.ts';
import { proposeSlug } from '../../../src/editing/new/propose-slug.ts';
import { read } from '../../support/content.ts';
import { KNOWN } from '../../support/known.ts';
import { expectAtMost } from '../../support/cost.ts';
import { plainText } from '../../support/plain-text.ts';

const SOURCE = cleanSource(readFileSync('tests/editing/new/giao-ban-thang-7.txt', 'utf8')).text;
const LEAD =
  'Sáng 6/7/2020, UBND huyện Kỳ Anh họp bàn việc chống hạn và phòng cháy rừng ở các xã Kỳ Bắc, Kỳ Phú.';

describe('the draft of the source document', () => {
  const draft = analyse(SOURCE, KNOWN);

  it('has the date, author, participants, topics and places, and no questions', () => {
    expect(draft).toMatchObject({
      title: {
        value:
          'UBND huyện Kỳ Anh tổ chức hội nghị giao ban tháng 7, triển khai nhiệm vụ 6 tháng cuối năm',
      },
      date: { value: '2020-07-06' },
      author: { value: 'Trung Anh' },
      summary: {
        value: expect.stringMatching(/^Chiều ngày 6\/7, UBND .* trong thời gian tới\.$/u),
      },
      topics: ['kinh-te-xa-hoi', 'nong-thon-moi'],
      places: ['huyen-ky-anh'],
      notes: [],
    });
    expect(draft.participants.map(({ value }) => value)).toEqual([
      {
        name: 'Bùi Quang Hoàn',
        id: 'bui-quang-hoan',
        office: 'Phó Bí thư Huyện uỷ, Chủ tịch UBND huyện',
        role: 'chair',
      },
      {
        name: 'Phạm Văn Dũng',
        id: 'pham-van-dung',
        office: 'Phó Chủ tịch UBND huyện',
        role: 'chair',
      },
      { group: 'Lãnh đạo các phòng ban chuyện môn cấp huyện', role: 'attendee' },
      { group: 'Lãnh đạo 20 xã trên địa bàn huyện', role: 'attendee', count: 20 },
      {
        group: expect.stringMatching(/^Các đồng chí nguyên chủ tịch UBND xã nghỉ/u),
        role: 'honoree',
      },
    ]);
    expect(JSON.stringify(draft)).not.toContain('question');
  });

  it('has the figures of the published briefing, except for one whose name is misspelt in the source', () => {
    const stated = draft.figures.map(
      ({ indicator, value, total, plan_percent: percent, period }) => [
        indicator,
        value,
        total,
        percent,
        period,
      ],
    );
    expect(stated).toEqual([
      ['chi-tieu-hoan-thanh', 12, 17, undefined, '2020-H1'],
      ['tong-gia-tri-san-xuat', 2919.8, undefined, 45, '2020-H1'],
      ['cong-nghiep-xay-dung', 35.9, undefined, undefined, '2020-H1'],
      ['thuong-mai-dich-vu', 28.5, undefined, undefined, '2020-H1'],
      ['nong-lam-ngu-nghiep', 35.6, undefined, undefined, '2020-H1'],
      ['san-luong-luong-thuc', 20519, undefined, 57, '2020-H1'],
      ['doanh-nghiep-thanh-lap-moi', 19, undefined, undefined, '2020-H1'],
      ['thu-ngan-sach', 54, undefined, undefined, '2020-H1'],
    ]);
  });

  it('matches the published briefing once misspellings in the source are corrected', async () => {
    const misspellings: [wrong: string, right: string][] = [
      ['giao cấy', 'gieo cấy'],
      ['theo theo', 'theo'],
      ['nội dụng', 'nội dung'],
      ['chuyện môn', 'chuyên môn'],
      ['hệ thống chính đã', 'hệ thống chính trị đã'],
      ['anh ninh', 'an ninh'],
      ['mô hình tế', 'mô hình kinh tế'],
      ['Rà các', 'Rà soát các'],
      ['sổi nổi', 'sôi nổi'],
      ['tổn đọng', 'tồn đọng'],
      ['cập cơ sở', 'cơ sở'],
      ['như;', 'như:'],
      ['xã hội…..', 'xã hội…'],
      ['chính sách….', 'chính sách…'],
      ['. hoàn thành 100%', '. Hoàn thành 100%'],
    ];
    for (const [wrong] of misspellings) expect(SOURCE).toContain(wrong);
    const corrected = analyse(
      misspellings.reduce((text, [wrong, right]) => text.replaceAll(wrong, right), SOURCE),
      KNOWN,
    );
    const { briefings } = await read('content');
    const published = briefings.find(({ id }) => id.startsWith('2020/07/giao-ban-thang-7-'))?.data;
    const normalized = (text: string) => syllableForms(text).join(' ');
    const sortedById = <Figure extends { indicator: string }>(figures: readonly Figure[]) =>
      figures.toSorted((a, b) => compareCodeUnits(a.indicator, b.indicator));
    expect(sortedById(corrected.figures)).toEqual(
      sortedById((published?.indicators ?? []).map((figure) => ({ ...figure, note: undefined }))),
    );
    expect(
      corrected.participants.flatMap(({ value }) =>
        'name' in value
          ? [{ person: value.id, office: normalized(value.office ?? ''), role: value.role }]
          : [],
      ),
    ).toEqual(
      published?.participants.flatMap((one) =>
        'person' in one ? [{ ...one, office: normalized(one.office) }] : [],
      ),
    );
    expect(
      corrected.participants.flatMap(({ value }) =>
        'group' in value ? [[value.role, value.count]] : [],
      ),
    ).toEqual(
      published?.participants.flatMap((one) => ('group' in one ? [[one.role, one.count]] : [])),
    );
    expect([
      corrected.date?.value,
      corrected.author?.value,
      corrected.topics,
      corrected.places,
      corrected.photos.length,
    ]).toEqual([
      published?.date,
      published?.author,
      published?.topics,
      published?.places,
      published?.photos.length,
    ]);
  });

  it('has a photograph in place of each caption in the text', () => {
    expect(draft.photos.map(({ caption }) => caption.slice(0, 30))).toEqual([
      'Đồng chí Bùi Quang Hoàn, Phó b',
      'Lãnh đạo huyện tặng hoa cho cá',
    ]);
    expect(draft.blocks.map(({ kind }) => kind)).toEqual([
      'paragraph',
      'paragraph',
      'paragraph',
      'photo',
      'paragraph',
      'photo',
    ]);
  });
});

describe('a text', () => {
  it('may have hard-wrapped lines', () => {
    const wrapped = SOURCE.replace(/(.{70}\S*) (?=\p{Ll})/gu, '$1\n');
    expect(wrapped.split('\n').length).toBeGreaterThan(SOURCE.split('\n').length + 20);
    expect(splitParagraphs(wrapped)).toEqual(splitParagraphs(SOURCE));
  });

  it('results in questions about unclear people, authors and lines', () => {
    const draft = analyse(
      `Huyện họp bàn việc chống hạn\n${LEAD}\nĐồng chí Nguyễn Văn Mẫu, Trưởng phòng NN&PTNT, đã đi thực địa.\nKết quả đạt được\nLúa tốt.\nTin: Lê Mẫu`,
      KNOWN,
    );
    expect(draft.author).toEqual({ value: 'Lê Mẫu' });
    expect(draft.participants).toEqual([
      {
        value: {
          name: 'Nguyễn Văn Mẫu',
          id: undefined,
          office: 'Trưởng phòng NN&PTNT',
          role: undefined,
        },
        question: 'Nguyễn Văn Mẫu chỉ được nhắc tên mà không tham gia thì xóa cả mục này.',
      },
    ]);
    expect(draft.blocks.slice(1, 3)).toEqual([
      { kind: 'question', text: expect.stringContaining('đề mục') },
      { kind: 'paragraph', text: 'Kết quả đạt được' },
    ]);
  });

  it('results in a question if two people have the same name', () => {
    const people = [
      { id: 'pham-van-dung', name: 'Phạm Văn Dũng' },
      { id: 'pham-van-dung-2', name: 'Phạm Văn Dũng' },
    ];
    expect(
      analyse(
        `Huyện họp bàn việc chống hạn\n${LEAD}\nĐồng chí Phạm Văn Dũng, Phó Chủ tịch UBND huyện chủ trì.`,
        { ...KNOWN, people },
      ).participants,
    ).toMatchObject([
      {
        value: { id: 'pham-van-dung', candidates: people },
        question: 'Có nhiều người tên Phạm Văn Dũng. Là người nào?',
      },
    ]);
  });

  it('asks about people and authors whose name is near a known one, before anything is added', () => {
    const draft = analyse(
      `Huyện họp bàn việc chống hạn\n${LEAD}\nĐồng chí Bùi Quang Hoan, Chủ tịch UBND huyện chủ trì.\nTin: Trung Ánh`,
      KNOWN,
    );
    expect(draft.author).toEqual({
      value: 'Trung Ánh',
      choices: ['Trung Anh'],
      question: 'Bài ký tên Trung Ánh. Có phải Trung Anh?',
    });
    const [briefing, ...others] = planFiles(
      { ...draft, title: { value: 'Huyện họp bàn việc chống hạn' }, date: { value: '2020-07-06' } },
      KNOWN,
    );
    expect(briefing.text).toContain('\nauthor: HỎI Trung Ánh | Trung Anh\n');
    expect(briefing.text).toContain('\n  - person: HỎI bui-quang-hoan\n');
    expect(others).toEqual([]);
  });

  it('results in notes on abbreviations that readers may not know', () => {
    expect(
      analyse(`Huyện họp bàn việc chống hạn\n${LEAD} Dự án QHKH Vũng Áng theo NQ của BCH.`, KNOWN)
        .notes,
    ).toEqual([
      'Chữ viết tắt chưa có trong content/glossary.yaml: QHKH. Nên viết đầy đủ ở lần đầu, hoặc thêm vào bảng.',
      'Chữ viết tắt có nhiều nghĩa: NQ, BCH. Nên viết đầy đủ trong bài.',
    ]);
  });

  it('may contain lists, but not of a single item', () => {
    expect(
      analyse(
        `Huyện họp bàn việc chống hạn\n${LEAD}\n- Một việc.\n- Hai việc.\n+ Ba việc.\nHết.`,
        KNOWN,
      ).blocks,
    ).toEqual([
      { kind: 'list', items: ['Một việc.', 'Hai việc.'] },
      { kind: 'paragraph', text: '+ Ba việc.' },
      { kind: 'paragraph', text: 'Hết.' },
    ]);
  });

  it('does not repeat the lead after the summary, unless it has no other paragraph', () => {
    const { summary, blocks } = analyse(
      `Huyện họp bàn việc chống hạn\n${LEAD}\nHội nghị bàn ba việc.`,
      KNOWN,
    );
    expect([summary?.value, blocks]).toEqual([
      LEAD,
      [{ kind: 'paragraph', text: 'Hội nghị bàn ba việc.' }],
    ]);
    expect(
      analyse(`Huyện họp bàn việc chống hạn\n(Kỳ Anh) – ${LEAD}\nHội nghị bàn ba việc.`, KNOWN),
    ).toMatchObject({ summary: { value: LEAD }, blocks: [{ text: 'Hội nghị bàn ba việc.' }] });
    expect(analyse(`Huyện họp bàn việc chống hạn\n${LEAD}`, KNOWN).blocks).toHaveLength(1);
  });

  const prose = `Huyện họp bàn việc chống hạn\n${plainText(50_000)}`;
  const ofProse = () => analyse(prose, KNOWN);

  it.each(['ông Lê Văn A, Phó Chủ tịch ', 'xã Kỳ Xuân, ', 'ngày 1 và 2 ', '.', 'Aa ', 'ảnh: '])(
    'of the maximum length that repeats “%s” costs at most 20 times as much as prose',
    async (words) => {
      const text = `Huyện họp bàn việc chống hạn\n${words.repeat(50_000 / words.length)}`;
      await expectAtMost(20, () => analyse(text, KNOWN), ofProse);
    },
  );

  it.each(['(Kỳ Anh) - ', '(Kỳ Anh) – ', 'Kỳ Anh - ', 'KỲ ANH – ', 'Tóm tắt: '])(
    'has a summary without the “%s” before its lead',
    (start) => {
      expect(analyse(`Huyện họp giao ban\n${start}${LEAD}`, KNOWN).summary?.value).toBe(LEAD);
    },
  );

  it('may have separator lines, which become thematic breaks except at the end', () => {
    expect(
      analyse(
        `Huyện họp giao ban\n${LEAD}\n***\nLúa tốt.\n-----\nNgô tốt.\n---o0o---\nLạc tốt.\n____`,
        KNOWN,
      ).blocks.map((block) => (block.kind === 'markdown' ? block.node.type : block.kind)),
    ).toEqual(['paragraph', 'thematicBreak', 'paragraph', 'thematicBreak', 'paragraph']);
  });

  it('without information still results in a draft', () => {
    for (const text of ['', 'ok', 'x'.repeat(1000)])
      expect(analyse(text, KNOWN).date).toBeUndefined();
  });
});

describe('a title', () => {
  it('is found below the letterhead', () => {
    expect(
      findTitle([
        'UBND HUYỆN KỲ ANH',
        'Số: 12/BC',
        'Kỳ Anh, ngày 6 tháng 7 năm 2020',
        'Huyện họp giao ban tháng 7.',
        LEAD,
      ]),
    ).toEqual({ value: 'Huyện họp giao ban tháng 7', paragraph: 3, length: 1 });
  });

  it('in capitals results in a question', () => {
    expect(
      findTitle(['HUYỆN HỌP GIAO BAN THÁNG BẢY, BÀN VIỆC CHỐNG HẠN VỤ HÈ THU', LEAD]),
    ).toMatchObject({
      paragraph: 0,
      value: 'Huyện họp giao ban tháng bảy, bàn việc chống hạn vụ hè thu',
      question: expect.stringContaining('chữ hoa'),
    });
  });

  it.each([
    [
      'in capitals above a date',
      ['HUYỆN HỌP GIAO BAN', 'Kỳ Anh, ngày 6 tháng 7 năm 2020', LEAD],
      ['HUYỆN HỌP GIAO BAN', 0, 1],
    ],
    ['in capitals above the lead', ['LỄ RA QUÂN', LEAD, LEAD], ['LỄ RA QUÂN', 0, 1]],
    [
      'in capitals in two lines',
      ['HỘI NÔNG DÂN HUYỆN TRAO BÒ GIỐNG', 'CHO HỘ NGHÈO XÃ KỲ PHÚ', LEAD],
      ['HỘI NÔNG DÂN HUYỆN TRAO BÒ GIỐNG CHO HỘ NGHÈO XÃ KỲ PHÚ', 0, 2],
    ],
    [
      'in capitals above its author',
      ['HUYỆN HỌP GIAO BAN', 'NGUYỄN VĂN MẪU', LEAD],
      ['HUYỆN HỌP GIAO BAN', 0, 1],
    ],
    [
      'below the name of an office and a section',
      ['UBND HUYỆN KỲ ANH', 'TIN TỨC', 'KỲ ANH HỌP GIAO BAN THÁNG 7', LEAD],
      ['KỲ ANH HỌP GIAO BAN THÁNG 7', 2, 1],
    ],
    [
      'below a section, in mixed case',
      ['VĂN HÓA XÃ HỘI', 'Kỳ Anh họp giao ban tháng 7', LEAD],
      ['Kỳ Anh họp giao ban tháng 7', 1, 1],
    ],
    [
      'below breadcrumbs',
      ['Trang chủ > Tin tức', 'Kỳ Anh họp giao ban tháng 7', LEAD],
      ['Kỳ Anh họp giao ban tháng 7', 1, 1],
    ],
    [
      'below a date',
      ['Thứ Hai, ngày 06/07/2020', 'Kỳ Anh họp giao ban tháng 7', LEAD],
      ['Kỳ Anh họp giao ban tháng 7', 1, 1],
    ],
    [
      'below an office and the national motto on one line',
      ['UBND HUYỆN KỲ ANH CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Kỳ Anh họp giao ban tháng 7', LEAD],
      ['Kỳ Anh họp giao ban tháng 7', 1, 1],
    ],
    [
      'that continues in lower case',
      ['Hội Nông dân huyện trao bò giống', 'cho hộ nghèo xã Kỳ Phú', LEAD],
      ['Hội Nông dân huyện trao bò giống cho hộ nghèo xã Kỳ Phú', 0, 2],
    ],
    [
      'whose first line ends with a comma',
      ['Huyện họp giao ban tháng 7,', 'Triển khai nhiệm vụ cuối năm', LEAD],
      ['Huyện họp giao ban tháng 7, Triển khai nhiệm vụ cuối năm', 0, 2],
    ],
    ['with a dateline', ['(Kỳ Anh) - Lễ ra quân làm đường', LEAD], ['Lễ ra quân làm đường', 0, 1]],
    [
      'whose first line ends with a colon',
      ['KỲ ANH:', 'RA QUÂN LÀM ĐƯỜNG', LEAD],
      ['KỲ ANH: RA QUÂN LÀM ĐƯỜNG', 0, 2],
    ],
    ['below its label', ['Tiêu đề:', 'Huyện họp giao ban', LEAD], ['Huyện họp giao ban', 0, 2]],
    ['with a label', ['V/v kết quả chống hạn', LEAD], ['Kết quả chống hạn', 0, 1]],
  ])('%s is found whole', (_what, lines, [value, paragraph, length]) => {
    const found = findTitle(lines);
    expect({ ...found, value: found?.value.toLowerCase() }).toMatchObject({
      value: String(value).toLowerCase(),
      paragraph,
      length,
    });
  });

  it('does not include a list item below it', () => {
    for (const line of ['- mua giống', 'a) mua giống'])
      expect(findTitle(['Huyện họp giao ban', line, LEAD])).toMatchObject({ length: 1 });
  });

  it('may be followed by a publication date, which is left out with a note', () => {
    const { date, blocks, notes } = analyse(
      `Huyện họp giao ban\n(Ngày đăng: 06/07/2020 08:15)\nSáng 6/7, UBND huyện họp bàn việc chống hạn ở xã Kỳ Bắc.\nLúa tốt.`,
      KNOWN,
    );
    expect(date?.value).toBe('2020-07-06');
    expect(blocks).toEqual([{ kind: 'paragraph', text: 'Lúa tốt.' }]);
    expect(notes).toEqual(['Dòng ngày giờ “(Ngày đăng: 06/07/2020 08:15)” không đưa vào bài.']);
  });

  it('results in a unique slug of whole words', () => {
    const title =
      'UBND huyện Kỳ Anh tổ chức hội nghị giao ban tháng 7, triển khai nhiệm vụ 6 tháng cuối năm';
    expect(proposeSlug(title, '2020-07-06', new Map())).toBe(
      'giao-ban-thang-7-trien-khai-nhiem-vu-6-thang-cuoi-nam',
    );
    expect(
      proposeSlug(
        'Huyện họp',
        '2020-07-06',
        new Map([
          ['huyen-hop', ''],
          ['huyen-hop-2020', ''],
          ['huyen-hop-2020-07-06', ''],
        ]),
      ),
    ).toBe('huyen-hop-2020-07-06-2');
    expect(proposeSlug('Một tiêu đề rất dài '.repeat(9), '2020-07-06', new Map())).toMatch(
      /^[a-z-]{50,70}$/u,
    );
  });
});

describe('a byline', () => {
  it.each([
    [['Trung Anh'], { names: ['Trung Anh'], paragraphs: [2] }],
    [['Tin, ảnh: Lê Mẫu'], { names: ['Lê Mẫu'], photographer: 'Lê Mẫu', paragraphs: [2] }],
    [['Tin: Lê Mẫu'], { names: ['Lê Mẫu'], paragraphs: [2] }],
    [['Bài, ảnh: Trung Anh'], { names: ['Trung Anh'], photographer: 'Trung Anh', paragraphs: [2] }],
    [['TRUNG ANH'], { names: ['Trung Anh'], paragraphs: [2] }],
    [['Tác giả: LÊ VĂN MẪU'], { names: ['Lê Văn Mẫu'], paragraphs: [2] }],
    [['CTV: Lê Mẫu'], { names: ['Lê Mẫu'], paragraphs: [2] }],
    [['(Trung Anh)'], { names: ['Trung Anh'], paragraphs: [2] }],
  ])('is recognized in %s', (last, byline) => {
    expect(findByline(['Huyện họp giao ban', LEAD, ...last], KNOWN.authors)).toEqual(byline);
  });

  it.each([
    [['Lê Mẫu - Trung Anh'], { names: ['Lê Mẫu', 'Trung Anh'] }],
    [['Tin, ảnh: Trung Anh/Lê Mẫu'], { names: ['Trung Anh', 'Lê Mẫu'] }],
    [['Tin: Lê Mẫu - Ảnh: Vũ Mẫu'], { names: ['Lê Mẫu'], photographer: 'Vũ Mẫu' }],
    [['Tin: Lê Mẫu. Ảnh: Vũ Mẫu'], { names: ['Lê Mẫu'], photographer: 'Vũ Mẫu' }],
    [['Tin: Lê Mẫu', 'Ảnh: Vũ Mẫu'], { names: ['Lê Mẫu'], photographer: 'Vũ Mẫu' }],
    [['Trung Anh', 'Lê Mẫu'], { names: ['Trung Anh', 'Lê Mẫu'] }],
    [['Cô giáo Lê Thị Mẫu'], { names: ['Lê Thị Mẫu'] }],
    [['Người đưa tin', 'Trung Anh'], { names: ['Trung Anh'] }],
    [['Trung Anh (Theo Báo Hà Tĩnh)'], { names: ['Trung Anh'], source: 'Theo Báo Hà Tĩnh' }],
    [['Trung Anh (Trung tâm VH-TT huyện)'], { names: ['Trung Anh'] }],
    [['Thực hiện: Trung Anh - Kỹ thuật: Lê Mẫu'], { names: ['Trung Anh'] }],
  ])('with more than a name, %s, is quoted in full for the editor', (last, byline) => {
    expect(findByline(['Huyện họp giao ban', LEAD, ...last], KNOWN.authors)).toMatchObject({
      ...byline,
      paragraphs: last.map((_line, index) => index + 2),
      wording: last.join(' / '),
    });
  });

  it.each([
    [['Người dân phấn khởi.']],
    [['Theo Báo Hà Tĩnh']],
    [['Nguồn: Báo Hà Tĩnh']],
    [['Các xã tham gia:', 'Kỳ Bắc', 'Kỳ Phú']],
    [['Người được tặng quà gồm:', 'Lê Mẫu']],
    [['CHỦ TỊCH', 'Bùi Quang Hoàn']],
    [['(Đã ký)', 'Bùi Quang Hoàn']],
    [['Tin: hội nghị kết thúc tốt đẹp']],
  ])('is not recognized in %s', (last) => {
    expect(
      findByline(['Huyện họp giao ban', LEAD, ...last], KNOWN.authors, KNOWN.places),
    ).toBeUndefined();
  });

  it('may be below the title, beside or below the publication date, or above the title', () => {
    for (const head of [
      'Huyện họp giao ban\nTin: Lê Mẫu\n',
      'Huyện họp giao ban\nTrung Anh - 06/07/2020\n',
      'Huyện họp giao ban\nThứ hai, 06/07/2020, 08:15 GMT+7\nTác giả: Trung Anh\n',
      'Tin, ảnh: Lê Mẫu\nHuyện họp giao ban\n',
    ])
      expect(analyse(`${head}${LEAD}\nNgười dân phấn khởi.`, KNOWN)).toMatchObject({
        title: { value: 'Huyện họp giao ban' },
        author: { value: expect.stringMatching(/^(?:Lê Mẫu|Trung Anh)$/u) },
        blocks: [{ kind: 'paragraph', text: 'Người dân phấn khởi.' }],
      });
  });

  it('may be a known name in brackets after the last sentence, which stays in the text', () => {
    const last = 'Người dân phấn khởi. (Trung Anh)';
    const names = findByline(['Huyện họp giao ban', LEAD, last], KNOWN.authors);
    expect(names).toMatchObject({ names: ['Trung Anh'], paragraphs: [] });
    expect(
      findByline(['Huyện họp giao ban', LEAD, last.replace('Trung', 'Minh')], KNOWN.authors),
    ).toBeUndefined();
  });

  it('is left out with a note, except for the source of the text', () => {
    const { author, blocks, notes } = analyse(
      `Huyện họp giao ban\n${LEAD}\nNgười dân phấn khởi.\nTrung Anh, ảnh: Lê Mẫu (Theo Báo Hà Tĩnh)`,
      KNOWN,
    );
    expect({ author, blocks, notes }).toEqual({
      author: { value: 'Trung Anh' },
      blocks: [
        { kind: 'paragraph', text: 'Người dân phấn khởi.' },
        { kind: 'paragraph', text: '(Theo Báo Hà Tĩnh)' },
      ],
      notes: ['Dòng ký tên “Trung Anh, ảnh: Lê Mẫu (Theo Báo Hà Tĩnh)” không đưa vào bài.'],
    });
  });

  it('that only names the source of the text stays in it, without an author', () => {
    const { author, blocks } = analyse(
      `Huyện họp giao ban\n${LEAD}\nNgười dân phấn khởi.\nTheo Báo Hà Tĩnh`,
      KNOWN,
    );
    expect(author).toBeUndefined();
    expect(blocks).toEqual([
      { kind: 'paragraph', text: 'Người dân phấn khởi.' },
      { kind: 'paragraph', text: 'Theo Báo Hà Tĩnh' },
    ]);
  });
});

describe('a line', () => {
  it.each([
    ['Ảnh: Quang cảnh hội nghị', { kind: 'caption', photo: { caption: 'Quang cảnh hội nghị' } }],
    [
      'Quang cảnh hội nghị. Ảnh: Vũ Mẫu',
      { kind: 'caption', photo: { caption: 'Quang cảnh hội nghị', credit: 'Vũ Mẫu' } },
    ],
    ['Ảnh: Vũ Mẫu', { kind: 'credit', name: 'Vũ Mẫu' }],
    [
      'Lãnh đạo huyện thăm mô hình trồng chè',
      { kind: 'caption', photo: { caption: 'Lãnh đạo huyện thăm mô hình trồng chè' } },
    ],
    ['Kết quả 6 tháng đầu năm', { kind: 'unclear' }],
    ['Lãnh đạo huyện thăm mô hình trồng chè.', { kind: 'text' }],
  ])('is classified: “%s”', (line, kind) => {
    expect(classifyParagraph(line)).toEqual(kind);
  });
});

describe('the places of a text', () => {
  it('are those that existed on its date, and those of the stated kind if several share a name', () => {
    expect(
      findPlaces(
        'Các xã Kỳ Bắc, Kỳ Phú và Kỳ Xuân; thị xã Kỳ Anh, UBND huyện Kỳ Anh; xã Lâm Hợp',
        '2020-07-06',
        KNOWN,
      ),
    ).toEqual([
      'xa-ky-bac',
      'xa-ky-phu',
      'xa-ky-xuan',
      'thi-xa-ky-anh',
      'huyen-ky-anh',
      'xa-lam-hop',
    ]);
    expect(findPlaces('Xã Kỳ Xuân, Kỳ Anh', '2025-08-01', KNOWN)).toEqual([
      'xa-ky-xuan-tu-2025',
      'xa-ky-anh-tu-2025',
    ]);
    expect(findPlaces('Về Kỳ Anh', '2020-07-06', KNOWN)).toEqual([]);
  });

  it('may have names with special characters of regular expressions', () => {
    const places = [
      { id: 'ky-xuan-cu', name: 'Kỳ Xuân (cũ', kind: 'xã' as const, became: [] },
      { id: 'ky-x', name: 'Kỳ X.ân', kind: 'xã' as const, became: [] },
    ];
    expect(findPlaces('Xã Kỳ Xuân (cũ) họp', '2020-07-06', { places })).toEqual(['ky-xuan-cu']);
  });
});

describe('a figure', () => {
  const figures = (text: string) =>
    findFigures([text], '2020-07-06', KNOWN).figures.map(
      ({ indicator, value, period }) => `${indicator} ${value} ${period}`,
    );

  it('gets the period that is named before it', () => {
    expect(figures('Quý I năm 2020, thu ngân sách đạt 20,5 tỷ đồng.')).toEqual([
      'thu-ngan-sach 20.5 2020-Q1',
    ]);
  });

  it.each([
    ['9 tháng đầu năm 2019, thu ngân sách đạt 80 tỷ đồng.', 80, '2019-01/2019-09', undefined],
    ['5 tháng đầu năm, thu ngân sách đạt 40 tỷ đồng.', 40, '2020-01/2020-05', undefined],
    ['Quý I/2020, thu ngân sách ước đạt 20,5 tỷ đồng.', 20.5, '2020-Q1', 'Số ước tính'],
    ['Năm 2020 hoàn thành 100% diện tích gieo cấy vụ hè thu.', 100, '2020', undefined],
    ['Năm 2020 gieo cấy vụ hè thu, hoàn thành 100%.', 100, '2020', undefined],
  ])('is found in “%s”', (text, value, period, note) => {
    expect(findFigures([text], '2020-07-06', KNOWN).figures).toMatchObject([
      { value, period, ...(note !== undefined && { note }) },
    ]);
  });

  it('has the share of its plan, also behind a comma', () => {
    expect(
      findFigures(
        ['Quý I/2020, sản lượng lương thực có hạt đạt 900 tấn, bằng 12% kế hoạch.'],
        '2020-07-06',
        KNOWN,
      ).figures,
    ).toMatchObject([{ value: 900, plan_percent: 12 }]);
  });

  it('that is seen and not taken is listed with the reason', () => {
    const { notes } = analyse(
      'Huyện họp bàn thu ngân sách\n\nSáng 6/7/2020, huyện họp bàn việc thu chi ngân sách. Thu ngân sách đạt 54 tỷ đồng. Năm 2020, phấn đấu thu ngân sách 100 tỷ đồng. Năm 2019, thu ngân sách 50 tỷ đồng và 60 tỷ đồng.',
      KNOWN,
    );
    expect(notes).toEqual([
      'Con số không lấy: “Thu ngân sách đạt 54 tỷ đồng” (không rõ của kỳ nào).',
      'Con số không lấy: “phấn đấu thu ngân sách 100 tỷ đồng” (kế hoạch, mức tăng giảm, hay con số của một xã).',
      'Con số không lấy: “thu ngân sách 50 tỷ đồng và 60 tỷ đồng” (nhiều con số trong một vế câu).',
    ]);
  });

  it('is ignored if it is a plan or a change, belongs to a commune, is ambiguous, or has no period, a future one or another unit', () => {
    for (const text of [
      'Năm 2020, phấn đấu thu ngân sách 100 tỷ đồng.',
      'Năm 2020, thu ngân sách tăng 5 tỷ đồng.',
      'Năm 2020, xã Kỳ Xuân thu ngân sách 2 tỷ đồng.',
      'Thu ngân sách 54 tỷ đồng.',
      'Năm 2021 thu ngân sách 54 tỷ đồng.',
      'Năm 2020, thu ngân sách 54 tỷ đồng; thu ngân sách 55 tỷ đồng.',
      'Năm 2020, thu ngân sách 54,123 tỷ đồng.',
      'Năm 2020, thu ngân sách 54 triệu đồng.',
    ])
      expect({ text, figures: figures(text) }).toEqual({ text, figures: [] });
  });
});

describe('a plain text with pictures and tables', () => {
  const analysed = analyse(
    'Huyện kiểm tra hồ đập trước mùa mưa bão\n\nSáng 6/7/2020, lãnh đạo huyện kiểm tra các hồ đập. Các xã đã chuẩn bị.\n\nIMG_2034.jpg\n\nQuang cảnh đập Sông Rác.\n\n| Xã | Hồ |\n|---|---|\n| Kỳ Bắc | 3 |\n\nMọi việc đã xong.\n',
    KNOWN,
  );

  it('keeps the place of a picture that is only named, and takes the sentence below as its caption', () => {
    expect(analysed.photos).toEqual([
      {
        namedFile: 'IMG_2034.jpg',
        caption: 'Quang cảnh đập Sông Rác',
        isCaptionGuessed: true,
        credit: undefined,
      },
    ]);
  });

  it('turns rows of pipes into a table', () => {
    expect(writeBody(analysed.blocks)).toContain(
      '<Photo number="1" />\n\n| Xã | Hồ |\n| - | - |\n| Kỳ Bắc | 3 |\n\nMọi việc đã xong.',
    );
  });

  it('turns lines with tabs into a table, but not the two sides of a letterhead', () => {
    const body = (lines: string) =>
      writeBody(analyse(`Huyện họp bàn việc chống hạn\n${LEAD}\n${lines}`, KNOWN).blocks).trim();
    expect(
      body('Số hồ:\nXã\tHồ\tGhi chú\nKỳ Bắc\t3\t\nKỳ Phú\t1.250\tcạn\nMọi việc đã xong.'),
    ).toBe(
      'Số hồ:\n\n| Xã | Hồ | Ghi chú |\n| - | - | - |\n| Kỳ Bắc | 3 | |\n| Kỳ Phú | 1.250 | cạn |\n\nMọi việc đã xong.',
    );
    expect(body('Xã\t\tHồ\nKỳ Bắc\t3\nHết.')).toBe(
      '| Xã | Hồ |\n| - | - |\n| Kỳ Bắc | 3 |\n\nHết.',
    );
    expect(body('UBND HUYỆN\tCỘNG HÒA\nSố: 12\tĐộc lập\nHết.')).not.toContain('|');
  });

  it('turns lines in capitals between paragraphs into headings, and tells so', () => {
    const { blocks, notes } = analyse(
      `Huyện họp bàn việc chống hạn\n${LEAD}\nVỤ THỨ NHẤT\nXe tải va chạm với xe mô tô.`,
      KNOWN,
    );
    expect(writeBody(blocks).trim()).toBe('## Vụ thứ nhất\n\nXe tải va chạm với xe mô tô.');
    expect(notes).toEqual(['Dòng viết hoa được lấy làm đề mục: VỤ THỨ NHẤT.']);
  });

  it.each([
    ['names a place', 'KẾT QUẢ TẠI KỲ BẮC\nXe tải va chạm.'],
    ['names a person', 'KẾT LUẬN CỦA LÊ VĂN MẪU\nXe tải va chạm.'],
    [
      'is in a text with pictures',
      'VỤ THỨ NHẤT\nXe tải va chạm.\nẢnh: Quang cảnh nơi xảy ra vụ việc',
    ],
    ['is the last line', 'VỤ THỨ NHẤT'],
  ])('asks about a line in capitals that %s', (_how, lines) => {
    const { blocks } = analyse(`Huyện họp bàn việc chống hạn\n${LEAD}\n${lines}`, KNOWN);
    expect(writeBody(blocks)).toContain('HỎI: Dòng ngay dưới là đề mục');
  });
});
