import type { Meaning } from './meanings.ts';

/** Abbreviations of schools, as in `40 HS/lớp`. */
export const SCHOOL_MEANINGS: ReadonlyMap<string, readonly Meaning[]> = new Map<
  string,
  readonly Meaning[]
>([
  [
    'HS',
    [
      { long: 'học sinh', behind: /^: ?\d/u },
      { long: 'học sinh', before: /(?:\d|em|các|nhiều|toàn trường|phụ huynh,|GV(?:,| và)) $/u },
      {
        long: 'học sinh',
        behind:
          /^ (?:lớp|khối|tiểu học|THCS|THPT|mầm non|nghèo|giỏi|khá|dân tộc|bỏ học|toàn|được|phải|tham gia)(?!\p{L})/u,
      },
    ],
  ],
  [
    'GV',
    [
      { long: 'giáo viên', before: /(?:\d|các|đội ngũ|cán bộ,?|CB,) $/u },
      { long: 'giáo viên', behind: /^: ?\d/u },
      {
        long: 'giáo viên',
        behind: /^(?: (?:chủ nhiệm|dạy|giỏi|THCS|THPT|mầm non|tiểu học)|(?:,| và) HS)/u,
      },
    ],
  ],
  [
    'TH',
    [
      { long: 'tiểu học', before: /(?:[Tt]rường|[Bb]ậc|[Cc]ấp|MN,) $/u },
      { long: 'thực hiện', before: /, $/u, behind: /^:? \d[\d.,]* ?\p{Ll}/u },
    ],
  ],
  ['MN', [{ long: 'mầm non', before: /(?:[Tt]rường|[Bb]ậc|[Cc]ấp) $/u }]],
  [
    'TB',
    [
      { long: 'trung bình', before: /(?:[Đđ]iểm|[Mm]ức|loại|học lực) $/u },
      { long: 'trung bình', before: /, $/u, behind: /^:? \d+(?:,\d+)? ?%/u },
    ],
  ],
]);
