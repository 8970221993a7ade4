import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/loading/read-content.ts';
import { ContentError } from '../../src/problems/problem.ts';
import { temporaryFolder } from '../../tools/site/build.ts';
import { briefingText, contentTree } from '../support/content.ts';
import { figureProblems } from '../../src/loading/check-figures.ts';
import { briefingSchema } from '../../src/schemas/briefing.ts';
import { indicatorSchema, type IndicatorData } from '../../src/schemas/indicator.ts';
import { expectProportionalGrowth, prepared } from '../support/cost.ts';

const PATH = 'briefings/2020/07/giao-ban.mdx';

const share = (name: string) =>
  `name: ${name}\nunit: "%"\nkind: share\ndecimals: 1\ndescription: Một phần của giá trị sản xuất.\n`;

const INDICATORS = {
  'indicators/thu-ngan-sach.yaml':
    'name: Thu ngân sách\nunit: tỷ đồng\ndecimals: 1\ndescription: Số thu ngân sách trong kỳ.\nplan: kế hoạch cả năm\n',
  'indicators/san-luong.yaml':
    'name: Sản lượng lương thực\nunit: tấn\ndescription: Sản lượng lương thực trong kỳ.\n',
  'indicators/chi-tieu.yaml':
    'name: Chỉ tiêu hoàn thành\nunit: chỉ tiêu\ndescription: Số chỉ tiêu đã hoàn thành.\ntotal: tổng số chỉ tiêu\n',
  'indicators/tang-truong.yaml':
    'name: Tăng trưởng\nunit: "%"\nkind: change\ndecimals: 2\ndescription: Mức tăng so với cùng kỳ năm trước.\n',
  'indicators/cong-nghiep.yaml': share('Công nghiệp'),
  'indicators/dich-vu.yaml': share('Dịch vụ'),
  'indicators/nong-nghiep.yaml': share('Nông nghiệp'),
  'indicators/co-cau.yaml': `${share('Cơ cấu')}parts: [cong-nghiep, dich-vu, nong-nghiep]\n`,
};

/**
 * A tree whose only briefing (of 6 July 2020) states these figures, each a YAML flow mapping, from
 * line 12 on.
 */
function treeWith(figures: readonly string[], body?: string): string {
  const indicators = `indicators:\n${figures.map((figure) => `  - {${figure}}`).join('\n')}`;
  return contentTree({ ...INDICATORS, [PATH]: briefingText({ indicators }, body) });
}

/** What is wrong with a tree, `file:line:column what → what would be right` a problem. */
async function problemsOf(folder: string): Promise<string[]> {
  try {
    await readContent({ folder, cacheDir: temporaryFolder() });
    return [];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.problems.map(
      ({ file, line, column, message, expected }) =>
        `${file.slice(folder.length + 1)}:${line}:${column} ${message} → ${expected ?? ''}`,
    );
  }
}

const at = (problem: string) => `${PATH}:${problem}`;
const PERIODS =
  'Kỳ của số liệu: 2020 (cả năm), 2020-H1 hoặc 2020-H2 (6 tháng đầu, cuối năm), 2020-Q1 … 2020-Q4 (quý), 2020-07 (tháng), 2020-07-06 (ngày), 2020-01-01/2020-09-30 (từ ngày đến ngày)';
const VALUE = 'Con số: 2919.8, hoặc theo lối Việt Nam trong ngoặc kép: "2.919,8"';
const WRITING =
  'Hàng nghìn viết liền (20519), hoặc theo lối Việt Nam trong ngoặc kép: "20.519" và "2.919,8"; đúng là số lẻ thì làm tròn thành';

