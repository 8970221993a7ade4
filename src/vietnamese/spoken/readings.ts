import { textBefore } from '../text-before.ts';
import { sayNumber } from './numbers.ts';
import type { SaidToken } from './scan.ts';

/** What is written, with the word before it, and how both are said. */
export type Reading = readonly [written: string, said: string];

/** A number that every voice says as we do, also with its scale or as a percentage. */
const PLAIN = /^(?<number>(?:\d{1,4}|\d{1,3}(?:\.\d{3})+)(?:,\d{1,2})?)(?<scale>(?: \p{L}+)*|%)$/u;

function isPlain(written: string, words: string): boolean {
  const { number, scale } = PLAIN.exec(written)?.groups ?? {};
  return (
    number !== undefined &&
    words === `${sayNumber(number)}${scale === '%' ? ' phần trăm' : (scale ?? '')}`
  );
}

const WORD_BEFORE = /[\p{L}\p{M}]{1,12} $/u;
const NEARBY = 14;

/**
 * The readings of a line for a voice that reads the written text itself: of all that it may say
 * otherwise. The word before tells `ngày 10` from `10 xã`.
 */
export function readingsOf(line: string, tokens: readonly SaidToken[]): Reading[] {
  return joined(line, tokens).flatMap(({ at, end, words }): Reading[] => {
    const written = line.slice(at, end);
    if (words.trim() === '' || written === words || isPlain(written, words)) return [];
    const [before = ''] = WORD_BEFORE.exec(textBefore(line, at, NEARBY)) ?? [];
    return [[before + written, before + words.trim()]];
  });
}

/** Joins a token like ` đến ` with those on its sides, as `-` alone has no reading. */
function joined(line: string, tokens: readonly SaidToken[]): SaidToken[] {
  const result: SaidToken[] = [];
  for (const token of tokens) {
    const last = result.at(-1);
    const isJoint = token.words.startsWith(' ');
    if (last && (isJoint || last.words.endsWith(' ')) && token.at - last.end < NEARBY) {
      last.words += line.slice(last.end, token.at) + token.words;
      last.end = token.end;
    } else result.push({ ...token });
  }
  return result;
}
