import { parseYaml } from '../../loading/yaml.ts';
import { splitFrontmatter, YAML_LINE } from '../../mdx/frontmatter.ts';
import type { Segment } from '../../mdx/body.ts';
import { makeBody } from '../../mdx/make-body.ts';
import type { LocatedProblem } from '../../problems/problem.ts';
import type { GlossaryEntry } from '../../schemas/glossary.ts';
import { cleanText } from '../../vietnamese/text.ts';
import { readDraft, type Draft } from './read-draft.ts';
import type { NameOf } from './names.ts';

/** A briefing's file that is being written. */
export interface DraftFile {
  draft: Draft;
  /** Its text, as pages get it; `undefined` if the check refuses it. */
  segments?: Segment[] | undefined;
  /** What the check says to its text, one sentence or two each. */
  problems: string[];
}

/** What a briefing's file does not hold. */
export interface Surroundings {
  glossary: GlossaryEntry[];
  nameOf: NameOf;
}

/** Reads a file that the form would save, as the build does as far as its text goes. */
export function readDraftFile(written: string, { glossary, nameOf }: Surroundings): DraftFile {
  const file = cleanText(written).text;
  const { yaml: read, problems: yamlProblems } = parseYaml(
    splitFrontmatter(file).yaml ?? '',
    YAML_LINE,
  );
  const draft = readDraft(read?.value, nameOf);
  const { body, problems } = makeBody(file, {
    glossary,
    photoCount: draft.photos.length,
    figures: draft.invalidFigures.length === 0 ? draft.figures.map((f) => f.indicator) : undefined,
  });
  return {
    draft,
    segments: body?.segments,
    problems: [...(yamlProblems ?? []), ...(problems ?? [])].map((problem) =>
      problemText(problem, file),
    ),
  };
}

/** The longest part of a line that is quoted, in characters. */
const QUOTED = 60;

/** A problem with its line, which is quoted: the form does not number lines. */
function problemText({ line, message, expected = '' }: LocatedProblem, file: string): string {
  const text = file.split('\n')[line - 1]?.trim() ?? '';
  const quoted = text.length > QUOTED ? `${text.slice(0, QUOTED).trimEnd()}…` : text;
  return `Dòng ${line} của tệp${quoted === '' ? '' : `, “${quoted}”`}: ${message} ${expected}`.trim();
}
