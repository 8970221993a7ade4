import * as z from 'astro/zod';
import { printable } from '../problems/excerpt.ts';
import { splitFrontmatter, YAML_LINE } from '../mdx/frontmatter.ts';
import { makeBody, type BodySettings } from '../mdx/make-body.ts';
import { bodySchema } from '../mdx/body.ts';
import { openValuesInYaml, questionsInYaml } from '../mdx/open-questions.ts';
import { firstProblems, type LocatedProblem } from '../problems/problem.ts';
import { briefingSchema, type BriefingData } from '../schemas/briefing.ts';
import { glossaryEntrySchema } from '../schemas/glossary.ts';
import type { RemovedData } from '../schemas/changes.ts';
import { WHOLE_FILE } from '../problems/whole-file.ts';
import { definedAbbreviations } from '../vietnamese/defined-abbreviations.ts';
import { readData } from './read-data.ts';
import { readRemoved } from './read-removed.ts';
import { readText, type ContentText } from './read-text.ts';
import { parseYaml, type Position } from './yaml.ts';

/** A briefing's file by itself, before it is checked against the rest of the archive. */
export const parsedBriefingSchema = z.object({
  data: briefingSchema,
  body: bodySchema,
  /** The abbreviations that the text explains. */
  abbreviations: z.array(glossaryEntrySchema),
  notices: z.array(z.string()),
});
export type ParsedBriefing = z.infer<typeof parsedBriefingSchema>;

/** The line that marks a draft, even in an invalid frontmatter. */
const DRAFT = /^draft:[ \t]*true[ \t]*(?:#.*)?$/mu;

/** The result of parsing a briefing: all of it, or its problems and what is valid. */
export interface BriefingRead {
  /** Only when there are no problems. */
  briefing?: ParsedBriefing;
  /** The frontmatter if it is valid, even when the text has problems. */
  data?: BriefingData | undefined;
  /** All that is read of a removed briefing. */
  removed?: RemovedData | undefined;
  /** Whether the frontmatter says `draft: true`, valid or not. */
  isDraft?: boolean;
  problems: LocatedProblem[];
}

/**
 * Parses the text of the `.mdx` file at `path`: validates the frontmatter against the schema, and
 * the body against the allowed markup. Returns all problems of both.
 */
export function readBriefing(
  file: ContentText,
  settings: BodySettings,
  path: string,
): BriefingRead {
  try {
    return read(file, settings);
  } catch (error) {
    // When a parser library throws, the editor still learns which file is affected and all other
    // problems; the English error message is for developers.
    process.emitWarning(
      printable(`${path}: ${error instanceof Error ? error.message : String(error)}`),
    );
    return {
      problems: [
        {
          ...WHOLE_FILE,
          message: 'Chương trình không đọc được bản tin này.',
          expected:
            'Xóa bớt định dạng lạ trong bài rồi thử lại, hoặc báo cho người phụ trách mã nguồn.',
        },
      ],
    };
  }
}

function read({ text, notices }: ContentText, settings: BodySettings): BriefingRead {
  const { yaml } = splitFrontmatter(text);
  if (yaml === undefined) {
    return {
      problems: [
        {
          line: 1,
          column: 1,
          message: text.startsWith('---')
            ? 'Phần khai báo ở đầu tệp không có dòng --- kết thúc.'
            : 'Bản tin thiếu phần khai báo ở đầu tệp.',
          expected:
            'Mở đầu tệp bằng một dòng ---, rồi các mục title, date, author, summary, participants, topics, rồi một dòng --- nữa, rồi nội dung.',
        },
      ],
    };
  }
  const removedRead = readRemoved(yaml);
  if (removedRead) return removedRead;
  const { data, problems: schemaProblems = [] } = readData(briefingSchema, yaml, YAML_LINE);
  const openValues = openValuesInYaml(yaml, YAML_LINE);
  const openLines = new Set(openValues.map(({ line }) => line));
  const problems = [
    ...questionsInYaml(yaml, YAML_LINE),
    ...openValues,
    ...schemaProblems.filter(({ line }) => !openLines.has(line)),
  ];
  // Without valid data, the photos and figures are unknown, so `<Photo>` and `<KeyFigures>` are not
  // checked.
  const { body, problems: bodyProblems = [] } = makeBody(text, {
    ...settings,
    photoCount: data?.photos.length ?? Infinity,
    figures: data?.indicators.map(({ indicator }) => indicator),
  });
  if (body && body.text.trim() === '')
    problems.push({
      line: text.split('\n').length,
      column: 1,
      message: 'Bản tin chưa có nội dung.',
      expected: 'Viết nội dung sau dòng --- thứ hai.',
    });
  problems.push(...bodyProblems);
  const isDraft = DRAFT.test(yaml);
  // A value that is still open must not be looked up.
  if (openValues.length > 0) return { isDraft, problems: firstProblems(problems) };
  if (!data || !body || problems.length > 0)
    return { data, isDraft, problems: firstProblems(problems) };
  const abbreviations = definedAbbreviations(body.text);
  return { briefing: { data, body, abbreviations, notices }, data, problems };
}

/**
 * Returns a function that locates a frontmatter field in a briefing's file. Reads the file once.
 */
export function briefingLocator(path: string): (field: readonly PropertyKey[]) => Position {
  const file = readText(path);
  const { yaml: frontmatter = '' } = file.problems ? {} : splitFrontmatter(file.text);
  const { yaml } = parseYaml(frontmatter, YAML_LINE);
  return (field) => yaml?.locate(field) ?? { line: 1, column: 1 };
}