describe('figures without fault', () => {
  it('are kept as numbers, however they are written', async () => {
    const folder = treeWith([
      'indicator: thu-ngan-sach, value: 2919.8, unit: tỷ đồng, period: 2020-H1, plan_percent: 45',
      'indicator: thu-ngan-sach, value: "2.919,8", unit: tỷ đồng, period: 2020-Q1, plan_percent: "45,5"',
      'indicator: san-luong, value: 1.234.567, unit: tấn, period: 2019',
      'indicator: san-luong, value: "20.519", unit: tấn, period: 2020, label: Lúa, note: ước tính',
      'indicator: chi-tieu, value: 12, total: 17, unit: chỉ tiêu, period: 2020-01-01/2020-06-30',
      'indicator: tang-truong, value: -3.25, unit: "%", period: 2020-06',
    ]);
    const {
      briefings: [briefing],
    } = await readContent({ folder, cacheDir: temporaryFolder() });
    expect(briefing?.data.indicators).toEqual([
      {
        indicator: 'thu-ngan-sach',
        value: 2919.8,
        unit: 'tỷ đồng',
        period: '2020-H1',
        plan_percent: 45,
      },
      {
        indicator: 'thu-ngan-sach',
        value: 2919.8,
        unit: 'tỷ đồng',
        period: '2020-Q1',
        plan_percent: 45.5,
      },
      { indicator: 'san-luong', value: 1234567, unit: 'tấn', period: '2019' },
      {
        indicator: 'san-luong',
        value: 20519,
        unit: 'tấn',
        period: '2020',
        label: 'Lúa',
        note: 'ước tính',
      },
      {
        indicator: 'chi-tieu',
        value: 12,
        total: 17,
        unit: 'chỉ tiêu',
        period: '2020-01-01/2020-06-30',
      },
      { indicator: 'tang-truong', value: -3.25, unit: '%', period: '2020-06' },
    ]);
  });

  it('may be rounded: parts that add up to a little more than 100 are accepted', async () => {
    const parts = ['cong-nghiep, value: 36', 'dich-vu, value: 29', 'nong-nghiep, value: 36'];
    expect(
      await problemsOf(
        treeWith(parts.map((part) => `indicator: ${part}, unit: "%", period: 2020-H1`)),
      ),
    ).toEqual([]);
  });
});

