import { describe, expect, it } from 'vitest';
import { findGroups } from '../../../src/editing/new/find-groups.ts';
import { findNames } from '../../../src/editing/new/find-names.ts';
import { findPeople } from '../../../src/editing/new/find-people.ts';
import { KNOWN } from '../../support/known.ts';

/** The people found in sentences, as `name | office | role`. */
function people(...sentences: string[]): string[] {
  return findPeople(sentences, KNOWN).map(
    ({ name, office = '?', role = '?' }) => `${name} | ${office} | ${role}`,
  );
}

describe('the people of a text', () => {
  it('have the offices after their names, and the role at the end of the sentence', () => {
    expect(
      people(
        'Đồng chí Bùi Quang Hoàn, Phó bí thư Huyện uỷ, Chủ tịch UBND huyện, Phạm Văn Dũng, Phó chủ tịch UBND huyện chủ trì hội nghị.',
      ),
    ).toEqual([
      'Bùi Quang Hoàn | Phó Bí thư Huyện uỷ, Chủ tịch UBND huyện | chair',
      'Phạm Văn Dũng | Phó Chủ tịch UBND huyện | chair',
    ]);
  });

  it.each([
    [
      'Đồng chí Lê Văn Mẫu, sinh ngày 12/3/1935, nguyên Chủ tịch UBND huyện, đã từ trần ngày 5/7/2020.',
      'Lê Văn Mẫu | Nguyên Chủ tịch UBND huyện | deceased',
    ],
    [
      'Huyện tổ chức lễ viếng đồng chí Trần Văn Mẫu, nguyên Bí thư Huyện ủy.',
      'Trần Văn Mẫu | Nguyên Bí thư Huyện ủy | deceased',
    ],
    [
      'Đồng chí Lê Văn Mẫu, sinh năm 1935, quê quán xã Kỳ Thọ, huyện Kỳ Anh, tỉnh Hà Tĩnh, nguyên Bí thư Huyện ủy, đã từ trần.',
      'Lê Văn Mẫu | Nguyên Bí thư Huyện ủy | deceased',
    ],
    [
      'Theo ông Lê Mẫu Khải, Giám đốc Ban Quản lý dự án, dự án thu hồi 18,6 ha đất.',
      'Lê Mẫu Khải | Giám đốc Ban Quản lý dự án | speaker',
    ],
    [
      'Thầy giáo Bùi Mẫu Thành, Hiệu trưởng nhà trường đọc thư của Chủ tịch nước.',
      'Bùi Mẫu Thành | Hiệu trưởng nhà trường | speaker',
    ],
    [
      'Bà Trần Thị Mẫu, Phó Chủ tịch UBND huyện đã trao quà cho các hộ.',
      'Trần Thị Mẫu | Phó Chủ tịch UBND huyện | attendee',
    ],
    [
      'Phát biểu tại hội nghị, Phó chủ tịch UBND huyện Phạm Văn Dũng yêu cầu các xã vào cuộc.',
      'Phạm Văn Dũng | Phó Chủ tịch UBND huyện | speaker',
    ],
    [
      'Dưới sự chủ trì của đồng chí Bùi Quang Hoàn, Chủ tịch UBND huyện, hội nghị đã thảo luận.',
      'Bùi Quang Hoàn | Chủ tịch UBND huyện | chair',
    ],
    [
      'Bí thư Huyện ủy Kỳ Anh Nguyễn Văn Mẫu phát biểu kết luận.',
      'Nguyễn Văn Mẫu | Bí thư Huyện ủy Kỳ Anh | speaker',
    ],
    [
      'Dự lễ có ông Trần Văn Mẫu – Trưởng phòng NN&PTNT huyện.',
      'Trần Văn Mẫu | Trưởng phòng NN&PTNT huyện | attendee',
    ],
    [
      'Đồng chí Lê Thị Mẫu (Chủ tịch Hội LHPN huyện) phát biểu.',
      'Lê Thị Mẫu | Chủ tịch Hội LHPN huyện | speaker',
    ],
  ])('are found in: %s', (sentence, person) => {
    expect(people(sentence)).toEqual([person]);
  });

  it.each([
    [
      'after the name of a province',
      'Chủ tịch UBND tỉnh Hà Tĩnh Đặng Quốc Mẫu kiểm tra.',
      'Đặng Quốc Mẫu | Chủ tịch UBND tỉnh Hà Tĩnh',
    ],
    [
      'before a verb',
      'Chủ tịch Hội Nông dân huyện Lý Thị Mẫu thông tin.',
      'Lý Thị Mẫu | Chủ tịch Hội Nông dân huyện',
    ],
    [
      'with an office before a verb',
      'Ông Lê Mẫu Khải, Giám đốc Công ty gửi lời chào.',
      'Lê Mẫu Khải | Giám đốc Công ty',
    ],
    [
      'behind a rank',
      'Thượng tá Nguyễn Mẫu Sơn, Chỉ huy trưởng Ban CHQS huyện và Thiếu tá đọc.',
      'Nguyễn Mẫu Sơn | Chỉ huy trưởng Ban CHQS huyện',
    ],
    [
      'of a minority',
      'Đồng chí Y Mẫu, Trưởng Ban Dân tộc tỉnh phát biểu.',
      'Y Mẫu | Trưởng Ban Dân tộc tỉnh',
    ],
    [
      'in capitals',
      'ĐỒNG CHÍ LÊ THỊ MẪU - PHÓ CHỦ TỊCH UBND HUYỆN THĂM HỎI',
      'Lê Thị Mẫu | Phó Chủ tịch UBND huyện',
    ],
    [
      'with an office given to them',
      'Đồng chí Trần Mẫu Tú được bầu giữ chức vụ Bí thư Chi bộ.',
      'Trần Mẫu Tú | Bí thư Chi bộ',
    ],
    [
      'with two offices before the name',
      'Bí thư Đảng ủy, Chủ tịch UBND xã Kỳ Phong Nguyễn Mẫu Kỳ nêu ý kiến.',
      'Nguyễn Mẫu Kỳ | Bí thư Đảng ủy, Chủ tịch UBND xã Kỳ Phong',
    ],
    [
      'with both offices before a list of others',
      'Ông Lê Mẫu, Ủy viên BTV Huyện ủy, Phó Chủ tịch UBND huyện cùng đại diện các phòng kiểm tra.',
      'Lê Mẫu | Ủy viên BTV Huyện ủy, Phó Chủ tịch UBND huyện',
    ],
    [
      'with an office before their rank',
      'Cùng dự có bà Lê Thị Mẫu, Trưởng Công an huyện Thượng tá Nguyễn Mẫu Sơn.',
      'Nguyễn Mẫu Sơn | Trưởng Công an huyện',
    ],
    [
      'with an office before their rank in the other spelling',
      'Cùng dự có bà Lê Thị Mẫu, Trưởng Công an xã Thượng uý Nguyễn Mẫu Sơn.',
      'Nguyễn Mẫu Sơn | Trưởng Công an xã',
    ],
    [
      'with an organization of many words',
      'Ông Hà Mẫu - Trưởng Ban Chỉ đạo phòng, chống dịch Covid-19 huyện kiểm tra.',
      'Hà Mẫu | Trưởng Ban Chỉ đạo phòng, chống dịch Covid-19 huyện',
    ],
  ])('are found %s', (_how, sentence, person) => {
    expect(people(sentence).map((found) => found.split(' | ').slice(0, 2).join(' | '))).toEqual([
      person,
    ]);
  });

  it('have one office together if they are listed behind or before it', () => {
    const offices = (sentence: string) =>
      findPeople([sentence], KNOWN).map(({ name, office }) => [name, office]);
    expect(
      offices('Tham gia có các Ủy viên BTV Huyện ủy: Võ Mẫu An, Phan Thị Mẫu và Dương Mẫu.'),
    ).toEqual([
      ['Võ Mẫu An', 'Ủy viên BTV Huyện ủy'],
      ['Phan Thị Mẫu', 'Ủy viên BTV Huyện ủy'],
      ['Dương Mẫu', 'Ủy viên BTV Huyện ủy'],
    ]);
    expect(
      offices('Các đồng chí Lê Mẫu và Trần Mẫu Bình, Phó Chủ tịch HĐND huyện cùng dự.'),
    ).toEqual([
      ['Lê Mẫu', 'Phó Chủ tịch HĐND huyện'],
      ['Trần Mẫu Bình', 'Phó Chủ tịch HĐND huyện'],
    ]);
  });

  it('have the office behind them where no sign parts it from the next person', () => {
    expect(
      people(
        'Dự có đồng chí Lê Mẫu Đàn Phó Bí thư Huyện ủy đồng chí Trần Mẫu Quế Trưởng ban Dân vận.',
      ),
    ).toEqual([
      'Lê Mẫu Đàn | Phó Bí thư Huyện ủy | attendee',
      'Trần Mẫu Quế | Trưởng ban Dân vận | attendee',
    ]);
  });

  it('do not have the office of the next person', () => {
    expect(
      people(
        'Đồng chí Bùi Quang Hoàn, Chủ tịch UBND huyện, Phó Chủ tịch UBND huyện Phạm Văn Dũng chủ trì.',
      ),
    ).toEqual([
      'Bùi Quang Hoàn | Chủ tịch UBND huyện | chair',
      'Phạm Văn Dũng | Phó Chủ tịch UBND huyện | chair',
    ]);
  });

  it('have their most important role, and their first office', () => {
    expect(
      people(
        'Đồng chí Phạm Văn Dũng, Phó Chủ tịch UBND huyện, chủ trì.',
        'Đồng chí Phạm Văn Dũng, Trưởng Ban Chỉ đạo nhấn mạnh ba việc.',
      ),
    ).toEqual(['Phạm Văn Dũng | Phó Chủ tịch UBND huyện | chair']);
  });

  it('are separate if `và` joins them', () => {
    expect(
      people(
        'Đồng chí Phạm Văn Dũng, Phó Chủ tịch UBND huyện và đồng chí Võ Văn Mẫu, Trưởng phòng TN&MT tham dự.',
      ),
    ).toEqual([
      'Phạm Văn Dũng | Phó Chủ tịch UBND huyện | attendee',
      'Võ Văn Mẫu | Trưởng phòng TN&MT | attendee',
    ]);
  });

  it('do not include citizens without an office, or places', () => {
    expect(
      people(
        'Chị Nguyễn Thị Mẫu, ở thôn Đông, cho biết lúa tốt.',
        'Ông Trần Mẫu, Trưởng thôn Hà Vĩnh, mừng lắm.',
        'Bí thư Đảng ủy xã Hà Linh vui mừng.',
        'Đoàn công tác của tỉnh Hà Tĩnh và Đoàn Thanh niên huyện Kỳ Anh, xã Lâm Hợp.',
      ),
    ).toEqual([]);
  });

  it('are matched by exact spelling: another tone is another person', () => {
    expect(
      findPeople(['Đồng chí Phạm Văn Dụng, Trưởng trạm Y tế xã, tham dự.'], KNOWN),
    ).toMatchObject([{ name: 'Phạm Văn Dụng', ids: [] }]);
    expect(findPeople(['Đồng chí Phạm Văn Dũng tham dự.'], KNOWN)).toMatchObject([
      { ids: ['pham-van-dung'], office: undefined, role: 'attendee' },
    ]);
  });
});

