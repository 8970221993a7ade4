import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { openCache } from '../../src/loading/cache-repair.ts';
import { readCacheFile, writeCacheFile } from '../../src/cache/cache-file.ts';
import { cachedText } from '../../src/loading/cached-body.ts';
import { headsFile } from '../../src/loading/heads-files.ts';
import { briefingCacheFile } from '../../src/loading/read-content.ts';
import type { Problem } from '../../src/problems/problem.ts';
import { briefingText, contentTree, problemsOf, read } from '../support/content.ts';
import { temporaryFolder } from '../../tools/site/build.ts';

const PATH = 'briefings/2020/07/giao-ban.mdx';

/** The one problem of a tree whose only briefing is this. */
async function problemOf(text: string, path = PATH): Promise<Problem> {
  const problems = await problemsOf(contentTree({ [path]: text }));
  expect(problems).toHaveLength(1);
  return problems[0] ?? { file: '', line: 0, column: 0, message: '' };
}

describe('a content tree without fault', () => {
  it('becomes entries whose ids are addresses', async () => {
    const { briefings, people, authors, topics, places, notices } = await read(
      contentTree({ [PATH]: briefingText() }),
    );
    expect(briefings.map(({ id, data }) => [id, data.date, data.author])).toEqual([
      ['2020/07/giao-ban', '2020-07-06', 'Trung Anh'],
    ]);
    expect([people, authors, topics, places].map((entries) => entries.map(({ id }) => id))).toEqual(
      [['bui-quang-hoan', 'pham-van-dung'], ['trung-anh'], ['kinh-te-xa-hoi'], ['xa-ky-xuan']],
    );
    expect(notices).toEqual([]);
  });

  it('holds the real archive', async () => {
    const { briefings } = await read('content');
    expect(briefings.map(({ data }) => data.sample)).not.toContain(true);
  });

  it('is the same wherever its folder stands, so that no page is rendered again elsewhere', async () => {
    const photograph = await sharp({
      create: { width: 60, height: 40, channels: 3, background: 'teal' },
    })
      .png()
      .toBuffer();
    const files = {
      'briefings/2020/07/hop.png': photograph,
      [PATH]: briefingText({
        event: 'photos:\n  - src: hop.png\n    alt: Toàn cảnh cuộc họp\n    caption: Cuộc họp.',
      }),
    };
    const here = await read(contentTree(files));
    expect(here.briefings[0]?.data.photos[0]?.file).toMatchObject({ id: '2020/07/hop.png' });
    expect(await read(contentTree(files))).toEqual(here);
  });

  it('is read once for each state of a file: an unchanged briefing comes from the cache', async () => {
    const folder = contentTree({ [PATH]: briefingText() });
    const cache = temporaryFolder();
    const digest = (await read(folder, cache)).briefings[0]?.data.body ?? '';
    keepTitle(briefingCacheFile(cache), digest, 'Từ bộ nhớ: giao ban tháng 7');
    // Or else it would be taken from there.
    rmSync(headsFile(briefingCacheFile(cache), PATH));
    const database = new DatabaseSync(briefingCacheFile(cache));
    expect((await read(folder, cache)).briefings[0]?.data.title).toBe(
      'Từ bộ nhớ: giao ban tháng 7',
    );

    writeFileSync(join(folder, PATH), briefingText({ title: 'title: Huyện họp giao ban tháng 8' }));
    expect((await read(folder, cache)).briefings[0]?.data.title).toBe('Huyện họp giao ban tháng 8');
    expect(database.prepare('SELECT count(*) AS kept FROM briefings').get()).toEqual({ kept: 2 });
    database.close();
  });

  it('takes heads from one file a year before it opens the cache, and parses only what has changed', async () => {
    const other = 'briefings/2020/07/tin-khac.mdx';
    const folder = contentTree({
      [PATH]: briefingText(),
      [other]: briefingText({ title: 'title: Huyện họp bàn chống hạn' }),
    });
    const cache = temporaryFolder();
    await read(folder, cache);
    const file = headsFile(briefingCacheFile(cache), PATH);
    const heads = new TextDecoder().decode(readCacheFile(file));
    writeCacheFile(file, new TextEncoder().encode(heads.replaceAll('Huyện họp', 'Từ bộ nhớ: họp')));
    const titles = async () => (await read(folder, cache)).briefings.map(({ data }) => data.title);
    expect(await titles()).toEqual([
      'Từ bộ nhớ: họp giao ban tháng 7',
      'Từ bộ nhớ: họp bàn chống hạn',
    ]);

    writeFileSync(join(folder, other), briefingText({ title: 'title: Huyện họp bàn cấp nước' }));
    expect(await titles()).toEqual(['Từ bộ nhớ: họp giao ban tháng 7', 'Huyện họp bàn cấp nước']);
    rmSync(join(folder, other));
    expect(await titles()).toEqual(['Từ bộ nhớ: họp giao ban tháng 7']);
    expect(new TextDecoder().decode(readCacheFile(file))).not.toContain('cấp nước');
  });

  it('may hold hundreds of copies of one file: each is parsed once', async () => {
    const copies = Array.from({ length: 300 }, (_unused, index): [string, string] => [
      `briefings/2020/07/ban-${index}.mdx`,
      briefingText(),
    ]);
    const { briefings } = await read(contentTree(Object.fromEntries(copies)));
    expect(briefings).toHaveLength(300);
    expect(new Set(briefings.map(({ data }) => data.body)).size).toBe(1);
  });

  it.each([
    [
      'no database',
      (file: string) => {
        writeFileSync(file, '{"data":');
      },
    ],
    [
      'cut off',
      (file: string) => {
        truncateSync(file, 5000);
      },
    ],
    [
      'unreadable in one place',
      (file: string) => {
        new DatabaseSync(file).exec("UPDATE briefings SET head = '{'");
      },
    ],
    [
      'of another version',
      (file: string) => {
        new DatabaseSync(file).exec('DROP TABLE briefings; CREATE TABLE briefings (digest TEXT)');
      },
    ],
    [
      'taken away',
      (file: string) => {
        rmSync(file);
      },
    ],
  ])('survives a cache that is %s', async (_what, damage) => {
    const folder = contentTree({ [PATH]: briefingText() });
    const cache = temporaryFolder();
    const { briefings } = await read(folder, cache);
    const [briefing] = briefings;
    if (!briefing) throw new Error('no briefing was read');
    const text = () =>
      cachedText(briefingCacheFile(cache), { id: briefing.id, body: briefing.data.body });
    expect(text()).toBe('Hội nghị bàn việc chống hạn.');
    damage(briefingCacheFile(cache));
    expect((await read(folder, cache)).briefings).toEqual(briefings);
    expect(text()).toBe('Hội nghị bàn việc chống hạn.');
  });
});

