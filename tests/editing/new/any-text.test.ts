import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { analyse } from '../../../src/editing/new/analyse.ts';
import { cleanSource } from '../../../src/editing/new/clean-source.ts';
import { planFiles } from '../../../src/editing/new/plan-files.ts';
import { readBriefing } from '../../../src/loading/read-briefing.ts';
import { decodeText } from '../../../src/loading/read-text.ts';
import { KNOWN } from '../../support/known.ts';

const PIECES = [
  ...readFileSync('tests/editing/new/giao-ban-thang-7.txt', 'utf8').split(/(?<=[.,;:])\s+|\n+/u),
  'Ảnh: Lê Mẫu',
  'Tin, ảnh: Trung Anh',
  '- Một việc',
  '- Hai việc',
  '1. Kết quả',
  '# Tiêu đề',
  '{100.000}',
  '<5%',
  'đồng chí Nguyễn Văn Mẫu, Trưởng phòng TC-KH phát biểu',
  'Tham dự có lãnh đạo các xã',
  'Sáng 7/8/2020',
  '"Trích"',
  '---',
  ': # & * ! | > % @ `',
  'HỎI: gì?',
  '{/* HỎI: gì? */}',
];

it('the file for any text has no errors except open questions and missing fields', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(' ', '\n', '\n\n', '. ')), {
        maxLength: 40,
      }),
      (pieces) => {
        const draft = analyse(cleanSource(pieces.flat().join('')).text, KNOWN);
        const [briefing] = planFiles(
          {
            ...draft,
            title: draft.title ?? { value: 'Một tiêu đề để thử' },
            date: draft.date ?? { value: '2020-07-06' },
          },
          KNOWN,
        );
        const file = decodeText(Buffer.from(briefing.text));
        const problems = file.problems ?? readBriefing(file, { glossary: [] }, 'bai.mdx').problems;
        const lines = briefing.text.split('\n');
        const unexpected = problems.filter(
          ({ message, line }) =>
            !message.startsWith('Còn một câu hỏi') &&
            !(
              /^(?:author|summary|participants|topics):/u.test(lines[line - 1] ?? '') &&
              (lines[line - 2] ?? '').startsWith('# HỎI:')
            ),
        );
        expect(unexpected).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});
