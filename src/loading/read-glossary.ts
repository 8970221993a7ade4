import { lstatSync } from 'node:fs';
import { firstProblems, type LocatedProblem } from '../problems/problem.ts';
import { glossarySchema, type GlossaryEntry } from '../schemas/glossary.ts';
import { compareWords } from '../vietnamese/collation.ts';
import { WHOLE_FILE } from '../problems/whole-file.ts';
import { readData } from './read-data.ts';
import { readText } from './read-text.ts';

/**
 * Reads the glossary at `path`, sorted by abbreviation. Returns an empty glossary when the file is
 * missing or invalid.
 */
export function readGlossary(path: string): {
  glossary: GlossaryEntry[];
  problems: LocatedProblem[];
} {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (!stat) return { glossary: [], problems: [] };
  if (!stat.isFile()) {
    return {
      glossary: [],
      problems: [
        {
          ...WHOLE_FILE,
          message: 'Bảng chữ viết tắt phải là một tệp thật, không phải liên kết hay thư mục.',
          expected: 'Xóa nó và đặt chính tệp vào đây.',
        },
      ],
    };
  }
  const read = readText(path);
  const { data, problems } = read.problems
    ? { problems: read.problems }
    : readData(glossarySchema, read.text);
  if (problems) return { glossary: [], problems: firstProblems(problems) };
  const glossary = Object.entries(data ?? {}).map(([abbreviation, expansion]) => ({
    abbreviation,
    expansion,
  }));
  return {
    glossary: glossary.sort((a, b) => compareWords(a.abbreviation, b.abbreviation)),
    problems: [],
  };
}