/** Keeps another title for a briefing in a cache. */
function keepTitle(file: string, digest: string, title: string): void {
  using cache = openCache(file);
  const [head, body] = [cache.head(digest), cache.body(digest)];
  if (!head || !body) throw new Error('It was not kept');
  cache.insert(new Map([[digest, { ...head, data: { ...head.data, title }, body }]]));
}

describe('text as it arrives from word processors', () => {
  it('is composed (NFC), with a notice', async () => {
    const { briefings, notices } = await read(
      contentTree({ [PATH]: briefingText().normalize('NFD') }),
    );
    expect(briefings[0]?.data.title).toBe('Huyện họp giao ban tháng 7'.normalize('NFC'));
    expect(notices).toEqual([
      expect.stringContaining(`${PATH}: chữ và dấu viết rời (NFD) đã được ghép lại (NFC)`),
    ]);
  });

  it('loses its no-break spaces, with a notice', async () => {
    const { briefings, notices } = await read(
      contentTree({
        [PATH]: briefingText({ title: 'title: Huyện\u00a0họp giao\u00a0ban tháng 7' }),
      }),
    );
    expect(briefings[0]?.data.title).toBe('Huyện họp giao ban tháng 7');
    expect(notices).toEqual([
      expect.stringContaining('2 dấu cách đặc biệt (U+00A0 …) đã được đổi thành dấu cách thường'),
    ]);
  });

  it('is refused where it hides characters', async () => {
    expect(await problemOf(briefingText({}, 'Thu \u202e45 tỷ.'))).toMatchObject({
      line: 13,
      column: 5,
      message: 'Ở đây có một ký tự ẩn (U+202E) mà người đọc không nhìn thấy.',
    });
  });

  it('is refused when it is not UTF-8', async () => {
    const problems = await problemsOf(
      contentTree({ [PATH]: Buffer.from('---\ntitle: Hu\xec\n---\n', 'latin1') }),
    );
    expect(problems).toMatchObject([{ message: 'Tệp không dùng mã Unicode (UTF-8).' }]);
  });

  it('is refused when it is far too long', async () => {
    expect(await problemOf(briefingText({}, 'a '.repeat(150_000)))).toMatchObject({
      message: 'Tệp nặng 300 kB, quá lớn cho một bản tin.',
    });
  });
});

