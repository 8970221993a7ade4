import { describe, expect, it } from 'vitest';
import { KnownNames } from '../../../src/editing/form/known-names.ts';
import { ORIGINAL_KEY } from '../../../src/editing/form/lossless-format.ts';

/** The names of a collection in which there is one person, and the questions that were asked. */
function withOne(collection: string) {
  const known = new KnownNames(collection);
  known.add({ name: 'Bùi Quang Hoàn' });
  const questions: string[] = [];
  const refusals = (fields: Record<string, unknown>, answer: boolean) =>
    known.refusals(fields, (question) => {
      questions.push(question);
      return answer;
    });
  return { questions, refusals };
}

describe('a person added in the form', () => {
  it('whose name is near a known one is asked about, and added only if the editor says so', () => {
    const { questions, refusals } = withOne('people');
    expect(refusals({ name: 'Bùi Quang Hoan' }, true)).toEqual([]);
    expect(refusals({ name: 'Bùi Quang Hoan' }, false)).toEqual([
      'Có phải Bùi Quang Hoàn? Kho tin đã có tên đó. Đóng ô này rồi chọn trong danh sách.',
    ]);
    expect(questions).toHaveLength(2);
    expect(questions[0]).toContain('Có phải Bùi Quang Hoàn?');
  });

  it('is not asked about with another name, when only edited, or in collections without people', () => {
    for (const [collection, fields] of [
      ['people', { name: 'Lê Thử Mẫu' }],
      ['people', { name: 'Bùi Quang Hoan', [ORIGINAL_KEY]: '{}' }],
      ['topics', { name: 'Bùi Quang Hoan' }],
    ] as const) {
      const { questions, refusals } = withOne(collection);
      expect(refusals(fields, false)).toEqual([]);
      expect(questions).toEqual([]);
    }
  });
});
