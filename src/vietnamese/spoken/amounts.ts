import { textBefore } from '../text-before.ts';
import { matchAt } from './match-at.ts';
import { sayNumber } from './numbers.ts';
import { GLUED, UNITS, WORDS } from './unit-names.ts';

/** What has been read from an offset on. */
export interface Said {
  words: string;
  end: number;
}

/** A Vietnamese numeral, or one with an English comma between millions and thousands. */
export const NUMERAL =
  '(?:\\d{1,3}(?:\\.\\d{3})+(?!\\d)|\\d{1,3}(?:,\\d{3}){2,}(?!\\d)|\\d+)(?:,\\d+)?';

const longestFirst = (keys: Iterable<string>) =>
  [...keys]
    .sort((a, b) => b.length - a.length)
    .map((key) => key.replace(/[.$]/gu, '\\$&'))
    .join('|');
const SYMBOL = longestFirst(UNITS.keys());
const NO_LETTER = '(?![\\p{L}\\p{M}\\d²³])';

const SCALE = /(?: ?(?:trăm|chục|nghìn|ngàn|vạn|triệu|tỷ|tỉ)(?![\p{L}\p{M}]|\.đ)){1,3}/uy;
const UNIT = new RegExp(` ?(?<unit>%(?=\\p{Lu}{2})|(?:${SYMBOL})${NO_LETTER})`, 'uy');
const GLUED_UNIT = new RegExp(`(?<unit>${longestFirst(Object.keys(GLUED))})${NO_LETTER}`, 'uy');
const COMRADE = / ?[đĐ]\/[cC](?!\p{L})/uy;
/** Up to four words between a number and a stroke: `12 bác sĩ/10.000 dân`, `24kỳ/năm`. */
const NOUN = new RegExp(
  `(?: |(?=\\p{Ll}{2}))(?:\\p{Ll}{1,8} ){0,3}(?<last>\\p{Ll}{1,8})(?= ?/ ?(?:[\\p{Ll}\\d]|(?:${SYMBOL})${NO_LETTER}))`,
  'uy',
);
/** What is measured out: `500kg vôi/ha`, `20kg lân/sào`. */
const GOODS =
  / (?:\p{Ll}{1,12} )?\p{Ll}{1,12}(?=\/(?:ha|sào|người|hộ|năm|tháng|ngày|con|cây|\d{1,4} ?m2)(?!\p{L}))/uy;
const PER = new RegExp(
  ` ?/ ?(?:(?<count>1(?:0{1,3}|\\.000|0{1,2}\\.000|\\.000\\.000)?|\\d{1,2}(?= ?(?:h|giờ|phút|ngày|tháng|tuần|năm)(?!\\p{L}))) ?)?(?<unit>(?:${SYMBOL})${NO_LETTER}|(?<=\\d )(?=\\p{Ll})|\\p{Ll}{1,8}(?![\\p{L}\\p{M}\\d]))`,
  'uy',
);
/** What is measured in another measure: `10g/16 lít`, `2kg/500m2`. */
const MEASURE =
  / ?\/ ?(?<count>\d{1,3}(?:\.\d{3})?(?:,\d{1,2})?) ?(?<unit>m2|m²|m3|m³|lít|l|ml|kg|g|ha|sào)(?![\p{L}\d²³])/uy;
/**
 * Names for things of one kind: `5 quận/huyện`. By all others things are counted: `12 con/lứa`. Of
 * several syllables, those beside the stroke stand here: `tổ chức/cá nhân`.
 */
const ALIKE = [
  'xã phường thị thôn xóm tổ khối bản ấp làng huyện quận tỉnh thành',
  'tổ đội nhóm hội đoàn câu',
  'sở phòng ban ngành cơ đơn hội đoàn',
  'nam nữ ông bà anh chị cô chú thầy cha mẹ bố vợ chồng',
  'khu cụm điểm trạm',
  'tàu thuyền ghe xuồng',
  'kênh mương đập',
  'bàn ghế',
  'ho sốt đau',
  'chức đình nghiệp cá',
].map((words) => new Set(words.split(' ')));
/** Rates have few parts: `đồng/người/năm`. */
const MAX_RATES = 4;