describe('frontmatter', () => {
  it('must be there', async () => {
    expect(await problemOf('Hội nghị giao ban.')).toMatchObject({
      line: 1,
      message: 'Bản tin thiếu phần khai báo ở đầu tệp.',
    });
  });

  it('must have every required field', async () => {
    expect(await problemOf(briefingText({ summary: '' }))).toEqual({
      file: PATH,
      line: 2,
      column: 1,
      length: 5,
      message: 'Thiếu mục “summary”.',
      expected: 'Thêm summary: … (Đoạn mở đầu (sapo), 40-400 ký tự).',
    });
  });

  it('must have no unknown field', async () => {
    expect(await problemOf(briefingText({ layout: 'layout: ../evil.astro' }))).toMatchObject({
      line: 11,
      column: 1,
      message: 'Không có mục nào tên là “layout”.',
      expected: expect.stringMatching(
        /^Xóa mục này; các mục được dùng là title \(Tiêu đề\), date \(Ngày\), /u,
      ),
    });
    expect(await problemOf(briefingText({ event: 'evnt: Hội nghị giao ban' }))).toMatchObject({
      line: 11,
      column: 1,
      expected: 'Có phải “event”? Viết event: …',
    });
    expect(
      await problemOf(
        briefingText({
          participants: 'participants:\n  - group: Các xã\n    rol: attendee\n    role: attendee',
        }),
      ),
    ).toMatchObject({
      line: 8,
      column: 5,
      message: 'Không có mục nào tên là “rol”.',
      expected: 'Có phải “role”? Viết role: …',
    });
  });

  it('must keep to the lengths', async () => {
    expect(await problemOf(briefingText({ title: 'title: Giao ban' }))).toMatchObject({
      line: 2,
      column: 8,
      message: 'Quá ngắn: 8 ký tự, cần ít nhất 10.',
      expected: 'Tiêu đề, 10-200 ký tự',
    });
    expect(await problemOf(briefingText({ title: `title: ${'a'.repeat(201)}` }))).toMatchObject({
      message: 'Quá dài: 201 ký tự, nhiều nhất là 200.',
    });
    expect(await problemOf(briefingText({ summary: 'summary: Ngắn.' }))).toMatchObject({
      message: 'Quá ngắn: 5 ký tự, cần ít nhất 40.',
    });
  });

  it('must state a day that exists', async () => {
    expect(await problemOf(briefingText({ date: 'date: 2020-02-30' }))).toMatchObject({
      line: 3,
      column: 7,
      message: '“2020-02-30” không phải một ngày có thật: tháng 2/2020 chỉ có 29 ngày.',
    });
    expect(await problemOf(briefingText({ date: 'date: 6/7/2020' }))).toMatchObject({
      message: '“6/7/2020” chưa viết theo dạng năm-tháng-ngày: có phải 2020-07-06?',
    });
  });

  it('must name at least one participant, with a known role', async () => {
    expect(await problemOf(briefingText({ participants: 'participants: []' }))).toMatchObject({
      message: 'Cần ít nhất một người hoặc một nhóm tham gia.',
    });
    expect(
      await problemOf(
        briefingText({
          participants: 'participants:\n  - group: Lãnh đạo các xã\n    role: atendee',
        }),
      ),
    ).toMatchObject({
      line: 8,
      column: 11,
      message: '“atendee” không có trong các giá trị được dùng ở đây.',
      expected: expect.stringContaining('Có phải “attendee”?'),
    });
  });

  it('must name one to five topics, none twice', async () => {
    expect(await problemOf(briefingText({ topics: 'topics: []' }))).toMatchObject({
      message: 'Cần ít nhất một chuyên mục.',
    });
    expect(
      await problemOf(briefingText({ topics: 'topics: [kinh-te-xa-hoi, kinh-te-xa-hoi]' })),
    ).toMatchObject({ message: '“kinh-te-xa-hoi” được ghi hai lần: chỉ giữ lại một.' });
  });

  it('must hold lines of visible characters, however they are written', async () => {
    for (const title of [
      '"Huyện \\u202E họp giao ban"',
      '"Huyện \\0 họp giao ban"',
      '"Huyện \\uD800 họp giao ban"',
    ]) {
      expect(await problemOf(briefingText({ title: `title: ${title}` }))).toMatchObject({
        line: 2,
        column: 8,
        message: 'Phần chữ này có ký tự ẩn mà người đọc không nhìn thấy; xin gõ lại.',
      });
    }
    expect(await problemOf(briefingText({ title: 'title: "Huyện họp\\ngiao ban"' }))).toMatchObject(
      { line: 2, message: 'Phần chữ này phải nằm trên một dòng.' },
    );
    const { briefings } = await read(
      contentTree({ [PATH]: briefingText({ title: 'title: "Ky\\u0300 Anh họp giao ban"' }) }),
    );
    expect(briefings[0]?.data.title).toBe('Kỳ Anh họp giao ban');
  });

  it.each([
    [
      'a person who is a group as well',
      {
        participants:
          'participants:\n  - person: bui-quang-hoan\n    group: Các xã\n    role: chair',
      },
      7,
      'Ở đây “person” không đi cùng những mục khác.',
    ],
    [
      'one topic that is no list',
      { topics: 'topics: kinh-te-xa-hoi' },
      10,
      'Cần một danh sách, nhưng đang là một dòng chữ.',
    ],
    [
      'a title that is a list',
      { title: 'title: [a, b]' },
      2,
      'Cần một dòng chữ, nhưng đang là một danh sách.',
    ],
    [
      'a title of six signs',
      { title: 'title: 🌾🌾🌾🌾🌾🌾' },
      2,
      'Quá ngắn: 6 ký tự, cần ít nhất 10.',
    ],
    [
      'a role left empty',
      { participants: 'participants:\n  - group: Các xã\n    role:' },
      8,
      'Mục “role” đang để trống.',
    ],
    [
      'a count of none',
      { participants: 'participants:\n  - group: Các xã\n    role: attendee\n    count: 0' },
      9,
      'Số này quá nhỏ: phải lớn hơn 0.',
    ],
    [
      'a participant by name alone',
      { participants: 'participants:\n  - Bùi Quang Hoàn' },
      7,
      'Cần một nhóm mục con, nhưng đang là một dòng chữ.',
    ],
    [
      'a quote that is not closed',
      { title: 'title: "Huyện họp giao ban tháng 7' },
      2,
      'Ngoặc kép mở ra mà không đóng lại.',
    ],
  ])(
    '%s is told once, in its place, with what would be right',
    async (_what, fields, line, message) => {
      const problems = await problemsOf(contentTree({ [PATH]: briefingText(fields) }));
      expect(problems[0]).toMatchObject({ line, message, expected: expect.stringMatching(/\S/u) });
      expect(problems.filter((problem) => problem.line === line)).toHaveLength(1);
    },
  );

  it('must end', async () => {
    expect(await problemOf(briefingText().replace('\n---\n\n', '\n\n'))).toMatchObject({
      line: 1,
      message: 'Phần khai báo ở đầu tệp không có dòng --- kết thúc.',
    });
  });

  it('must be YAML that an editor can mend', async () => {
    expect(
      await problemOf(briefingText({ title: 'title: Kỳ Anh: giao ban tháng 7' })),
    ).toMatchObject({
      line: 2,
      message: 'Dòng này có thêm một dấu hai chấm, nên bị hiểu thành hai mục.',
    });
    expect(await problemOf(briefingText({ again: 'date: 2020-07-07' }))).toMatchObject({
      line: 11,
      message: 'Mục này được ghi hai lần.',
    });
  });

  it('must hold plain values: no anchors, aliases, tags or prototype keys', async () => {
    for (const yaml of ['event: &a Hội nghị', 'event: !!js/function "x"', 'event: !foo bar baz']) {
      expect(await problemOf(briefingText({ event: yaml }))).toMatchObject({
        line: 11,
        message: 'Phần khai báo không dùng được dấu neo (&), tham chiếu (*) và nhãn kiểu (!).',
      });
    }
    expect(await problemOf(briefingText({ proto: '__proto__: {sample: true}' }))).toMatchObject({
      message: expect.stringContaining('“__proto__”'),
    });
  });
});

