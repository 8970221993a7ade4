import { isInTask, lengthOfJoined } from './office-joints.ts';
import {
  END_OF_OFFICE,
  lengthOfCapitalized,
  STARTS_WITH_RANK,
  tokensOf,
  unitLength,
  wordsAt,
  type Token,
} from './office-tokens.ts';
import { isOrganizationHead, isTask, organizationWordLength } from './office-words.ts';
import { leadingTitle, startsWithOffice } from './offices.ts';

/** Titles within others: `Phó Bí thư Thường trực`, `Trưởng đoàn Đại biểu Quốc hội`. */
const PART_OF_OFFICE = /^(?:Thường trực|Đại biểu)/iu;
/** The last word of a unit, or of its Party committee: it ends an office's name. */
const LAST_WORD_OF_UNIT = /^(?:huyện|tỉnh|xã|phường|thôn|trấn|phố|[ủu][ỷy]|ương|nước)$/iu;
const FIRST_WORD_OF_UNIT = /^(?:huyện|tỉnh|xã|phường|thị|thành|thôn|khối|cơ|các|trung)$/u;
/** Bodies whose name is followed by their unit alone: `UBND huyện`. */
const BODY = /^(?:UBND|HĐND|MTTQ|UBMTTQ|UBKT|BCH|BTV|BCHQS|CHQS)$/u;
/** Named for a task, in any words, as are those of {@link isInTask}. */
const TASK_FORCE = /(?:ban|hội đồng|tổ|tiểu ban) công tác$/iu;

/**
 * Returns the office that a text starts with: `Phó chủ tịch UBND huyện` in `Phó chủ tịch UBND
 * huyện chủ trì hội nghị`; `isName` tells whether a person's name starts at an offset.
 */
export function leadingOffice(
  text: string,
  isName: (offset: number) => boolean = () => false,
): string | undefined {
  const title = leadingTitle(text);
  if (title === undefined) return undefined;
  const tokens = tokensOf(text, title.length);
  let end = title.length;
  for (let index = 0; index < tokens.length;) {
    const length = lengthOfNext(text, tokens, index, end, isName);
    if (length === 0) break;
    index += length;
    end = tokens[index - 1]?.end ?? end;
  }
  return text.slice(0, end);
}

/** How many of the next tokens belong to the office whose name so far ends at `end`. */
function lengthOfNext(
  text: string,
  tokens: readonly Token[],
  index: number,
  end: number,
  isName: (offset: number) => boolean,
): number {
  const token = tokens[index];
  if (!token || isName(token.start)) return 0;
  const soFar = text.slice(0, end);
  const rest = text.slice(token.start);
  if (STARTS_WITH_RANK.test(rest)) return 0;
  const last = /[^\s]+$/u.exec(soFar)?.[0] ?? '';
  const endsInUnit = LAST_WORD_OF_UNIT.test(last) && !/nông thôn$/iu.test(soFar);
  if (/^[,&–-]|^(?:và|kiêm)$/u.test(token.text))
    return lengthOfJoined(text, tokens, index, { soFar, endsInUnit }, isName);
  if (/^\p{Lu}/u.test(token.text))
    return startsWithOffice(rest) && !PART_OF_OFFICE.test(rest)
      ? 0
      : lengthOfCapitalized(tokens, index, endsInUnit);
  if (/^\d/u.test(token.text))
    return /(?:[Đđ]oàn|[Ss]ố|[Kk]h(?:óa|oá|u)|[-–]|\p{Lu}\p{L}*)$/u.test(last) &&
      !/^\s*[/%]/u.test(text.slice(token.end))
      ? 1
      : 0;
  if (!/^\p{L}/u.test(token.text)) return 0;
  if (BODY.test(last)) return FIRST_WORD_OF_UNIT.test(token.text) ? unitLength(tokens, index) : 0;
  if (/^(?:khóa|khoá)$/u.test(token.text)) return 1;
  if (endsInUnit && !FIRST_WORD_OF_UNIT.test(token.text)) return 0;
  if (END_OF_OFFICE.test(rest)) return 0;
  // `Đội Quản lý thị trường số 5`
  if (token.text === 'số' && /^\d/u.test(tokens[index + 1]?.text ?? '')) return 2;
  if (/(?:[Vv]ăn phòng|[Bb]an)$/u.test(soFar) && /^đại diện\s+\p{Lu}/u.test(rest)) return 2;
  // `Phó Giám đốc phụ trách Trung tâm`
  if (index === 0 && /^(?:phụ|chuyên) trách\s+\p{Lu}/u.test(rest)) return 2;
  const length = organizationWordLength(wordsAt(tokens, index));
  const word = wordsAt(tokens, index).slice(0, length).join(' ');
  const isOfTask = TASK_FORCE.test(soFar) || isInTask(soFar);
  if (length > 0 && (isOfTask || !isTask(word) || isOrganizationHead(last))) return length;
  // `Ban Tổ chức kiểm tra`: what may be a verb, or is unknown, belongs to the office only if a unit
  // or the end of the name comes soon.
  return wordsUntilUnit(tokens, index, isName);
}

/** In syllables. */
const MAX_UNKNOWN = 5;
const MAX_KNOWN = 12;

/**
 * How many words in lower case lead to a unit and the end of an office's name: five in `người tù
 * yêu nước huyện,`; or, if all of them are words of organizations, to that end.
 */
function wordsUntilUnit(
  tokens: readonly Token[],
  from: number,
  isName: (offset: number) => boolean,
): number {
  const isEnd = (token: Token | undefined, next: Token | undefined) =>
    token === undefined ||
    /^[,;()–-]$/u.test(token.text) ||
    (token.text === 'và' && /^\p{Lu}{2}/u.test(next?.text ?? '')) ||
    isName(token.start);
  let isKnown = true;
  for (let index = from; index < from + (isKnown ? MAX_KNOWN : MAX_UNKNOWN);) {
    const token = tokens[index];
    if (!token || !/^\p{Ll}+$/u.test(token.text)) break;
    const rest = tokens.slice(index, index + 4).map(({ text }) => text);
    if (END_OF_OFFICE.test(rest.join(' '))) break;
    const length = organizationWordLength(rest);
    isKnown &&= length > 0;
    index += Math.max(1, length);
    const isUnit = LAST_WORD_OF_UNIT.test(tokens[index - 1]?.text ?? '');
    if (isUnit && index - from > 1) return index - from;
    // `Trưởng khoa Kiểm soát bệnh tật,`: a verb of two syllables is seldom followed by a sign.
    const isShort = index - from <= 2 && /^[,;)]$/u.test(tokens[index]?.text ?? '');
    if (isEnd(tokens[index], tokens[index + 1]) && (isUnit || isKnown || isShort))
      return index - from;
  }
  return 0;
}
