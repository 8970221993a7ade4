import * as z from 'astro/zod';
import { printable } from '../excerpt.ts';
import { splitFrontmatter, YAML_LINE } from '../mdx/frontmatter.ts';
import { makeBody, type BodySettings } from '../mdx/make-body.ts';
import { bodySchema } from '../mdx/body.ts';
import { questionsInYaml } from '../mdx/open-questions.ts';
import { firstProblems, type LocatedProblem } from '../problem.ts';
import { briefingSchema, type BriefingData } from '../schemas/briefing.ts';
import { WHOLE_FILE } from '../whole-file.ts';
import { readData } from './read-data.ts';
import { readText, type ContentText } from './read-text.ts';
import { parseYaml, type Position } from './yaml.ts';

/** A briefing's file by itself, before it is held against the rest of the archive. */
export const parsedBriefingSchema = z.object({ data: briefingSchema, body: bodySchema, notices: z.array(z.string()) });
export type ParsedBriefing = z.infer<typeof parsedBriefingSchema>;

/** What reading a briefing gave: all of it, or what could be made out and all that is wrong with the rest. */
export interface BriefingRead {
  /** Only when there is no problem. */
  briefing?: ParsedBriefing;
  /** Valid frontmatter, also when the text below it is not. */
  data?: BriefingData | undefined;
  problems: LocatedProblem[];
}

/** Reads the text of the `.mdx` file at `path`: frontmatter by the schema, text by the guard; all problems of both at once. */
export function readBriefing(file: ContentText, settings: BodySettings, path: string): BriefingRead {
  try {
    return read(file, settings);
  } catch (error) {
    // Whatever a library of ours stumbles over, the editor learns which file it was, and of all other files' problems; what it
    // says itself is English, and for whoever keeps the code.
    process.emitWarning(printable(`${path}: ${error instanceof Error ? error.message : String(error)}`));
    return { problems: [{ ...WHOLE_FILE, message: 'Chương trình không đọc được bản tin này.', expected: 'Xóa bớt định dạng lạ trong bài rồi thử lại, hoặc báo cho người giữ mã nguồn.' }] };
  }
}

function read({ text, notices }: ContentText, settings: BodySettings): BriefingRead {
  const { yaml } = splitFrontmatter(text);
  if (yaml === undefined) {
    return {
      problems: [{
        line: 1,
        column: 1,
        message: text.startsWith('---') ? 'Phần khai báo ở đầu tệp không có dòng --- kết thúc.' : 'Bản tin thiếu phần khai báo ở đầu tệp.',
        expected: 'Mở đầu tệp bằng một dòng ---, rồi các mục title, date, author, summary, participants, topics, rồi một dòng --- nữa, rồi nội dung.',
      }],
    };
  }
  const { data, problems: unfit = [] } = readData(briefingSchema, yaml, YAML_LINE);
  const problems = [...questionsInYaml(yaml, YAML_LINE), ...unfit];
  // Without valid data its photos and figures are unknown; the guard then leaves `<Photo>` and `<KeyFigures>` alone.
  const made = makeBody(text, { ...settings, photoCount: data?.photos.length ?? Infinity, figures: data?.indicators.map(({ indicator }) => indicator) });
  if (made.body && made.body.text.trim() === '') problems.push({ line: text.split('\n').length, column: 1, message: 'Bản tin chưa có nội dung.', expected: 'Viết nội dung sau dòng --- thứ hai.' });
  problems.push(...(made.problems ?? []));
  if (!data || !made.body || problems.length > 0) return { data, problems: firstProblems(problems) };
  return { briefing: { data, body: made.body, notices }, data, problems };
}

/** Tells where in a briefing's file a part of its frontmatter stands; for problems that only the whole archive shows. Reads the file once. */
export function locatorIn(path: string): (field: readonly PropertyKey[]) => Position {
  const file = readText(path);
  const { yaml: written = '' } = file.problems ? {} : splitFrontmatter(file.text);
  const { yaml } = parseYaml(written, YAML_LINE);
  return (field) => yaml?.locate(field) ?? { line: 1, column: 1 };
}
