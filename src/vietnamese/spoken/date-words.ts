import { sayDay, sayMonth, sayNumber } from './numbers.ts';
import { continues, isAfter, isBefore, phrases, type Phrases } from './phrases.ts';
import type { Spot } from './token.ts';

export const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
export const MONTH = '(?:0?[1-9]|1[0-2])';
export const YEAR = '(?:1[4-9]|20)\\d{2}';
/** The end of a date: nothing goes on with it but a clock, as in `11/11/2022-09:13`. */
export const END = '(?![\\d\\p{L}/]|[.,]\\d|-(?!\\d{1,2}:\\d{2})\\d)';

/** A part of the day or a feast: what follows is a day, whatever stands behind. */
const SURELY_WHEN = phrases(
  'ngày, hạn cuối, hạn chót, hôm, sáng, sáng sớm, chiều muộn, trưa, chiều, tối, đêm, khuya, rạng, rạng sáng, lễ, dịp, nhân dịp, mùng, mồng, kỷ niệm, kỉ niệm, chào mừng, mừng, quốc khánh, nghỉ lễ, ngày lễ, đêm giao thừa, hôm nay, hôm qua, cuối ngày, đầu ngày, chúa nhật, chủ nhật, thứ hai, thứ ba, thứ tư, thứ năm, thứ sáu, thứ bảy, giỗ tổ, sinh ngày, lập ngày, phụ nữ, nhà giáo việt nam, thời tiết, sớm, hồi, ngày mới, sáng nay, trưa nay, chiều nay, tối nay, đêm nay, ngày mai, sáng mai, chiều mai, tối mai, sáng qua, chiều qua, tối qua, đêm qua, hôm kia, chúa nhật, cuối tuần, đầu tuần',
);
/** These go before a day, but before a count as well: `từ 3-5 người`. */
const PERHAPS_WHEN = phrases(
  'từ, đến, tới, trước, sau, vào, hết, lúc, kể từ, tính đến, cho đến, đến hết, nhân, qua, ngay',
);
/** Places that are named after a day: `thôn 2/9`, `đường 30/4`, `Công ty 30-4`. */
const NAMED = phrases(
  'thôn, xóm, làng, ấp, bản, đường, phố, ngõ, khối, khóm, đội, cầu, chợ, công viên, trường, hợp tác xã, quảng trường, sân vận động, công ty, nông trường, lâm trường, nhà máy, xí nghiệp, bệnh viện, rạp, nhà văn hóa, nhà văn hoá, tổ dân phố, khu phố, khu tập thể, tòa nhà, hồ, đập, kênh, giải, cúp, thpt, thcs, tiểu học, mầm non, đại lộ',
);
/** Words behind a day that no noun of a count is: verbs and particles. */
const BEHIND_DAY = phrases(
  'nêu, đã, tại, ở, của, và, là, do, diễn ra, diễn biến, được, cho, với, này, tới, vừa, vào, nhằm, trên, âm, dương, hằng, hàng, năm, đến, thì, có, sẽ, đang, để, về, cùng, làm, khiến, gây, bị, họp, tổ chức, theo, nhưng, mà, lúc, khi, trong, từ, như, khai mạc, khai giảng, khai trương, kết thúc, kết luận, bắt đầu, bế mạc, không, chưa, hoặc, hay, trở, còn, phải, cũng, mới, xảy ra, vẫn, tiếp tục, ban hành, ký, quy định, thông qua, thông báo, chỉ đạo, yêu cầu, đề nghị, đề ra, công bố, nhấn mạnh, phát động, phát sinh, so, xuống, lên, qua, sau, trước, thực hiện, hoàn thành, đánh giá, xác định, xác nhận, rằng, khẳng định, rồi, kéo dài, chính thức, thăm, dâng, tham dự, dự, trao, tặng, ra quân, tuyên, mở, đi, nhân, kể, hết, dẫn, biểu quyết, bầu, thống nhất, cách',
);

