import { parseArgs } from 'node:util';
import { readReference } from '../editing/new/answers.ts';
import type { Named } from '../editing/new/known-archive.ts';
import { fromCaller } from '../folders.ts';
import { UserError } from '../problems/user-error.ts';

/** The help text of `npm run rescue`. */
export const HELP = `Cứu tin từ một trang cũ vào kho.

  npm run rescue -- NGUỒN... --to content/ [tùy chọn]

NGUỒN là thư mục trang đã lưu (trình duyệt, wget, HTTrack), tệp .zip của nó, WARC, WACZ, tệp XML xuất từ
WordPress hay Blogger, RSS, Atom, thư mục .docx, .txt, bảng .csv, .xlsx (mỗi hàng một bài).

  --to THƯ MỤC       Thư mục nội dung nhận bài
  --dry-run          Chỉ xem trước: viết báo cáo, không ghi bài nào
  --publish          Đăng ngay bài nào không có chỗ phải hỏi; không ghi thì mọi bài là bản nháp
  --topic TÊN        Chuyên mục cho bài không rõ chuyên mục; ghi nhiều lần được
  --answers TỆP.csv  Bảng báo cáo đã điền Ngày, Tiêu đề, Tác giả cho những bài còn chờ
  --no-originals     Không lưu bản gốc (nén) cạnh bài
  --report THƯ MỤC   Nơi viết báo cáo; bỏ trống thì là bao-cao-cuu-tin
  --help             In hướng dẫn này

Chạy lại bao nhiêu lần cũng được: bài đã lấy thì giữ nguyên, kể cả chỗ đã sửa; bị ngắt giữa chừng thì chạy lại là
làm tiếp.
`;

/** The parsed command line. Paths are absolute. */
interface CommandLine {
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
 * Parses the command line; paths are relative to where the user called npm.
 * @throws TypeError (`ERR_PARSE_ARGS_…`) on unknown options.
 */
export function readCommandLine(args: readonly string[]): CommandLine {
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
  return {
    sources: positionals.map(fromCaller),
    to: values.to === undefined ? undefined : fromCaller(values.to),
    report: fromCaller(values.report),
    answers: values.answers === undefined ? undefined : fromCaller(values.answers),
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