describe('a name', () => {
  it('begins with a family name, even after the name of a place', () => {
    expect(findNames('Bí thư Huyện ủy Kỳ Anh Hồ Văn Mẫu', ['Kỳ Anh'])).toEqual([
      { name: 'Hồ Văn Mẫu', start: 23, end: 33 },
    ]);
    expect(findNames('Ủy ban nhân dân Hà Tĩnh, Kỳ Xuân', ['Kỳ Xuân'])).toEqual([]);
  });
});

describe('the groups of a text', () => {
  const groups = (sentence: string) => findGroups([sentence], () => false);

  it('are those that take part, with their size if it is stated', () => {
    expect(
      groups(
        'Tham dự có các đồng chí lãnh đạo các phòng ban chuyên môn cấp huyện cùng lãnh đạo 20 xã trên địa bàn huyện.',
      ),
    ).toEqual([
      { group: 'Lãnh đạo các phòng ban chuyên môn cấp huyện', role: 'attendee' },
      { group: 'Lãnh đạo 20 xã trên địa bàn huyện', role: 'attendee', count: 20 },
    ]);
    expect(groups('Cùng dự có đại diện các ban, ngành, đoàn thể và hơn 100 hội viên.')).toEqual([
      { group: 'Đại diện các ban, ngành, đoàn thể', role: 'attendee' },
      { group: 'Hơn 100 hội viên', role: 'attendee' },
    ]);
  });

  it('end with a sentence, also behind an abbreviation in the name of a body', () => {
    expect(
      groups('Dự có đại diện Phòng VH-TT. Các điểm cầu có lãnh đạo xã.').map(({ group }) => group),
    ).toEqual(['Đại diện Phòng VH-TT', 'Lãnh đạo xã']);
  });

  it('have no size that is one of places', () => {
    expect(
      groups('Dự có toàn thể nhân dân 2 thôn; toàn thể 24 đảng viên; gia đình 142 tân binh.'),
    ).toEqual([
      { group: 'Toàn thể nhân dân 2 thôn', role: 'attendee' },
      { group: 'Toàn thể 24 đảng viên', role: 'attendee', count: 24 },
      { group: 'Gia đình 142 tân binh', role: 'attendee' },
    ]);
    expect(groups('Dự có lãnh đạo 21 xã.')).toEqual([
      { group: 'Lãnh đạo 21 xã', role: 'attendee', count: 21 },
    ]);
  });

  it('are found among people', () => {
    const isPerson = (words: string) => findNames(words, []).length > 0;
    expect(
      findGroups(
        [
          'Tham dự lễ ra quân có các đồng chí: Nguyễn Văn Mẫu, Trưởng Ban Tuyên giáo Huyện ủy; đại diện lãnh đạo các phòng, ban, ngành cấp huyện, cùng đông đảo bà con xã Kỳ Bắc.',
        ],
        isPerson,
      ),
    ).toEqual([
      { group: 'Đại diện lãnh đạo các phòng, ban, ngành cấp huyện', role: 'attendee' },
      { group: 'Đông đảo bà con xã Kỳ Bắc', role: 'attendee' },
    ]);
    expect(
      groups(
        'Dự kỳ họp có lãnh đạo các sở, ngành; các đồng chí Ủy viên Ban Thường vụ Huyện ủy; 34/35 đại biểu HĐND huyện.',
      ),
    ).toEqual([
      { group: 'Lãnh đạo các sở, ngành', role: 'attendee' },
      { group: 'Các đồng chí Ủy viên Ban Thường vụ Huyện ủy', role: 'attendee' },
      { group: '34/35 đại biểu HĐND huyện', role: 'attendee' },
    ]);
  });

  it.each([
    ['Cùng đi có lãnh đạo các sở.', ['Lãnh đạo các sở']],
    ['Về phía tỉnh có đại diện Sở Y tế; 12 bác sĩ.', ['Đại diện Sở Y tế', '12 bác sĩ']],
    ['Với sự có mặt của 350 đại biểu, Đại hội khai mạc.', ['350 đại biểu']],
    [
      'Dự có các đ/c trong BTC giải và đông đảo chị em.',
      ['Các đ/c trong BTC giải', 'Đông đảo chị em'],
    ],
    ['Tham dự có hơn 200 đoàn viên, hội viên phụ nữ.', ['Hơn 200 đoàn viên, hội viên phụ nữ']],
    ['Chi hội huy động 45 hội viên ra quân; từ sáng sớm, mọi nhà đã có mặt.', ['45 hội viên']],
    ['Sáng 12/3, hơn 150 đoàn viên đã tập trung giúp xã làm đường.', ['Hơn 150 đoàn viên']],
    [
      'Từ sáng sớm, hơn 450 cán bộ, công chức, lực lượng vũ trang và người dân đã có mặt tại xã.',
      ['Hơn 450 cán bộ, công chức, lực lượng vũ trang và người dân'],
    ],
    [
      'Cấp ủy, chính quyền xã cùng bà con thôn Đông đã tham dự lễ khởi công.',
      ['Cấp ủy, chính quyền xã', 'Bà con thôn Đông'],
    ],
    [
      'Dự có ban ngành xã, Ban Chấp hành Đảng bộ; các thế hệ thầy cô giáo, Ban Giám hiệu nhà trường.',
      [
        'Ban ngành xã',
        'Ban Chấp hành Đảng bộ',
        'Các thế hệ thầy cô giáo',
        'Ban Giám hiệu nhà trường',
      ],
    ],
    [
      'Dự có các đồng chí được tặng Huy hiệu 40 năm, 30 năm tuổi Đảng; người thân, bạn bè.',
      ['Các đồng chí được tặng Huy hiệu 40 năm, 30 năm tuổi Đảng', 'Người thân, bạn bè'],
    ],
    [
      'Dự có nhân dân các thôn Nam Hà, Đông Hà; rất đông phụ huynh; Sở Lao động, Thương binh và Xã hội.',
      [
        'Nhân dân các thôn Nam Hà, Đông Hà',
        'Rất đông phụ huynh',
        'Sở Lao động, Thương binh và Xã hội',
      ],
    ],
    [
      'Dự có lãnh đạo huyện và một số địa phương, một số hội viên.',
      ['Lãnh đạo huyện và một số địa phương', 'Một số hội viên'],
    ],
    [
      'Dự có cán bộ, hội viên tiêu biểu và các tập thể, cá nhân được khen thưởng.',
      ['Cán bộ, hội viên tiêu biểu', 'Các tập thể, cá nhân được khen thưởng'],
    ],
    [
      'Đến viếng có các phòng, ban; Đảng ủy, chính quyền và nhân dân xã.',
      ['Các phòng, ban', 'Đảng ủy, chính quyền và nhân dân xã'],
    ],
    [
      'Dự có các đồng chí: Ban Thường vụ Huyện ủy; đại diện các phòng ban lãnh đạo xã.',
      ['Ban Thường vụ Huyện ủy', 'Đại diện các phòng ban', 'Lãnh đạo xã'],
    ],
    [
      'Dự có 5 đội bóng từ các hội và khối cơ quan huyện cùng các đồng chí Chủ tịch MTTQ, trưởng các đoàn thể.',
      [
        '5 đội bóng từ các hội và khối cơ quan huyện',
        'Các đồng chí Chủ tịch MTTQ, trưởng các đoàn thể',
      ],
    ],
    [
      'Đoàn xã, Hội Phụ nữ xã và hơn 80 hội viên đã ra quân dọn vệ sinh.',
      ['Đoàn xã', 'Hội Phụ nữ xã', 'Hơn 80 hội viên'],
    ],
    ['Hội nghị có 120 đại biểu về tham dự.', ['120 đại biểu']],
    [
      'Dự có các đồng chí Thường trực Huyện ủy, Ủy viên BTV Huyện ủy.',
      ['Các đồng chí Thường trực Huyện ủy', 'Ủy viên BTV Huyện ủy'],
    ],
    [
      'Tham gia ký cam kết có các chủ rừng dưới sự chứng kiến của đại diện Công an xã.',
      ['Các chủ rừng', 'Đại diện Công an xã'],
    ],
    [
      'Sáng nay, câu lạc bộ cùng Hội Chữ thập đỏ huyện, Đoàn Thanh niên xã đã đến trao quà.',
      ['Hội Chữ thập đỏ huyện', 'Đoàn Thanh niên xã'],
    ],
    ['Dự lễ có sự hiện diện của các thế hệ cán bộ Đoàn.', ['Các thế hệ cán bộ Đoàn']],
    [
      'Dự có lãnh đạo xã, doanh nghiệp đỡ đầu; các cá nhân, tập thể tiêu biểu.',
      ['Lãnh đạo xã', 'Doanh nghiệp đỡ đầu', 'Các cá nhân, tập thể tiêu biểu'],
    ],
    [
      'Dự có đại diện Thanh tra huyện và Chủ tịch UBND xã Kỳ Văn, Kỳ Thọ.',
      ['Đại diện Thanh tra huyện', 'Chủ tịch UBND xã Kỳ Văn, Kỳ Thọ'],
    ],
    [
      'Dự có 50 học viên; giảng viên trường tỉnh trực tiếp lên lớp.',
      ['50 học viên', 'Giảng viên trường tỉnh'],
    ],
    ['Nhân dịp này, hội viên các chi hội đã ra quân dọn vệ sinh.', ['Hội viên các chi hội']],
    [
      'Dự có hơn 500 đoàn viên ngành Giáo dục, phóng viên các báo.',
      ['Hơn 500 đoàn viên ngành Giáo dục', 'Phóng viên các báo'],
    ],
  ])('are found in: %s', (sentence, found) => {
    expect(groups(sentence).map(({ group }) => group)).toEqual(found);
  });

  it('are those behind people where the whole list is no group', () => {
    const isPerson = (words: string) => findNames(words, []).length > 0;
    const sentence =
      'Sáng nay, các đồng chí Bí thư Huyện ủy Lê Mẫu Cường, Chủ tịch UBND huyện Hồ Mẫu Thanh cùng các đồng chí Ủy viên BTV, lãnh đạo các phòng đã thăm Đồn Biên phòng.';
    expect(findGroups([sentence], isPerson).map(({ group }) => group)).toEqual([
      'Các đồng chí Ủy viên BTV',
      'Lãnh đạo các phòng',
    ]);
  });

  it('are one with those whom they represent', () => {
    expect(
      findGroups(
        ['Đại hội có sự tham dự của 150 đại biểu, đại diện cho 412 đảng viên toàn Đảng bộ.'],
        () => false,
      ),
    ).toEqual([
      {
        group: '150 đại biểu, đại diện cho 412 đảng viên toàn Đảng bộ',
        role: 'attendee',
        count: 150,
      },
    ]);
  });

  it('are no things', () => {
    expect(groups('Tham gia hội diễn có 12 tiết mục. Gia đình ông có 3 người con.')).toEqual([]);
  });

  it('include those who are given flowers', () => {
    expect(
      groups('Lãnh đạo huyện tặng hoa cho các đồng chí nguyên Chủ tịch UBND xã nghỉ theo chế độ'),
    ).toEqual([
      { group: 'Các đồng chí nguyên Chủ tịch UBND xã nghỉ theo chế độ', role: 'honoree' },
    ]);
  });

  it.each([
    'Dự án có tổng mức đầu tư 20 tỷ đồng.',
    'Dự báo có mưa lớn ở 20 xã.',
    'Người dân tham gia BHYT ngày càng nhiều.',
    'Khoảng 5h30 ngày 2/1, lực lượng dân quân có mặt tại hiện trường.',
    'Cô giáo làm việc tại huyện đã 20 năm.',
    'Các chuyên gia đã dự đoán từ trước, các hộ dân nên chủ động.',
    'Phía sau nhà có 6 cây bưởi, phía trước có 8 cây cam.',
    'Buổi làm việc không có đại diện chủ đầu tư.',
    'Lãnh đạo xã cho biết sẽ sớm hoàn thành dự án.',
    'Chúng tôi trao đổi cùng lãnh đạo xã về dự thảo.',
    'Xã huy động 3.000 ngày công làm đường.',
    'Hội viên các chi hội chuẩn bị ra quân.',
    'Chủ tịch UBND xã Kỳ Văn trực tiếp kiểm tra.',
    'Hội Nông dân, Hội Phụ nữ xã đang vận động hội viên ra quân.',
    'Rất nhiều người đã tham dự sự kiện của ca sĩ.',
    'Xã cùng Hội Nông dân, Đoàn xã gói 600 chiếc bánh chưng tặng hộ nghèo.',
    'Ban lãnh đạo xã phân công từng người.',
    'Hội đã huy động 1.200 hộ tham gia BHYT.',
    'Sau bão, hơn 300 hộ dân đã tập trung vào sản xuất.',
    'Cấp ủy, chính quyền các xã cần vào cuộc.',
  ])('are not found in a sentence about something else: %s', (sentence) => {
    expect(groups(sentence)).toEqual([]);
  });
});
