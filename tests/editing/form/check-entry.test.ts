import { describe, expect, it } from 'vitest';
import { objections } from '../../../src/editing/form/check-entry.ts';
import { briefingSchema } from '../../../src/schemas/briefing.ts';
import { personSchema } from '../../../src/schemas/entries.ts';
import { briefingText } from '../../support/content.ts';

const toBriefing = (text: string) => objections(briefingSchema, text, true);

describe('before it saves, the form', () => {
  it('has nothing against what the check takes', () => {
    expect(toBriefing(briefingText())).toEqual([]);
    expect(objections(personSchema, 'name: Bùi Quang Hoàn\n', false)).toEqual([]);
  });

  it('says by its label which field is wrong, and in which item of a list', () => {
    expect(toBriefing(briefingText({ title: 'title: Ngắn', photos: 'photos:\n  - caption: Ảnh thứ nhất\n  - src: a.jpg\n    caption: Ảnh thứ hai' }))).toEqual([
      'Tiêu đề: Quá ngắn: 4 ký tự, cần ít nhất 10.',
      expect.stringMatching(/^Ảnh 2, Mô tả ảnh: Ảnh có tệp thì phải có mô tả/u),
    ]);
    expect(toBriefing(briefingText({ participants: 'participants:\n  - person: bui-quang-hoan\n    office: A\n    role: chair' }))[0]).toMatch(/^Người và nhóm tham gia 1, Chức vụ: Quá ngắn/u);
    expect(objections(personSchema, 'name: x\n', false)).toEqual(['Họ và tên: Quá ngắn: 1 ký tự, cần ít nhất 2.']);
  });

  it('says what the guard says of the text, with the line as the editor counts it', () => {
    expect(toBriefing(briefingText({}, 'Một dòng.\n\nGiá {100.000} đồng.'))).toEqual([expect.stringMatching(/^Nội dung, dòng 3: .*ngoặc nhọn/u)]);
    expect(toBriefing(briefingText({}, '<Photo number="1" />'))).toEqual([expect.stringMatching(/^Nội dung, dòng 1: Không có ảnh số 1/u)]);
    expect(toBriefing(briefingText({}, ''))).toEqual(['Nội dung: bản tin chưa có nội dung.']);
  });
});
