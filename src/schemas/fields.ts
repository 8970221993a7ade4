import * as z from 'astro/zod';
import { daysInMonth, isCivilDate } from '../vietnamese/dates.ts';
import { formatNumber, parseNumber } from '../vietnamese/numbers.ts';
import { parsePeriod } from '../vietnamese/periods.ts';
import { findWrongLetters } from '../vietnamese/disguises.ts';
import { nameFlaw } from '../vietnamese/look-alikes.ts';
import { findInvisible, plainSpaces } from '../vietnamese/text.ts';
import { SLUG, slugOf } from '../vietnamese/slug.ts';
import { toCivilDate, parseWrittenDate } from '../vietnamese/written-dates.ts';
import { parseWrittenPeriod } from '../vietnamese/written-periods.ts';

/**
 * One line of text with `min` to `max` characters. Normalizes to NFC and plain spaces, and rejects
 * invisible characters and look-alike letters.
 */
export function line(min: number, max: number) {
  return z
    .string()
    .overwrite(plainSpaces)
    .trim()
    .normalize('NFC')
    .refine((text) => !text.includes('\n'), { error: 'Phần chữ này phải nằm trên một dòng.' })
    .refine((text) => text.isWellFormed() && findInvisible(text).length === 0, {
      error: 'Phần chữ này có ký tự ẩn mà người đọc không nhìn thấy; xin gõ lại.',
    })
    .refine((text) => findWrongLetters(text).length === 0, {
      error: ({ input }) => wrongLetterMessage(String(input)),
    })
    .min(min, { error: ({ input }) => `Quá ngắn: ${lengthOf(input)} ký tự, cần ít nhất ${min}.` })
    .max(max, { error: ({ input }) => `Quá dài: ${lengthOf(input)} ký tự, nhiều nhất là ${max}.` });
}

/** A {@link line} that is a name: it must be searchable and distinguishable from other names. */
export function name(min: number, max: number) {
  return line(min, max).refine((text) => nameFlaw(text) === undefined, {
    error: ({ input }) => {
      const flaw = nameFlaw(String(input));
      return flaw && `${flaw.message} ${flaw.expected}`;
    },
  });
}

function wrongLetterMessage(input: string): string | undefined {
  const [first] = findWrongLetters(input.normalize('NFC'));
  return first && `${first.message} ${first.expected}`;
}

function lengthOf(input: unknown): number {
  return typeof input === 'string' ? Array.from(input.trim()).length : 0;
}

/** A civil date written `YYYY-MM-DD`. */
export const civilDate = z
  .string({
    error: ({ input }) => (typeof input === 'number' ? dateMessage(String(input)) : undefined),
  })
  .refine(isCivilDate, { error: ({ input }) => dateMessage(String(input)) })
  .meta({ format: 'date' });

/** Explains why a text is not a date and suggests the intended one. */
function dateMessage(text: string): string {
  const written = parseWrittenDate(text);
  if (!written)
    return `“${text}” không phải một ngày có thật viết theo dạng năm-tháng-ngày, ví dụ 2020-07-06.`;
  const date = toCivilDate(written);
  if (date !== undefined) return `“${text}” chưa viết theo dạng năm-tháng-ngày: có phải ${date}?`;
  const { year, month } = written;
  return `“${text}” không phải một ngày có thật: tháng ${month}/${year} chỉ có ${daysInMonth(year, month)} ngày.`;
}

/** The hint of fields whose value is picked from a list in the form. */
export const PICK = 'Gõ vài chữ để tìm rồi chọn.';

/** The id of an entry: its file name without the extension. */
export const entryId = z.string().regex(SLUG, {
  error: ({ input }) =>
    `“${String(input)}” không phải một mã hợp lệ: có phải “${slugOf(String(input)) || 'nguyen-van-mau'}”? Mã viết thường, không dấu, nối bằng gạch ngang.`,
});

/** A list without duplicates. */
export function uniqueList<Item extends z.ZodType<string>>(item: Item) {
  return z.array(item).superRefine((items, context) => {
    reportDuplicates(items, context, (index) => [index]);
  });
}

/**
 * Adds an issue for each value that repeats an earlier one.
 * @param pathOf the path of the value at `index`, for the issue.
 */
export function reportDuplicates(
  values: readonly string[],
  context: z.RefinementCtx,
  pathOf: (index: number) => PropertyKey[],
): void {
  const seen = new Set<string>();
  values.forEach((value, index) => {
    if (seen.has(value))
      context.addIssue({
        code: 'custom',
        path: pathOf(index),
        message: `“${value}” được ghi hai lần: chỉ giữ lại một.`,
      });
    seen.add(value);
  });
}

/**
 * Well within the range in which JavaScript numbers keep every digit, and beyond any figure of a
 * district.
 */
const MAX_QUANTITY = 1e12;

/** A number: plain as YAML writes it (`2919.8`), or a Vietnamese numeral as text (`"2.919,8"`). */
export const quantity = z.union([z.number(), z.string()]).transform((written, context) => {
  const value = typeof written === 'number' ? written : parseNumber(written.trim());
  if (value !== undefined && Math.abs(value) <= MAX_QUANTITY) return value;
  const message =
    value === undefined
      ? `“${written}” không phải một con số${numberSuggestion(String(written))}`
      : `Số này quá lớn: nhiều nhất là ${formatNumber(MAX_QUANTITY)}.`;
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
});

/**
 * The end of the message about an invalid number: suggests the number that the text contains among
 * other words or in English notation, if any.
 */
function numberSuggestion(text: string): string {
  const numeral = /-?\d+(?:[.,]\d+)*/u.exec(text)?.[0] ?? '';
  const vietnamese =
    parseNumber(numeral) === undefined
      ? numeral.replace(/[.,]/gu, (sign) => (sign === '.' ? ',' : '.'))
      : numeral;
  if (parseNumber(vietnamese) === undefined) return '.';
  return numeral === text.trim()
    ? `: có phải "${vietnamese}"?`
    : `: có phải "${vietnamese}"? Đơn vị và chữ khác không ghi ở đây.`;
}

/** The code of a period (see periods.ts); a year may be a number, as YAML parses it as one. */
export const periodCode = z.union([z.int(), z.string()]).transform((written, context) => {
  const code = String(written).trim();
  const period = parsePeriod(code);
  if (period && period.first <= period.last) return code;
  const suggestion = parseWrittenPeriod(code);
  const message = period
    ? `Kỳ “${code}” kết thúc trước khi bắt đầu: có phải ${code.split('/').reverse().join('/')}?`
    : `“${code}” không phải một kỳ số liệu${suggestion === undefined ? '.' : `: có phải ${suggestion}?`}`;
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
});
