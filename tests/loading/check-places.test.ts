import { describe, expect, it } from 'vitest';
import { briefingText, contentTree, problemsOf, read } from '../support/content.ts';
import { checkPlaceOnDate } from '../../src/loading/check-places.ts';
import { placeSchema } from '../../src/schemas/entries.ts';
import { expectProportionalGrowth, prepared } from '../support/cost.ts';

const PATH = 'briefings/2020/07/giao-ban.mdx';

/**
 * The problems of a tree with these places beside xã Kỳ Xuân, of which nothing but its name is
 * known.
 */
function problemsWith(places: Record<string, string>, placesOfBriefing = '[xa-ky-xuan]') {
  const files = Object.entries(places).map(([id, yaml]): [string, string] => [
    `places/${id}.yaml`,
    yaml,
  ]);
  return problemsOf(
    contentTree({
      [PATH]: briefingText({ places: `places: ${placesOfBriefing}` }),
      ...Object.fromEntries(files),
    }),
  );
}

describe('a place of a briefing', () => {
  it('must have existed on that day; the message names the place of that name then', async () => {
    expect(
      await problemsWith(
        {
          'xa-ky-anh-tu-2025': 'name: Kỳ Anh\nkind: xã\nfrom: 2025-07-01\n',
          'huyen-ky-anh': 'name: Kỳ Anh\nkind: huyện\nuntil: 2025-06-30\n',
        },
        '[xa-ky-anh-tu-2025]',
      ),
    ).toMatchObject([
      {
        file: PATH,
        line: 11,
        column: 10,
        message:
          'xã Kỳ Anh (“xa-ky-anh-tu-2025”) chỉ có từ ngày 1/7/2025, mà bản tin là của ngày 6/7/2020.',
        expected: 'Vào ngày đó có: huyện Kỳ Anh (“huyen-ky-anh”).',
      },
    ]);
  });

  it('must still have been there', async () => {
    expect(
      await problemsWith(
        { 'xa-ky-lam': 'name: Kỳ Lâm\nkind: xã\nuntil: 2019-12-31\n' },
        '[xa-ky-lam]',
      ),
    ).toMatchObject([
      {
        message:
          'xã Kỳ Lâm (“xa-ky-lam”) chỉ còn đến ngày 31/12/2019, mà bản tin là của ngày 6/7/2020.',
        expected: 'Ghi địa bàn có vào ngày đó, hoặc sửa lại ngày.',
      },
    ]);
  });

  it('may be of its first or last day', async () => {
    const tree = contentTree({
      [PATH]: briefingText({ places: 'places: [xa-mot-ngay]' }),
      'places/xa-mot-ngay.yaml': 'name: Một Ngày\nkind: xã\nfrom: 2020-07-06\nuntil: 2020-07-06\n',
    });
    expect((await read(tree)).briefings).toHaveLength(1);
  });
});

