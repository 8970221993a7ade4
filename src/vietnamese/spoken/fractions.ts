import { sayTail } from './amounts.ts';
import { END, isDay, isFeast } from './date-parts.ts';
import {
  followsDateWord,
  PLACE_KINDS,
  precedesCountedNoun,
  TIME_PREPOSITIONS,
} from './date-words.ts';
import { continuesList, endsDateSpan } from './lists.ts';
import { matchesAt } from './match-at.ts';
import { sayNumber, sayOrdinal } from './numbers.ts';
import { followsPhrase, phrases, precedesPhrase } from './phrases.ts';
import { wholeYear } from './quantities.ts';
import { sayDayOf } from './say-dates.ts';
import { form, type Form, type Spot } from './token.ts';
import { withTail } from './with-tail.ts';

/** Words before `6/7` that make it a share. */
const SHARE = phrases(
  'đạt, hoàn thành, được, có, với, trong, khoảng, gần, hơn, chiếm, còn, là, bằng, quá, trên, dưới, ít nhất, tối thiểu, đủ, giảm, tăng, chỉ, mới, đã, xong, lên, xuống, qua, chưa tới, chưa đến, chưa đầy, số phiếu, trúng cử, tán thành, cuối, đoạn, nửa, mất, thu, nộp, miễn, tương đương, ngắn hơn, chỉ bằng, cứ, xấp xỉ',
);
/** Words before what is numbered, graded or measured: it has no parts. */
const GRADED = phrases(
  'trình độ, trình độ văn hóa, trình độ văn hoá, học vấn, tỷ lệ, tỉ lệ, tỷ lệ bản đồ, bản đồ, tỷ lệ là, điểm, bậc, thợ bậc, apgar, mức, cấp, hạng, loại, thương binh, bệnh binh, tỷ số, kết quả, thị lực, huyết áp, vị trí, xếp, đứng, trực, phục vụ, hoạt động, làm việc, mở cửa, liên tục, tổ, lớp, ngạch, nhóm, ngách, hẻm, kiệt, lô, thửa, thửa đất, tờ, tờ bản đồ, căn, phòng, nhà, k, tuyến, tầng',
);
/** Words before a house number. */
const HOUSE = phrases('số, số nhà, nhà số, ngõ số, kiệt số, lô số, tờ số, thửa số, địa chỉ số');
/** Nouns of a whole: `hai phần ba số hộ`. */
const WHOLES = phrases(
  'số, tổng, diện tích, dân số, quãng, quãng đường, chiều, thời gian, lượng, thế kỷ, thế kỉ, chặng, chặng đường, nhiệm kỳ, giá, mức, ngân sách, thu nhập, nguồn, vốn, kinh phí, tiền, khối lượng, trọng lượng, sản lượng, công suất, năng suất, trong số, đoạn, phần, ngày, buổi, tháng, năm, giờ, vòng, lít, kg, tấn, tạ, mét, lương, hiệp, mặt, thân, rừng, cây, dung tích, lãnh thổ, đất, tiến độ, kế hoạch, định mức, gia sản, tài sản, đời, cuộc đời, sức, gói, bề, đường, tuyến, nước, nhu cầu, toàn bộ, đại biểu, phiếu, thành viên',
);
const SUMS = phrases('số, tổng, tổng số, diện tích, dân số, quãng, chiều, thời gian, lượng');
/** `hai mươi trên hai mươi tư giờ` are no parts of one hour. */
const MAX_PARTS = 10;
/** What is counted one by one: `mười hai trên mười bảy chỉ tiêu`, though `1/3`. */
const COUNTED = phrases(
  'chỉ tiêu, tiêu chí, nội dung, xã, phường, thị trấn, thôn, huyện, tổ, hộ, đơn vị, trường, dự án, công trình, nhiệm vụ, hạng mục, điểm, phòng, ban',
);
/** What more than the plan may be done of, or what stands behind the number of a house. */
const ONES = phrases(
  'con, người, em, cháu, học sinh, cán bộ, đảng viên, hội viên, đoàn viên, lượt, suất, bộ, chiếc, cái, bài, ca, mẫu, cây, gốc, căn, ngôi, máy, lớp, giải, vụ, đường, phố, ngõ, ngách, kiệt, hẻm, khu phố, ấp, tấn, tạ, tỷ, triệu, nghìn, mét, sào, giờ, năm, phút',
);
/** The rounds of a cup: a sixteenth, an eighth, a quarter, a half of it. */
const ROUND = phrases('vòng, trận, vé vào vòng, vòng loại');
const ORDINAL = phrases('thứ');

