import { describe, expect, it } from 'vitest';
import { ArchivePairs } from '../../../src/hygiene/spelling/archive-pairs.ts';
import { misspeltIn } from '../../../src/hygiene/spelling/judge.ts';
import { Likelihood } from '../../../src/hygiene/spelling/likelihood.ts';
import { unpackCounters } from '../../../src/hygiene/spelling/packed-counters.ts';
import { readSpelling } from '../../../src/hygiene/spelling/read-spelling.ts';
import { vietnameseStatistics } from '../../../src/hygiene/spelling/word-statistics.ts';

const language = new Likelihood();

function advice(text: string, likelihood = language): string[] {
  return misspeltIn(readSpelling(text), likelihood).map(
    ({ offset, length, expected }) => `${text.slice(offset, offset + length)}: ${expected}`,
  );
}

describe('advice on spelling proposes the right word for', () => {
  it.each([
    ['a tone on the wrong vowel', 'đã hòan thành kế hoạch', 'hòan', 'hoàn'],
    ['a key of Telex', 'hội nghị của huyệnj Kỳ Anh', 'huyệnj', 'huyện'],
    ['Telex', 'toàn huyeejn có 20 xã', 'huyeejn', 'huyện'],
    ['VNI', 'các xa4 trong huyện', 'xa4', 'xã'],
    ['letters before their turn', 'sản xuất nôgn nghiệp', 'nôgn', 'nông'],
    ['a mark too many', 'Đại hộ\u0323i Đảng bộ', 'hộ\u0323i', 'hội'],
    ['a syllable in c without its tone', 'Các đại biểu Quôc hội', 'Quôc', 'Quốc'],
    ['hỏi for ngã', 'phát triển kinh tế, xả hội', 'xả', 'xã'],
    ['x for s', 'các hộ xản xuất giỏi', 'xản', 'sản'],
    ['tr for ch', 'công tác phòng trống thiên tai', 'trống', 'chống'],
    ['gi for d', 'triển khai giự án', 'giự', 'dự'],
    ['n for ng', 'xây dựng nôn thôn mới', 'nôn', 'nông'],
    ['i for y', 'trong ngài hội đại đoàn kết', 'ngài', 'ngày'],
    ['a missing tone', 'chính quyền và nhân dân đia phương', 'đia', 'địa'],
    ['a missing tone beside words that know both', 'nhà văn hoa thôn được sửa chữa', 'hoa', 'hóa'],
    ['a common mistake', 'cần xử dụng có hiệu quả', 'xử', 'sử'],
    ['a mistake as common as the right word', 'chính sách hổ trợ hộ nghèo', 'hổ', 'hỗ'],
  ])('%s', (_kind, text, wrong, right) => {
    const [found = '', ...others] = advice(text);
    expect(others).toEqual([]);
    expect(found).toBe(`${wrong}: Có phải “${right}”?`);
  });
});

describe('advice on spelling says nothing about', () => {
  it.each([
    ['a right text', 'Ủy ban nhân dân huyện tổ chức hội nghị giao ban tháng 7.'],
    ['loanwords', 'nhà máy sản xuất axit, ôtô, pizza; xem trên facebook'],
    ['identifiers', 'role: chair, places: [xa-ky-xuan], indicator: thu-ngan-sach'],
    ['codes and addresses', 'xem kyanh.hatinh.gov.vn, tệp bien_ban_hop.docx, mã A4, F0'],
    ['capitals and abbreviations', 'UBND, HĐND, TTĐT, THÔNG BAO KHÂN'],
    ['names', 'anh Nguyễn Văn Xả ở xã Kỳ Xản, chị Hòa, tỉnh Đắk Lắk, huyện Krông Búk, ông Müller'],
    ['a word that its neighbour may be thought to go with', 'đưa bệnh nhân xét nghiệm máu'],
    ['a word that sounds otherwise', 'gặp nhiều người khiến dịch lan rộng'],
    ['words with two spellings', 'trận dông lốc, cơn giông lốc; lời dèm pha, lời gièm pha'],
    ['foreign names with an apostrophe', "câu lạc bộ Darul Ta'zim của Malaysia"],
    ['names with a grave accent', 'người cùng buôn Sứt M`Đrưng với cô'],
    ['a name behind a comma', 'Mở cửa hàng, Quyên tự đứng ra nấu nướng'],
    ['a name behind one with an apostrophe', 'bà H’Hoa Byă, tượng đài N’Trang Lơng'],
    ['rare words that others know', 'một cái cưa, bàn gỗ tếch, nhìn dáo dác'],
    ['a name that goes on behind a hyphen', 'Bộ trưởng Ri Yong-ho chỉ trích'],
    ['a word that is no part of a name', 'lời cảnh báo (nguyên văn) của hãng'],
    ['compounds of rare words', 'lời mời chào đon đả, chế giễu, đầu cua tai nheo, ống bô xe'],
    ['loanwords written as one word', 'mua 80 tấm ximăng, một chiếc valy, bờ taluy'],
    ['foreign words without marks', 'xem jazz, đồng yen, xe chở canô, trạm rada, món chili'],
    ['a foreign name that goes on in small letters', 'ông Song Young-moo và ông Kim Byung-kee'],
    [
      'frequent words in unusual places',
      'xe tải tông chết người, việc nhẹ lương cao, tự ý đưa bé về',
    ],
    ['either place of a tone, i and y', 'hoà bình, hòa bình, kỹ thuật, kĩ thuật, công ti'],
  ])('%s', (_kind, text) => {
    expect(advice(text)).toEqual([]);
  });
});

