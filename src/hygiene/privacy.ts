import type { Finding } from './finding.ts';
import { namedMinors, SIGN } from './minors.ts';
import { HAS_WORD, mobileNumbers, numbersBehindWords } from './private-numbers.ts';

const HAS_WORD_OR_SIGN = new RegExp(`${HAS_WORD.source}|${SIGN.source}`, 'u');

export interface PrivateDetail extends Finding {
  /** What to do unless there is a reason to publish it; `expected` also says how to state one. */
  remedy: string;
}

/**
 * Finds private details in a briefing's file: telephone numbers, numbers of identity papers and
 * accounts, days of birth, house numbers, names of children beside an offence.
 * @param excused details that are published for a reason.
 */
export function privateDetails(file: string, excused: readonly string[] = []): PrivateDetail[] {
  const reasons = excused.map(comparable);
  // Most texts have neither, so one look for both saves time.
  const behindWords = HAS_WORD_OR_SIGN.test(file)
    ? [...numbersBehindWords(file), ...namedMinors(file, yearOf(file))]
    : [];
  return [...mobileNumbers(file), ...behindWords]
    .filter(({ written }) => !reasons.some((text) => text.includes(comparable(written))))
    .sort((a, b) => a.offset - b.offset)
    .map(({ offset, length, written, message, remedy }) => ({
      offset,
      length,
      message,
      remedy,
      expected: `${remedy} Có lý do để đăng thì ghi lý do vào phần khai báo: privacy: [{text: "${written}", reason: "Được người đó đồng ý cho đăng"}]`,
    }));
}

/** A detail without the signs that group its digits. */
function comparable(detail: string): string {
  return detail.replace(/[\s.-]+/gu, '').toLowerCase();
}

/** The year of the file's date, the first field of that name. */
function yearOf(file: string): number | undefined {
  const year = /^date: *["']?(?<year>\d{4})/mu.exec(file)?.groups?.['year'];
  return year === undefined ? undefined : Number(year);
}
