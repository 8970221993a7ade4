import { readFileSync } from 'node:fs';
import { readDate } from '../editing/new/answers.ts';
import type { Draft } from '../editing/new/draft.ts';
import { withoutFormulaGuards } from '../open-data/csv.ts';
import { UserError } from '../problems/user-error.ts';
import type { CivilDate } from '../vietnamese/dates.ts';
import type { Doubt } from './extract/article.ts';
import { parseCsv } from './sources/read-table.ts';

/** What a row of the report's table says of an item: as the report wrote it, or filled in. */
export interface Answer {
  title?: string | undefined;
  date?: CivilDate | undefined;
  author?: string | undefined;
}

/** Answers by the place of their item in the sources. */
export type Answers = ReadonlyMap<string, Answer>;

/** The columns of the report's table that answers are read from. */
export const ANSWER_COLUMNS = {
  place: 'Chỗ',
  title: 'Tiêu đề',
  date: 'Ngày',
  author: 'Tác giả',
} as const;

/**
 * Reads the report's table with days, titles and authors filled in.
 * @throws UserError naming the columns that are missing, or all rows with a day that is none.
 */
export function readAnswers(path: string): Answers {
  const [head = [], ...rows] = parseCsv(readFileSync(path)) ?? [];
  const missing = Object.values(ANSWER_COLUMNS).filter((name) => !head.includes(name));
  if (missing.length > 0)
    throw new UserError(
      `Tệp --answers phải là bảng bao-cao.csv của lần chạy trước; thiếu cột ${missing.join(', ')}.`,
    );
  const problems: string[] = [];
  const answers = new Map(
    rows.map((row, index) => {
      const cell = (column: keyof typeof ANSWER_COLUMNS) =>
        withoutFormulaGuards(row[head.indexOf(ANSWER_COLUMNS[column])] ?? '').trim();
      const written = cell('date');
      const { value, problem } = written === '' ? {} : readDate(written);
      if (problem !== undefined) problems.push(`Hàng ${index + 2}: ${problem}`);
      return [
        cell('place'),
        { title: cell('title') || undefined, date: value, author: cell('author') || undefined },
      ] as const;
    }),
  );
  if (problems.length > 0) throw new UserError(problems.join('\n'));
  return answers;
}

/**
 * Puts in what a person filled in. The table holds what was found as well: only what differs from
 * it is an answer, and answers the doubts about it.
 */
export function withAnswer<Read extends { draft: Draft; doubts: readonly Doubt[] }>(
  read: Read,
  answer: Answer = {},
): Read {
  const { draft, doubts } = read;
  const given = (field: keyof Answer) => {
    const value = answer[field];
    return value === undefined || value === draft[field]?.value.trim() ? undefined : { value };
  };
  const [title, date, author] = [given('title'), given('date'), given('author')];
  return {
    ...read,
    draft: { ...draft, ...(title && { title }), ...(date && { date }), ...(author && { author }) },
    doubts: doubts.filter(({ kind }) => !(kind === 'title' && title) && !(kind === 'day' && date)),
  };
}
