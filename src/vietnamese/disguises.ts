import { mendD } from './d-with-stroke.ts';
import { codePointName, isOrdinary } from './text.ts';

/** Something in a text that looks like what it is not. */
export interface Disguise {
  /** Where it begins. */
  offset: number;
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
const SUSPECT = new RegExp(String.raw`${SHAPED.source}|${FOREIGN.source}|\p{M}|[ÐðƉ]`, 'v');

/** Words of Cyrillic or Greek that read as Latin ones. Source of the letters: Unicode Technical Standard 39, confusables.txt. */
const TWIN = /^[АВЕЅЗІЈКМНОРСТУХҮԌԚԜҺӀӏаеѕіјоруԛсхԝүһαΑΒΕΖΗΙΚΜΝΟΡΤΥΧονιρυκ]{2,}$/u;

/**
 * Composed Vietnamese has no marks of its own, other scripts have two on a letter at most: more run over the lines above and below.
 * A stroke laid over a letter makes another of it, as of d a đ.
 */
const MARKS = /(?<![\p{L}\p{M}\p{N}\p{S}\p{Emoji}])\p{M}+|(?<=\p{M}{2})\p{M}+|(?<=[\p{L}\p{N}]\p{M}?)[\u0334-\u0338\u20d2\u20d3\u20e5-\u20eb]+/gu;

/**
 * Everything in a composed (NFC) text that passes for something else: words that mix alphabets (`Тrung` with a Cyrillic Т)
 * or are wholly of look-alikes, letters that are Latin in shape alone, letters that look like Đ, heaps of marks.
 */
export function findDisguises(text: string): Disguise[] {
  if (isOrdinary(text) || !SUSPECT.test(text)) return [];
  const disguises = Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({ offset: index, ...disguiseOf(word) }));
  const marks = Array.from(text.matchAll(MARKS), ({ index }) => ({ offset: index, ...STRAY_MARKS }));
  return [...disguises.filter((found): found is Disguise => 'message' in found), ...marks];
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
