import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import { readDate, readReference } from '../editing/new/answers.ts';
import type { Named } from '../editing/new/known-archive.ts';
import { UserError } from '../problems/user-error.ts';
import type { Answers } from './rescue.ts';
import { parseCsv } from './sources/read-table.ts';

/** The help text of `npm run rescue`. */
export const HELP = `Cứu tin từ một trang cũ vào kho.

  npm run rescue -- NGUỒN... --to content/ [tùy chọn]

NGUỒN là thư mục trang đã lưu (trình duyệt, wget, HTTrack), tệp .zip của nó, WARC, WACZ, tệp XML xuất từ
WordPress hay Blogger, RSS, Atom, thư mục .docx, .txt, bảng .csv, .xlsx (mỗi hàng một bài).

  --to THƯ MỤC       Thư mục nội dung nhận bài
  --dry-run          Chỉ xem trước: viết báo cáo, không ghi bài nào
  --publish          Đăng ngay bài nào không có chỗ phải hỏi; không ghi thì mọi bài là bản nháp
  --topic TÊN        Chuyên mục cho bài không rõ chuyên mục; ghi nhiều lần được
  --answers TỆP.csv  Bảng báo cáo đã điền Ngày, Tiêu đề cho những bài còn chờ
  --no-originals     Không giữ bản gốc (nén) cạnh bài
  --report THƯ MỤC   Nơi viết báo cáo; bỏ trống thì là bao-cao-cuu-tin
  --help             In hướng dẫn này

Chạy lại bao nhiêu lần cũng được: bài đã lấy thì giữ nguyên, kể cả chỗ đã sửa; bị ngắt giữa chừng thì chạy lại là
làm tiếp.
`;

/** The parsed command line. Paths are absolute. */
export interface CommandLine {
  sources: string[];
  to: string | undefined;
  report: string;
  answers: string | undefined;
  topics: string[];
  isDryRun: boolean;
  isPublished: boolean;
  keepOriginals: boolean;
  isHelp: boolean;
}

/**
 * Parses the command line.
 * @param base the folder that paths are relative to.
 * @throws TypeError (`ERR_PARSE_ARGS_…`) on unknown options.
 */
export function readCommandLine(args: readonly string[], base: string): CommandLine {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      to: { type: 'string' },
      report: { type: 'string', default: 'bao-cao-cuu-tin' },
      answers: { type: 'string' },
      topic: { type: 'string', multiple: true, default: [] },
      'dry-run': { type: 'boolean', default: false },
      publish: { type: 'boolean', default: false },
      'no-originals': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const path = (written: string) => resolve(base, written);
  return {
    sources: positionals.map(path),
    to: values.to === undefined ? undefined : path(values.to),
    report: path(values.report),
    answers: values.answers === undefined ? undefined : path(values.answers),
    topics: values.topic,
    isDryRun: values['dry-run'],
    isPublished: values.publish,
    keepOriginals: !values['no-originals'],
    isHelp: values.help,
  };
}

/**
 * Finds topics by name or id.
 * @throws UserError with all that are unknown.
 */
export function topicIds(written: readonly string[], topics: readonly Named[]): string[] {
  const answers = written.map((topic) => readReference(topic, topics, 'chuyên mục'));
  const problems = answers.flatMap(({ problem }) => (problem === undefined ? [] : [problem]));
  if (problems.length > 0) throw new UserError(problems.join('\n'));
  return answers.flatMap(({ value }) => (value === undefined ? [] : [value]));
}

/**
 * Reads the report's table with days and titles filled in.
 * @throws UserError naming the rows with a day that is none.
 */
export function readAnswers(path: string): Answers {
  const [head = [], ...rows] = parseCsv(readFileSync(path)) ?? [];
  const column = (name: string) => head.indexOf(name);
  const [place, title, date] = [column('Chỗ'), column('Tiêu đề'), column('Ngày')];
  if (place < 0 || title < 0 || date < 0)
    throw new UserError('Tệp --answers phải là bảng bao-cao.csv, có cột Chỗ, Tiêu đề, Ngày.');
  const problems: string[] = [];
  const answers = new Map(
    rows.map((row, index) => {
      const written = (row[date] ?? '').trim();
      const { value, problem } = written === '' ? {} : readDate(written);
      if (problem !== undefined) problems.push(`Hàng ${index + 2}: ${problem}`);
      return [
        row[place] ?? '',
        { title: (row[title] ?? '').trim() || undefined, date: value },
      ] as const;
    }),
  );
  if (problems.length > 0) throw new UserError(problems.join('\n'));
  return answers;
}
