import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../tools/site/build.ts';
import { contentTree, read } from '../../support/content.ts';
import { docxOf, paragraph, pictureOf } from '../../support/docx.ts';
import { firstBriefing } from '../../support/first-briefing.ts';
import { inTerminal } from '../../support/terminal.ts';

const SOURCE = 'tests/editing/new/giao-ban-thang-7.txt';
const FLAGS = [
  '--title=Huyện họp giao ban tháng bảy',
  '--date=6/7/2020',
  '--topic=kinh te - xa hoi',
  '--person=bui quang hoan; Chủ tịch UBND huyện; chu tri',
  '--group=Lãnh đạo 20 xã; tham dự; 20',
  '--author=trung anh',
  '--place=xã Kỳ Xuân',
  '--summary=Chiều nay huyện họp giao ban, bàn việc chống hạn và phòng cháy rừng.',
];
const BRIEFING = 'briefings/2020/07/huyen-hop-giao-ban-thang-bay.mdx';

function envOf(folder: string): Record<string, string> {
  return { CONTENT_DIR: folder, CACHE_DIR: temporaryFolder() };
}

/** Runs the command without a terminal. Paths in its output are relative to the folder. */
function run(folder: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/new.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...envOf(folder) },
  });
  return {
    status,
    stdout: stdout.replaceAll(`${folder}/`, ''),
    stderr: stderr.replaceAll(`${folder}/`, ''),
  };
}

const FIRST_BRIEFING = await firstBriefing();

/** Copies the entries that the first briefing refers to, without the briefing. */
function emptyArchive(): string {
  const folder = temporaryFolder();
  cpSync(FIRST_BRIEFING, folder, { recursive: true });
  rmSync(join(folder, 'briefings'), { recursive: true });
  return folder;
}

/** Writes a source file outside the content tree. */
function textFile(text: string): string {
  const path = join(temporaryFolder(), 'bai.txt');
  writeFileSync(path, text);
  return path;
}

function files(folder: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((path) => /\.\w+$/u.test(path))
    .sort();
}

