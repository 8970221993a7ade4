import { describe, expect, it } from 'vitest';
import { privacyRefusals, refusals } from '../../../src/editing/form/check-entry.ts';
import { briefingSchema } from '../../../src/schemas/briefing.ts';
import { personSchema, placeSchema } from '../../../src/schemas/entries.ts';
import { briefingText } from '../../support/content.ts';

const briefingRefusals = (text: string) => refusals(briefingSchema, text, true);

describe('before saving, the form', () => {
  it('accepts what the check accepts', () => {
    expect(briefingRefusals(briefingText())).toEqual([]);
    expect(refusals(personSchema, 'name: Bùi Quang Hoàn\n', false)).toEqual([]);
  });

  it('names an invalid field by its label, and by its position in a list', () => {
    expect(
      briefingRefusals(
        briefingText({
          title: 'title: Ngắn',
          photos: 'photos:\n  - caption: Ảnh thứ nhất\n  - src: a.jpg\n    caption: Ảnh thứ hai',
        }),
      ),
    ).toEqual([
      'Tiêu đề: Quá ngắn: 4 ký tự, cần ít nhất 10.',
      expect.stringMatching(/^Ảnh 2, Mô tả ảnh: Ảnh có tệp thì phải có mô tả/u),
    ]);
    expect(
      briefingRefusals(
        briefingText({
          participants: 'participants:\n  - person: bui-quang-hoan\n    office: A\n    role: chair',
        }),
      )[0],
    ).toMatch(/^Người và nhóm tham gia 1, Chức vụ: Quá ngắn/u);
    expect(refusals(personSchema, 'name: x\n', false)).toEqual([
      'Họ và tên: Quá ngắn: 1 ký tự, cần ít nhất 2.',
    ]);
  });

  it('reports what the guard refuses, with line numbers of the text field', () => {
    expect(briefingRefusals(briefingText({}, 'Một dòng.\n\nGiá {100.000} đồng.'))).toEqual([
      expect.stringMatching(/^Nội dung, dòng 3: .*ngoặc nhọn/u),
    ]);
    expect(briefingRefusals(briefingText({}, '<Photo number="1" />'))).toEqual([
      expect.stringMatching(/^Nội dung, dòng 1: Không có ảnh số 1/u),
    ]);
    expect(briefingRefusals(briefingText({}, ''))).toEqual(['Nội dung: bản tin chưa có nội dung.']);
  });

  it('reports implausible dates like the check, as of the day of saving', () => {
    const refusalsOn = (today: string, fields: Record<string, string>) =>
      refusals(briefingSchema, briefingText(fields), true, today);
    const future = { date: 'date: 2062-09-15' };
    expect(refusalsOn('2020-07-06', future)).toEqual([
      'Ngày: Ngày 15/9/2062 còn chưa đến: hôm nay là 6/7/2020.',
    ]);
    expect(refusalsOn('2062-09-14', future)).toEqual([]);
    expect(refusalsOn('2020-07-06', { ...future, draft: 'draft: true' })).toEqual([]);
    expect(refusalsOn('2020-08-01', { updated: 'updated: 2020-07-05' })).toEqual([
      expect.stringMatching(/^Ngày sửa gần nhất: Ngày sửa 5\/7\/2020 đứng trước/u),
    ]);
    const figure = '{indicator: thu, value: 5, unit: tỷ đồng, period: 2021-Q1}';
    expect(refusalsOn('2020-08-01', { indicators: `indicators:\n  - ${figure}` })).toEqual([
      expect.stringMatching(/^Số liệu 1, Kỳ: Kỳ số liệu .* bắt đầu sau ngày của bản tin/u),
    ]);
    expect(
      refusals(placeSchema, 'name: Kỳ Mới\nkind: xã\nuntil: 2062-01-01\n', false, '2020-07-06'),
    ).toEqual([expect.stringMatching(/^Còn đến ngày: Ngày 1\/1\/2062 còn quá xa/u)]);
  });

  it('takes the current date from the editor’s clock', () => {
    expect(briefingRefusals(briefingText({ date: 'date: 2999-01-01' }))).toHaveLength(1);
  });
});

describe('on private details, the form', () => {
  const written = briefingText({}, 'Liên hệ anh Nam: 0912 345 678.');

  it('asks what the check advises, and saves when the answer is yes', () => {
    const asked: string[] = [];
    const answer = (question: string) => asked.push(question) > 0;
    expect(privacyRefusals(written, answer)).toEqual([]);
    expect(asked).toEqual([
      expect.stringMatching(
        /^“0912 345 678” có lẽ là số điện thoại của một người\..*thêm vào mục “Chi tiết riêng tư được đăng”\.\n\nBấm OK/u,
      ),
    ]);
    expect(privacyRefusals(written, () => false)).toEqual([
      expect.stringContaining('0912 345 678'),
    ]);
  });

  it('asks nothing when there are none, or a reason is given', () => {
    const never = () => {
      throw new Error('Nobody is asked.');
    };
    expect(privacyRefusals(briefingText(), never)).toEqual([]);
    const reason = 'privacy:\n  - text: 0912 345 678\n    reason: Số máy trực của ban tổ chức.';
    expect(privacyRefusals(briefingText({ privacy: reason }, 'Gọi 0912 345 678.'), never)).toEqual(
      [],
    );
  });
});
