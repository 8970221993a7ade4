import { diffArrays } from 'diff';

/** A block as the editor would write it. */
interface Written {
  written: string;
}

/** Returns for each shown block the index of its original block in the opened text. */
export function matchOrigins(
  blocks: readonly Written[],
  shown: readonly Written[],
): (number | undefined)[] {
  const isSame = (a: number, b: number) => blocks[a]?.written === shown[b]?.written;
  // Match unchanged blocks at both ends first, so that among identical blocks each keeps its own
  // place.
  const maxUnchanged = Math.min(blocks.length, shown.length);
  let start = 0;
  while (start < maxUnchanged && isSame(start, start)) start += 1;
  let end = 0;
  while (end < maxUnchanged - start && isSame(blocks.length - 1 - end, shown.length - 1 - end))
    end += 1;

  const origins: (number | undefined)[] = Array.from({ length: start }, (_unused, index) => index);
  let [from, to] = [start, start];
  let removedIndexes: number[] = [];
  let addedIndexes: number[] = [];
  const pairChanged = () => {
    for (const index of addedIndexes)
      origins[index] =
        removedIndexes.length === addedIndexes.length
          ? removedIndexes[index - (addedIndexes[0] ?? 0)]
          : mostSimilar(removedIndexes, shown[index]?.written ?? '', blocks);
    [removedIndexes, addedIndexes] = [[], []];
  };
  for (const { added, removed, count } of diffArrays(
    writtenIn(blocks.slice(start, blocks.length - end)),
    writtenIn(shown.slice(start, shown.length - end)),
  )) {
    if (added) addedIndexes = Array.from({ length: count }, () => to++);
    else if (removed) removedIndexes = Array.from({ length: count }, () => from++);
    else {
      pairChanged();
      for (let kept = 0; kept < count; kept += 1) origins[to++] = from++;
    }
  }
  pairChanged();
  for (let kept = end; kept > 0; kept -= 1) origins[shown.length - kept] = blocks.length - kept;
  return origins;
}

function writtenIn(blocks: readonly Written[]): string[] {
  return blocks.map(({ written }) => written);
}

/**
 * Returns the block that shares most words with a text; `undefined` if none shares half of its
 * words.
 */
function mostSimilar(
  indexes: readonly number[],
  text: string,
  blocks: readonly Written[],
): number | undefined {
  const words = new Set(text.match(/[\p{L}\p{N}]+/gu) ?? []);
  const shared = indexes.map(
    (index) =>
      [
        index,
        (blocks[index]?.written.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => words.has(word))
          .length,
      ] as const,
  );
  const [index, sharedCount] = shared.toSorted(([, a], [, b]) => b - a)[0] ?? [];
  return sharedCount !== undefined && 2 * sharedCount >= words.size ? index : undefined;
}
