import type { LocatedProblem } from '../problems/problem.ts';
import { glossarySchema, type GlossaryEntry } from '../schemas/glossary.ts';
import { compareWords } from '../vietnamese/collation.ts';
import { readOptional } from './read-optional.ts';

/**
 * Reads the glossary at `path`, sorted by abbreviation. Returns an empty glossary when the file is
 * missing or invalid.
 */
export function readGlossary(path: string): {
  glossary: GlossaryEntry[];
  problems: LocatedProblem[];
} {
  const { data, problems } = readOptional(path, glossarySchema, 'Bảng chữ viết tắt');
  const glossary = Object.entries(data ?? {}).map(([abbreviation, expansion]) => ({
    abbreviation,
    expansion,
  }));
  return {
    glossary: glossary.sort((a, b) => compareWords(a.abbreviation, b.abbreviation)),
    problems,
  };
}
