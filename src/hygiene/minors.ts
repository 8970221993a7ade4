import type { PrivateDetail } from './private-detail.ts';
import { sentenceAround } from './sentence-around.ts';

const ADULT_AGE = 18;

const NAME = /\p{Lu}\p{Ll}*(?:\s+\p{Lu}\p{Ll}*)/u.source;
/** A fast check for the start of what {@link CHILD} finds. */
export const SIGN =
  /(?:háu|[Ee]m|[Bb]é|ọc sinh)(?:\s(?:trai|gái|bé|học sinh))?\s\p{Lu}\p{Ll}*\s\p{Lu}|[,(]\s?(?:\d{1,2} tuổi|sinh năm \d)/u;
const SIGNS = new RegExp(SIGN, 'gu');
/**
 * A full name behind a word for a child, or before an age: `cháu Lê Thị Mẫu`, `Lê Mẫu (9 tuổi)`.
 * After “học sinh”, two words are mostly a school or a place.
 */
const CHILD = new RegExp(
  `(?<!\\p{L})(?:(?:[Cc]háu|[Ee]m|[Bb]é)(?:\\s+(?:trai|gái|bé|học sinh))?\\s+(?<child>${NAME}{1,4})|[Hh]ọc sinh\\s+(?<pupil>${NAME}{2,4}))(?!\\p{L})|(?<!\\p{L})(?<aged>${NAME}{1,4})(?=\\s*[,(]\\s*(?:\\d{1,2} tuổi|sinh năm \\d{4}))`,
  'gu',
);
const AGE = /(?<!\d)(?<age>\d{1,2}) tuổi|sinh năm (?<born>\d{4})/u;
const PUPIL = /học sinh|trẻ em|(?<!\p{L})lớp \d/iu;
const OFFENCE =
  /(?<!\p{L})(?:trộm|cướp|hành hung|đánh (?:nhau|đập|bạn|hội đồng|người|chết)|bị đánh|hiếp|dâm ô|xâm hại|bạo hành|bạo lực|giết|ma túy|ma tuý|phạm tội|phạm pháp|vi phạm|gây án|bắt giữ|tạm giữ|khởi tố|bị can|bị cáo|đối tượng|nạn nhân|bị hại|đuối nước|tử vong|tai nạn|mất tích|bỏ rơi|tự tử|tự sát|bắt cóc)(?!\p{L})/iu;
/** A child that is praised may be named. */
const PRAISE =
  /(?<!\p{L})(?:cứu|khen|biểu dương|tuyên dương|dũng cảm|đoạt giải|đạt giải)(?!\p{L})/iu;

/**
 * Finds the full names of children beside an offence or misfortune.
 * @param year the year of the text, from which years of birth count; `undefined` if unknown.
 */
export function namedMinors(text: string, year: number | undefined): PrivateDetail[] {
  const details: PrivateDetail[] = [];
  let end = 0;
  for (const { index } of text.matchAll(SIGNS)) {
    if (index < end) continue;
    const { sentence, at } = sentenceAround(text, index);
    const start = index - at;
    end = start + sentence.length;
    if (OFFENCE.test(sentence) && !PRAISE.test(sentence))
      details.push(...childrenIn(sentence, start, year));
  }
  return details;
}

function childrenIn(sentence: string, start: number, year: number | undefined): PrivateDetail[] {
  return Array.from(sentence.matchAll(CHILD)).flatMap(({ 0: found, index, groups = {} }) => {
    const name = groups['child'] ?? groups['pupil'] ?? groups['aged'] ?? '';
    const { age, born } = AGE.exec(sentence.slice(index + found.length))?.groups ?? {};
    const years =
      age !== undefined
        ? Number(age)
        : born !== undefined && year
          ? year - Number(born)
          : undefined;
    if (years === undefined ? !PUPIL.test(sentence) : years >= ADULT_AGE) return [];
    const written = name.replace(/\s+/gu, ' ');
    const initials = written.replace(/(?<=\p{Lu})\p{Ll}+/gu, '.').replace(/\s/gu, '');
    return [
      {
        offset: start + index + found.lastIndexOf(name),
        length: name.length,
        written,
        message: `“${written}” là họ tên đầy đủ của một trẻ em, trong tin về một việc không hay.`,
        remedy: `Viết tắt: ${initials}, và không ghi tên cha mẹ, trường, thôn.`,
      },
    ];
  });
}
