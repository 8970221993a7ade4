import { readFileSync } from 'node:fs';

const FIRST = 'content/briefings/2020/07/giao-ban-thang-7-trien-khai-nhiem-vu-6-thang-cuoi-nam.mdx';

/** The text of the first briefing without tags. */
const PROSE = readFileSync(FIRST, 'utf8')
  .split('\n---\n')
  .slice(1)
  .join('')
  .replace(/<[^>]*>/gu, '')
  .trim();

/** Vietnamese prose of `length` UTF-16 units, as a baseline for the cost of other texts. */
export function plainText(length: number): string {
  return `${PROSE}\n\n`.repeat(Math.ceil(length / PROSE.length)).slice(0, length);
}