describe('references', () => {
  it.each([
    [
      'author',
      'author: Trung Ánh',
      4,
      9,
      'Không có tác giả “Trung Ánh”.',
      'Gần nhất: “Trung Anh”. ',
    ],
    [
      'participants',
      'participants:\n  - person: bui-quang-hoa\n    office: Chủ tịch\n    role: chair',
      7,
      13,
      'Không có nhân vật “bui-quang-hoa”.',
      'Gần nhất: “bui-quang-hoan”, “pham-van-dung”. ',
    ],
    [
      'topics',
      'topics: [kinh-te-xa-hoi, kinh-te]',
      10,
      26,
      'Không có chuyên mục “kinh-te”.',
      'Gần nhất: “kinh-te-xa-hoi”. ',
    ],
    [
      'places',
      'places: [xa-ky-xoan]',
      11,
      10,
      'Không có địa bàn “xa-ky-xoan”.',
      'Gần nhất: “xa-ky-xuan”. ',
    ],
  ])(
    'to an unknown entry of %s name line, value and nearest ids',
    async (field, yaml, line, column, message, expected) => {
      expect(await problemOf(briefingText({ [field]: yaml }))).toMatchObject({
        file: PATH,
        line,
        column,
        message,
        expected: expect.stringContaining(expected),
      });
    },
  );
});

