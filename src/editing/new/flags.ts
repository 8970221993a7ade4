import { parseArgs } from 'node:util';
import { nearest } from '../../problems/nearest.ts';
import { briefingSchema } from '../../schemas/briefing.ts';
import { ROLES } from '../../schemas/participant.ts';

const { title, summary, event } = briefingSchema.shape;

/** The command-line options; each with its help text and a placeholder for its value. */
export const OPTIONS = {
  from: {
    type: 'string',
    value: 'TỆP',
    help: 'Lấy bài đã viết xong từ tệp .docx, .txt, .html; có LibreOffice thì cả .doc, .odt, .rtf',
  },
  title: { type: 'string', value: 'CHỮ', help: title.description ?? '' },
  date: { type: 'string', value: 'NGÀY', help: 'Ngày diễn ra sự việc: 6/7/2020 hoặc 2020-07-06' },
  author: {
    type: 'string',
    value: 'TÊN',
    help: 'Tác giả; tên mới thì được thêm vào content/authors',
  },
  summary: { type: 'string', value: 'CHỮ', help: summary.description ?? '' },
  topic: {
    type: 'string',
    multiple: true,
    value: 'TÊN',
    help: 'Chuyên mục, tên hoặc mã; ghi nhiều lần được',
  },
  place: {
    type: 'string',
    multiple: true,
    value: 'TÊN',
    help: 'Địa bàn, tên hoặc mã; ghi nhiều lần được',
  },
  person: {
    type: 'string',
    multiple: true,
    value: '"TÊN; CHỨC VỤ; VAI TRÒ"',
    help: 'Người tham gia (nhóm thì ghi --group); ghi nhiều lần được',
  },
  group: {
    type: 'string',
    multiple: true,
    value: '"TÊN NHÓM; VAI TRÒ; SỐ"',
    help: 'Nhóm tham gia, số thì không bắt buộc; ghi nhiều lần được',
  },
  event: { type: 'string', value: 'CHỮ', help: `${event.description ?? ''} (không bắt buộc)` },
  slug: { type: 'string', value: 'TEN-KHONG-DAU', help: 'Tên tệp; bỏ trống thì lấy theo tiêu đề' },
  help: { type: 'boolean', value: '', help: 'In hướng dẫn này' },
} as const;
export type OptionName = keyof typeof OPTIONS;

/** The parsed options of `npm run new`. */
export interface Flags {
  help: boolean;
  /** The last value of each single option, and all values of each repeatable one. */
  single: Partial<Record<OptionName, string>>;
  multiple: Partial<Record<OptionName, string[]>>;
}

/** Parses a command line, or reports all its mistakes. A positional argument is the source file. */
export function readFlags(
  args: readonly string[],
): { flags: Flags; problems?: never } | { flags?: never; problems: string[] } {
  const { tokens } = parseArgs({
    args: [...args],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const flags: Flags = { help: false, single: {}, multiple: {} };
  const problems: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') {
      if (flags.single.from === undefined) flags.single.from = token.value;
      else
        problems.push(
          `Thừa “${token.value}”. Chữ có dấu cách thì đặt trong ngoặc kép; mỗi lần chỉ lấy bài từ một tệp.`,
        );
      continue;
    }
    if (token.kind !== 'option') continue;
    if (!isOption(token.name))
      problems.push(
        `Không có tùy chọn ${token.rawName}. Gần nhất: --${nearest(token.name, Object.keys(OPTIONS), 1).join('')}.`,
      );
    else if (token.name === 'help') flags.help = true;
    else if (token.value === undefined || token.value.trim() === '')
      problems.push(
        `Thiếu giá trị sau ${token.rawName}: viết ${token.rawName}=${OPTIONS[token.name].value}.`,
      );
    else if ('multiple' in OPTIONS[token.name])
      (flags.multiple[token.name] ??= []).push(token.value.trim());
    else flags.single[token.name] = token.value.trim();
  }
  return problems.length > 0 ? { problems } : { flags };
}

/**
 * Detects options that npm consumed because `--` was missing before them: npm passes them on in the
 * environment only.
 */
export function optionsConsumedByNpm(
  environment: Readonly<Record<string, string | undefined>>,
): string[] {
  const taken = Object.keys(OPTIONS).filter(
    (name) => name !== 'help' && environment[`npm_config_${name}`] !== undefined,
  );
  return taken.length === 0
    ? []
    : [
        `Trước các tùy chọn phải có hai dấu gạch đứng riêng: npm run new -- ${taken.map((name) => `--${name}=…`).join(' ')}`,
      ];
}

function isOption(name: string): name is OptionName {
  return Object.hasOwn(OPTIONS, name);
}

/** Formats options for the help, one line each. */
export function optionLines(names: readonly OptionName[]): string[] {
  const options = names.map((name) => ({
    written: `  --${name}${OPTIONS[name].value && `=${OPTIONS[name].value}`}`,
    help: OPTIONS[name].help,
  }));
  const width = Math.max(...options.map(({ written }) => written.length)) + 2;
  return options.map(({ written, help }) => written.padEnd(width) + help);
}

/** The text that `--help` prints. */
export function helpText(): string {
  return `Tạo một bản tin mới trong đúng thư mục, kèm hồ sơ của người mới. Không bao giờ ghi đè tệp đã có.

  npm run new                       hỏi từng mục rồi ghi tệp
  npm run new -- --from bai.docx    lấy bài đã viết xong, tìm sẵn các mục trong bài
  npm run new -- --title="…" --date=6/7/2020 …

Mục nào ghi sẵn thì không hỏi nữa:
${optionLines(Object.keys(OPTIONS).filter(isOption)).join('\n')}

Vai trò là một trong: ${Object.values(ROLES)
    .map((name) => name.toLowerCase())
    .join(', ')}. Ví dụ:
  --person="Nguyễn Văn Mẫu; Chủ tịch UBND; chủ trì" --group="Lãnh đạo 20 xã; tham dự; 20"

Từ tệp Word, trang web đã lưu: danh sách, bảng, liên kết, chú thích cuối trang được giữ; ảnh thành tệp cạnh bản tin, dòng ngay dưới ảnh
là chú thích. Chữ ẩn không vào bài; chữ bị gạch ngang và chỗ sửa đổi (Track Changes) được hỏi một lần; bỏ gì ra, máy đều nói rõ.

Chỗ nào máy chưa rõ thì trong tệp có dòng bắt đầu bằng HỎI. Trả lời xong, xóa dòng đó đi: còn dòng HỎI thì bản tin chưa đăng được.
Thư mục nội dung khác thì đặt biến CONTENT_DIR.
`;
}
