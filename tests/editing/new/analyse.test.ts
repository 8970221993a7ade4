import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { byCodes } from '../../../src/code-order.ts';
import { analyse } from '../../../src/editing/new/analyse.ts';
import { cleanSource } from '../../../src/editing/new/decode-bytes.ts';
import { kindOf } from '../../../src/editing/new/find-captions.ts';
import { findByline } from '../../../src/editing/new/find-byline.ts';
import { findFigures } from '../../../src/editing/new/find-figures.ts';
import { findPlaces } from '../../../src/editing/new/find-places.ts';
import { findTitle } from '../../../src/editing/new/find-title.ts';
import { formsOf } from '../../../src/editing/new/mentions.ts';
import { paragraphsOf } from '../../../src/editing/new/paragraphs.ts';
import { proposeSlug } from '../../../src/editing/new/propose-slug.ts';
import { read } from '../../support/content.ts';
import { KNOWN } from '../../support/known.ts';
import { expectAtMost } from '../../support/cost.ts';
import { plainText } from '../../support/plain-text.ts';

const SOURCE = cleanSource(readFileSync('tests/editing/new/giao-ban-thang-7.txt', 'utf8')).text;
const LEAD = 'Sáng 6/7/2020, UBND huyện Kỳ Anh họp bàn việc chống hạn và phòng cháy rừng ở các xã Kỳ Bắc, Kỳ Phú.';

