import { lstatSync } from 'node:fs';
import type * as z from 'astro/zod';
import { firstProblems, type LocatedProblem } from '../problems/problem.ts';
import { WHOLE_FILE } from '../problems/whole-file.ts';
import { readData } from './read-data.ts';
import { readText } from './read-text.ts';

/**
 * Reads a YAML file that a content tree may have at its top.
 * @param subject the file in messages: `Bảng chữ viết tắt`.
 * @returns no data and no problems when the file is missing.
 */
export function readOptional<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  subject: string,
): { data?: z.output<Schema>; problems: LocatedProblem[] } {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (!stat) return { problems: [] };
  if (!stat.isFile())
    return {
      problems: [
        {
          ...WHOLE_FILE,
          message: `${subject} phải là một tệp thật, không phải liên kết hay thư mục.`,
          expected: 'Xóa nó và đặt tệp thật vào đây.',
        },
      ],
    };
  const read = readText(path);
  const { data, problems } = read.problems
    ? { problems: read.problems }
    : readData(schema, read.text);
  return problems ? { problems: firstProblems(problems) } : { data, problems: [] };
}