describe('npm run new -- --from the source document', () => {
  it('writes a briefing that the build accepts unchanged', async () => {
    const folder = emptyArchive();
    const before = files(folder);
    const { status, stdout, stderr } = run(folder, '--from', SOURCE);
    const path = 'briefings/2020/07/giao-ban-thang-7-trien-khai-nhiem-vu-6-thang-cuoi-nam.mdx';
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(`Đã ghi ${path}.`);
    // The source has “theo theo” twice, and “quốc phòng anh ninh”.
    expect(stdout).toContain('Nên: Có phải “an”?');
    expect(stdout).toMatch(
      /\nKhông có lỗi nào trong 1 bản tin; có 3 lời khuyên, sửa hay không tùy bạn\.\n$/u,
    );
    expect(files(folder)).toEqual([...before, path].sort());
    const { briefings } = await read(folder);
    expect(briefings[0]).toMatchObject({
      id: path.replace('.mdx', '').replace('briefings/', ''),
      data: {
        date: '2020-07-06',
        author: 'Trung Anh',
        participants: expect.arrayContaining([
          {
            person: 'bui-quang-hoan',
            office: 'Phó Bí thư Huyện uỷ, Chủ tịch UBND huyện',
            role: 'chair',
          },
          { person: 'pham-van-dung', office: 'Phó Chủ tịch UBND huyện', role: 'chair' },
        ]),
        topics: ['kinh-te-xa-hoi', 'nong-thon-moi'],
        draft: false,
      },
    });
  });

  it('prefers flags to the text', async () => {
    const folder = emptyArchive();
    expect(
      run(folder, SOURCE, '--date=2020-08-01', '--slug=giao-ban', '--topic=nông thôn mới'),
    ).toMatchObject({ status: 0 });
    expect((await read(folder)).briefings).toMatchObject([
      {
        id: '2020/08/giao-ban',
        data: { date: '2020-08-01', topics: ['nong-thon-moi'], author: 'Trung Anh' },
      },
    ]);
  });

  it('writes questions about missing information, and files for new people', () => {
    const folder = contentTree({});
    const text = textFile(
      'Huyện họp bàn việc chống hạn\nSáng 6/7/2020, huyện họp bàn việc chống hạn. Đồng chí Nguyễn Văn Mẫu, Trưởng phòng NN&PTNT, phát biểu.\n',
    );
    const { status, stdout } = run(folder, '--from', text);
    expect(status).toBe(0);
    expect(stdout).toContain(
      'Đã ghi briefings/2020/07/huyen-hop-ban-viec-chong-han.mdx, people/nguyen-van-mau.yaml.',
    );
    expect(stdout.match(/Còn một câu hỏi chưa trả lời: [^.?]*[.?]/gu)).toEqual([
      'Còn một câu hỏi chưa trả lời: Tác giả là ai?',
      'Còn một câu hỏi chưa trả lời: Bài thuộc chuyên mục nào?',
    ]);
    expect(readFileSync(join(folder, 'people/nguyen-van-mau.yaml'), 'utf8')).toBe(
      'name: Nguyễn Văn Mẫu\n',
    );
  });

  it('writes the pictures of a Word document beside its briefing, or nothing if one of the files exists', async () => {
    const folder = emptyArchive();
    const picture = await sharp({
      create: { width: 320, height: 240, channels: 3, background: 'red' },
    })
      .jpeg()
      .toBuffer();
    const blocks = [
      paragraph('Huyện họp bàn việc chống hạn'),
      paragraph('Sáng 6/7/2020, huyện họp bàn việc chống hạn, bảo đảm kinh tế - xã hội.'),
      paragraph(pictureOf('i1', { description: 'Mọi người ngồi quanh bàn dài' })),
      paragraph('Quang cảnh hội nghị'),
      paragraph('Đồng chí Phạm Văn Dũng, Phó Chủ tịch UBND huyện, chủ trì.'),
      paragraph('Trung Anh'),
    ];
    const source = join(temporaryFolder(), 'bai.docx');
    writeFileSync(
      source,
      docxOf(blocks.join(''), {
        targets: [['i1', 'image', 'media/image1.jpeg']],
        files: { 'media/image1.jpeg': picture },
      }),
    );
    expect(run(folder, source)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining(
        'Đã ghi briefings/2020/07/huyen-hop-ban-viec-chong-han.mdx, briefings/2020/07/huyen-hop-ban-viec-chong-han-1.jpg.',
      ),
    });
    const photo = join(folder, 'briefings/2020/07/huyen-hop-ban-viec-chong-han-1.jpg');
    expect(readFileSync(photo)).toEqual(picture);
    expect((await read(folder)).briefings[0]?.data.photos).toMatchObject([
      {
        src: 'huyen-hop-ban-viec-chong-han-1.jpg',
        alt: 'Mọi người ngồi quanh bàn dài',
        caption: 'Quang cảnh hội nghị',
      },
    ]);
    rmSync(join(folder, 'briefings/2020/07/huyen-hop-ban-viec-chong-han.mdx'));
    writeFileSync(photo, 'của người khác');
    const before = files(folder);
    expect(run(folder, source)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(
        'Đã có tệp briefings/2020/07/huyen-hop-ban-viec-chong-han-1.jpg, nên chưa ghi gì cả.',
      ),
    });
    expect([files(folder), readFileSync(photo, 'utf8')]).toEqual([before, 'của người khác']);
  });

  it('recognizes the places that existed on the given date', async () => {
    const folder = emptyArchive();
    const text = textFile(
      'Xã Kỳ Xuân ra quân chống hạn\nXã Kỳ Xuân ra quân chống hạn, xây dựng nông thôn mới trên địa bàn.\nĐồng chí Phạm Văn Dũng, Phó Chủ tịch UBND huyện, tham dự.\nTrung Anh\n',
    );
    run(folder, text, '--date=6/7/2020');
    run(folder, text, '--date=6/7/2025', '--title=Xã Kỳ Xuân mới ra quân chống hạn');
    const { briefings } = await read(folder);
    expect(briefings.map(({ data }) => [data.date, data.places])).toEqual([
      ['2020-07-06', ['xa-ky-xuan']],
      ['2025-07-06', ['xa-ky-xuan-tu-2025']],
    ]);
  });

  it('lists the missing flag if the text has no date', () => {
    const text = textFile(
      'Huyện họp bàn việc chống hạn\nHuyện họp bàn việc chống hạn và phòng cháy rừng trên địa bàn.\n',
    );
    expect(run(contentTree({}), text)).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'Còn thiếu điều không tìm thấy trong bài, mà ở đây không hỏi được:\n  --date=NGÀY  Ngày diễn ra sự việc: 6/7/2020 hoặc 2020-07-06\nXem hướng dẫn: npm run new -- --help\n',
    });
  });
});

