import { describe, expect, it } from 'vitest';
import { EMPTY_DRAFT } from '../../../src/editing/new/draft.ts';
import { planProblems } from '../../../src/editing/new/plan-files.ts';
import { KNOWN } from '../../support/known.ts';

const DATE = { value: '2020-07-06' };

describe('the files of a draft', () => {
  it('need a title and new names with letters', () => {
    const participants = [
      { value: { name: 'Иван Петров', office: 'Chuyên gia', role: 'attendee' as const } },
    ];
    expect(
      planProblems(
        {
          ...EMPTY_DRAFT,
          title: { value: '!!! ??? !!! ???' },
          date: DATE,
          author: { value: '…' },
          participants,
        },
        KNOWN,
      ),
    ).toEqual([
      '--slug: “” không phải một tên tệp hợp lệ. Tên tệp viết thường, không dấu, nối bằng gạch ngang, ví dụ giao-ban-thang-7.',
      '“Иван Петров” không đặt thành tên tệp hồ sơ được. Viết tên bằng chữ quốc ngữ, ví dụ Nguyễn Văn Mẫu.',
      '“…” không đặt thành tên tệp hồ sơ được. Viết tên bằng chữ quốc ngữ, ví dụ Nguyễn Văn Mẫu.',
    ]);
  });

  it('may have a given slug if the title has no letters', () => {
    expect(
      planProblems(
        {
          ...EMPTY_DRAFT,
          title: { value: '!!! ??? !!! ???' },
          date: DATE,
          author: { value: 'Lê Mẫu' },
          slug: 'hop',
        },
        KNOWN,
      ),
    ).toEqual([]);
  });
});
