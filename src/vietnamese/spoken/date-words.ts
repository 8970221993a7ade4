import { textBefore } from '../text-before.ts';
import { matchesAt } from './match-at.ts';
import { followsPhrase, phrases, precedesPhrase } from './phrases.ts';
import type { Spot } from './token.ts';

/** A part of the day or a feast: what follows is a day, whatever stands behind. */
const DATE_WORDS = phrases(
  'ngày, hạn cuối, hạn chót, hôm, sáng, sáng sớm, chiều muộn, trưa, chiều, tối, đêm, khuya, rạng, rạng sáng, lễ, dịp, nhân dịp, mùng, mồng, kỷ niệm, kỉ niệm, chào mừng, mừng, quốc khánh, nghỉ lễ, ngày lễ, đêm giao thừa, hôm nay, hôm qua, cuối ngày, đầu ngày, chúa nhật, chủ nhật, thứ hai, thứ ba, thứ tư, thứ năm, thứ sáu, thứ bảy, giỗ tổ, sinh ngày, lập ngày, phụ nữ, nhà giáo việt nam, thời tiết, sớm, hồi, ngày mới, sáng nay, trưa nay, chiều nay, tối nay, đêm nay, ngày mai, sáng mai, chiều mai, tối mai, sáng qua, chiều qua, tối qua, đêm qua, hôm kia, chúa nhật, cuối tuần, đầu tuần, cuộc họp, buổi họp, phiên họp, ra quân',
);
/** These go before a day, but before a count as well: `từ 3-5 người`. */
export const TIME_PREPOSITIONS = phrases(
  'từ, đến, tới, trước, sau, vào, hết, lúc, kể từ, tính đến, cho đến, đến hết, nhân, qua, ngay',
);
/** Kinds of places that are named after a day: `thôn 2/9`, `đường 30/4`, `Công ty 30-4`. */
export const PLACE_KINDS = phrases(
  'thôn, xóm, làng, ấp, bản, đường, phố, ngõ, khối, khóm, đội, cầu, chợ, công viên, trường, hợp tác xã, quảng trường, sân vận động, công ty, nông trường, lâm trường, nhà máy, xí nghiệp, bệnh viện, rạp, nhà văn hóa, nhà văn hoá, tổ dân phố, khu phố, khu tập thể, tòa nhà, hồ, đập, kênh, giải, cúp, thpt, thcs, tiểu học, mầm non, đại lộ',
);
/** Words after a day that are no counted noun: verbs and particles. */
const AFTER_DAY = phrases(
  'nêu, đã, tại, ở, của, và, là, do, diễn ra, diễn biến, được, cho, với, này, tới, vừa, vào, nhằm, trên, âm, dương, hằng, hàng, năm, đến, thì, có, sẽ, đang, để, về, cùng, làm, khiến, gây, bị, họp, tổ chức, theo, nhưng, mà, lúc, khi, trong, từ, như, khai mạc, khai giảng, khai trương, kết thúc, kết luận, bắt đầu, bế mạc, không, chưa, hoặc, hay, trở, còn, phải, cũng, mới, xảy ra, vẫn, tiếp tục, ban hành, ký, quy định, thông qua, thông báo, chỉ đạo, yêu cầu, đề nghị, đề ra, công bố, nhấn mạnh, phát động, phát sinh, so, xuống, lên, qua, sau, trước, thực hiện, hoàn thành, đánh giá, xác định, xác nhận, rằng, khẳng định, rồi, kéo dài, chính thức, thăm, dâng, tham dự, dự, trao, tặng, ra quân, tuyên, mở, đi, nhân, kể, hết, dẫn, biểu quyết, bầu, thống nhất, cách',
);

/** `hôm qua, 5-7`, `thứ hai (5-7`. */
const NAMED_DAY =
  /(?:hôm nay|hôm qua|ngày mai|(?:sáng|trưa|chiều|tối|đêm) (?:nay|qua|mai)|thứ (?:hai|ba|tư|năm|sáu|bảy|\d)|chủ nhật)(?: ?, ?| ?\()$/iu;

/** Whether a spot is a day for certain, by the words before it. */
export function followsDateWord(spot: Spot): boolean {
  if (followsPhrase(spot, DATE_WORDS)) return true;
  const { text, at } = spot;
  const mark = text[text[at - 1] === ' ' ? at - 2 : at - 1];
  return (mark === ',' || mark === '(') && NAMED_DAY.test(textBefore(text, at, 14));
}

const NEXT_NOUN = / \p{Ll}/uy;

/** Nouns that begin like a verb after a day. */
const NOUNS_LIKE_VERBS = phrases('dự án, dự toán, dự thảo');
/** `từ 3-5 năm tù`, `từ 3-5 năm.` */
const YEARS =
  / năm(?=[.,;:)]|$| (?:tù|đầu|tới|trở|gần|kinh|tuổi|liền|liên|công tác|sản xuất|một lần)(?!\p{L}))/uy;

/** Whether what follows a pair of numbers can be a noun that they count. */
export function precedesCountedNoun(text: string, end: number): boolean {
  return (
    matchesAt(NEXT_NOUN, text, end) &&
    (!precedesPhrase(text, end, AFTER_DAY) || precedesPhrase(text, end, NOUNS_LIKE_VERBS))
  );
}

/** Whether the years that follow are counted, and not the year of a day. */
export function precedesYearCount(text: string, end: number): boolean {
  return matchesAt(YEARS, text, end);
}

const LUNAR = / \(?(?:[âÂ]m [lL]ịch|ÂL|AL)(?!\p{L})/uy;
/** What a day of the first ten is called by: `mùng 5`. */
export const EARLY_DAYS = phrases('mùng, mồng');
/** Before a month, or several. */
export const MONTH_WORDS = phrases('tháng, các tháng, hai tháng, ba tháng');

/** Whether `âm lịch` follows: a lunar day is said `mồng`, and its first month `giêng`. */
export function isLunar(text: string, end: number): boolean {
  return matchesAt(LUNAR, text, end);
}