describe('npm run new without a terminal', () => {
  it('writes a briefing from flags, with a question in place of the body', async () => {
    const folder = contentTree({});
    const { status, stdout } = run(folder, ...FLAGS);
    expect(status).toBe(0);
    expect(stdout).toContain(`Đã ghi ${BRIEFING}.`);
    expect(stdout).toContain('Còn một câu hỏi chưa trả lời: Nội dung bản tin là gì?');
    const path = join(folder, BRIEFING);
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace(/^\{\/\*.*$/mu, 'Hội nghị bàn việc chống hạn.'),
    );
    expect((await read(folder)).briefings[0]?.data).toMatchObject({
      title: 'Huyện họp giao ban tháng bảy',
      date: '2020-07-06',
      author: 'Trung Anh',
      topics: ['kinh-te-xa-hoi'],
      places: ['xa-ky-xuan'],
      participants: [
        { person: 'bui-quang-hoan', office: 'Chủ tịch UBND huyện', role: 'chair' },
        { group: 'Lãnh đạo 20 xã', role: 'attendee', count: 20 },
      ],
    });
  });

  it('never overwrites a file: it chooses another slug, and refuses a given slug that exists', () => {
    const folder = contentTree({});
    run(folder, ...FLAGS);
    const first = readFileSync(join(folder, BRIEFING), 'utf8');
    expect(run(folder, ...FLAGS).stdout).toContain(
      `Đã ghi ${BRIEFING.replace('bay.', 'bay-2020.')}.`,
    );
    expect(run(folder, ...FLAGS, '--slug=huyen-hop-giao-ban-thang-bay')).toMatchObject({
      status: 2,
      stderr:
        '--slug: tên tệp “huyen-hop-giao-ban-thang-bay” đã được dùng cho bản tin 2020/07/huyen-hop-giao-ban-thang-bay.mdx.\n',
    });
    expect(readFileSync(join(folder, BRIEFING), 'utf8')).toBe(first);
  });

  it('writes a question where the archive seems to have the briefing', () => {
    const folder = emptyArchive();
    run(folder, ...FLAGS);
    const { status } = run(folder, ...FLAGS);
    expect(status).toBe(0);
    const again = readFileSync(
      join(folder, 'briefings/2020/07/huyen-hop-giao-ban-thang-bay-2020.mdx'),
      'utf8',
    );
    expect(again.replace(`${folder}/`, '')).toContain(
      `HỎI: Tiêu đề này đã có ở ${BRIEFING}, ngày 6/7/2020. Có phải là cùng một bản tin không? Nếu phải thì xóa tệp này.`,
    );
    expect(readFileSync(join(folder, BRIEFING), 'utf8')).not.toContain('Tiêu đề này đã có');
  });

  it('lists all missing flags at once, and writes nothing', () => {
    const folder = contentTree({});
    const before = files(folder);
    const { status, stderr } = run(folder, '--title=Huyện họp giao ban tháng bảy');
    expect(status).toBe(2);
    expect(stderr.match(/^ {2}--\w+/gmu)).toEqual([
      '  --date',
      '  --author',
      '  --summary',
      '  --topic',
      '  --person',
    ]);
    expect(files(folder)).toEqual(before);
  });

  it('reports a missing content folder', () => {
    expect(run('/khong/co', ...FLAGS)).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'Không có thư mục nội dung /khong/co. Kiểm tra biến CONTENT_DIR; bỏ trống thì dùng thư mục content của dự án.\n',
    });
  });

  it('reports all invalid flags at once', () => {
    const folder = contentTree({});
    expect(run(folder, '--titel=x', '--date=', 'a.txt', 'b').stderr).toBe(
      'Không có tùy chọn --titel. Gần nhất: --title.\nThiếu giá trị sau --date: viết --date=NGÀY.\nThừa “b”. Chữ có dấu cách thì đặt trong ngoặc kép; mỗi lần chỉ lấy bài từ một tệp.\nXem hướng dẫn: npm run new -- --help\n',
    );
    expect(
      run(
        folder,
        '--title=Ngắn',
        '--date=31/2/2020',
        '--topic=kinhte',
        '--person=A; B',
        '--group=Lãnh đạo xã; chủ',
        '--slug=A B',
        '--place=Kỳ Đông',
        '--group=Các xã; tham dự; hai mươi',
      ).stderr,
    ).toBe(`--title: Quá ngắn: 4 ký tự, cần ít nhất 10.
--date: “31/2/2020” không phải một ngày có thật. Viết ngày/tháng/năm, ví dụ 6/7/2020.
--person="A; B": vai trò là một trong “Chủ trì”, “Phát biểu”, “Tham dự”, “Được tặng hoa”, “Được tưởng nhớ”.
--group="Lãnh đạo xã; chủ": vai trò là một trong “Chủ trì”, “Phát biểu”, “Tham dự”, “Được tặng hoa”, “Được tưởng nhớ”.
--group="Các xã; tham dự; hai mươi": “hai mươi” không phải một số nguyên dương.
--topic: Không có chuyên mục “kinhte”. Gần nhất: “kinh-te-xa-hoi”.
--place: Không có địa bàn “Kỳ Đông”. Gần nhất: “xa-ky-xuan”.
--slug: “A B” không phải một tên tệp hợp lệ. Tên tệp viết thường, không dấu, nối bằng gạch ngang, ví dụ a-b.
`);
  });

  it('accepts a new person only by full name', () => {
    const { stderr } = run(contentTree({}), '--person=nguyen van mau; Trưởng phòng TC-KH; tham dự');
    expect(stderr).toBe(
      '--person="nguyen van mau; Trưởng phòng TC-KH; tham dự": “nguyen van mau” không phải họ và tên viết đủ: viết hoa chữ đầu mỗi tiếng, có dấu, ví dụ Nguyễn Văn Mẫu.\n',
    );
  });

  it('asks for a slug if the title has no letters', () => {
    const folder = contentTree({});
    const before = files(folder);
    expect(run(folder, ...FLAGS, '--title=!!! ??? !!! ???')).toEqual({
      status: 2,
      stdout: '',
      stderr:
        '--slug: “” không phải một tên tệp hợp lệ. Tên tệp viết thường, không dấu, nối bằng gạch ngang, ví dụ giao-ban-thang-7.\n',
    });
    expect(files(folder)).toEqual(before);
  });

  it('detects options that npm consumed', () => {
    const { status, stderr } = spawnSync(
      'npm',
      ['run', '--silent', 'new', '--title=Huyện họp', '--date=6/7/2020'],
      { encoding: 'utf8', env: { ...process.env, ...envOf(contentTree({})) } },
    );
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringContaining(
        'Trước các tùy chọn phải có hai dấu gạch đứng riêng: npm run new -- --title=… --date=…\n',
      ),
    });
  });

  it('prints help in Vietnamese', () => {
    const { status, stdout } = run(contentTree({}), '--help');
    expect(status).toBe(0);
    expect(stdout).toContain('npm run new -- --from bai.docx');
    expect(stdout).toContain('--summary=CHỮ                     Đoạn mở đầu (sapo), 40-400 ký tự');
  });
});

