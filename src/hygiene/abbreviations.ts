import { COMMON, TITLES, WORDS_IN_CAPITALS } from '../vietnamese/common-abbreviations.ts';
import { AMBIGUOUS } from '../schemas/glossary.ts';
import type { Finding } from './finding.ts';
import { textBefore } from '../vietnamese/text-before.ts';

/**
 * A run of upper-case words. Starts with a fast check for two characters of a range that includes
 * all Vietnamese capitals, as \p{Lu} is slow and few places match.
 */
const CAPITALS =
  /(?=[A-ZÀ-Ỹ]{2})(?<![\p{L}\p{N}&-])\p{Lu}{2,}(?:(?:-|\\?&(?:amp;)?)\p{Lu}{2,})*(?: \p{Lu}{2,}(?:(?:-|\\?&(?:amp;)?)\p{Lu}{2,})*)*(?![\p{L}\p{N}&-])/gu;
/**
 * Abbreviations have no tones and no marks except Đ, unlike runs of words in capitals
 * (`HUYỆN ĐÔNG HỌP GIAO BAN`).
 */
const ABBREVIATIONS = /^(?:[A-ZĐ& -]|\\&|&amp;)+$/u;
/** The ways to write `&` in a text so that it is not taken for a character reference. */
const ESCAPED_AND = /\\&|&amp;/gu;
/** What surrounds a part of a file's name: `ANH_GOC.JPG`, `BC-01.DOCX`. */
const FILE_NAME =
  /^[\p{L}\p{N}()_.-]*(?:_|\.(?:docx?|xlsx?|pptx?|pdf|jpe?g|png|webp|avif|gif|heic|bmp|tiff?|zip|rar|csv|txt|mdx?|yaml|mp[34])$)/iu;
/** How far a file's name is searched around a word. */
const MAX_FILE_NAME = 100;
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
  return written.flatMap(({ word: escaped, offset }): Finding[] => {
    const word = escaped.replace(ESCAPED_AND, '&');
    if (seen.has(word) || ROMAN.test(word) || known.has(word) || isCommon(word)) return [];
    if (isInFileName(prose, offset, escaped.length)) return [];
    seen.add(word);
    return [
      {
        offset,
        length: escaped.length,
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

/** Whether readers know an abbreviation from the news. */
function isCommon(word: string): boolean {
  return COMMON.has(word) || WORDS_IN_CAPITALS.has(word) || Object.hasOwn(TITLES, word);
}

/** Whether a word is a part of the name of a file. */
function isInFileName(prose: string, offset: number, length: number): boolean {
  if (!/[_.-]/u.test(prose.charAt(offset - 1) + prose.charAt(offset + length))) return false;
  const before = textBefore(prose, offset, MAX_FILE_NAME);
  const after = prose.slice(offset + length, offset + length + MAX_FILE_NAME);
  const start = /[\p{L}\p{N}()_.-]*$/u.exec(before)?.[0] ?? '';
  const end = /^[\p{L}\p{N}()_.-]*/u.exec(after)?.[0] ?? '';
  const name = start + prose.slice(offset, offset + length) + end;
  return FILE_NAME.test(name.replace(/[().]+$/u, ''));
}
