import { correctD, D_LOOK_ALIKE } from './d-with-stroke.ts';
import { blankMisread, decodeMisread, findMisread, hasNoMisreadTrace } from './misread.ts';
import type { Misread } from './misread-parts.ts';
import { codePointName, isOrdinary } from './text.ts';

/** A word, or a part of a text, that looks like other characters than it contains. */
export interface Disguise {
  offset: number;
  /** In UTF-16 units; undefined for a whole word. */
  length?: number | undefined;
  /** What is wrong and how to correct it, as Vietnamese sentences. */
  message: string;
  expected: string;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * Stylized Latin letters and digits, which search does not find: phonetic (ɑ), mathematical (𝐊),
 * full-width (Ｋ), ligatures (ﬁ). Excludes the symbol ℹ.
 */
const STYLIZED =
  /[[\p{L}\p{Nd}]&&[\u017f\u0250-\u02af\u1d00-\u1dbf\u2100-\u2138\u213a-\u214f\ua720-\ua7ff\uab30-\uab6f\ufb00-\ufb06\uff10-\uff5a\u{1d400}-\u{1d7ff}]]/v;

/** Letters of other scripts, except μ and Ω, which are used in units (μg, kΩ). */
const FOREIGN = /[\p{L}--[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}μΩ]]/v;
const LATIN = /\p{Script=Latin}/u;

/** A fast check, as most texts have none of these characters. */
const SUSPECT = new RegExp(
  String.raw`${STYLIZED.source}|${FOREIGN.source}|\p{M}|\ufffd|${D_LOOK_ALIKE.source}`,
  'v',
);

/**
 * Cyrillic or Greek words made of letters that all look Latin. Source of the letters: Unicode
 * Technical Standard 39, confusables.txt.
 */
const WHOLLY_LOOK_ALIKE = /^[АВЕЅЗІЈКМНОРСТУХҮԌԚԜҺӀӏаеѕіјоруԛсхԝүһαΑΒΕΖΗΙΚΜΝΟΡΤΥΧονιρυκ]{2,}$/u;

/**
 * Misused combining marks: without a base letter, more than two on a letter (no script needs more,
 * and they overlap neighbouring lines), or a stroke, which makes another letter, as đ from d.
 */
const MARKS =
  /(?<![\p{L}\p{M}\p{N}\p{S}\p{Emoji}])\p{M}+|(?<=\p{M}{2})\p{M}+|(?<=[\p{L}\p{N}]\p{M}?)[\u0334-\u0338\u20d2\u20d3\u20e5-\u20eb]+/gu;

/** Replaces stylized letters (𝐊, Ｋ, ﬁ) by plain ones, in words where that is possible. */
export function withoutStylized(text: string): string {
  return isOrdinary(text) || !STYLIZED.test(text)
    ? text
    : text.replace(WORD, (word) => (STYLIZED.test(word) ? word.normalize('NFKC') : word));
}

/**
 * Finds all wrong characters in an NFC text: lines in a wrong encoding (`C¸c x·`, `chuyá»ƒn`) and,
 * in the rest, what {@link findDisguises} finds.
 */
export function findWrongLetters(text: string): Disguise[] {
  if (hasNoMisreadTrace(text)) return findDisguises(text);
  const misread = findMisread(text);
  return [...misreadLines(text, misread), ...findDisguises(blankMisread(text, misread))];
}

/**
 * Finds look-alikes in an NFC text: words that mix scripts (`Тrung` with a Cyrillic Т) or consist
 * of look-alike letters only, stylized letters, letters that look like Đ, and misused marks.
 */
export function findDisguises(text: string): Disguise[] {
  if (isOrdinary(text) || !SUSPECT.test(text)) return [];
  const disguises = Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    offset: index,
    ...disguiseOf(word),
  }));
  const marks = Array.from(text.matchAll(MARKS), ({ index }) => ({
    offset: index,
    ...STRAY_MARKS,
  }));
  const lost = Array.from(text.matchAll(LOST_LETTERS), ({ 0: signs, index }) => ({
    offset: index,
    length: signs.length,
    ...LOST,
  }));
  return [
    ...disguises.filter((disguise): disguise is Disguise => 'message' in disguise),
    ...marks,
    ...lost,
  ];
}