describe('a figure is refused, in its place and with what would be right,', () => {
  it.each([
    [
      'of an unknown indicator',
      'indicator: thu-ngan-sac, value: 54, unit: tỷ đồng, period: 2020-H1',
      '12:17 Không có loại số liệu “thu-ngan-sac”. → Gần nhất: “thu-ngan-sach”, “chi-tieu”, “cong-nghiep”. Loại số liệu mới thì thêm một tệp vào content/indicators.',
    ],
    [
      'in another unit',
      'indicator: thu-ngan-sach, value: 54000, unit: triệu đồng, period: 2020-H1',
      '12:52 “Thu ngân sách” tính bằng tỷ đồng, nhưng ở đây ghi “triệu đồng”. → Viết unit: tỷ đồng (và đổi con số, nếu nó tính bằng đơn vị khác).',
    ],
    [
      'without a unit',
      'indicator: thu-ngan-sach, value: 54, period: 2020-H1',
      '12:6 Thiếu mục “unit”. → Thêm unit: … (Đơn vị, đúng như trong content/indicators, ví dụ tỷ đồng).',
    ],
    [
      'with a bare per cent sign',
      'indicator: dich-vu, value: 28.5, unit: %, period: 2020-H1',
      '12:45 Phần khai báo này viết sai cách. → Mỗi mục một dòng, viết “tên: giá trị”; chữ có dấu đặc biệt (: # [ ] { } & * ! | > % @) thì đặt trong ngoặc kép.',
    ],
    [
      'of a breakdown as a whole',
      'indicator: co-cau, value: 54, unit: "%", period: 2020-H1',
      '12:17 “Cơ cấu” là một cơ cấu, không có con số của riêng nó. → Ghi số liệu cho từng phần: “cong-nghiep”, “dich-vu”, “nong-nghiep”.',
    ],
    [
      'with a share above 100',
      'indicator: dich-vu, value: 128.5, unit: "%", period: 2020-H1',
      '12:33 “Dịch vụ” là một phần của tổng thể nên nhiều nhất là 100%, nhưng ở đây là 128,5%. → Kiểm tra lại con số.',
    ],
    [
      'with a share below 0',
      'indicator: dich-vu, value: -1, unit: "%", period: 2020-H1',
      '12:33 “Dịch vụ” không thể âm, nhưng ở đây là -1. → Kiểm tra lại con số; mức tăng giảm thì ghi kind: change trong content/indicators/dich-vu.yaml.',
    ],
    [
      'with a part greater than the total',
      'indicator: chi-tieu, value: 18, total: 17, unit: chỉ tiêu, period: 2020-H1',
      '12:34 Phần (18) lớn hơn tổng số (17). → Kiểm tra lại value và total: có thể hai con số bị ghi ngược.',
    ],
    [
      'with a total of nothing',
      'indicator: chi-tieu, value: 0, total: 0, unit: chỉ tiêu, period: 2020-H1',
      '12:44 Tổng số phải lớn hơn 0. → Tổng số, khi con số là một phần: 17 trong 12/17',
    ],
    [
      'without the total that it is a part of',
      'indicator: chi-tieu, value: 12, unit: chỉ tiêu, period: 2020-H1',
      '12:34 “Chỉ tiêu hoàn thành” là một phần của tổng số, nhưng ở đây thiếu tổng số. → Thêm total: … (tổng số chỉ tiêu), viết bằng số.',
    ],
    [
      'with a total that it has not',
      'indicator: san-luong, value: 12, total: 17, unit: tấn, period: 2020-H1',
      '12:46 “Sản lượng lương thực” không có tổng số. → Bỏ total, hoặc ghi mục total trong content/indicators/san-luong.yaml.',
    ],
    [
      'with a plan that it has not',
      'indicator: san-luong, value: 12, unit: tấn, period: 2020-H1, plan_percent: 45',
      '12:81 “Sản lượng lương thực” không so với kế hoạch nào. → Bỏ plan_percent, hoặc ghi mục plan trong content/indicators/san-luong.yaml.',
    ],
    [
      'with an impossible percentage of the plan',
      'indicator: thu-ngan-sach, value: 12, unit: tỷ đồng, period: 2020-H1, plan_percent: 4500',
      '12:89 Phần trăm kế hoạch phải từ 0 đến 1.000. → Đạt bao nhiêu phần trăm kế hoạch, ví dụ 45',
    ],
    [
      'of a period that is none',
      'indicator: thu-ngan-sach, value: 54, unit: tỷ đồng, period: 2020-Q5',
      `12:66 “2020-Q5” không phải một kỳ số liệu. → ${PERIODS}`,
    ],
    [
      'of a period in words',
      'indicator: thu-ngan-sach, value: 54, unit: tỷ đồng, period: 6 tháng đầu năm 2020',
      `12:66 “6 tháng đầu năm 2020” không phải một kỳ số liệu: có phải 2020-H1? → ${PERIODS}`,
    ],
    [
      'of a period that ends before it starts',
      'indicator: thu-ngan-sach, value: 54, unit: tỷ đồng, period: 2020-06-30/2020-01-01',
      `12:66 Kỳ “2020-06-30/2020-01-01” kết thúc trước khi bắt đầu: có phải 2020-01-01/2020-06-30? → ${PERIODS}`,
    ],
    [
      'of a period that is still to come',
      'indicator: thu-ngan-sach, value: 54, unit: tỷ đồng, period: 2020-Q4',
      '12:66 Kỳ số liệu (quý IV/2020) bắt đầu sau ngày của bản tin (6/7/2020). → Kiểm tra lại năm và kỳ: bản tin chỉ ghi số liệu của kỳ đã bắt đầu.',
    ],
    [
      'with a point that may stand between thousands',
      'indicator: san-luong, value: 20.519, unit: tấn, period: 2020-H1',
      '12:35 “20.519” có thể hiểu là 20519 hoặc 20,519. → Viết 20519, hoặc đặt trong ngoặc kép theo lối Việt Nam: "20.519" là 20519, "20,519" là số lẻ.',
    ],
    [
      'with zeros that YAML would drop',
      'indicator: thu-ngan-sach, value: 2.000, unit: tỷ đồng, period: 2020-H1',
      '12:39 “2.000” có thể hiểu là 2000 hoặc 2,000. → Viết 2000, hoặc đặt trong ngoặc kép theo lối Việt Nam: "2.000" là 2000, "2,000" là số lẻ.',
    ],
    [
      'with more decimals than its indicator has',
      'indicator: thu-ngan-sach, value: 54.25, unit: tỷ đồng, period: 2020-H1',
      `12:39 “Thu ngân sách” có nhiều nhất 1 chữ số sau dấu phẩy, nhưng ở đây là 54,25. → ${WRITING} 54.3.`,
    ],
    [
      'with decimals where there are none',
      'indicator: san-luong, value: "20,519", unit: tấn, period: 2020-H1',
      `12:35 “Sản lượng lương thực” phải là số nguyên, nhưng ở đây là 20,519. → ${WRITING} 21.`,
    ],
    [
      'with an English numeral',
      'indicator: thu-ngan-sach, value: "2,919.8", unit: tỷ đồng, period: 2020-H1',
      `12:39 “2,919.8” không phải một con số: có phải "2.919,8"? → ${VALUE}`,
    ],
    [
      'with a value that is none',
      'indicator: thu-ngan-sach, value: .inf, unit: tỷ đồng, period: 2020-H1',
      `12:39 Cần một con số, nhưng đang là một giá trị không đếm được. → ${VALUE}`,
    ],
    [
      'with words for a value',
      'indicator: thu-ngan-sach, value: khoảng 54, unit: tỷ đồng, period: 2020-H1',
      `12:39 “khoảng 54” không phải một con số: có phải "54"? Đơn vị và chữ khác không ghi ở đây. → ${VALUE}`,
    ],
    [
      'without a value',
      'indicator: thu-ngan-sach, value: , unit: tỷ đồng, period: 2020-H1',
      `12:32 Mục “value” đang để trống. → Viết value: … sau dấu hai chấm (${VALUE}).`,
    ],
    [
      'with a value beyond all measure',
      'indicator: thu-ngan-sach, value: 1e15, unit: tỷ đồng, period: 2020-H1',
      `12:39 Số này quá lớn: nhiều nhất là 1.000.000.000.000. → ${VALUE}`,
    ],
  ])('%s', async (_what, figure, problem) => {
    expect(await problemsOf(treeWith([figure]))).toEqual([at(problem)]);
  });

  it('twice for one period, however the period is written', async () => {
    const figure = 'indicator: thu-ngan-sach, value: 54, unit: tỷ đồng, period:';
    expect(
      await problemsOf(
        treeWith([`${figure} 2020-H1`, `${figure} 2020-Q1`, `${figure} 2020-01-01/2020-06-30`]),
      ),
    ).toEqual([
      at(
        '14:17 Số liệu “thu-ngan-sach” của 6 tháng đầu năm 2020 được ghi hai lần. → Giữ lại một lần, hoặc sửa kỳ.',
      ),
    ]);
  });

  it('with parts of one whole that add up to clearly more than 100, in each period by itself', async () => {
    const part = (id: string, value: number, period: string) =>
      `indicator: ${id}, value: ${value}, unit: "%", period: ${period}`;
    const figures = [
      part('cong-nghiep', 45.9, '2020-H1'),
      part('dich-vu', 28.5, '2020-H1'),
      part('nong-nghiep', 35.6, '2020-H1'),
      part('nong-nghiep', 40, '2019'),
      part('dich-vu', 60, '2019'),
    ];
    expect(await problemsOf(treeWith(figures))).toEqual([
      at(
        '14:37 Các phần của “Cơ cấu” trong 6 tháng đầu năm 2020 cộng lại là 110%, quá 100%. → Kiểm tra lại từng phần: cong-nghiep 45,9%, dich-vu 28,5%, nong-nghiep 35,6%.',
      ),
    ]);
  });

  it('for two readings of a number and for other mistakes in it, at once', async () => {
    const problems = await problemsOf(
      treeWith(['indicator: san-luong, value: 20.519, unit: tấn, period: 2020-Q5'], 'Giá {1}.'),
    );
    expect(problems.map((problem) => problem.slice(PATH.length + 1).split(' → ')[0])).toEqual([
      '12:35 “20.519” có thể hiểu là 20519 hoặc 20,519.',
      '12:62 “2020-Q5” không phải một kỳ số liệu.',
      '15:5 Bản tin không dùng được dấu ngoặc nhọn { }.',
    ]);
  });

  it('all at once, with what the text does with them', async () => {
    const figures = [
      'indicator: thu, value: 54, unit: tỷ đồng, period: 2020-H1',
      'indicator: dich-vu, value: 200, unit: phần, period: 2021',
    ];
    const problems = await problemsOf(treeWith(figures, '<KeyFigures show="chi" />'));
    expect(problems.map((problem) => problem.slice(PATH.length + 1).split(' → ')[0])).toEqual([
      '16:1 <KeyFigures>: mục indicators không có “chi”.',
      '12:17 Không có loại số liệu “thu”.',
      '13:44 “Dịch vụ” tính bằng %, nhưng ở đây ghi “phần”.',
      '13:33 “Dịch vụ” là một phần của tổng thể nên nhiều nhất là 100%, nhưng ở đây là 200%.',
      '13:58 Kỳ số liệu (năm 2021) bắt đầu sau ngày của bản tin (6/7/2020).',
    ]);
  });
});

