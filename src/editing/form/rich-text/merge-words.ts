import { diffArrays } from 'diff';

/** A stretch of the common origin that a version replaces. */
interface Change {
  start: number;
  end: number;
  by: string[];
}

/** Versions that differ by more words are not merged: the time grows with the difference times the length. */
const MOST_CHANGES = 2_000;

/**
 * A text with the changes of two versions of it, compared word by word. Where both change the same words, those of `edited`
 * count; and so does the whole of it where too much differs.
 */
export function mergeWords(origin: string, written: string, edited: string): string {
  const words = wordsOf(origin);
  const edits = changes(words, wordsOf(edited));
  const rewritten = changes(words, wordsOf(written));
  if (!edits || !rewritten) return edited;
  const styles = rewritten.filter((style) => !edits.some((edit) => isSamePlace(style, edit)));
  const all = [...styles, ...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const merged = all.flatMap(({ start, by }, index) => [...words.slice(all[index - 1]?.end ?? 0, start), ...by]);
  return [...merged, ...words.slice(all.at(-1)?.end ?? 0)].join('');
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];
}

function changes(origin: string[], version: string[]): Change[] | undefined {
  const found: Change[] = [];
  let place = 0;
  const difference = diffArrays(origin, version, { maxEditLength: MOST_CHANGES });
  if (!difference) return undefined;
  for (const { added, removed, count, value } of difference) {
    const before = found.at(-1);
    if (!added && !removed) place += count;
    else if (before?.end === place) {
      // A replacement comes in two parts.
      if (added) before.by.push(...value);
      else before.end = place += count;
    } else found.push({ start: place, end: added ? place : place += count, by: added ? [...value] : [] });
  }
  return found.map((change) => beforeBlank(change, origin));
}

/** New words between two blanks stand before the second: the first may be the end of a line. */
function beforeBlank(change: Change, origin: readonly string[]): Change {
  const { start, end, by } = change;
  const blank = by.at(-1);
  if (start !== end || blank?.trim() !== '' || blank !== origin[start - 1]) return change;
  return { start: start - 1, end: end - 1, by: [blank, ...by.slice(0, -1)] };
}

/** Whether two changes touch the same words, or put words in the same place. */
function isSamePlace(one: Change, other: Change): boolean {
  return (one.start < other.end && other.start < one.end) || (one.start === other.start && (one.end === one.start) === (other.end === other.start));
}