/** How much of the wrong text a message quotes. */
const MAX_QUOTED = 60;
/** How much corrected text a message may contain: see excerpt.ts. */
const MAX_SUGGESTED = 500;
/** What precedes the text of a line: a field name, a list marker or a heading marker. */
const LINE_PREFIX = /^\s*(?:(?:- )?[\w-]+:\s+|(?:[-*+>]|#+|\d+[.)])\s+)*["']?/u;

/** One disguise for each line with misread parts, suggesting the decoded line. */
function misreadLines(text: string, parts: readonly Misread[]): Disguise[] {
  const byLine = Map.groupBy(parts, ({ offset }) => text.lastIndexOf('\n', offset - 1) + 1);
  return Array.from(byLine, ([start, ofLine]) => {
    const [first, last] = [ofLine[0], ofLine.at(-1)];
    const from = first?.offset ?? start;
    const end = (last?.offset ?? start) + (last?.written.length ?? 0);
    const line = text.slice(start, (text.indexOf('\n', end) + 1 || text.length + 1) - 1);
    const decoded = decodeMisread(
      line,
      ofLine.map((part) => ({ ...part, offset: part.offset - start })),
    )
      .replace(LINE_PREFIX, '')
      .replace(/["']$/u, '');
    const encodings = [...new Set(ofLine.map(({ encoding }) => encoding))];
    const kind = encodings.includes('UTF-8')
      ? 'Dòng này có chữ Unicode bị đọc sai bảng mã'
      : `Dòng này có chữ gõ bằng bảng mã cũ (${encodings.join(', ')})`;
    return {
      offset: from,
      length: end - from,
      message: `${kind}: người đọc thấy “${truncate(text.slice(from, end), MAX_QUOTED)}”.`,
      expected: `Viết bằng Unicode: “${truncate(decoded, MAX_SUGGESTED)}”.`,
    };
  });
}

function truncate(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length)}…` : text;
}

/** The replacement character, with which programs replace bytes that they cannot decode. */
const LOST_LETTERS = /\ufffd+/gu;
const LOST = {
  message: 'Ở đây có dấu \ufffd thay cho chữ đã mất khi đổi bảng mã.',
  expected: 'Gõ lại chữ đó, hoặc sao chép lại từ bản gốc.',
};

const STRAY_MARKS = {
  message: 'Ở đây có dấu chồng lên nhau hoặc đứng một mình, không thuộc chữ nào.',
  expected: 'Xóa các dấu thừa rồi gõ lại từ này.',
};

/** A mark twice on one letter, which readers see once. */
const REPEATED_MARK = /(\p{M})\p{M}?\1/u;

function disguiseOf(word: string): { message: string; expected: string } | undefined {
  if (/\p{M}/u.test(word) && REPEATED_MARK.test(word.normalize('NFD'))) return STRAY_MARKS;
  const corrected = correctD(word);
  if (corrected !== word) {
    const wrong = Array.from(word).find((letter) => correctD(letter) !== letter) ?? '';
    return {
      message: `“${word}” có chữ ${wrong} (${codePointName(wrong)}) trông giống ${correctD(wrong)} của tiếng Việt nhưng là chữ khác.`,
      expected: `Viết “${corrected}”.`,
    };
  }
  const stylized = STYLIZED.exec(word)?.[0];
  if (stylized !== undefined) {
    const plain = word.normalize('NFKC');
    return {
      message: `“${word}” viết bằng kiểu chữ đặc biệt (${codePointName(stylized)}), người đọc không tìm thấy được.`,
      expected: plain === word ? 'Gõ lại từ này bằng chữ thường.' : `Viết “${plain}”.`,
    };
  }
  const foreign = FOREIGN.exec(word)?.[0];
  if (foreign === undefined || !(LATIN.test(word) || WHOLLY_LOOK_ALIKE.test(word)))
    return undefined;
  return {
    message: `“${word}” có chữ của bảng chữ cái khác trông giống chữ Latinh (${codePointName(foreign)}).`,
    expected: 'Gõ lại từ này bằng bàn phím tiếng Việt.',
  };
}
