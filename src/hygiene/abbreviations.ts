import { AMBIGUOUS } from '../schemas/glossary.ts';
import type { Finding } from './finding.ts';

/** Words in capitals, one after another. It first looks for two signs of a range that holds all capitals of Vietnamese: few places have them, and \p{Lu} takes long to ask for. */
const CAPITALS = /(?=[A-ZÀ-Ỹ]{2})(?<![\p{L}\p{N}&-])\p{Lu}{2,}(?:[&-]\p{Lu}{2,})*(?: \p{Lu}{2,}(?:[&-]\p{Lu}{2,})*)*(?![\p{L}\p{N}&-])/gu;
/** An abbreviation bears no tone and no mark but Đ; words that are shouted (`KỲ ANH HỌP GIAO BAN`) do, or stand beside one that does. */
const ABBREVIATIONS = /^[A-ZĐ& -]+$/u;
const ROMAN = /^(?=[IVXLC]+$)C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/u;

/** Abbreviations that are not among the `known` ones of the glossary, each at its first use: readers may not know them either. */
export function unknownAbbreviations(prose: string, known: ReadonlySet<string>): Finding[] {
  const seen = new Set<string>();
  const written = Array.from(prose.matchAll(CAPITALS))
    .filter(([run]) => ABBREVIATIONS.test(run))
    .flatMap(({ 0: run, index: start }) => Array.from(run.matchAll(/\S+/gu), ({ 0: word, index }) => ({ word, offset: start + index })));
  return written.flatMap(({ word, offset }): Finding[] => {
    if (seen.has(word) || ROMAN.test(word) || known.has(word)) return [];
    seen.add(word);
    return [{
      offset,
      length: word.length,
      message: AMBIGUOUS.has(word) ? `“${word}” có nhiều nghĩa.` : `Chữ viết tắt “${word}” không có trong content/glossary.yaml.`,
      expected: AMBIGUOUS.has(word) ? 'Viết đầy đủ trong bài.' : 'Viết đầy đủ ở lần đầu, hoặc thêm vào bảng chữ viết tắt.',
    }];
  });
}