describe('files in their places', () => {
  it('a briefing in the folder of another month is refused', async () => {
    expect(await problemOf(briefingText(), 'briefings/2020/06/giao-ban.mdx')).toMatchObject({
      line: 3,
      column: 7,
      message: 'Ngày 2020-07-06 không khớp thư mục 2020/06.',
      expected: 'Chuyển tệp vào thư mục content/briefings/2020/07, hoặc sửa lại ngày.',
    });
  });

  it('two briefings with one slug are refused', async () => {
    const problems = await problemsOf(
      contentTree({
        [PATH]: briefingText(),
        'briefings/2021/07/giao-ban.mdx': briefingText({ date: 'date: 2021-07-06' }),
      }),
    );
    expect(problems).toMatchObject([
      {
        file: 'briefings/2021/07/giao-ban.mdx',
        message: 'Tên tệp “giao-ban” đã được dùng cho bản tin 2020/07/giao-ban.mdx.',
        expected: 'Đổi tên tệp này, ví dụ thêm năm: giao-ban-2021.mdx.',
      },
    ]);
  });

  it.each([
    ['briefings/2020/7/giao-ban.mdx', 'Tệp đặt sai chỗ hoặc sai đuôi.'],
    ['briefings/giao-ban.mdx', 'Tệp đặt sai chỗ hoặc sai đuôi.'],
    ['briefings/2020/07/giao-ban.md', 'Tệp đặt sai chỗ hoặc sai đuôi.'],
    ['briefings/2020/07/Giao ban tháng 7.mdx', 'Tên tệp “Giao ban tháng 7” không hợp lệ.'],
  ])('%s is refused', async (path, message) => {
    expect(await problemOf(briefingText(), path)).toMatchObject({ file: path, message });
  });

  it('a symbolic link is refused', async () => {
    const folder = contentTree({ [PATH]: briefingText() });
    symlinkSync('/etc/passwd', join(folder, 'briefings/2020/07/lien-ket.mdx'));
    expect(await problemsOf(folder)).toMatchObject([
      {
        file: 'briefings/2020/07/lien-ket.mdx',
        message: 'Tệp này là một liên kết, không phải tệp thật.',
      },
    ]);
  });

  it('a link to a folder is refused and not entered, even when it leads back to itself', async () => {
    const folder = contentTree({ [PATH]: briefingText() });
    symlinkSync('.', join(folder, 'briefings/2020/vong'));
    symlinkSync('.', join(folder, 'briefings/2020/quanh'));
    expect((await problemsOf(folder)).map(({ file }) => file)).toEqual([
      'briefings/2020/quanh',
      'briefings/2020/vong',
    ]);
  });

  it('two authors with one name are refused', async () => {
    expect(
      await problemsOf(
        contentTree({ [PATH]: briefingText(), 'authors/trung-anh-2.yaml': 'name: Trung Anh' }),
      ),
    ).toMatchObject([
      {
        file: 'authors/trung-anh.yaml',
        message: 'Tên “Trung Anh” đã có ở authors/trung-anh-2.yaml.',
      },
    ]);
  });

  it('two photos whose names differ only in their endings are refused', async () => {
    const bytes = await sharp({
      create: { width: 20, height: 10, channels: 3, background: 'gold' },
    })
      .png()
      .toBuffer();
    const photos = ['a.png', 'a.webp']
      .map((src) => `  - src: ${src}\n    alt: Quang cảnh\n    caption: Quang cảnh`)
      .join('\n');
    const folder = contentTree({
      [PATH]: briefingText({ photos: `photos:\n${photos}` }),
      'briefings/2020/07/a.png': bytes,
      'briefings/2020/07/a.webp': bytes,
    });
    expect(await problemsOf(folder)).toMatchObject([
      { line: 15, message: 'Ảnh “a.webp” trùng tên với ảnh 2020/07/a.png, chỉ khác đuôi.' },
    ]);
  });

  it('a photo that is not there is refused, and so is one that is no image', async () => {
    const photo = (src: string) => ({
      photos: `photos:\n  - src: ${src}\n    alt: Quang cảnh hội nghị\n    caption: Quang cảnh hội nghị`,
    });
    expect(await problemOf(briefingText(photo('hoi-nghi.jpg')))).toMatchObject({
      line: 12,
      column: 10,
      message: 'Không có tệp ảnh “hoi-nghi.jpg” cạnh bản tin.',
    });
    expect(await problemOf(briefingText(photo('../../../people/x.jpg')))).toMatchObject({
      line: 12,
      message: expect.stringContaining('không phải tên một tệp ảnh đặt cạnh bản tin'),
    });
    const svg = contentTree({
      [PATH]: briefingText(photo('ve.png')),
      'briefings/2020/07/ve.png': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    });
    expect(await problemsOf(svg)).toMatchObject([
      { message: expect.stringMatching(/“ve\.png” (?:không phải ảnh|hỏng)/u) },
    ]);
  });

  it('a file of another collection is checked as well', async () => {
    const problems = await problemsOf(
      contentTree({
        [PATH]: briefingText(),
        'people/Phạm Dũng.yaml': 'name: Phạm Dũng',
        'topics/y-te.yaml': 'ten: Y tế',
      }),
    );
    expect(problems).toMatchObject([
      { file: 'people/Phạm Dũng.yaml', expected: expect.stringContaining('pham-dung.yaml') },
      {
        file: 'topics/y-te.yaml',
        line: 1,
        message: 'Không có mục nào tên là “ten”.',
        expected: 'Có phải “name”? Viết name: …',
      },
    ]);
  });
});

