import { textBefore } from '../text-before.ts';
import { isDay, isFeast } from './date-parts.ts';
import {
  followsDateWord,
  PLACE_KINDS,
  precedesCountedNoun,
  TIME_PREPOSITIONS,
} from './date-words.ts';
import { continuesList } from './lists.ts';
import { sayNumber } from './numbers.ts';
import { followsPhrase, phrases, precedesPhrase } from './phrases.ts';
import { form, type Form, type Spot } from './token.ts';
import { wordAfter, wordBefore } from './words-beside.ts';

const SCORES = phrases(
  'tỷ số, tỉ số, thắng, thua, hòa, hoà, dẫn, gỡ hòa, gỡ hoà, ấn định, chung cuộc, kết quả, đánh bại, tỷ số là, tỉ số là, với tỷ số, thắng lợi, thất bại, cách biệt, dẫn trước, thắng ngược, thắng đậm, hạ gục, luân lưu, nâng lên, rút ngắn, cân bằng, thắng chung cuộc, set, pen, penalty',
);
const GAME =
  /(?:tỷ số|tỉ số|thắng|thua|hòa|hoà|dẫn|gỡ|bàn|trận|hiệp|ván|loạt|11m|pen|penalty|(?:chung|bán|tứ) kết|luân lưu|đánh bại|hạ|đối thủ|tay vợt|vòng)(?!\p{L})/iu;
/** `thắng đội bạn 3-1`, `thua sát nút 1-2`. */
const BEATEN = /(?:thắng|thua|hòa|hoà|dẫn|tỷ số|tỉ số|gỡ)(?: (?!ngày|từ|vào)\p{L}{1,10}){0,4} $/iu;
/** `Hồng Phú - Tân Xuân 2-1`: the game stands before two names. */
const AGAINST =
  /(?:[Bb]ảng|[Gg]iải|[Tt]rận|[Ll]ượt|[Vv]òng|[Kk]ết quả|[Bb]óng)(?!\p{L}).{0,30}?\p{Lu}\p{L}* [-–] \p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,3}:? $/u;
/** `tứ kết: thôn 3 - thôn 5: 1-2` */
const OF_TEAMS = / [-–] [^:;.]{1,24}: $/u;
/** How far before a score its game is named. */
const NEARBY = 60;

/** `3-2 (25/21, 22/25)`: the sets of a match. */
const SET = /(?<first>\d{1,2})[/-](?<second>\d{1,2})(?!\d|[/.-]\d)/uy;
const FIRST_SET = /^(?: ?\(|: ?)$/u;
const NEXT_SET = /^[,;] ?$/u;

/** Scores of sets in brackets behind that of the match. */
export const SET_SCORES: readonly Form[] = [
  form('score', SET, ({ groups: { first = '', second = '' }, spot: { text, at, previous } }) => {
    if (previous?.kind !== 'score') return undefined;
    const between = text.slice(previous.end, at);
    const isNext = NEXT_SET.test(between) && text.lastIndexOf('(', at) > text.lastIndexOf(')', at);
    return FIRST_SET.test(between) || isNext
      ? `${sayNumber(first)} ${sayNumber(second)}`
      : undefined;
  }),
];

/** `Số 44-46 Trần Phú` is two houses. */
const HOUSE = phrases('số, số nhà, nhà số, địa chỉ số, lô, lô số');

/** Whether two numbers are the score of a game. */
export function isScore(spot: Spot, end: number, first: string, second: string): boolean {
  const { text, at } = spot;
  if (followsDateWord(spot) || followsPhrase(spot, PLACE_KINDS)) return false;
  if (followsPhrase(spot, HOUSE) && !followsPhrase(spot, SCORES)) return false;
  const falls = Number(first) >= Number(second);
  if (followsPhrase(spot, SCORES) || continuesList(spot, 'score'))
    return !isCounted(text, end, falls);
  if (BEATEN.test(textBefore(text, at, NEARBY))) return falls || !precedesCountedNoun(text, end);
  const teams = /^\p{Lu}/u.test(wordBefore(text, at)) && /^\p{Lu}/u.test(wordAfter(text, end));
  if (teams) return !isFeast(first, second);
  if (falls && AGAINST.test(textBefore(text, at, NEARBY)))
    return !isFeast(first, second) && !precedesCountedNoun(text, end);
  const before = textBefore(text, at, NEARBY);
  if (OF_TEAMS.test(before) && GAME.test(before)) return !isCounted(text, end, falls);
  if (!falls && first !== '0') return false;
  if (precedesCountedNoun(text, end)) return false;
  return (
    !isDay(first, second) ||
    (!followsPhrase(spot, TIME_PREPOSITIONS) &&
      !isFeast(first, second) &&
      GAME.test(textBefore(text, at, NEARBY)))
  );
}

/** `thua 2-3 tuổi` counts; what falls, as `thắng 2-0 ngày 3-8`, does not. */
function isCounted(text: string, end: number, falls: boolean): boolean {
  return !falls && precedesPhrase(text, end, COUNTED);
}
const COUNTED = phrases(
  'tuổi, triệu, tỷ, nghìn, năm, tháng, ngày, giờ, con, vụ, lần, kg, tấn, tạ, điểm, phần',
);