describe('an indicator', () => {
  const problemsWith = (files: Record<string, string>) =>
    problemsOf(contentTree({ ...INDICATORS, ...files, [PATH]: briefingText() }));

  it('must say in what unit it is and how it is to be read', async () => {
    expect(await problemsWith({ 'indicators/moi.yaml': 'name: Số mới\ndecimals: 3\n' })).toEqual([
      'indicators/moi.yaml:1:1 Thiếu mục “unit”. → Thêm unit: … (Đơn vị như người đọc thấy: tỷ đồng, tấn, %, doanh nghiệp…).',
      'indicators/moi.yaml:1:1 Thiếu mục “description”. → Thêm description: … (Số liệu này nói lên điều gì, tính những gì, 10-400 ký tự).',
      'indicators/moi.yaml:2:11 Số này quá lớn: nhiều nhất là 2. → Nhiều nhất bao nhiêu chữ số sau dấu phẩy: 0, 1 hoặc 2. Bỏ trống là 0',
    ]);
  });

  it.each([
    [
      'a share that is not in per cent',
      'unit: tấn\nkind: share',
      '2:7 Một phần của tổng thể (kind: share) tính bằng %, nhưng ở đây ghi “tấn”. → Đơn vị như người đọc thấy: tỷ đồng, tấn, %, doanh nghiệp…',
    ],
    [
      'a breakdown that is an amount',
      'unit: "%"\nparts: [dich-vu, cong-nghiep]',
      '1:1 Một cơ cấu (có parts) phải ghi kind: share. → amount: một lượng, không âm; share: một phần của tổng thể, 0-100%; change: mức tăng giảm, có thể âm. Bỏ trống là amount',
    ],
    [
      'a breakdown with a part that is not there',
      'unit: "%"\nkind: share\nparts: [dich-v, tang-truong]',
      '4:9 Phần “dich-v” không có trong content/indicators. → Gần nhất: “dich-vu”, “cong-nghiep”, “nong-nghiep”. Phần mới thì thêm một tệp vào content/indicators.',
    ],
    [
      'a breakdown with a part that is no share',
      'unit: "%"\nkind: share\nparts: [tang-truong, dich-vu]',
      '4:9 Phần “tang-truong” không phải một tỷ trọng. → Ghi kind: share và unit: "%" trong content/indicators/tang-truong.yaml, không có parts.',
    ],
    [
      'a breakdown with a part of another',
      'unit: "%"\nkind: share\nparts: [dich-vu, moi]',
      '4:9 Phần “dich-vu” đã thuộc cơ cấu “co-cau”. → Mỗi phần chỉ thuộc một cơ cấu.',
    ],
  ])('is refused: %s', async (_what, yaml, problem) => {
    expect(
      await problemsWith({
        'indicators/moi.yaml': `name: Số mới\n${yaml}\ndescription: Một loại số liệu mới.\n`,
      }),
    ).toContain(`indicators/moi.yaml:${problem}`);
  });
});

