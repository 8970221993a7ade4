import type { Found } from './draft.ts';

/** What papers carry above their titles: the state's motto, the office's name, the paper's number, its place and date. */
const LETTERHEAD = /^(?:cộng (?:hòa|hoà) xã hội|độc lập\s*[-–]|đảng cộng sản|số\s*:|kính gửi|.{0,40}, ngày \d|[-–—_*=\s]+$)/iu;
const LABEL = /^(?:tiêu đề|tên bài|tít|tin)\s*:\s*/iu;
/** A letterhead is at most so many paragraphs long. */
const FIRST = 8;
const SHORTEST = 10;
const LONGEST = 200;

/** The title of paragraphs and the number of its paragraph: the first line that can be one. */
export function findTitle(paragraphs: readonly string[]): (Found<string> & { paragraph: number }) | undefined {
  const lines = paragraphs.slice(0, FIRST).map((paragraph) => withoutFullStop(paragraph.replace(LABEL, '')));
  const fits = lines.map((line) => line.length >= SHORTEST && line.length <= LONGEST && !LETTERHEAD.test(line));
  // An office's name in capitals stands above a title in small letters.
  const small = lines.findIndex((line, index) => fits[index] === true && !isShouted(line));
  const paragraph = small >= 0 && lines.slice(0, small).every((line, index) => fits[index] !== true || line.length < 40) ? small : fits.indexOf(true);
  const value = lines[paragraph];
  if (value === undefined) return undefined;
  return { value, paragraph, ...(isShouted(value) && { question: 'Tiêu đề viết toàn chữ hoa. Xin viết lại bằng chữ thường, chỉ hoa đầu câu và tên riêng.' }) };
}

function withoutFullStop(line: string): string {
  return line.endsWith('.') ? line.slice(0, -1).trimEnd() : line;
}

function isShouted(line: string): boolean {
  return line === line.toUpperCase() && line !== line.toLowerCase();
}
