/**
 * The word lists in a `.traineddata` file of Tesseract. Source of the formats:
 * https://github.com/tesseract-ocr/tesseract, `tessdatamanager.h` and `dawg.h`.
 */

/** Places of components among the offsets at the start of the file. */
const COMPONENTS = { letters: 1, words: 7, pairs: 14 };
/** Bits of an edge between its letter and its target. */
const FLAG_BITS = 3;
const LAST_OF_NODE = 1;
const ENDS_WORD = 4;

/** Reads the list of words, or that of pairs of words, each with a space between the two. */
export function readWordList(traineddata: Buffer, list: 'words' | 'pairs'): string[] {
  return wordsIn(component(traineddata, COMPONENTS[list]), lettersIn(traineddata));
}

function component(file: Buffer, index: number): Buffer {
  const offsets = Array.from({ length: file.readInt32LE(0) }, (_unused, at) =>
    Number(file.readBigInt64LE(4 + 8 * at)),
  );
  const start = offsets[index] ?? -1;
  if (start < 0) throw new Error(`The file has no component ${index}.`);
  const end = Math.min(...offsets.filter((offset) => offset > start), file.length);
  return file.subarray(start, end);
}

function lettersIn(file: Buffer): string[] {
  const [, ...lines] = component(file, COMPONENTS.letters).toString().split('\n');
  return lines.map((line, at) => (at === 0 ? ' ' : (line.split(' ')[0] ?? '')));
}

/** Walks the graph of letters from its first node. */
function wordsIn(dawg: Buffer, letters: readonly string[]): string[] {
  const letterBits = Math.ceil(Math.log2(dawg.readInt32LE(2) + 1));
  const edge = (at: number) => {
    const bits = dawg.readBigUInt64LE(10 + 8 * at);
    return {
      letter: letters[Number(BigInt.asUintN(letterBits, bits))] ?? '',
      flags: Number(BigInt.asUintN(FLAG_BITS, bits >> BigInt(letterBits))),
      target: Number(bits >> BigInt(letterBits + FLAG_BITS)),
    };
  };
  const words: string[] = [];
  const walk = (node: number, prefix: string): void => {
    for (let at = node; ; at += 1) {
      const { letter, flags, target } = edge(at);
      if (flags & ENDS_WORD) words.push(prefix + letter);
      if (target !== 0) walk(target, prefix + letter);
      if (flags & LAST_OF_NODE) return;
    }
  };
  walk(0, '');
  return words;
}