describe('a broken tree', () => {
  it('is reported at once, each briefing with all of its faults', async () => {
    const problems = await problemsOf(
      contentTree({
        [PATH]: briefingText(
          { title: 'title: Ngắn', date: 'date: 2020-02-30' },
          'Xem <script>x</script>.',
        ),
        'briefings/2020/07/hai.mdx': briefingText({ author: 'author: Ai Đó' }),
        'briefings/2020/07/ba.mdx': briefingText({}, 'Giá {100.000} đồng.'),
      }),
    );
    expect(problems.map(({ file, line }) => `${file}:${line}`)).toEqual([
      'briefings/2020/07/ba.mdx:13',
      `${PATH}:2`,
      `${PATH}:3`,
      `${PATH}:13`,
      'briefings/2020/07/hai.mdx:4',
    ]);
  });

  it('says when the folder is not there or holds no briefing', async () => {
    expect(await problemsOf('/no/such/folder')).toMatchObject([
      { message: 'Không đọc được thư mục nội dung này.' },
    ]);
    expect(await problemsOf(contentTree({}))).toMatchObject([
      { message: 'Thư mục này chưa có bản tin nào.' },
    ]);
    const file = join(temporaryFolder(), 'tep');
    writeFileSync(file, '');
    expect(await problemsOf(file)).toMatchObject([
      { message: 'Không đọc được thư mục nội dung này.' },
    ]);
    const hidden = contentTree({ [PATH]: briefingText() });
    mkdirSync(join(hidden, 'briefings/.git'));
    writeFileSync(join(hidden, 'briefings/.DS_Store'), '');
    await expect(read(hidden)).resolves.toBeDefined();
  });

  it('prints file, line, what is wrong and what would be right', async () => {
    await expect(
      read(contentTree({ [PATH]: briefingText({}, 'Giá {100.000} đồng.') })),
    ).rejects.toThrow(
      /Có 1 lỗi trong 1 tệp nội dung, nên chưa dựng trang:\n\n\S+giao-ban\.mdx:13:5\n {2}Lỗi: Bản tin không dùng được dấu ngoặc nhọn \{ \}\.\n {4}13 \| Giá \{100\.000\} đồng\.\n {7}\| {5}\^{9}\n {2}Cách sửa: Bỏ dấu ngoặc nhọn: viết 100\.000 thay cho \{100\.000\}/u,
    );
  });
});