describe('the source document', () => {
  const draft = analyse(SOURCE, KNOWN);

  it('says when, by whom, who took part and what it is about, and leaves no question', () => {
    expect(draft).toMatchObject({
      title: { value: 'UBND huyện Kỳ Anh tổ chức hội nghị giao ban tháng 7, triển khai nhiệm vụ 6 tháng cuối năm' },
      date: { value: '2020-07-06' },
      author: { value: 'Trung Anh' },
      summary: { value: expect.stringMatching(/^Chiều ngày 6\/7, UBND .* trong thời gian tới\.$/u) },
      topics: ['kinh-te-xa-hoi', 'nong-thon-moi'],
      places: ['huyen-ky-anh'],
      notes: [],
    });
    expect(draft.participants.map(({ value }) => value)).toEqual([
      { name: 'Bùi Quang Hoàn', id: 'bui-quang-hoan', office: 'Phó Bí thư Huyện uỷ, Chủ tịch UBND huyện', role: 'chair' },
      { name: 'Phạm Văn Dũng', id: 'pham-van-dung', office: 'Phó Chủ tịch UBND huyện', role: 'chair' },
      { group: 'Lãnh đạo các phòng ban chuyện môn cấp huyện', role: 'attendee' },
      { group: 'Lãnh đạo 20 xã trên địa bàn huyện', role: 'attendee', count: 20 },
      { group: expect.stringMatching(/^Các đồng chí nguyên chủ tịch UBND xã nghỉ/u), role: 'honoree' },
    ]);
    expect(JSON.stringify(draft)).not.toContain('question');
  });

  it('states the figures that its published briefing has, but for the one whose name is misspelt in it', () => {
    const stated = draft.figures.map(({ indicator, value, total, plan_percent: percent, period }) => [indicator, value, total, percent, period]);
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

  it('states all of them, and the same people, topics, places and photographs, once its slips of the pen are put right', async () => {
    const slips: [string, string][] = [
      ['giao cấy', 'gieo cấy'], ['theo theo', 'theo'], ['nội dụng', 'nội dung'], ['chuyện môn', 'chuyên môn'], ['hệ thống chính đã', 'hệ thống chính trị đã'], ['anh ninh', 'an ninh'], ['mô hình tế', 'mô hình kinh tế'],
      ['Rà các', 'Rà soát các'], ['sổi nổi', 'sôi nổi'], ['tổn đọng', 'tồn đọng'], ['cập cơ sở', 'cơ sở'], ['như;', 'như:'], ['xã hội…..', 'xã hội…'], ['chính sách….', 'chính sách…'], ['. hoàn thành 100%', '. Hoàn thành 100%'],
    ];
    for (const [slip] of slips) expect(SOURCE).toContain(slip);
    const mended = analyse(slips.reduce((text, [slip, right]) => text.replaceAll(slip, right), SOURCE), KNOWN);
    const { briefings } = await read('content');
    const published = briefings.find(({ id }) => id.startsWith('2020/07/giao-ban-thang-7-'))?.data;
    const inOneStyle = (text: string) => formsOf(text).join(' ');
    const byId = <Figure extends { indicator: string }>(figures: readonly Figure[]) => figures.toSorted((a, b) => byCodes(a.indicator, b.indicator));
    expect(byId(mended.figures)).toEqual(byId((published?.indicators ?? []).map((figure) => ({ ...figure, note: undefined }))));
    expect(mended.participants.flatMap(({ value }) => ('name' in value ? [{ person: value.id, office: inOneStyle(value.office), role: value.role }] : []))).toEqual(
      published?.participants.flatMap((one) => ('person' in one ? [{ ...one, office: inOneStyle(one.office) }] : [])),
    );
    expect(mended.participants.flatMap(({ value }) => ('group' in value ? [[value.role, value.count]] : []))).toEqual(published?.participants.flatMap((one) => ('group' in one ? [[one.role, one.count]] : [])));
    expect([mended.date?.value, mended.author?.value, mended.topics, mended.places, mended.photos.length]).toEqual([published?.date, published?.author, published?.topics, published?.places, published?.photos.length]);
  });

  it('has its photographs\' captions out of the text, at their places', () => {
    expect(draft.photos.map(({ caption }) => caption.slice(0, 30))).toEqual(['Đồng chí Bùi Quang Hoàn, Phó b', 'Lãnh đạo huyện tặng hoa cho cá']);
    expect(draft.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'paragraph', 'photo', 'paragraph', 'photo']);
  });
});

describe('a text', () => {
  it('may break its lines at a margin', () => {
    const wrapped = SOURCE.replace(/(.{70}\S*) (?=\p{Ll})/gu, '$1\n');
    expect(wrapped.split('\n').length).toBeGreaterThan(SOURCE.split('\n').length + 20);
    expect(paragraphsOf(wrapped)).toEqual(paragraphsOf(SOURCE));
  });

  it('asks about people, authors and lines that it leaves unclear', () => {
    const draft = analyse(`Huyện họp bàn việc chống hạn\n${LEAD}\nĐồng chí Nguyễn Văn Mẫu, Trưởng phòng NN&PTNT, đã đi thực địa.\nKết quả đạt được\nLúa tốt.\nTin: Lê Mẫu`, KNOWN);
    expect(draft.author).toEqual({ value: 'Lê Mẫu', question: '“Lê Mẫu” chưa có trong content/authors, nên có thêm tệp mới cùng bản tin này. Tên tác giả có đúng không?' });
    expect(draft.participants).toEqual([{
      value: { name: 'Nguyễn Văn Mẫu', id: undefined, office: 'Trưởng phòng NN&PTNT', role: 'attendee' },
      question: '“Nguyễn Văn Mẫu” chưa có trong content/people, nên có thêm tệp mới cùng bản tin này. Tên và chức vụ có đúng không? Vai trò của Nguyễn Văn Mẫu là gì: chair (chủ trì), speaker (phát biểu), attendee (tham dự) hay honoree (được tặng hoa)?',
    }]);
    expect(draft.blocks.slice(1, 3)).toEqual([{ kind: 'question', text: expect.stringContaining('tiêu đề mục') }, { kind: 'paragraph', text: 'Kết quả đạt được' }]);
  });

  it('asks which of two people of one name is meant', () => {
    const people = [{ id: 'pham-van-dung', name: 'Phạm Văn Dũng' }, { id: 'pham-van-dung-2', name: 'Phạm Văn Dũng' }];
    expect(analyse(`Huyện họp bàn việc chống hạn\n${LEAD}\nĐồng chí Phạm Văn Dũng, Phó Chủ tịch UBND huyện chủ trì.`, { ...KNOWN, people }).participants).toMatchObject([
      { value: { id: 'pham-van-dung', namesakes: ['pham-van-dung', 'pham-van-dung-2'] }, question: 'Có nhiều người tên Phạm Văn Dũng: pham-van-dung, pham-van-dung-2. Là người nào?' },
    ]);
  });

  it('tells the abbreviations that readers may not know', () => {
    expect(analyse(`Huyện họp bàn việc chống hạn\n${LEAD} Dự án KKT Vũng Áng theo NQ của BCH.`, KNOWN).notes).toEqual([
      'Chữ viết tắt chưa có trong content/glossary.yaml: KKT. Nên viết đầy đủ ở lần đầu, hoặc thêm vào bảng.',
      'Chữ viết tắt có nhiều nghĩa: NQ, BCH. Nên viết đầy đủ trong bài.',
    ]);
  });

  it('may hold lists, whose signs become those of a list; a sign alone stays', () => {
    expect(analyse(`Huyện họp bàn việc chống hạn\n${LEAD}\n- Một việc.\n- Hai việc.\n+ Ba việc.\nHết.`, KNOWN).blocks).toEqual([{ kind: 'list', items: ['Một việc.', 'Hai việc.'] }, { kind: 'paragraph', text: '+ Ba việc.' }, { kind: 'paragraph', text: 'Hết.' }]);
  });

  it('has its lead once: a first paragraph that became the summary does not stand in the text again', () => {
    const { summary, blocks } = analyse(`Huyện họp bàn việc chống hạn\n${LEAD}\nHội nghị bàn ba việc.`, KNOWN);
    expect([summary?.value, blocks]).toEqual([LEAD, [{ kind: 'paragraph', text: 'Hội nghị bàn ba việc.' }]]);
    expect(analyse(`Huyện họp bàn việc chống hạn\n(Kỳ Anh) – ${LEAD}\nHội nghị bàn ba việc.`, KNOWN)).toMatchObject({ summary: { value: LEAD }, blocks: [{ text: 'Hội nghị bàn ba việc.' }] });
    expect(analyse(`Huyện họp bàn việc chống hạn\n${LEAD}`, KNOWN).blocks).toHaveLength(1);
  });

  const prose = `Huyện họp bàn việc chống hạn\n${plainText(50_000)}`;
  const ofProse = () => analyse(prose, KNOWN);

  it.each(['ông Lê Văn A, Phó Chủ tịch ', 'xã Kỳ Xuân, ', 'ngày 1 và 2 ', '.', 'Aa ', 'ảnh: '])('that is as long as a briefing may be, and full of “%s”, takes about as long to read as prose', async (words) => {
    const text = `Huyện họp bàn việc chống hạn\n${words.repeat(50_000 / words.length)}`;
    await expectAtMost(20, () => analyse(text, KNOWN), ofProse);
  });

  it('that says nothing still gives a draft', () => {
    for (const text of ['', 'ok', 'x'.repeat(1000)]) expect(analyse(text, KNOWN).date).toBeUndefined();
  });
});

describe('a title', () => {
  it('stands below the letterhead', () => {
    expect(findTitle(['UBND HUYỆN KỲ ANH', 'Số: 12/BC', 'Kỳ Anh, ngày 6 tháng 7 năm 2020', 'Huyện họp giao ban tháng 7.', LEAD])).toEqual({ value: 'Huyện họp giao ban tháng 7', paragraph: 3 });
  });

  it('in capitals is asked about', () => {
    expect(findTitle(['HUYỆN HỌP GIAO BAN THÁNG BẢY, BÀN VIỆC CHỐNG HẠN VỤ HÈ THU', LEAD])).toMatchObject({ paragraph: 0, question: expect.stringContaining('chữ hoa') });
  });

  it('gives an address of whole words that nobody has yet', () => {
    const title = 'UBND huyện Kỳ Anh tổ chức hội nghị giao ban tháng 7, triển khai nhiệm vụ 6 tháng cuối năm';
    expect(proposeSlug(title, '2020-07-06', new Map())).toBe('giao-ban-thang-7-trien-khai-nhiem-vu-6-thang-cuoi-nam');
    expect(proposeSlug('Huyện họp', '2020-07-06', new Map([['huyen-hop', ''], ['huyen-hop-2020', ''], ['huyen-hop-2020-07-06', '']]))).toBe('huyen-hop-2020-07-06-2');
    expect(proposeSlug('Một tiêu đề rất dài '.repeat(9), '2020-07-06', new Map())).toMatch(/^[a-z-]{50,70}$/u);
  });
});

describe('a byline', () => {
  it.each([
    [['Trung Anh'], { names: ['Trung Anh'], paragraph: 2 }],
    [['Tin, ảnh: Lê Mẫu'], { names: ['Lê Mẫu'], photographer: 'Lê Mẫu', paragraph: 2 }],
    [['Tin: Lê Mẫu'], { names: ['Lê Mẫu'], paragraph: 2 }],
    [['Tin: Lê Mẫu - Ảnh: Vũ Mẫu'], { names: ['Lê Mẫu'], photographer: 'Vũ Mẫu', paragraph: 2 }],
    [['(Trung Anh)'], { names: ['Trung Anh'], paragraph: 2 }],
    [['Lê Mẫu - Trung Anh'], { names: ['Lê Mẫu', 'Trung Anh'], paragraph: 2 }],
    [['Người dân phấn khởi.'], undefined],
  ])('is %s', (last, byline) => {
    expect(findByline(['Huyện họp giao ban', LEAD, ...last], KNOWN.authors)).toEqual(byline);
  });
});

describe('a line', () => {
  it.each([
    ['Ảnh: Quang cảnh hội nghị', { kind: 'caption', photo: { caption: 'Quang cảnh hội nghị' } }],
    ['Quang cảnh hội nghị. Ảnh: Vũ Mẫu', { kind: 'caption', photo: { caption: 'Quang cảnh hội nghị', credit: 'Vũ Mẫu' } }],
    ['Ảnh: Vũ Mẫu', { kind: 'credit', name: 'Vũ Mẫu' }],
    ['Lãnh đạo huyện thăm mô hình trồng chè', { kind: 'caption', photo: { caption: 'Lãnh đạo huyện thăm mô hình trồng chè' } }],
    ['Kết quả 6 tháng đầu năm', { kind: 'unclear' }],
    ['Lãnh đạo huyện thăm mô hình trồng chè.', { kind: 'text' }],
  ])('“%s” is known for what it is', (line, kind) => {
    expect(kindOf(line)).toEqual(kind);
  });
});

describe('the places of a text', () => {
  it('are those of its day, by kind where a name is shared', () => {
    expect(findPlaces('Các xã Kỳ Bắc, Kỳ Phú và Kỳ Xuân; thị xã Kỳ Anh, UBND huyện Kỳ Anh; xã Lâm Hợp', '2020-07-06', KNOWN)).toEqual(['xa-ky-bac', 'xa-ky-phu', 'xa-ky-xuan', 'thi-xa-ky-anh', 'huyen-ky-anh', 'xa-lam-hop']);
    expect(findPlaces('Xã Kỳ Xuân, Kỳ Anh', '2025-08-01', KNOWN)).toEqual(['xa-ky-xuan-tu-2025', 'xa-ky-anh-tu-2025']);
    expect(findPlaces('Về Kỳ Anh', '2020-07-06', KNOWN)).toEqual([]);
  });

  it('have names that are no patterns', () => {
    const places = [{ id: 'ky-xuan-cu', name: 'Kỳ Xuân (cũ', kind: 'xã' as const, became: [] }, { id: 'ky-x', name: 'Kỳ X.ân', kind: 'xã' as const, became: [] }];
    expect(findPlaces('Xã Kỳ Xuân (cũ) họp', '2020-07-06', { places })).toEqual(['ky-xuan-cu']);
  });
});

describe('a figure', () => {
  const figures = (text: string) => findFigures([text], '2020-07-06', KNOWN).map(({ indicator, value, period }) => `${indicator} ${value} ${period}`);

  it('is taken with the period named before it', () => {
    expect(figures('Quý I năm 2020, thu ngân sách đạt 20,5 tỷ đồng.')).toEqual(['thu-ngan-sach 20.5 2020-Q1']);
  });

  it('is left where it is a plan, a change, a commune\'s, of no period, of the future, or said in two ways', () => {
    for (const text of [
      'Năm 2020, phấn đấu thu ngân sách 100 tỷ đồng.', 'Năm 2020, thu ngân sách tăng 5 tỷ đồng.', 'Năm 2020, xã Kỳ Xuân thu ngân sách 2 tỷ đồng.', 'Thu ngân sách 54 tỷ đồng.', 'Năm 2021 thu ngân sách 54 tỷ đồng.',
      'Năm 2020, thu ngân sách 54 tỷ đồng; thu ngân sách 55 tỷ đồng.', 'Năm 2020, thu ngân sách 54,123 tỷ đồng.', 'Năm 2020, thu ngân sách 54 triệu đồng.',
    ]) expect({ text, figures: figures(text) }).toEqual({ text, figures: [] });
  });
});
