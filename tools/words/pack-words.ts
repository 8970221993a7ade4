import { MAX_STRENGTH } from '../../src/hygiene/spelling/packed-words.ts';

/** A pair of words that follow one another, with 1 to 16 for how frequent it is. */
export interface WordPair {
  first: string;
  second: string;
  strength: number;
}

/** What the advice on spelling knows of the language. */
export interface WordLists {
  pairs: readonly WordPair[];
  /** Further words, which are in no pair. */
  words: readonly string[];
  loanwords: readonly string[];
}

/** Packs the lists as `unpackWords` reads them. */
export function packWords({ pairs, words: others, loanwords }: WordLists): Buffer {
  const inPairs = pairs.flatMap(({ first, second }) => [first, second]);
  const words = [...new Set([...inPairs, ...others])].sort();
  const numbers = new Map(words.map((word, number) => [word, number]));
  const rows = Map.groupBy(pairs, ({ first }) => first);
  const bytes: number[] = [];
  for (const word of words) {
    const row = (rows.get(word) ?? [])
      .map(({ second, strength }) => ({ number: numbers.get(second) ?? 0, strength }))
      .sort((a, b) => a.number - b.number);
    writeVarint(bytes, row.length);
    let before = 0;
    for (const { number, strength } of row) {
      writeVarint(bytes, (number - before) * MAX_STRENGTH + strength - 1);
      before = number;
    }
  }
  return Buffer.concat([
    Buffer.from(`${words.join(' ')}\n${loanwords.join(' ')}\n`),
    Buffer.from(bytes),
  ]);
}

/** Writes a varint (LEB128): seven bits a byte, lowest first; the eighth says that one follows. */
function writeVarint(bytes: number[], value: number): void {
  let rest = value;
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest & 0x7f) | 0x80);
  bytes.push(rest);
}
