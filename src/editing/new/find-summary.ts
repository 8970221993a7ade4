import type { Found } from './draft.ts';
import { sentencesOf } from './paragraphs.ts';

const SHORTEST = 40;
const LONGEST = 400;

/** `(Kỳ Anh) - ` before the first sentence. */
const DATELINE = /^\([\p{L}\s.-]{2,40}\)\s*[-–:]\s*/u;

/** The lead as a summary: as many of its first sentences as have room in 400 characters. */
export function findSummary(paragraph: string | undefined): Found<string> | undefined {
  if (paragraph === undefined) return undefined;
  const lead = paragraph.replace(DATELINE, '');
  let summary = '';
  for (const sentence of sentencesOf(lead)) {
    const longer = `${summary} ${sentence}`.trim();
    if (Array.from(longer).length > LONGEST) break;
    summary = longer;
    // One whole sentence is enough of a long lead.
    if (summary.length >= SHORTEST && lead.length > LONGEST) break;
  }
  if (Array.from(summary).length >= SHORTEST) return { value: summary };
  const cut = lead.slice(0, LONGEST - 1).replace(/\s+\S*$/u, '…');
  return { value: cut, question: 'Đoạn mở đầu không vừa 40-400 ký tự. Xin tóm tắt bài trong một, hai câu.' };
}
