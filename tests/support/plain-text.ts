import { readFileSync } from 'node:fs';

const FIRST = 'content/briefings/2020/07/giao-ban-thang-7-trien-khai-nhiem-vu-6-thang-cuoi-nam.mdx';

/** Paragraphs of the first briefing without tags. */
const PROSE = readFileSync(FIRST, 'utf8').split('\n---\n').slice(1).join('').replace(/<[^>]*>/gu, '').trim();

/** Plain Vietnamese prose of `length` characters (UTF-16 units): what other texts of that length are held against. */
export function plainText(length: number): string {
  return `${PROSE}\n\n`.repeat(Math.ceil(length / PROSE.length)).slice(0, length);
}