/** `hôm qua, 5-7`, `thứ hai (5-7`. */
const NAMED_DAY =
  /(?:hôm nay|hôm qua|ngày mai|(?:sáng|trưa|chiều|tối|đêm) (?:nay|qua|mai)|thứ (?:hai|ba|tư|năm|sáu|bảy|\d)|chủ nhật)(?: ?, ?| ?\()$/iu;

/** Whether a day stands behind the offset, by the words before it. */
export function isSurelyWhen(text: string, at: number): boolean {
  if (isAfter(text, at, SURELY_WHEN)) return true;
  const mark = text[text[at - 1] === ' ' ? at - 2 : at - 1];
  return (mark === ',' || mark === '(') && NAMED_DAY.test(text.slice(Math.max(0, at - 14), at));
}

export function isPerhapsWhen(text: string, at: number): boolean {
  return isAfter(text, at, PERHAPS_WHEN);
}

/** Whether a place's name stands before a day that names it. */
export function isNameOfPlace(text: string, at: number): boolean {
  return isAfter(text, at, NAMED);
}

const NOUN_BEHIND = / \p{Ll}/uy;

/** Nouns that begin like a verb behind a day. */
const NOUNS_LIKE_VERBS = phrases('dự án, dự toán, dự thảo');
/** `từ 3-5 năm tù`, `từ 3-5 năm.` */
const YEARS =
  / năm(?=[.,;:)]|$| (?:tù|đầu|tới|trở|gần|kinh|tuổi|liền|liên|công tác|sản xuất|một lần)(?!\p{L}))/uy;

/** Whether what is behind a pair of numbers can be a noun that they count. */
export function isCountedBehind(text: string, end: number): boolean {
  NOUN_BEHIND.lastIndex = end;
  return (
    NOUN_BEHIND.test(text) &&
    (!isBefore(text, end, BEHIND_DAY) || isBefore(text, end, NOUNS_LIKE_VERBS) || YEARS.test(text))
  );
}

/** Whether years follow that are counted, not the year of a day. */
export function areYearsBehind(text: string, end: number): boolean {
  YEARS.lastIndex = end;
  return YEARS.test(text);
}

/** Whether a pair ends what a day began: `từ 22-7 đến 4-8 điều trị tại nhà`. */
export function endsSpan(spot: Spot): boolean {
  return (
    continues(spot, 'date') &&
    /(?:đến|tới|[-–]) (?:ngày )?$/u.test(spot.text.slice(0, spot.at).slice(-12))
  );
}

const LUNAR = / \(?(?:[âÂ]m [lL]ịch|ÂL|AL)(?!\p{L})/uy;
/** What a day of the first ten is called by: `mùng 5`. */
export const EARLY_DAYS = phrases('mùng, mồng');
const THE_DAY = phrases('hôm, ngày, các ngày, hai ngày, ba ngày, những ngày');

/** Whether `âm lịch` follows: a lunar day is said `mồng`, and its first month `giêng`. */
export function isLunar(text: string, end: number): boolean {
  LUNAR.lastIndex = end;
  return LUNAR.test(text);
}

/** A day of the month, with `ngày` unless the text already has it. */
export function sayTheDay(day: string, text: string, at: number): string {
  if (isAfter(text, at, EARLY_DAYS)) return sayNumber(day);
  return `${isAfter(text, at, THE_DAY) ? '' : 'ngày '}${sayDay(day)}`;
}

/** `10/3 âm lịch`. Villages count their feasts so: the first month is `giêng`, the last `chạp`. */
export function sayLunarDay(day: string, month: string, text: string, at: number): string {
  const words = sayNumber(day);
  const named = isAfter(text, at, EARLY_DAYS) || Number(day) > 10 ? words : `mồng ${words}`;
  return `${named} tháng ${LUNAR_MONTHS[Number(month)] ?? sayMonth(month)}`;
}

const LUNAR_MONTHS: Record<number, string> = { 1: 'giêng', 12: 'chạp' };

/** ` tháng bảy năm hai nghìn không trăm hai mươi`. */
export function sayInMonth(month: string, year?: string): string {
  return ` tháng ${sayMonth(month)}${year === undefined ? '' : ` năm ${sayNumber(year)}`}`;
}

const MONTH_WORDS: Phrases = phrases('tháng, các tháng, hai tháng, ba tháng');

export function isAfterMonth(text: string, at: number): boolean {
  return isAfter(text, at, MONTH_WORDS);
}

/** Whether a month has the day: `31-4` and `6.0` are none. */
export function isDay(day: string, month: string): boolean {
  const [dayNumber, monthNumber] = [Number(day), Number(month)];
  return (
    /^\d{1,2}$/u.test(day) &&
    /^\d{1,2}$/u.test(month) &&
    monthNumber >= 1 &&
    monthNumber <= 12 &&
    dayNumber >= 1 &&
    dayNumber <= (monthNumber === 2 ? 29 : [4, 6, 9, 11].includes(monthNumber) ? 30 : 31)
  );
}
