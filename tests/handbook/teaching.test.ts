import { describe, expect, it } from 'vitest';
import { check } from '../../src/editing/check.ts';
import { COMPLETE_FRONTMATTER, completeData } from '../../src/handbook/complete.ts';
import { REFUSED, TEXT_EXAMPLES } from '../../src/handbook/examples.ts';
import { exampleBody, exampleMaterial, refusalOf } from '../../src/handbook/render.ts';
import { newFileAddress, TEMPLATE } from '../../src/handbook/template.ts';
import { components } from '../../src/schemas/components.ts';
import { temporaryFolder } from '../../tools/site/build.ts';
import { contentTree } from '../support/content.ts';

/** The values that replace the placeholders of the template. */
const VALUES: Record<string, string> = {
  'Tiêu đề, 10-200 ký tự': 'Huyện họp giao ban tháng 7',
  'năm-tháng-ngày': '2020-07-06',
  'Tên tác giả': 'Trung Anh',
  'Đoạn mở đầu nói ai, việc gì, ở đâu, 40-400 ký tự':
    'Chiều nay huyện họp giao ban, bàn việc chống hạn và phòng cháy rừng.',
  'mã của người': 'bui-quang-hoan',
  'Chức vụ vào ngày đó': 'Chủ tịch huyện',
  'Tên gọi của nhóm': 'Lãnh đạo 20 xã',
  'mã chuyên mục': 'kinh-te-xa-hoi',
  'Nội dung: để một dòng trống giữa hai đoạn.': 'Hội nghị bàn việc chống hạn.',
  'Đề mục': 'Kết luận',
  'Đoạn tiếp theo.': 'Các xã báo cáo trước cuối tháng.',
};

async function problemsOf(text: string) {
  const folder = contentTree({ 'briefings/2020/07/ten-ban-tin.mdx': text });
  const { errors, advice } = await check({ folder, cacheDir: temporaryFolder() });
  return { errors: errors.map(({ line, message }) => ({ line, message })), advice };
}

describe('the template', () => {
  it('passes validation without advice once it is filled in', async () => {
    const text = TEMPLATE.replace(
      /«(?<placeholder>[^»]+)»/gu,
      (_match, placeholder: string) => VALUES[placeholder] ?? `chưa có: ${placeholder}`,
    );
    expect(await problemsOf(text)).toEqual({ errors: [], advice: [] });
  });

  it('is rejected at the lines with remaining placeholders', async () => {
    const { errors } = await problemsOf(TEMPLATE);
    const lines = TEMPLATE.split('\n');
    expect(errors.map(({ line }) => lines[line - 1]?.split(':')[0])).toEqual(
      expect.arrayContaining(['date', '  - person', 'topics']),
    );
  });

  it('opens in GitHub’s page for new files if the repository is on GitHub', () => {
    expect(newFileAddress(undefined)).toBeUndefined();
    expect(newFileAddress('https://forge.example/ten/kho')).toBeUndefined();
    const address = new URL(newFileAddress('https://github.com/ten/kho/') ?? '');
    expect(address.pathname).toBe('/ten/kho/new/main');
    expect(Object.fromEntries(address.searchParams)).toEqual({
      filename: 'content/briefings/2020/07/ten-ban-tin.mdx',
      value: TEMPLATE,
    });
  });
});

describe('the handbook', () => {
  it('has valid examples of every component', () => {
    for (const [name, { examples }] of Object.entries(components)) {
      const shown = examples
        .flatMap((source) => exampleBody(source).segments)
        .flatMap((segment) => (segment.kind === 'component' ? [segment.name] : []));
      expect(shown).toContain(name);
    }
    for (const { source } of TEXT_EXAMPLES) expect(exampleBody(source).segments).not.toEqual([]);
  });

  it('shows only figures of indicators that the archive has', () => {
    expect(exampleMaterial([]).figures).toEqual([]);
    const known = {
      id: 'chi-tieu-hoan-thanh',
      name: 'Chỉ tiêu',
      unit: 'chỉ tiêu',
      description: 'Số chỉ tiêu hoàn thành.',
      kind: 'amount' as const,
      decimals: 0,
    };
    expect(exampleMaterial([known]).figures).toMatchObject([
      { indicator: 'chi-tieu-hoan-thanh', value: 12, total: 17 },
    ]);
  });

  it('has an example frontmatter with every field', () => {
    expect(Object.keys(completeData())).toHaveLength(
      COMPLETE_FRONTMATTER.match(/^\w+:/gmu)?.length ?? 0,
    );
  });

  it('shows invalid examples with the messages of the validation', () => {
    for (const source of REFUSED)
      expect(refusalOf(source)).toMatchObject({
        message: expect.stringMatching(/\p{Lu}|</u),
        expected: expect.stringMatching(/\S/u),
      });
    expect(() => refusalOf('Một câu thường.')).toThrow('Một câu thường.');
    expect(() => exampleBody('Giá {1}.')).toThrow('Giá {1}.');
  });
});
