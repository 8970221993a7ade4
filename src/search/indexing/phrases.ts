import type { Archive } from '../../archive/archive.ts';
import { compareCodeUnits } from '../../vietnamese/code-order.ts';
import { splitSyllables, type Syllable } from '../../vietnamese/syllables.ts';

/** Function words: no phrase starts or ends with one. */
const FUNCTION_WORDS = new Set(
  'và của các những cho với về trong ngoài trên dưới tại từ đến được bị là có đã đang sẽ không để do bởi này đó khi nếu thì mà nên rằng theo vào ra lên xuống một hai mỗi mọi cùng cũng như hay hoặc còn vẫn đều rất thêm việc sau trước giữa qua bằng ở số'.split(
    ' ',
  ),
);
const MIN_LENGTH = 2;
const MAX_LENGTH = 8;
/** Minimum number of titles that share a phrase. */
const MIN_TITLES = 3;
/** Enough to be useful, and small enough to send (about 6 kB). */
const MAX_PHRASES = 300;
/**
 * Only the newest titles are analysed: readers search for recent topics, and large archives take no
 * longer.
 */
const MAX_TITLES = 5_000;

/**
 * Returns phrases that the newest titles share, commonest first, as written there. Omits phrases
 * that occur almost only inside a longer one.
 */
export function commonPhrases({ briefings }: Archive): string[] {
  const runs = briefings.slice(0, MAX_TITLES).map(({ title }) => splitRuns(title));
  const found = new Map<string, Phrase>();
  let shorter: ReadonlyMap<string, Phrase> | undefined;
  for (let length = MIN_LENGTH; length <= MAX_LENGTH; length += 1) {
    const phrases = countPhrases(runs, length, shorter);
    for (const [key, phrase] of phrases) if (isSelfContained(key)) found.set(key, phrase);
    shorter = phrases;
  }
  for (const [key, { count }] of found) {
    const words = key.split(' ');
    for (const subphrase of [words.slice(1), words.slice(0, -1)]) {
      const shorterPhrase = found.get(subphrase.join(' '));
      if (shorterPhrase) shorterPhrase.longer = Math.max(shorterPhrase.longer, count);
    }
  }
  return [...found.values()]
    .filter(({ count, whole, longer }) => whole >= MIN_TITLES && longer < count * 0.7)
    .sort((a, b) => b.count - a.count || compareCodeUnits(a.written, b.written))
    .slice(0, MAX_PHRASES)
    .map(({ written }) => written);
}

/**
 * A phrase, the number of titles that contain it, those in which it cuts no name (`Phú An và Phú`
 * Xuân), and the highest count of a longer phrase that contains it.
 */
interface Phrase {
  written: string;
  count: number;
  whole: number;
  longer: number;
}

/** A run of words separated only by spaces, and its title. */
interface Run {
  title: string;
  words: readonly Syllable[];
}

/** Splits a title into runs of words, at punctuation and numbers. */
function splitRuns(title: string): Run[] {
  const runs: Syllable[][] = [];
  let previous: Syllable | undefined;
  for (const word of splitSyllables(title)) {
    if (/\d/u.test(word.form)) previous = undefined;
    else {
      if (previous && title.slice(previous.end, word.start) === ' ') runs.at(-1)?.push(word);
      else runs.push([word]);
      previous = word;
    }
  }
  return runs.map((words) => ({ title, words }));
}

/**
 * Counts the phrases of `length` words that at least {@link MIN_TITLES} titles share. As in the
 * Apriori algorithm, a phrase is a candidate only if both its subphrases are in `shorter`.
 */
function countPhrases(
  titles: readonly Run[][],
  length: number,
  shorter: ReadonlyMap<string, Phrase> | undefined,
): Map<string, Phrase> {
  const phrases = new Map<string, Phrase>();
  for (const runs of titles) {
    const seen = new Set<string>();
    for (const { title, words } of runs) {
      let prefix = phraseKey(words, 0, length - 1);
      for (let from = 0; from + length <= words.length; from += 1) {
        const suffix = phraseKey(words, from + 1, length - 1);
        const key = `${words[from]?.form ?? ''} ${suffix}`;
        if ((!shorter || (shorter.has(prefix) && shorter.has(suffix))) && !seen.has(key)) {
          seen.add(key);
          const phrase = phrases.get(key) ?? {
            written: title.slice(words[from]?.start, words[from + length - 1]?.end),
            count: 0,
            whole: 0,
            longer: 0,
          };
          phrase.count += 1;
          if (!cutsName(title, words, from) && !cutsName(title, words, from + length))
            phrase.whole += 1;
          phrases.set(key, phrase);
        }
        prefix = suffix;
      }
    }
  }
  for (const [key, { count }] of phrases) if (count < MIN_TITLES) phrases.delete(key);
  return phrases;
}

/** Whether the words before and after this border belong to one name: both are capitalized. */
function cutsName(title: string, words: readonly Syllable[], border: number): boolean {
  const [before, after] = [words[border - 1], words[border]];
  // A title's first word is always capitalized.
  if (!before || !after || before.start === 0) return false;
  return [before, after].every(({ start }) => /^\p{Lu}/u.test(title.slice(start)));
}

function phraseKey(words: readonly Syllable[], from: number, length: number): string {
  return words
    .slice(from, from + length)
    .map(({ form }) => form)
    .join(' ');
}

/** Whether a phrase neither starts nor ends with a function word. */
function isSelfContained(key: string): boolean {
  const words = key.split(' ');
  return !FUNCTION_WORDS.has(words[0] ?? '') && !FUNCTION_WORDS.has(words.at(-1) ?? '');
}
