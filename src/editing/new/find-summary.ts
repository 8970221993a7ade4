import { DATELINE } from './date-lines.ts';
import type { Found } from './draft.ts';
import { splitSentences } from './paragraphs.ts';

const MIN_LENGTH = 40;
const MAX_LENGTH = 400;

/**
 * `(Mẫu) - ` or `Tóm tắt: ` before the first sentence; `Mẫu - ` only where a day follows, as
 * a place may begin a sentence.
 */
const OPENING = new RegExp(
  String.raw`^(?:${DATELINE}|(?:Tóm tắt|Sapo)\s*:\s*|\p{Lu}\p{L}*(?: \p{Lu}\p{L}*){0,3}(?: \([\p{L} -]{2,40}\))?\s*[-–:]\s+(?=(?:Sáng|Trưa|Chiều|Tối|Đêm|Ngày|Vừa|Hôm)\s))`,
  'u',
);

/** Summarizes a text by its lead: as many of the first sentences as fit into 400 characters. */
export function findSummary(paragraph: string | undefined): Found<string> | undefined {
  if (paragraph === undefined) return undefined;
  const lead = paragraph.replace(OPENING, '');
  let summary = '';
  for (const sentence of splitSentences(lead)) {
    const longer = `${summary} ${sentence}`.trim();
    if (Array.from(longer).length > MAX_LENGTH) break;
    summary = longer;
    // One sentence is enough of a long lead.
    if (summary.length >= MIN_LENGTH && lead.length > MAX_LENGTH) break;
  }
  if (Array.from(summary).length >= MIN_LENGTH) return { value: summary };
  const truncated = lead.slice(0, MAX_LENGTH - 1).replace(/\s+\S*$/u, '…');
  return {
    value: truncated,
    question: 'Đoạn mở đầu không vừa 40-400 ký tự. Xin tóm tắt bài trong một, hai câu.',
  };
}
