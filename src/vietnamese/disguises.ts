import { LIKE_D, mendD } from './d-with-stroke.ts';
import { findMisread, isReadRight, withMeant, withoutParts, type Misread } from './misread.ts';
import { codePointName, isOrdinary } from './text.ts';

/** Something in a text that looks like what it is not. */
export interface Disguise {
  /** Where it begins. */
  offset: number;
  /** How long it is, in UTF-16 units, where it is no word. */
  length?: number | undefined;
  /** What is wrong and what would be right; Vietnamese sentences. */
  message: string;
  expected: string;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * Letters and digits that are ours only in shape: of phonetics (ɑ), mathematics (𝐊), full width (Ｋ), ligatures (ﬁ). Nobody
 * finds what is written with them. ℹ is a sign.
 */
const SHAPED = /[[\p{L}\p{Nd}]&&[\u017f\u0250-\u02af\u1d00-\u1dbf\u2100-\u2138\u213a-\u214f\ua720-\ua7ff\uab30-\uab6f\ufb00-\ufb06\uff10-\uff5a\u{1d400}-\u{1d7ff}]]/v;

/** Letters of other alphabets. μ and Ω measure things (μg, kΩ). */
const FOREIGN = /[\p{L}--[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}μΩ]]/v;
const LATIN = /\p{Script=Latin}/u;

/** Most texts hold nothing that could be a disguise: one look tells. */
const SUSPECT = new RegExp(String.raw`${SHAPED.source}|${FOREIGN.source}|\p{M}|${LIKE_D.source}`, 'v');

/** Words of Cyrillic or Greek that read as Latin ones. Source of the letters: Unicode Technical Standard 39, confusables.txt. */
const TWIN = /^[АВЕЅЗІЈКМНОРСТУХҮԌԚԜҺӀӏаеѕіјоруԛсхԝүһαΑΒΕΖΗΙΚΜΝΟΡΤΥΧονιρυκ]{2,}$/u;

/**
 * Composed Vietnamese has no marks of its own, other scripts have two on a letter at most: more run over the lines above and below.
 * A stroke laid over a letter makes another of it, as of d a đ.
 */
const MARKS = /(?<![\p{L}\p{M}\p{N}\p{S}\p{Emoji}])\p{M}+|(?<=\p{M}{2})\p{M}+|(?<=[\p{L}\p{N}]\p{M}?)[\u0334-\u0338\u20d2\u20d3\u20e5-\u20eb]+/gu;

/**
 * Everything in a composed (NFC) text that shows as other letters than were meant: text of another encoding (`C¸c x·`,
 * `chuyá»ƒn`), and in the rest of it what {@link findDisguises} finds.
 */
export function findWrongLetters(text: string): Disguise[] {
  if (isReadRight(text)) return findDisguises(text);
  const misread = findMisread(text);
  return [...misreadLines(text, misread), ...findDisguises(withoutParts(text, misread))];
}

/**
 * Every word or mark of a composed (NFC) text that passes for something else: words that mix alphabets (`Тrung` with a Cyrillic Т)
 * or are wholly of look-alikes, letters that are Latin in shape alone, letters that look like Đ, heaps of marks.
 */
export function findDisguises(text: string): Disguise[] {
  if (isOrdinary(text) || !SUSPECT.test(text)) return [];
  const disguises = Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({ offset: index, ...disguiseOf(word) }));
  const marks = Array.from(text.matchAll(MARKS), ({ index }) => ({ offset: index, ...STRAY_MARKS }));
  return [...disguises.filter((found): found is Disguise => 'message' in found), ...marks];
}

/** Enough of a text to know it by. */
const SHOWN = 60;
/** As much as a message may hold of what is right: see LONGEST in excerpt.ts. */
const MOST_MEANT = 500;
/** What stands before a line's words: the name of a field, the sign of a list or heading. */
const BEFORE_WORDS = /^\s*(?:(?:- )?[\w-]+:\s+|(?:[-*+>]|#+|\d+[.)])\s+)*["']?/u;

/** A disguise for each line with misread parts, with the whole of it as it would be right. */
function misreadLines(text: string, parts: readonly Misread[]): Disguise[] {
  const byLine = Map.groupBy(parts, ({ offset }) => text.lastIndexOf('\n', offset - 1) + 1);
  return Array.from(byLine, ([start, ofLine]) => {
    const [first, last] = [ofLine[0], ofLine.at(-1)];
    const from = first?.offset ?? start;
    const end = (last?.offset ?? start) + (last?.written.length ?? 0);
    const line = text.slice(start, (text.indexOf('\n', end) + 1 || text.length + 1) - 1);
    const meant = withMeant(line, ofLine.map((part) => ({ ...part, offset: part.offset - start }))).replace(BEFORE_WORDS, '').replace(/["']$/u, '');
    const encodings = [...new Set(ofLine.map(({ encoding }) => encoding))];
    const kind = encodings.includes('UTF-8') ? 'Dòng này có chữ Unicode bị đọc sai bảng mã' : `Dòng này có chữ gõ bằng bảng mã cũ (${encodings.join(', ')})`;
    return { offset: from, length: end - from, message: `${kind}: người đọc thấy “${cut(text.slice(from, end), SHOWN)}”.`, expected: `Viết bằng Unicode: “${cut(meant, MOST_MEANT)}”.` };
  });
}

function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length)}…` : text;
}

const STRAY_MARKS = { message: 'Ở đây có dấu chồng lên nhau hoặc đứng một mình, không thuộc chữ nào.', expected: 'Xóa các dấu thừa rồi gõ lại từ này.' };

function disguiseOf(word: string): { message: string; expected: string } | undefined {
  const mended = mendD(word);
  if (mended !== word) {
    const like = Array.from(word).find((letter) => mendD(letter) !== letter) ?? '';
    return { message: `“${word}” có chữ ${like} (${codePointName(like)}) trông giống ${mendD(like)} của tiếng Việt nhưng là chữ khác.`, expected: `Viết “${mended}”.` };
  }
  const shaped = SHAPED.exec(word)?.[0];
  if (shaped !== undefined) {
    const plain = word.normalize('NFKC');
    return { message: `“${word}” viết bằng kiểu chữ đặc biệt (${codePointName(shaped)}), người đọc không tìm thấy được.`, expected: plain === word ? 'Gõ lại từ này bằng chữ thường.' : `Viết “${plain}”.` };
  }
  const foreign = FOREIGN.exec(word)?.[0];
  if (foreign === undefined || !(LATIN.test(word) || TWIN.test(word))) return undefined;
  return { message: `“${word}” có chữ của bảng chữ cái khác trông giống chữ Latinh (${codePointName(foreign)}).`, expected: 'Gõ lại từ này bằng bàn phím tiếng Việt.' };
}