describe('a place', () => {
  it('does not end before it begins', async () => {
    expect(
      await problemsWith({
        'xa-nguoc': 'name: Ngược\nkind: xã\nfrom: 2020-07-06\nuntil: 2019-07-06\n',
      }),
    ).toMatchObject([
      {
        file: 'places/xa-nguoc.yaml',
        line: 4,
        column: 8,
        message: 'Ngày cuối 6/7/2019 đứng trước ngày đầu 6/7/2020.',
        expected: 'Sửa lại from hoặc until: from đứng trước until.',
      },
    ]);
  });

  it('names others that are there, and not itself', async () => {
    expect(
      await problemsWith({
        'xa-lac': 'name: Lạc\nkind: xã\nwithin: xa-ky-xuam\nbecame:\n  - place: xa-lac\n',
      }),
    ).toMatchObject([
      {
        file: 'places/xa-lac.yaml',
        line: 3,
        column: 9,
        message: 'Không có địa bàn “xa-ky-xuam”.',
        expected:
          'Gần nhất: “xa-ky-xuan”, “xa-lac”. Địa bàn mới thì thêm một tệp vào content/places.',
      },
      {
        file: 'places/xa-lac.yaml',
        line: 5,
        column: 12,
        message: 'Địa bàn “xa-lac” nhắc đến chính nó.',
        expected: 'Ghi mã của một địa bàn khác.',
      },
    ]);
  });

  it('ends on the eve of what it became', async () => {
    const next = 'name: Sau\nkind: xã\nfrom: 2025-07-01\n';
    expect(
      await problemsWith({
        'xa-sau': next,
        'xa-truoc': 'name: Trước\nkind: xã\nuntil: 2025-06-29\nbecame:\n  - place: xa-sau\n',
      }),
    ).toMatchObject([
      {
        file: 'places/xa-truoc.yaml',
        line: 5,
        column: 12,
        message:
          '“xa-sau” có từ 1/7/2025, không phải ngày liền sau ngày cuối 29/6/2025 của địa bàn này.',
      },
    ]);
    expect(
      await problemsWith({
        'xa-sau': next,
        'xa-truoc': 'name: Trước\nkind: xã\nbecame:\n  - place: xa-sau\n',
      }),
    ).toMatchObject([
      { message: '“xa-sau” có từ 1/7/2025, nhưng địa bàn này không ghi ngày cuối.' },
    ]);
  });

  it('becomes each other one once', async () => {
    expect(
      await problemsWith({
        'xa-truoc':
          'name: Trước\nkind: xã\nbecame:\n  - place: xa-ky-xuan\n  - place: xa-ky-xuan\n    by: Nghị quyết 1665\n',
      }),
    ).toMatchObject([
      {
        file: 'places/xa-truoc.yaml',
        line: 5,
        column: 12,
        message: '“xa-ky-xuan” được ghi hai lần: chỉ giữ lại một.',
      },
    ]);
  });

  it('neither becomes nor belongs to itself in the end', async () => {
    expect(
      await problemsWith({
        'xa-a': 'name: An\nkind: xã\nbecame:\n  - place: xa-b\n',
        'xa-b': 'name: Ba\nkind: xã\nbecame:\n  - place: xa-ky-xuan\n  - place: xa-c\n',
        'xa-c': 'name: Cần\nkind: xã\nbecame:\n  - place: xa-a\n',
      }),
    ).toMatchObject([
      {
        file: 'places/xa-c.yaml',
        line: 4,
        column: 12,
        message: expect.stringContaining('“xa-c” về sau thành “xa-a”'),
      },
    ]);
    expect(
      await problemsWith({
        'xa-a': 'name: An\nkind: xã\nwithin: xa-b\n',
        'xa-b': 'name: Ba\nkind: xã\nwithin: xa-a\n',
      }),
    ).toMatchObject([
      {
        file: 'places/xa-b.yaml',
        line: 3,
        column: 9,
        message: expect.stringContaining('“xa-b” thuộc “xa-a”'),
      },
    ]);
  });

  it('with many mistakes is checked once, and the first fifty are reported', async () => {
    const became = Array.from(
      { length: 500 },
      (_unused, number) => `  - place: khong-co-${number}\n`,
    ).join('');
    const problems = await problemsWith({ 'xa-a': `name: An\nkind: xã\nbecame:\n${became}` });
    expect(problems).toHaveLength(51);
    expect(problems[49]).toMatchObject({ line: 53, message: 'Không có địa bàn “khong-co-49”.' });
    expect(problems[50]?.message).toBe('Từ đây tệp này còn 450 lỗi nữa.');
  });

  it('is of a kind that there is', async () => {
    expect(await problemsWith({ 'ap-mot': 'name: Một\nkind: ấp\n' })).toMatchObject([
      { line: 2, message: '“ấp” không có trong các giá trị được dùng ở đây.' },
    ]);
  });
});

describe('an office', () => {
  it.each([
    ["''", 'Quá ngắn: 0 ký tự, cần ít nhất 3.'],
    ['', 'Mục “office” đang để trống.'],
    ['"  "', 'Quá ngắn: 0 ký tự, cần ít nhất 3.'],
  ])('written as %s is no office', async (office, message) => {
    const participants = `participants:\n  - person: bui-quang-hoan\n    office: ${office}\n    role: chair`;
    expect(await problemsOf(contentTree({ [PATH]: briefingText({ participants }) }))).toMatchObject(
      [
        {
          file: PATH,
          line: 8,
          message,
          expected: expect.stringContaining('Chức vụ đang giữ vào ngày đó'),
        },
      ],
    );
  });
});

describe('the places that stood on a day in place of one that did not', () => {
  const placesOf = (count: number, name: (index: number) => string) =>
    new Map(
      Array.from(
        { length: count },
        (_none, index) =>
          [
            `xa-${index}`,
            placeSchema.parse({
              name: name(index),
              kind: 'xã',
              ...(index % 2 === 0 && { from: '2025-07-01' }),
            }),
          ] as const,
      ),
    );

  it('are no more than five', () => {
    const { expected = '' } =
      checkPlaceOnDate(
        '2020-07-06',
        'xa-0',
        placesOf(100, () => 'Kỳ Anh'),
      ) ?? {};
    expect(expected.match(/xã Kỳ Anh/gu)).toHaveLength(5);
  });

  it('are found at a cost that grows with the mistakes', async () => {
    await expectProportionalGrowth(
      prepared((count) => {
        const places = placesOf(count, (index) => `Kỳ ${Math.floor(index / 2)}`);
        return () => Array.from(places.keys(), (id) => checkPlaceOnDate('2020-07-06', id, places));
      }),
      1_000,
    );
  });
});
