import { describe, expect, it } from 'vitest';
import { check } from '../../src/editing/check.ts';
import { COMPLETE_FRONTMATTER, completeData } from '../../src/handbook/complete.ts';
import { COMPONENT_EXAMPLES, REFUSED, TEXT_EXAMPLES } from '../../src/handbook/examples.ts';
import { exampleBody, exampleMaterial, refusalOf } from '../../src/handbook/render.ts';
import { newFileAddress, TEMPLATE } from '../../src/handbook/template.ts';
import { componentNames } from '../../src/schemas/components.ts';
import { temporaryFolder } from '../support/build.ts';
import { contentTree } from '../support/content.ts';

/** What an editor puts in place of each part of the frame. */
const FILLED: Record<string, string> = {
  'Tiêu đề, 10-200 ký tự': 'Huyện họp giao ban tháng 7',
  'năm-tháng-ngày': '2020-07-06',
  'Tên tác giả': 'Trung Anh',
  'Đoạn mở đầu nói ai, việc gì, ở đâu, 40-400 ký tự': 'Chiều nay huyện họp giao ban, bàn việc chống hạn và phòng cháy rừng.',
  'mã của người': 'bui-quang-hoan',
  'Chức vụ vào ngày đó': 'Chủ tịch huyện',
  'Tên gọi của nhóm': 'Lãnh đạo 20 xã',
  'mã chuyên mục': 'kinh-te-xa-hoi',
  'Bài viết: để một dòng trống giữa hai đoạn.': 'Hội nghị bàn việc chống hạn.',
  'Tiểu mục': 'Kết luận',
  'Đoạn tiếp theo.': 'Các xã báo cáo trước cuối tháng.',
};

async function problemsOf(text: string) {
  const folder = contentTree({ 'briefings/2020/07/ten-ban-tin.mdx': text });
  const { errors, advice } = await check({ folder, cacheDir: temporaryFolder(), base: '/' });
  return { errors: errors.map(({ line, message }) => ({ line, message })), advice };
}

describe('the frame to paste', () => {
  it('passes the check once it is filled in, without so much as advice', async () => {
    const text = TEMPLATE.replace(/«(?<what>[^»]+)»/gu, (_whole, what: string) => FILLED[what] ?? `chưa có: ${what}`);
    expect(await problemsOf(text)).toEqual({ errors: [], advice: [] });
  });

  it('is refused while it is not, at the lines that were forgotten', async () => {
    const { errors } = await problemsOf(TEMPLATE);
    const lines = TEMPLATE.split('\n');
    expect(errors.map(({ line }) => lines[line - 1]?.split(':')[0])).toEqual(expect.arrayContaining(['date', '  - person', 'topics']));
  });

  it('opens in GitHub’s page for new files, where the repository lies there', () => {
    expect(newFileAddress(undefined)).toBeUndefined();
    expect(newFileAddress('https://forge.example/ten/kho')).toBeUndefined();
    const address = new URL(newFileAddress('https://github.com/ten/kho/') ?? '');
    expect(address.pathname).toBe('/ten/kho/new/main');
    expect(Object.fromEntries(address.searchParams)).toEqual({ filename: 'content/briefings/2020/07/ten-ban-tin.mdx', value: TEMPLATE });
  });
});

describe('the handbook teaches what works', () => {
  it('with every component, in a text that the guard takes', () => {
    for (const name of componentNames()) {
      const { sources } = COMPONENT_EXAMPLES[name];
      const shown = sources.flatMap((source) => exampleBody(source).segments).flatMap((segment) => (segment.kind === 'component' ? [segment.name] : []));
      expect(shown).toContain(name);
    }
    for (const { source } of TEXT_EXAMPLES) expect(exampleBody(source).segments).not.toEqual([]);
  });

  it('and shows figures only where the archive has pages of them', () => {
    expect(exampleMaterial([]).figures).toEqual([]);
    const known = { id: 'chi-tieu-hoan-thanh', name: 'Chỉ tiêu', unit: 'chỉ tiêu', description: 'Số chỉ tiêu hoàn thành.', kind: 'amount' as const, decimals: 0 };
    expect(exampleMaterial([known]).figures).toMatchObject([{ indicator: 'chi-tieu-hoan-thanh', value: 12, total: 17 }]);
  });

  it('with a complete frontmatter that has no more and no less than its data', () => {
    expect(Object.keys(completeData())).toHaveLength(COMPLETE_FRONTMATTER.match(/^\w+:/gmu)?.length ?? 0);
  });

  it('by what is refused, in the words of the check', () => {
    for (const source of REFUSED) expect(refusalOf(source)).toMatchObject({ message: expect.stringMatching(/\p{Lu}|</u), expected: expect.stringMatching(/\S/u) });
    expect(() => refusalOf('Một câu thường.')).toThrow('Một câu thường.');
    expect(() => exampleBody('Giá {1}.')).toThrow('Giá {1}.');
  });
});