describe('a word that the text repeats', () => {
  it('is likelier to be meant', () => {
    const once = 'Viên đạn sượt qua răng nó.';
    const twice = `${once} Hàm răng rất khỏe.`;
    expect([advice(once), advice(twice)]).toEqual([['răng: Có phải “rằng”?'], []]);
  });

  it('between the same neighbours is meant only from the third time on', () => {
    const once = 'Viên đạn sượt qua răng nó.';
    expect([2, 3].map((times) => advice(`${once} `.repeat(times)).length)).toEqual([2, 0]);
  });

  it('may be misspelt twice all the same', () => {
    const text = 'Người dân xản xuất giỏi, hộ xản xuất kém.';
    expect(advice(text)).toHaveLength(2);
  });
});

describe('a word that is no syllable', () => {
  it('is a term from the fourth time on', () => {
    const text = (times: number) => 'Bà làm cuốp để đồ xôi. '.repeat(times);
    expect([3, 4].map((times) => advice(text(times)).length)).toEqual([3, 0]);
  });
});

describe('a slip of what the text has right elsewhere', () => {
  it('is likelier to be one', () => {
    const slip = 'Xe chở mùn vào rừng đặc dung, huyện đã biết.';
    const right = 'Rừng đặc dụng rất rộng.';
    expect([advice(slip), advice(`${slip} ${right}`)]).toEqual([[], ['dung: Có phải “dụng”?']]);
  });
});

describe('the archive', () => {
  const archiveOf = (texts: readonly string[]) => {
    const archive = new ArchivePairs();
    for (const text of texts) archive.add(unpackCounters(readSpelling(text).archiveCounters));
    return new Likelihood(vietnameseStatistics(), archive);
  };
  const odd = 'bà con đi xản xuất';

  it('is right in what several of its texts write', () => {
    expect(advice(odd, archiveOf([odd]))).toHaveLength(1);
    expect(advice(odd, archiveOf([odd, odd, odd, odd]))).toEqual([]);
  });

  it('knows expressions that the language does not', () => {
    const usual = 'mô hình ghép chuối tiêu hồng';
    const slip = 'mô hình ghép truối tiêu hồng';
    const before = advice(slip);
    const known = archiveOf([slip, ...Array.from({ length: 20 }, () => usual)]);
    expect([before, advice(slip, known)]).toEqual([[], ['truối: Có phải “chuối”?']]);
  });

  it('tells what its texts are about by the words that they share', () => {
    const text = 'bệnh nhân ho có đờm';
    const others = Array.from({ length: 20 }, (_unused, day) => `sốt rồi ho ra máu hôm ${day}`);
    expect([advice(text), advice(text, archiveOf([text, ...others]))]).toEqual([
      ['ho: Có phải “họ”?'],
      [],
    ]);
  });

  it('is never advised against its names', () => {
    const read = readSpelling('Sáng nay họp. Xản xuất sắc nhất.');
    expect(misspeltIn(read, language, (text) => text === 'Xản')).toEqual([]);
  });
});
