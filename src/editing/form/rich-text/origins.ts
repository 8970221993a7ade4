import { diffArrays } from 'diff';

/** A block as the editor would write it. */
interface Written {
  written: string;
}

/** For each block that is shown the index of the one that it was when the text was opened. */
export function originsOf(blocks: readonly Written[], shown: readonly Written[]): (number | undefined)[] {
  const origins: (number | undefined)[] = [];
  let [from, to] = [0, 0];
  let gone: number[] = [];
  let come: number[] = [];
  const pair = () => {
    for (const index of come) origins[index] = gone.length === come.length ? gone[index - (come[0] ?? 0)] : mostAlike(gone, shown[index]?.written ?? '', blocks);
    [gone, come] = [[], []];
  };
  for (const { added, removed, count } of diffArrays(blocks.map(({ written }) => written), shown.map(({ written }) => written))) {
    if (added) come = Array.from({ length: count }, () => to++);
    else if (removed) gone = Array.from({ length: count }, () => from++);
    else {
      pair();
      for (let kept = 0; kept < count; kept += 1) origins[to++] = from++;
    }
  }
  pair();
  return origins;
}

/** Which of the blocks shares most words with a text; `undefined` when none shares half of its words. */
function mostAlike(indexes: readonly number[], text: string, blocks: readonly Written[]): number | undefined {
  const words = new Set(text.match(/[\p{L}\p{N}]+/gu) ?? []);
  const shared = indexes.map((index) => [index, (blocks[index]?.written.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => words.has(word)).length] as const);
  const [index, most] = shared.toSorted(([, one], [, other]) => other - one)[0] ?? [];
  return most !== undefined && 2 * most >= words.size ? index : undefined;
}