describe.skipIf(!existsSync('/usr/bin/script'))('npm run new in a terminal', () => {
  const command = `${process.execPath} src/commands/new.ts`;
  const answers = [
    { sees: 'Tiêu đề, 10-200 ký tự:', types: 'Ngắn\r' },
    { sees: '> Quá ngắn: 4 ký tự, cần ít nhất 10.', types: ' quá, huyện họp giao ban\r' },
    { sees: 'Ngày diễn ra sự việc', types: '6/7/2020\r' },
    { sees: 'Tác giả', types: 'trung' },
    { sees: ': trung\r\n❯ Trung Anh', types: '\r' },
    {
      sees: 'Đoạn mở đầu',
      types: 'Chiều nay huyện họp giao ban, bàn việc chống hạn và phòng cháy rừng.\r',
    },
    { sees: 'Người hoặc nhóm tham gia', types: 'van dung' },
    { sees: ': van dung\r\n❯ Phạm Văn Dũng', types: '\r' },
    { sees: 'Chức vụ của Phạm Văn Dũng', types: 'Phó Chủ tịch UBND huyện\r' },
    { sees: '❯ Chủ trì', types: '\r' },
    { sees: 'Người hoặc nhóm thứ 2', types: 'Lê Thị Mẫu' },
    { sees: '❯ Người mới: Lê Thị Mẫu', types: '\r' },
    { sees: 'Họ và tên, viết đủ dấu: Lê Thị Mẫu', types: '\r' },
    { sees: 'Chức vụ của Lê Thị Mẫu', types: 'Chủ tịch Hội LHPN huyện\r' },
    { sees: '❯ Chủ trì', types: '\u001b[B\r' },
    { sees: 'Người hoặc nhóm thứ 3', types: 'Lãnh đạo 20 xã' },
    { sees: 'Nhóm: Lãnh đạo 20 xã', types: '\u001b[B\r' },
    {
      sees: 'Tên gọi của nhóm, ví dụ Lãnh đạo 20 xã trên địa bàn huyện: Lãnh đạo 20 xã',
      types: '\r',
    },
    { sees: '❯ Chủ trì', types: '\u001b[B\u001b[B\r' },
    { sees: 'Có bao nhiêu người hoặc đơn vị', types: '20\r' },
    { sees: '❯ Xong, không còn ai', types: '\r' },
    { sees: '◯ Kinh tế - xã hội', types: ' \r' },
    { sees: '❯ Không ghi địa bàn', types: 'ky x' },
    { sees: ': ky x\r\n❯ xã Kỳ Xuân', types: '\r' },
    { sees: '❯ Xong', types: '\r' },
    {
      sees: 'Tên tệp (sẽ là địa chỉ của bản tin, sau này không đổi): ngan-qua-huyen-hop-giao-ban',
      types: '\r',
    },
    { sees: 'Ghi bản tin vào', types: '\r' },
  ];

  it('asks for everything, completes names without accents, and writes the briefing and the new person', async () => {
    const folder = contentTree({});
    const { code, shown } = await inTerminal(command, envOf(folder), answers);
    expect({ code, shown }).toMatchObject({ code: 0, shown: expect.stringContaining('Đã ghi') });
    expect(shown).toContain('↑↓ di chuyển • Enter chọn');
    expect(shown).toContain('↑↓ di chuyển • phím cách chọn • Enter xong');
    expect(shown).not.toMatch(/navigate|select|submit|Yes|No\b/u);
    expect(readFileSync(join(folder, 'people/le-thi-mau.yaml'), 'utf8')).toBe('name: Lê Thị Mẫu\n');
    expect(
      readFileSync(join(folder, 'briefings/2020/07/ngan-qua-huyen-hop-giao-ban.mdx'), 'utf8'),
    ).toMatch(
      /^---\ntitle: Ngắn quá, huyện họp giao ban\ndate: 2020-07-06\nauthor: Trung Anh\n[^]*person: pham-van-dung\n {4}office: Phó Chủ tịch UBND huyện\n {4}role: chair\n {2}- person: le-thi-mau\n {4}office: Chủ tịch Hội LHPN huyện\n {4}role: speaker\n {2}- group: Lãnh đạo 20 xã\n {4}role: attendee\n {4}count: 20\ntopics: \[kinh-te-xa-hoi\]\nplaces: \[xa-ky-xuan\]\n/u,
    );
  });

  it.each([1, 10, 19, 26])(
    'writes nothing when Ctrl-C is pressed (at answer %i)',
    async (count) => {
      const folder = contentTree({});
      const before = files(folder);
      const last = answers[count];
      const { code, shown } = await inTerminal(command, envOf(folder), [
        ...answers.slice(0, count),
        { sees: last?.sees ?? '', types: '\u0003' },
      ]);
      expect(shown).toContain('Đã dừng, chưa ghi gì cả.');
      expect(code).toBe(130);
      expect(files(folder)).toEqual(before);
    },
  );

  it('asks once about a person whose role the text does not tell, who may only be mentioned', async () => {
    const folder = contentTree({});
    const text = textFile(
      'Huyện họp bàn việc chống hạn\nSáng 6/7/2020, huyện họp bàn việc chống hạn, phát triển kinh tế - xã hội. Đồng chí Nguyễn Văn Mẫu, Trưởng phòng NN&PTNT, đã đi thực địa. Đồng chí Lê Thị Mẫu, Chủ tịch Hội LHPN huyện, đang nghỉ.\nTrung Anh\n',
    );
    const { code, shown } = await inTerminal(`${command} --from ${text}`, envOf(folder), [
      { sees: 'Vai trò của Nguyễn Văn Mẫu, Trưởng phòng NN&PTNT:', types: '\u001b[B\r' },
      { sees: 'Vai trò của Lê Thị Mẫu', types: '\u001b[B\u001b[B\u001b[B\u001b[B\u001b[B\r' },
      { sees: 'Tên tệp', types: '\r' },
      { sees: 'Ghi bản tin vào', types: '\r' },
    ]);
    expect({ code, shown }).toMatchObject({
      code: 0,
      shown: expect.stringContaining('Chỉ được nhắc tên, không ghi vào bản tin'),
    });
    expect((await read(folder)).briefings[0]?.data.participants).toEqual([
      { person: 'nguyen-van-mau', office: 'Trưởng phòng NN&PTNT', role: 'speaker' },
    ]);
  });

  it('shows the information found in the text, and asks only about the rest', async () => {
    const folder = contentTree({});
    const text = textFile(
      'Huyện họp bàn việc chống hạn\nSáng 6/7, huyện họp bàn việc chống hạn vụ hè thu năm 2020. Đồng chí Nguyễn Văn Mẫu, Trưởng phòng NN&PTNT, phát biểu.\nTrung Anh\n',
    );
    const { code, shown } = await inTerminal(`${command} --from ${text}`, envOf(folder), [
      { sees: '◯ Kinh tế - xã hội', types: ' \r' },
      { sees: 'Tên tệp', types: '\r' },
      { sees: 'huyen-hop-ban-viec-chong-han.mdx, hồ sơ mới vào', types: '\r' },
    ]);
    expect(code).toBe(0);
    expect(shown).toContain('Ngày: 6/7/2020 (bài ghi “Sáng 6/7”, năm theo “năm 2020”)');
    expect((await read(folder)).briefings).toMatchObject([
      {
        id: '2020/07/huyen-hop-ban-viec-chong-han',
        data: {
          participants: [
            { person: 'nguyen-van-mau', office: 'Trưởng phòng NN&PTNT', role: 'speaker' },
          ],
        },
      },
    ]);
  });
});
