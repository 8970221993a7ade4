import { diffArrays } from 'diff';

/** A block as the editor would write it. */
interface Written {
  written: string;
}

/** For each block that is shown the index of the one that it was when the text was opened. */
export function originsOf(blocks: readonly Written[], shown: readonly Written[]): (number | undefined)[] {
  const isSame = (one: number, other: number) => blocks[one]?.written === shown[other]?.written;
  // What stands unchanged at both ends first: of several blocks that read alike, each is then the one in its place.
  const fewest = Math.min(blocks.length, shown.length);
  let start = 0;
  while (start < fewest && isSame(start, start)) start += 1;
  let end = 0;
  while (end < fewest - start && isSame(blocks.length - 1 - end, shown.length - 1 - end)) end += 1;

  const origins: (number | undefined)[] = Array.from({ length: start }, (_unused, index) => index);
  let [from, to] = [start, start];
  let gone: number[] = [];
  let come: number[] = [];
  const pair = () => {
    for (const index of come) origins[index] = gone.length === come.length ? gone[index - (come[0] ?? 0)] : mostAlike(gone, shown[index]?.written ?? '', blocks);
    [gone, come] = [[], []];
  };
  for (const { added, removed, count } of diffArrays(writtenIn(blocks.slice(start, blocks.length - end)), writtenIn(shown.slice(start, shown.length - end)))) {
    if (added) come = Array.from({ length: count }, () => to++);
    else if (removed) gone = Array.from({ length: count }, () => from++);
    else {
      pair();
      for (let kept = 0; kept < count; kept += 1) origins[to++] = from++;
    }
  }
  pair();
  for (let kept = end; kept > 0; kept -= 1) origins[shown.length - kept] = blocks.length - kept;
  return origins;
}

function writtenIn(blocks: readonly Written[]): string[] {
  return blocks.map(({ written }) => written);
}

/** Which of the blocks shares most words with a text; `undefined` when none shares half of its words. */
function mostAlike(indexes: readonly number[], text: string, blocks: readonly Written[]): number | undefined {
  const words = new Set(text.match(/[\p{L}\p{N}]+/gu) ?? []);
  const shared = indexes.map((index) => [index, (blocks[index]?.written.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => words.has(word)).length] as const);
  const [index, most] = shared.toSorted(([, one], [, other]) => other - one)[0] ?? [];
  return most !== undefined && 2 * most >= words.size ? index : undefined;
}
