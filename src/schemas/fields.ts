import * as z from 'astro/zod';
import { daysInMonth, isCivilDate } from '../vietnamese/dates.ts';
import { formatNumber, parseNumber } from '../vietnamese/numbers.ts';
import { parsePeriod } from '../vietnamese/periods.ts';
import { findWrongLetters } from '../vietnamese/disguises.ts';
import { nameFlaw } from '../vietnamese/look-alikes.ts';
import { findInvisible, plainSpaces } from '../vietnamese/text.ts';
import { SLUG, slugOf } from '../vietnamese/slug.ts';
import { civilDateOf, writtenDate } from '../vietnamese/written-dates.ts';
import { writtenPeriod } from '../vietnamese/written-periods.ts';

/** One line of text of `min` to `max` characters: composed (NFC), spaces plain, with nothing that readers cannot see. */
export function line(min: number, max: number) {
  return z
    .string()
    .overwrite(plainSpaces)
    .trim()
    .normalize('NFC')
    .refine((text) => !text.includes('\n'), { error: 'Phần chữ này phải nằm trên một dòng.' })
    .refine((text) => text.isWellFormed() && findInvisible(text).length === 0, { error: 'Phần chữ này có ký tự ẩn mà người đọc không nhìn thấy; xin gõ lại.' })
    .refine((text) => findWrongLetters(text).length === 0, { error: ({ input }) => disguiseIn(String(input)) })
    .min(min, { error: ({ input }) => `Quá ngắn: ${lengthOf(input)} ký tự, cần ít nhất ${min}.` })
    .max(max, { error: ({ input }) => `Quá dài: ${lengthOf(input)} ký tự, nhiều nhất là ${max}.` });
}

/** As {@link line}, what somebody or something is called: readers can find it, and tell it from other names. */
export function name(min: number, max: number) {
  return line(min, max).refine((text) => nameFlaw(text) === undefined, {
    error: ({ input }) => {
      const flaw = nameFlaw(String(input));
      return flaw && `${flaw.message} ${flaw.expected}`;
    },
  });
}

function disguiseIn(input: string): string | undefined {
  const [first] = findWrongLetters(input.normalize('NFC'));
  return first && `${first.message} ${first.expected}`;
}

function lengthOf(input: unknown): number {
  return typeof input === 'string' ? Array.from(input.trim()).length : 0;
}

/** A civil date written `YYYY-MM-DD`. */
export const civilDate = z
  .string({ error: ({ input }) => (typeof input === 'number' ? noDate(String(input)) : undefined) })
  .refine(isCivilDate, { error: ({ input }) => noDate(String(input)) })
  .meta({ format: 'date' });

/** Why a text is no date, with the date that it may mean. */
function noDate(text: string): string {
  const written = writtenDate(text);
  if (!written) return `“${text}” không phải một ngày có thật viết theo dạng năm-tháng-ngày, ví dụ 2020-07-06.`;
  const date = civilDateOf(written);
  if (date !== undefined) return `“${text}” chưa viết theo dạng năm-tháng-ngày: có phải ${date}?`;
  const { year, month } = written;
  return `“${text}” không phải một ngày có thật: tháng ${month}/${year} chỉ có ${daysInMonth(year, month)} ngày.`;
}

/** The id of an entry: the name of its file without the ending. */
export const entryId = z.string().regex(SLUG, {
  error: ({ input }) => `“${String(input)}” không phải một mã hợp lệ: có phải “${slugOf(String(input)) || 'bui-quang-hoan'}”? Mã viết thường, không dấu, nối bằng gạch ngang.`,
});

/** A list without repetitions. */
export function distinct<Item extends z.ZodType<string>>(item: Item) {
  return z.array(item).superRefine((items, context) => { reportRepeated(items, context, (index) => [index]); });
}

/** Refuses each value of a list that stands in it already; `pathOf` says where in the schema's value one stands. */
export function reportRepeated(values: readonly string[], context: z.RefinementCtx, pathOf: (index: number) => PropertyKey[]): void {
  const seen = new Set<string>();
  values.forEach((value, index) => {
    if (seen.has(value)) context.addIssue({ code: 'custom', path: pathOf(index), message: `“${value}” được ghi hai lần: giữ lại một.` });
    seen.add(value);
  });
}

/** Beyond this a JavaScript number no longer holds every digit, and no figure of a district comes near. */
const LARGEST = 1e12;

/** A number: plain as YAML writes it (`2919.8`), or a Vietnamese numeral as text (`"2.919,8"`). */
export const quantity = z.union([z.number(), z.string()]).transform((written, context) => {
  const value = typeof written === 'number' ? written : parseNumber(written.trim());
  if (value !== undefined && Math.abs(value) <= LARGEST) return value;
  const message = value === undefined
    ? `“${written}” không phải một con số${numberIn(String(written))}`
    : `Số này quá lớn: nhiều nhất là ${formatNumber(LARGEST)}.`;
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
});

/** How a sentence about a text that is no number ends: with the number that it holds beside other words, or writes the English way. */
function numberIn(text: string): string {
  const numeral = /-?\d+(?:[.,]\d+)*/u.exec(text)?.[0] ?? '';
  const vietnamese = parseNumber(numeral) === undefined ? numeral.replace(/[.,]/gu, (sign) => (sign === '.' ? ',' : '.')) : numeral;
  if (parseNumber(vietnamese) === undefined) return '.';
  return numeral === text.trim() ? `: có phải "${vietnamese}"?` : `: có phải "${vietnamese}"? Đơn vị và chữ khác không ghi ở đây.`;
}

/** The code of a period (periods.ts). YAML reads a year as a number. */
export const periodCode = z.union([z.int(), z.string()]).transform((written, context) => {
  const code = String(written).trim();
  const period = parsePeriod(code);
  if (period && period.first <= period.last) return code;
  const meant = writtenPeriod(code);
  const message = period
    ? `Kỳ “${code}” kết thúc trước khi bắt đầu: có phải ${code.split('/').reverse().join('/')}?`
    : `“${code}” không phải một kỳ số liệu${meant === undefined ? '.' : `: có phải ${meant}?`}`;
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
});