const PAIR = /(?<part>\d{1,7})\/(?<whole>\d{1,3}(?:\.\d{3})+|\d{1,7})(?!\d|\/\d|[.,]\d)/uy;
/** Also with decimals and more than one stroke: `1,5/2`, `12/3/5`. */
const ANY =
  /(?<numbers>(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)(?:\/(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)){1,5})(?!\d)/uy;

/** `4.5/5.2 ha`: decimals with points. */
const POINTED =
  /(?<part>\d{1,3}\.\d{1,2})\/(?<whole>\d{1,3}(?:[.,]\d{1,2})?)(?![\d\p{L}/]|[.,-]\d)/uy;

/** Of a map: `1:25.000`. */
const SCALE = /1 ?: ?(?<whole>\d{1,3}(?:\.000)+|\d+00)(?!\d|[.,:]\d)/uy;

/** Numbers joined by a stroke: days, shares, numbers of houses. */
export const FRACTIONS: readonly Form[] = [
  form('date', new RegExp(`(?<day>\\d{1,2})/(?<month>\\d{1,2})${END}`, 'uy'), (found) => {
    const { groups, spot, end } = found;
    const { day = '', month = '' } = groups;
    return isDayByWords(spot, end, day, month) ? sayDayOf(day, month, spot) : undefined;
  }),
  form('fraction', /24\/24 ?[gG](?!\p{L})/uy, () => 'hai mươi tư trên hai mươi tư giờ'),
  withTail('fraction', PAIR, ({ groups: { part = '', whole = '' }, spot, end }) => {
    if (part === '50' && whole === '50') return 'năm mươi năm mươi';
    const last = wholeYear(part, whole);
    if (isYears(part, last)) return `${sayNumber(part)} đến ${sayNumber(last)}`;
    if (followsPhrase(spot, ORDINAL)) return `${sayOrdinal(part)} trên ${sayNumber(whole)}`;
    return isPartOf(spot, end, Number(part), Number(whole.replaceAll('.', '')))
      ? `${sayNumber(part)} phần ${sayOrdinal(whole) === 'tư' ? 'tư' : sayNumber(whole)}`
      : `${sayNumber(part)} trên ${sayNumber(whole)}`;
  }),
  withTail('fraction', POINTED, ({ groups: { part = '', whole = '' }, spot }) =>
    followsDateWord(spot)
      ? undefined
      : `${sayNumber(part.replace('.', ','))} trên ${sayNumber(whole.replace('.', ','))}`,
  ),
  form('fraction', SCALE, ({ groups: { whole = '' } }) => `một trên ${sayNumber(whole)}`),
  withTail('fraction', ANY, ({ groups: { numbers = '' } }) =>
    numbers.split('/').map(sayNumber).join(' trên '),
  ),
];