/** Says what follows a numeral and belongs to it: a scale, a unit, what it is counted by. */
export function sayTail(text: string, at: number): Said {
  // `15 đ/c` counts comrades.
  if (matchAt(COMRADE, text, at)) return { words: '', end: at };
  const scale = matchAt(SCALE, text, at);
  const afterScale = scale ? SCALE.lastIndex : at;
  const scaleWords = scale ? ` ${scale[0].trim()}` : '';
  const unit = unitAt(text, afterScale);
  if (unit) {
    const rates = sayPer(text, unit.end);
    const goods = rates.end === unit.end ? matchAt(GOODS, text, unit.end) : undefined;
    const perArea = goods && sayPer(text, GOODS.lastIndex);
    return perArea
      ? { words: `${scaleWords} ${unit.words}${goods[0]}${perArea.words}`, end: perArea.end }
      : { words: `${scaleWords} ${unit.words}${rates.words}`, end: rates.end };
  }
  const noun = matchAt(NOUN, text, afterScale);
  const afterNoun = noun ? NOUN.lastIndex : afterScale;
  const last = noun?.groups?.['last'] ?? (scale ? scale[0].trim() : '');
  if (isAlternative(text, afterNoun, last)) return { words: scaleWords, end: afterScale };
  const rates = sayRates(text, afterNoun);
  return rates.end === afterNoun
    ? { words: scaleWords, end: afterScale }
    : { words: `${scaleWords}${noun ? ` ${noun[0].trim()}` : ''}${rates.words}`, end: rates.end };
}

/** By what something is measured: a rate, or an amount of its own. */
function sayPer(text: string, at: number): Said {
  const rates = sayRates(text, at);
  const measure = rates.end === at ? matchAt(MEASURE, text, at)?.groups : undefined;
  if (!measure) return rates;
  const { count = '', unit = '' } = measure;
  return {
    words: ` trên ${sayNumber(count)} ${UNITS.get(unit) ?? unit}`,
    end: MEASURE.lastIndex,
  };
}

function unitAt(text: string, at: number): Said | undefined {
  const symbol = matchAt(UNIT, text, at);
  if (symbol)
    return { words: UNITS.get(symbol.groups?.['unit'] ?? '') ?? symbol[0], end: UNIT.lastIndex };
  const glued = matchAt(GLUED_UNIT, text, at);
  return glued && { words: GLUED[glued[0]] ?? glued[0], end: GLUED_UNIT.lastIndex };
}

/** `/người/năm`, `/10.000 dân`: each stroke is `trên`. */
export function sayRates(text: string, at: number): Said {
  let words = '';
  let end = at;
  for (
    let count = 0;
    count < MAX_RATES && text.startsWith('/', text[end] === ' ' ? end + 1 : end);
    count += 1
  ) {
    const per = matchAt(PER, text, end);
    if (!per) break;
    const { count: number, unit = '' } = per.groups ?? {};
    end = PER.lastIndex;
    const name = UNITS.get(unit) ?? unit;
    const dayAndNight = unit === 'đêm' && words.endsWith('ngày');
    words += dayAndNight
      ? ' đêm'
      : ` trên ${[number === undefined ? '' : sayNumber(number), name].filter(Boolean).join(' ')}`;
  }
  return { words, end };
}

/** `40 HS/lớp`, `2 GV/lớp`: what an abbreviation counts is counted by. */
export function sayRatesOfAbbreviation(text: string, at: number): Said | undefined {
  const isCounted = COUNTED_ABBREVIATION.test(textBefore(text, at, 16));
  return isCounted ? sayRates(text, at) : undefined;
}
const COUNTED_ABBREVIATION = /\d (?:\p{Ll}{1,7} )?\p{Lu}{2,5}$/u;

const ALTERNATIVE = / ?\/ ?(?<right>\p{Ll}+|\d+ (?:đêm|ngày))/uy;

function isAlternative(text: string, at: number, left: string): boolean {
  const word = matchAt(ALTERNATIVE, text, at)?.groups?.['right'];
  return (
    word !== undefined &&
    (/^\d/u.test(word) ||
      `${left}/${word}` === 'người/nhóm' ||
      left === word ||
      ALIKE.some((words) => words.has(left) && words.has(word)))
  );
}

/** `tạ/ha`, `đồng/kg` without a number before. */
export const RATE = new RegExp(
  `(?<unit>${SYMBOL}|${longestFirst(WORDS)})(?=/(?:${SYMBOL}|${longestFirst(WORDS)}|quả|lớp|buổi|cây|bao|tiết|học|dân)${NO_LETTER})`,
  'uy',
);

/** Says a rate whose unit begins at an offset. */
export function sayRate(text: string, at: number): Said | undefined {
  const unit = matchAt(RATE, text, at)?.groups?.['unit'];
  if (unit === undefined) return undefined;
  const rates = sayRates(text, RATE.lastIndex);
  return { words: (UNITS.get(unit) ?? unit) + rates.words, end: rates.end };
}
