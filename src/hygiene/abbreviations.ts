import { AMBIGUOUS } from '../schemas/glossary.ts';
import type { Finding } from './finding.ts';

/**
 * A run of upper-case words. Starts with a fast check for two characters of a range that includes
 * all Vietnamese capitals, as \p{Lu} is slow and few places match.
 */
const CAPITALS =
  /(?=[A-ZÀ-Ỹ]{2})(?<![\p{L}\p{N}&-])\p{Lu}{2,}(?:[&-]\p{Lu}{2,})*(?: \p{Lu}{2,}(?:[&-]\p{Lu}{2,})*)*(?![\p{L}\p{N}&-])/gu;
/**
 * Abbreviations have no tones and no marks except Đ, unlike runs of words in capitals (`KỲ ANH HỌP
 * GIAO BAN`).
 */
const ABBREVIATIONS = /^[A-ZĐ& -]+$/u;
const ROMAN = /^(?=[IVXLC]+$)C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/u;

/**
 * Finds abbreviations that readers may not know, each at its first use.
 * @param known the abbreviations of the glossary.
 */
export function unknownAbbreviations(prose: string, known: ReadonlySet<string>): Finding[] {
  const seen = new Set<string>();
  const written = Array.from(prose.matchAll(CAPITALS))
    .filter(([run]) => ABBREVIATIONS.test(run))
    .flatMap(({ 0: run, index: start }) =>
      Array.from(run.matchAll(/\S+/gu), ({ 0: word, index }) => ({ word, offset: start + index })),
    );
  return written.flatMap(({ word, offset }): Finding[] => {
    if (seen.has(word) || ROMAN.test(word) || known.has(word)) return [];
    seen.add(word);
    return [
      {
        offset,
        length: word.length,
        message: AMBIGUOUS.has(word)
          ? `“${word}” có nhiều nghĩa.`
          : `Chữ viết tắt “${word}” không có trong content/glossary.yaml.`,
        expected: AMBIGUOUS.has(word)
          ? 'Viết đầy đủ trong bài.'
          : 'Viết đầy đủ ở lần đầu, hoặc thêm vào bảng chữ viết tắt.',
      },
    ];
  });
}
