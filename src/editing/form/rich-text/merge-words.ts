import { diffArrays } from 'diff';

/** A range of the common origin that a version replaces. */
interface Change {
  start: number;
  end: number;
  replacement: string[];
}

/**
 * Versions with more changed words are not merged: diffing takes time proportional to the
 * difference times the length.
 */
const MAX_CHANGES = 2_000;

/**
 * Merges the changes of two versions into their origin, word by word. Where both change the same
 * words, `edited` wins; so does all of it if too much differs.
 */
export function mergeWords(origin: string, written: string, edited: string): string {
  const words = wordsOf(origin);
  const edits = changesFrom(words, wordsOf(edited));
  const rewritten = changesFrom(words, wordsOf(written));
  if (!edits || !rewritten) return edited;
  const rewritings = rewritten.filter(
    (rewriting) => !edits.some((edit) => overlaps(rewriting, edit)),
  );
  const changes = [...rewritings, ...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const merged = changes.flatMap(({ start, replacement }, index) => [
    ...words.slice(changes[index - 1]?.end ?? 0, start),
    ...replacement,
  ]);
  return [...merged, ...words.slice(changes.at(-1)?.end ?? 0)].join('');
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];
}

function changesFrom(origin: string[], version: string[]): Change[] | undefined {
  const found: Change[] = [];
  let position = 0;
  const difference = diffArrays(origin, version, { maxEditLength: MAX_CHANGES });
  if (!difference) return undefined;
  for (const { added, removed, count, value } of difference) {
    const before = found.at(-1);
    if (!added && !removed) position += count;
    else if (before?.end === position) {
      // diffArrays splits a replacement into a removal and an addition.
      if (added) before.replacement.push(...value);
      else before.end = position += count;
    } else
      found.push({
        start: position,
        end: added ? position : (position += count),
        replacement: added ? [...value] : [],
      });
  }
  return found.map((change) => shiftBeforeBlank(change, origin));
}

/** Inserts new words before the second of two blanks, because the first may be a line break. */
function shiftBeforeBlank(change: Change, origin: readonly string[]): Change {
  const { start, end, replacement } = change;
  const blank = replacement.at(-1);
  if (start !== end || blank?.trim() !== '' || blank !== origin[start - 1]) return change;
  return { start: start - 1, end: end - 1, replacement: [blank, ...replacement.slice(0, -1)] };
}

/** Whether two changes touch the same words, or insert at the same position. */
function overlaps(a: Change, b: Change): boolean {
  return (
    (a.start < b.end && b.start < a.end) ||
    (a.start === b.start && (a.end === a.start) === (b.end === b.start))
  );
}