describe('the cost of checking figures', () => {
  const indicatorsOf = (count: number): Map<string, IndicatorData> =>
    new Map(
      Array.from({ length: count }, (_none, index) => [
        [
          `phan-${index}`,
          indicatorSchema.parse({
            name: `Phần ${index}`,
            unit: '%',
            kind: 'share',
            description: 'Một phần của giá trị sản xuất.',
          }),
        ] as const,
        [
          `co-cau-${index}`,
          indicatorSchema.parse({
            name: `Cơ cấu ${index}`,
            unit: '%',
            kind: 'share',
            description: 'Một phần của giá trị sản xuất.',
            parts: [`phan-${index}`, `phan-${(index + 1) % count}`],
          }),
        ] as const,
      ]).flat(),
    );
  const briefingWith = (indicators: object[]) =>
    briefingSchema.parse({
      title: 'Huyện họp giao ban tháng 7',
      date: '2020-07-06',
      author: 'Trung Anh',
      summary: 'Chiều nay huyện họp giao ban, bàn việc chống hạn và phòng cháy rừng.',
      participants: [{ group: 'Lãnh đạo 20 xã', role: 'attendee' }],
      topics: ['kinh-te-xa-hoi'],
      indicators,
    });
  const figure = (index: number) => ({
    indicator: `phan-${index}`,
    value: 40,
    unit: '%',
    period: '2020-H1',
  });

  it('grows with the figures and the breakdowns of one briefing', async () => {
    await expectProportionalGrowth(
      prepared((count) => {
        const indicators = indicatorsOf(count);
        const briefing = briefingWith(
          Array.from({ length: count }, (_none, index) => figure(index)),
        );
        return () => figureProblems(briefing, indicators);
      }),
      45,
    );
  });

  it('grows with the briefings of an archive, not with the number of its breakdowns', async () => {
    await expectProportionalGrowth(
      prepared((count) => {
        const indicators = indicatorsOf(count);
        const briefing = briefingWith([figure(0), figure(1)]);
        return () => Array.from({ length: count }, () => figureProblems(briefing, indicators));
      }),
      500,
    );
  });
});
