import type { Archive } from '../../archive/archive.ts';
import { byCodes } from '../../code-order.ts';
import { splitSyllables, type Syllable } from '../../vietnamese/syllables.ts';

/** Words that say little: no turn of phrase begins or ends with one. */
const FUNCTION_WORDS = new Set(
  'và của các những cho với về trong ngoài trên dưới tại từ đến được bị là có đã đang sẽ không để do bởi này đó khi nếu thì mà nên rằng theo vào ra lên xuống một hai mỗi mọi cùng cũng như hay hoặc còn vẫn đều rất thêm việc sau trước giữa qua bằng ở số'.split(' '),
);
const SHORTEST = 2;
const LONGEST = 8;
/** A turn of phrase is one when at least this many titles have it. */
const FEWEST = 3;
/** Enough to be useful, few enough to be sent (about 6 kB). */
const MOST_PHRASES = 300;
/** Titles looked at: what has been written of late is what people look for, and an old archive takes no longer. */
const NEWEST = 5_000;

/**
 * Turns of phrase that the newest titles share, commonest first, as they are written there. One that only ever stands within a
 * longer one is left out.
 */
export function commonPhrases({ briefings }: Archive): string[] {
  const counts = new Map<string, { written: string; count: number; longer: number }>();
  for (const { title } of briefings.slice(0, NEWEST)) {
    const seen = new Set<string>();
    const syllables = splitSyllables(title);
    for (let from = 0; from < syllables.length; from += 1) {
      for (let length = SHORTEST; length <= LONGEST; length += 1) {
        const phrase = syllables.slice(from, from + length);
        const key = phrase.map(({ form }) => form).join(' ');
        if (phrase.length < length || seen.has(key) || !isWhole(title, phrase)) continue;
        seen.add(key);
        const known = counts.get(key) ?? { written: title.slice(phrase[0]?.start, phrase.at(-1)?.end), count: 0, longer: 0 };
        known.count += 1;
        counts.set(key, known);
      }
    }
  }
  for (const [key, { count }] of counts) {
    const words = key.split(' ');
    for (const part of [words.slice(1), words.slice(0, -1)]) {
      const shorter = counts.get(part.join(' '));
      if (shorter) shorter.longer = Math.max(shorter.longer, count);
    }
  }
  return [...counts.values()]
    .filter(({ count, longer }) => count >= FEWEST && longer < count * 0.7)
    .sort((a, b) => b.count - a.count || byCodes(a.written, b.written))
    .slice(0, MOST_PHRASES)
    .map(({ written }) => written);
}

/** Whether syllables make a phrase by themselves: no punctuation or figures within, no function word at an end. */
function isWhole(title: string, phrase: readonly Syllable[]): boolean {
  const [first, last] = [phrase[0]?.form ?? '', phrase.at(-1)?.form ?? ''];
  const joined = phrase.every(({ start, form }, index) => !/\d/u.test(form) && (index === 0 || title.slice(phrase[index - 1]?.end, start) === ' '));
  return joined && !FUNCTION_WORDS.has(first) && !FUNCTION_WORDS.has(last);
}
