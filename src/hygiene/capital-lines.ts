import { isInCapitals, sentenceCase } from '../vietnamese/letter-case.ts';
import { bodyLines } from './file-lines.ts';
import type { Finding } from './finding.ts';

/** A cheap test: a line begins with two words of at least two capitals, after its marker. */
const BEGINS_IN_CAPITALS = /^(?<marker>[#> *_-]*)[A-ZÀ-Ỹ]{2,}[ ,]+[A-ZÀ-Ỹ]{2}/mu;
/** A longer line is no heading, and too long to repeat in a message. */
const MAX_LENGTH = 200;

/**
 * Finds lines in capitals only, like the headings of official papers: `KẾT QUẢ 6 THÁNG`. Nothing
 * marks them as headings, and capitals are hard to read, also aloud.
 */
export function capitalLines(file: string): Finding[] {
  if (!BEGINS_IN_CAPITALS.test(file)) return [];
  return bodyLines(file).flatMap(({ text, offset }): Finding[] => {
    const marker = BEGINS_IN_CAPITALS.exec(text)?.groups?.['marker'];
    if (marker === undefined) return [];
    const words = text.slice(marker.length).replace(/[\s*_]+$/u, '');
    if (words.length > MAX_LENGTH || !isInCapitals(words)) return [];
    const isHeading = marker.startsWith('#');
    return [
      {
        offset: offset + marker.length,
        length: words.length,
        message: isHeading
          ? 'Đề mục viết toàn chữ hoa.'
          : 'Dòng này viết toàn chữ hoa: là đề mục, chú thích ảnh, hay một đoạn của bài?',
        expected: isHeading
          ? `Viết hoa đầu câu và tên riêng: ${sentenceCase(words)}`
          : `Đề mục thì viết ## ${sentenceCase(words)}; chú thích ảnh thì chuyển lên mục photos; một đoạn thì viết chữ thường.`,
      },
    ];
  });
}