/** What follows a share and no day. */
const SHARED = /^ (?:\((?:một|hai|ba|bốn|năm) phần|trở (?:lên|xuống))/u;
/** `8/10 (80%)` */
const AS_PERCENTAGE = /^ ?\((?:chiếm |đạt |bằng |tỷ lệ )?\d[\d,]*%/u;
/** `hạn chót là 10/2`. */
const IS = phrases('là');
const NAME_BEHIND = /^ \p{Lu}\p{Ll}/u;

function isDayByWords(spot: Spot, end: number, day: string, month: string): boolean {
  const { text, at } = spot;
  if (!isDay(day, month) || /^ ?%/u.test(text.slice(end, end + 2))) return false;
  if (isHouse(spot) || followsPhrase(spot, ORDINAL)) return false;
  // `6h/15/10`, `đến 0h 24/6`
  if (spot.previous?.kind === 'time' && /^[ /]$/u.test(text.slice(spot.previous.end, at)))
    return true;
  if (followsDateWord(spot) || followsPhrase(spot, PLACE_KINDS)) return true;
  // `sau 2/3 (hai phần ba) thời gian`, `từ 2/3 trở lên`
  if (Number(day) < Number(month) && SHARED.test(text.slice(end, end + 16))) return false;
  if (AS_PERCENTAGE.test(text.slice(end, end + 20))) return false;
  if (Number(day) > Number(month) && isFeast(day, month) && !isShare(spot)) return true;
  if (endsDateSpan(spot)) return !isShareBehind(text, end);
  const counted = precedesCountedNoun(text, end);
  // More than the whole is no share of it: `đến 27/7 bệnh nhân được`.
  const exceeds = Number(day) > Number(month) && !precedesPhrase(text, end, COUNTED);
  if (followsPhrase(spot, TIME_PREPOSITIONS))
    return exceeds || (!counted && !isShareBehind(text, end));
  if (exceeds && followsPhrase(spot, IS)) return !counted;
  // `thương binh hạng 2/3, 1/4`
  if (isShare(spot) || continuesList(spot, 'fraction')) return false;
  // `12/3 Nguyễn Trãi` is a house.
  if (NAME_BEHIND.test(text.slice(end, end + 3)) && !continuesList(spot, 'date')) return false;
  if (day === month && Number(day) > 3 && !continuesList(spot, 'date')) return false;
  // Day and night, all week.
  if (day === '24' && month === '7') return false;
  // `lễ ra quân 20/2 giao`, but `gieo 12/10 ha`
  return !counted || (exceeds && !precedesPhrase(text, end, ONES) && !sayTail(text, end).words);
}

/** `đa số 3/4 tổng số` is no house. */
function isHouse(spot: Spot): boolean {
  return followsPhrase(spot, HOUSE) && !followsPhrase(spot, MAJORITY);
}
const MAJORITY = phrases('đa số, quá bán, tổng số');

function isShare(spot: Spot): boolean {
  return [SHARE, GRADED, ROUND].some((words) => followsPhrase(spot, words));
}

const TO_ANOTHER = / đến \d{1,2}\/\d{1,2}(?= )/uy;

/** `từ 1/3 đến 1/2 diện tích`. */
function isShareBehind(text: string, end: number): boolean {
  return matchesAt(TO_ANOTHER, text, end) && precedesPhrase(text, TO_ANOTHER.lastIndex, WHOLES);
}

/** Whether a fraction is said with `phần`: a simple part of a whole. */
function isPartOf(spot: Spot, end: number, part: number, whole: number): boolean {
  const { text } = spot;
  if (part >= whole || whole > 100) return false;
  if (followsPhrase(spot, ROUND)) return part === 1;
  if (followsPhrase(spot, GRADED) || isHouse(spot) || precedesPhrase(text, end, COUNTED))
    return false;
  if (precedesPhrase(text, end, SUMS) || (whole <= MAX_PARTS && precedesPhrase(text, end, WHOLES)))
    return true;
  const isSimple = (part === 1 && whole <= MAX_PARTS) || (part === whole - 1 && whole <= 4);
  return isSimple && (precedesCountedNoun(text, end) || followsPhrase(spot, SHARE));
}

/** `năm học 2019/2020`. */
function isYears(from: string, to: string): boolean {
  return /^(?:19|20)\d\d$/u.test(from) && Number(to) === Number(from) + 1;
}
